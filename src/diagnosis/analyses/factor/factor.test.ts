import fc from 'fast-check';
import { expect, test } from 'vitest';
import { observed } from '../../../../test/observed.ts';
import type { ArmOrigin } from '../../../core/Case.ts';
import type { FactorDiagnosis } from '../../../core/FactorDiagnosis.ts';
import type { Observation } from '../../../core/Observation.ts';
import { stressDiagnoses } from '../../stress/stressDiagnoses.ts';
import { crossedComparisons } from './crossing.ts';
import { shapleyLoss } from './splitOf.ts';

const row = fc.array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 8 });
const rows = fc.array(row, { minLength: 1, maxLength: 6 });

test('main effects and interactions are differences of means over corners, computed here one by one', () => {
  fc.assert(
    fc.property(rows, (strict) => {
      const mean = (tools: number, schema: number, format: number): number => strict.reduce((sum, values) => sum + (values[tools + 2 * schema + 4 * format] ?? 0), 0) / strict.length;
      const ends = [0, 1];
      const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      const joint = (tools: readonly [number, number], schema: readonly [number, number], format: readonly [number, number]): number => mean(tools[0], schema[0], format[0]) - mean(tools[1], schema[1], format[1]);
      const expected: Record<string, number> = {
        tools: average(ends.flatMap((s) => ends.map((f) => joint([0, 1], [s, s], [f, f])))),
        schema: average(ends.flatMap((t) => ends.map((f) => joint([t, t], [0, 1], [f, f])))),
        format: average(ends.flatMap((t) => ends.map((s) => joint([t, t], [s, s], [0, 1])))),
        'tools × schema': average(ends.map((f) => joint([0, 1], [0, 1], [f, f]) - joint([0, 1], [0, 0], [f, f]) - joint([0, 0], [0, 1], [f, f]))),
        'tools × format': average(ends.map((s) => joint([0, 1], [s, s], [0, 1]) - joint([0, 1], [s, s], [0, 0]) - joint([0, 0], [s, s], [0, 1]))),
        'schema × format': average(ends.map((t) => joint([t, t], [0, 1], [0, 1]) - joint([t, t], [0, 1], [0, 0]) - joint([t, t], [0, 0], [0, 1]))),
        'tools × schema × format': joint([0, 1], [0, 1], [0, 1]) - joint([0, 1], [0, 1], [0, 0]) - joint([0, 1], [0, 0], [0, 1]) - joint([0, 0], [0, 1], [0, 1]) + joint([0, 1], [0, 0], [0, 0]) + joint([0, 0], [0, 1], [0, 0]) + joint([0, 0], [0, 0], [0, 1]),
      };
      const found = crossedComparisons({ sides: [], clusters: strict.map((_, at) => at), strict, lenient: strict, cases: strict.map(String) });
      expect(found.map(({ id }) => id)).toEqual(Object.keys(expected));
      for (const { id, strict: values, scale } of found) {
        expect(average(values)).toBeCloseTo(expected[id] ?? Number.NaN, 10);
        for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(scale);
      }
    }),
    { numRuns: 60 },
  );
});

test('Shapley shares are means over all orders of turning hard, and add up to the whole', () => {
  const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
  fc.assert(
    fc.property(row, (values) => {
      const costs = [0, 1, 2].map((bit) => {
        const inOrders = orders.map((order) => {
          const before = order.slice(0, order.indexOf(bit)).reduce((corner, one) => corner | (1 << one), 0);
          return (values[before] ?? 0) - (values[before | (1 << bit)] ?? 0);
        });
        return inOrders.reduce((sum, value) => sum + value, 0) / orders.length;
      });
      for (const [bit, cost] of costs.entries()) expect(shapleyLoss(values, bit)).toBeCloseTo(cost, 10);
      expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo((values[0] ?? 0) - (values[7] ?? 0), 10);
    }),
    { numRuns: 60 },
  );
});

interface Answered {
  readonly unseen?: 'too-long' | 'capped' | 'not-observed';
  readonly wrong?: boolean;
  readonly recovered?: boolean;
  readonly lost?: boolean;
  readonly absent?: boolean;
}

/** Observations of `n` questions, each as it was, again, and in the arms that are named `<tools>/<schema>/<format>`. */
function asked(n: number, levels: readonly string[], answer: (question: number, level: string) => Answered, clusters = n): readonly Observation[] {
  const at = (question: number, level: string, stress: Observation['origin']['stress'], arm: ArmOrigin | null): readonly Observation[] => {
    const { wrong = false, recovered = false, absent = false, unseen } = answer(question, level);
    const id = stress === undefined ? `q${String(question)}` : `q${String(question)}~${stress.stressor}=${level}`;
    const origin = { cluster: String(question % clusters), ...(stress === undefined ? {} : { stress }), ...(arm === null ? {} : { arm }) };
    return absent ? [] : [observed({ caseId: id, origin, recovered, ...(unseen === undefined ? {} : { outcome: unseen }), ...(wrong || recovered ? { wrong: 'wrong-value' as const } : {}) })];
  };
  return Array.from({ length: n }, (_, question) => question).flatMap((question) => [
    ...at(question, 'base', undefined, null),
    ...at(question, '1', { base: `q${String(question)}`, stressor: 'rerun', analysis: 'invariance', level: '1', dose: null, control: false }, null),
    ...levels.flatMap((level) => {
      const [tools = '', schema = '', format = ''] = level.split('/');
      const { lost } = answer(question, level);
      const retrieved = tools === 'retrieved' ? { retriever: 'bm25', version: '1', wanted: 1, found: lost === true ? 0 : 1, strangers: 0 } : null;
      const arm = { tools, schema, format, cutTo: 16, catalog: 128, retrieved } as ArmOrigin;
      return at(question, level, { base: `q${String(question)}`, stressor: 'breakpoints', analysis: 'factor', level, dose: 16, control: false }, arm);
    }),
  ]);
}

function diagnosisOf(observations: readonly Observation[]): { readonly factor: FactorDiagnosis; readonly named: readonly (string | null)[] } {
  const { diagnoses, findings } = stressDiagnoses(observations, 0.05, 's');
  const factor = diagnoses.find((one) => one.kind === 'factor');
  if (factor?.kind !== 'factor') throw new Error('no factor was diagnosed');
  return { factor, named: findings.map(({ subject }) => subject.name) };
}

const corners = ['gold', 'all'].flatMap((tools) => ['compact', 'verbose'].flatMap((schema) => ['free', 'json'].map((format) => `${tools}/${schema}/${format}`)));

test('what was not retrieved is lost to retrieval, however right the model is about it', () => {
  const levels = ['oracle/full/asked', 'retrieved/full/asked'];
  const { factor, named } = diagnosisOf(asked(60, levels, (question, level) => (level.startsWith('retrieved') ? { lost: question % 3 === 0 } : {})));
  expect(named).toEqual(['breakpoints=retrieval-loss']);
  expect(factor.contrasts).toMatchObject([{ id: 'retrieval-loss', verdict: 'costs', loss: { value: 1 / 3 }, lenientLoss: { value: 1 / 3 } }]);
  expect(factor.arms.map(({ recall, missed }) => [recall?.value ?? null, missed])).toEqual([[null, null], [2 / 3, { count: 20, none: 20, called: 20 }]]);
  expect(factor.corners).toBe(null);
});

test('what a lenient reader recovers costs strictly and not leniently', () => {
  const { factor, named } = diagnosisOf(asked(60, corners, (question, level) => ({ recovered: level.endsWith('json') && question % 4 === 0 })));
  expect(named).toEqual(['breakpoints=format']);
  expect(factor.contrasts.find(({ id }) => id === 'format')).toMatchObject({ kind: 'main', verdict: 'costs', loss: { value: 0.25 }, lenientLoss: { value: 0 } });
  expect(factor.split?.shares.map(({ factor: name, share }) => [name, share])).toEqual([['tools', 0], ['schema', 0], ['format', 1]]);
});

test('a corner that could not be asked leaves main effects and interactions unsaid', () => {
  const { factor, named } = diagnosisOf(asked(40, corners.slice(0, 7), (_, level) => ({ wrong: level.endsWith('json') })));
  expect([factor.corners, factor.split, factor.contrasts, named]).toEqual([{ asked: 7, of: 8 }, null, [], []]);
});

test('nor are they said where a corner was asked and never answered', () => {
  const { factor, named } = diagnosisOf(asked(40, corners, (_, level) => (level === 'all/verbose/json' ? { unseen: 'not-observed' } : {})));
  expect([factor.corners, factor.split, factor.contrasts, named]).toEqual([{ asked: 7, of: 8 }, null, [], []]);
  expect(factor.arms.map(({ level, available, rescue }) => [level, available.unavailable, rescue.judged]).filter(([, unavailable]) => unavailable !== 0)).toEqual([['all/verbose/json', 40, 0]]);
});

test('questions of which a corner was not observed are in no contrast, and too few clusters give no verdict', () => {
  const { factor } = diagnosisOf(asked(40, corners, (question, level) => ({ absent: question < 5 && level === 'all/verbose/json' })));
  expect(factor.contrasts.map(({ loss }) => loss.n)).toEqual(Array.from({ length: 7 }, () => 35));
  const few = diagnosisOf(asked(40, corners, (_, level) => ({ wrong: level.endsWith('json') }), 5));
  expect(new Set(few.factor.contrasts.map(({ verdict }) => verdict))).toEqual(new Set(['too-few']));
  expect([few.factor.split, few.named]).toEqual([null, []]);
});

test('what is too long for the model, or for our cap, is missing and not wrong, and undoes what hangs on it', () => {
  const levels = ['oracle/full/asked', 'all/full/asked'];
  for (const unseen of ['too-long', 'capped', 'not-observed'] as const) {
    const all = diagnosisOf(asked(60, levels, (_, level) => (level.startsWith('all') ? { wrong: true, unseen } : {})));
    expect(all.factor.arms.map(({ available }) => available.unavailable)).toEqual([0, 60]);
    expect(all.factor.contrasts).toMatchObject([{ verdict: 'too-few', loss: { value: null, n: 0 } }]);
    expect(all.named).toEqual([]);
    const some = diagnosisOf(asked(60, levels, (question, level) => (level.startsWith('all') ? (question < 30 ? { unseen } : { wrong: question < 40 }) : {})));
    const [contrast] = some.factor.contrasts;
    expect([contrast?.verdict, contrast?.loss.value]).toEqual(['costs', 1 / 3]);
    // Ten of sixty, if all that is missing had been right.
    expect(contrast?.loss).toMatchObject({ low: expect.closeTo(0.0565, 3) });
  }
});

test('three that any one of breaks alike are no interaction to tell of', () => {
  const { factor, named } = diagnosisOf(asked(80, corners, (question, level) => ({ wrong: question % 10 < 3 && level !== 'gold/compact/free' })));
  expect(factor.contrasts.at(-1)).toMatchObject({ id: 'tools × schema × format', verdict: 'costs' });
  expect(named).not.toContain('breakpoints=tools × schema × format');
});

test('an arm rescues what failed as it was and fails again when merely asked again', () => {
  const { factor } = diagnosisOf(asked(60, ['gold/full/asked'], (question, level) => ({ wrong: level === 'base' ? question < 30 : level === '1' && question < 24 })));
  expect(factor.arms[0]?.rescue).toMatchObject({ failed: 30, rate: { value: 0.8 }, cases: null });
});
