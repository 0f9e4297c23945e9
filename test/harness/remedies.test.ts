import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRemedy } from '../../src/conformance/checkRemedy.ts';
import type { ArmOrigin, Origin, StressOrigin } from '../../src/core/Case.ts';
import type { RemedyAnswer } from '../../src/core/Remedy.ts';
import { measureRemedies } from '../../src/diagnosis/remedies/measureRemedies.ts';
import type { MeasuredRemedy } from '../../src/diagnosis/remedies/measureRemedies.ts';
import { remedies } from '../../src/remedies/list.generated.ts';

const plainArm: ArmOrigin = { tools: 'oracle', schema: 'full', format: 'asked', cutTo: 16, catalog: null, retrieved: null };
const taken = { inputTokens: 100, outputTokens: 10, seconds: 1 };

function answer(question: number, more: { readonly arm?: Partial<ArmOrigin>; readonly stress?: Partial<StressOrigin>; readonly strict?: boolean | null; readonly lenient?: boolean; readonly whole?: boolean | null; readonly tokens?: number | null }): RemedyAnswer {
  const { arm, stress, strict = true, lenient = strict === true, whole } = more;
  const origin: Origin = {
    suite: 's@1', category: 'parallel', cluster: `tools ${String(question % 12)}`, language: 'python', calls: { count: 2, tools: 1 }, toolsOffered: 4,
    ...(arm === undefined ? {} : { arm: { ...plainArm, ...arm } }),
    ...(stress === undefined ? {} : { stress: { base: `q${String(question)}`, stressor: 'breakpoints', analysis: 'factor', level: '', dose: null, control: false, ...stress } }),
  };
  const own = { ...taken, inputTokens: more.tokens === undefined ? 100 : more.tokens };
  return { question: `q${String(question)}#0`, origin, right: strict === null ? null : { strict, lenient }, taken: own, whole: whole === undefined ? null : { right: whole, taken: { ...own, seconds: 3 } } };
}

function of(count: number, make: (at: number) => RemedyAnswer): readonly RemedyAnswer[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function found(id: string, answers: readonly RemedyAnswer[]): MeasuredRemedy {
  const one = measureRemedies(remedies, answers).measured.find(({ remedy }) => remedy.id === id);
  if (one === undefined) throw new Error(`${id} was not measured`);
  return one;
}

const full = (at: number, strict: boolean | null, tokens?: number | null): RemedyAnswer => answer(at, { arm: {}, stress: { level: 'oracle@16/full/asked' }, strict, ...(tokens === undefined ? {} : { tokens }) });
const compact = (at: number, strict: boolean | null): RemedyAnswer => answer(at, { arm: { schema: 'compact' }, stress: { level: 'oracle@16/compact/asked' }, strict, tokens: 60 });

describe('a gain', () => {
  test('is that of the same questions, with what they take in both ways', () => {
    const { facts, measured } = found('compact-schemas', [...of(60, (at) => full(at, Math.floor(at / 12) % 2 === 0)), ...of(60, (at) => compact(at, at % 10 !== 0))]);
    expect(facts).toMatchObject({ status: 'shown', missing: 0, takenBefore: { inputTokens: 100, seconds: 1 }, takenAfter: { inputTokens: 60 } });
    expect(facts.gain.value).toBeCloseTo(0.3, 12);
    expect(measured.harness).toMatchObject({ schemas: 'compact', interface: null });
  });

  test('that chance explains is not shown, and a loss is told as one', () => {
    expect(found('compact-schemas', [...of(40, (at) => full(at, at % 8 !== 0)), ...of(40, (at) => compact(at, at % 8 !== 1))]).facts.status).toBe('not-shown');
    expect(found('compact-schemas', [...of(60, (at) => full(at, true)), ...of(60, (at) => compact(at, at % 2 === 0))]).facts.status).toBe('costs');
    expect(found('compact-schemas', [...of(4, (at) => full(at, false)), ...of(4, (at) => compact(at, true))]).facts.status).toBe('too-few');
  });

  test('is not shown where answers that are missing could undo it', () => {
    const answers = (missing: number): readonly RemedyAnswer[] => [...of(60, (at) => full(at, at % 2 === 0)), ...of(60, (at) => compact(at, at < missing ? null : true))];
    expect(found('compact-schemas', answers(0)).facts).toMatchObject({ status: 'shown', missing: 0 });
    expect(found('compact-schemas', answers(24)).facts).toMatchObject({ status: 'not-shown', missing: 24 });
  });

  test('of an unknown number of tokens is told without one', () => {
    expect(found('compact-schemas', [...of(30, (at) => full(at, true, at === 3 ? null : 100)), ...of(30, (at) => compact(at, true))]).facts.takenBefore).toEqual({ inputTokens: null, outputTokens: 10, seconds: 1 });
  });

  test('by a retriever counts what it left out as lost, whatever the model did', () => {
    const all = of(60, (at) => answer(at, { arm: { tools: 'all', cutTo: null, catalog: 128 }, stress: { level: 'all/full/asked' }, strict: at % 2 === 0 }));
    const retrieved = (lost: number): readonly RemedyAnswer[] => of(60, (at) => answer(at, { arm: { tools: 'retrieved', catalog: 128, retrieved: { retriever: 'bm25', version: '1', wanted: 2, found: at < lost ? 1 : 2, strangers: 0 } }, stress: { level: 'retrieved@16/full/asked' }, strict: true }));
    expect(found('retrieve-tools', [...all, ...retrieved(0)])).toMatchObject({ facts: { status: 'shown', recall: { value: 1 } }, measured: { harness: { retrieval: { retriever: 'bm25', keep: 16 } } } });
    const lossy = found('retrieve-tools', [...all, ...retrieved(40)]).facts;
    expect(lossy.recall?.value).toBeCloseTo(80 / 120, 12);
    expect(lossy.gain.value).toBeCloseTo(20 / 60 - 0.5, 12);
  });

  test('of going on over turns is held against the first answer, with all that the turns take', () => {
    const { facts } = found('one-call-per-turn', of(40, (at) => answer(at, { strict: false, whole: at % 4 !== 0 })));
    expect(facts).toMatchObject({ status: 'shown', gain: { value: 0.75 }, takenBefore: { seconds: 1 }, takenAfter: { seconds: 3 } });
    expect(found('one-call-per-turn', of(40, (at) => answer(at, { strict: false, whole: at < 10 ? null : true }))).facts).toMatchObject({ missing: 10, gain: { n: 30 } });
  });

  test('of a clean history is that over failed calls alone, and never over a padded one', () => {
    const step = (level: string, more: Partial<NonNullable<StressOrigin['history']>>, strict: (at: number) => boolean, control = false): readonly RemedyAnswer[] =>
      of(48, (at) => answer(at, { stress: { stressor: 'own-errors', analysis: 'history', level, control, history: { position: 33, share: 0, error: 'wrong-value', cascaded: false, lastWrong: false, ...more } }, strict: strict(at) }));
    const answers = [...step('0', {}, () => true), ...step('50-padded', {}, () => false, true), ...step('50', { share: 0.5 }, () => false), ...step('50-names', { share: 0.5, error: 'wrong-name' }, (at) => at % 2 === 0)];
    const { measured } = measureRemedies(remedies, answers);
    expect(measured.map(({ remedy, facts: { before, after, status } }) => [remedy.id, before, after, status])).toEqual([['clean-history', 'own-errors=50-names', 'own-errors=0', 'shown']]);
    // A clean history with an effort of its own is no cleaning of one without; what the effort gains is told apart.
    const reasoned = measureRemedies(remedies, [...answers, ...step('0-reasoning:low', { reasoning: 'low' }, () => true), ...step('50-reasoning:low', { share: 0.5, reasoning: 'low' }, (at) => at % 4 !== 0)]).measured;
    expect(new Map(reasoned.map(({ remedy, measured: one, facts: { before, after, status } }) => [`${remedy.id}: ${before} → ${after}`, [one.harness.reasoning, status]]))).toEqual(
      new Map([
        ['clean-history: own-errors=50-names → own-errors=0', [null, expect.any(String)]],
        ['more-reasoning: own-errors=0 → own-errors=0-reasoning:low', ['low', 'not-shown']],
        ['more-reasoning: own-errors=50 → own-errors=50-reasoning:low', ['low', 'shown']],
      ]),
    );
  });
});

test('all intervals widen with each comparison, so that they hold together', () => {
  const schemas = [...of(60, (at) => full(at, at % 2 === 0)), ...of(60, (at) => compact(at, at % 10 !== 0))];
  const formats = (['free', 'json', 'native-strict'] as const).flatMap((format) => of(60, (at) => answer(at, { arm: { format }, stress: { level: `oracle@16/full/${format}` }, strict: at % 2 === 0 })));
  const [alone, among] = [measureRemedies(remedies, schemas), measureRemedies(remedies, [...schemas, ...formats])];
  expect([alone.looks, alone.level, among.looks]).toEqual([1, 0.95, 4]);
  expect(among.level).toBeCloseTo(1 - 0.05 / 4, 12);
  const widthOf = ({ facts: { gain } }: MeasuredRemedy): number => (gain.state === 'estimated' ? gain.high - gain.low : 0);
  expect(Math.max(...among.measured.filter(({ remedy }) => remedy.id === 'compact-schemas').map(widthOf))).toBeGreaterThan(Math.max(...alone.measured.map(widthOf)));
  expect(alone.notMeasured.map(({ id }) => id).sort()).toEqual(remedies.map(({ id }) => id).filter((id) => id !== 'compact-schemas').sort());
});

describe.each(remedies)('$id', (remedy) => {
  test('keeps its contract, whatever was asked', () => {
    const anyAnswer = fc.record({ question: fc.nat(6), level: fc.constantFrom('oracle@16/full/asked', 'oracle@16/compact/asked', 'oracle@16/full/free', 'all/full/asked', 'base'), strict: fc.constantFrom(true, false, null), whole: fc.constantFrom(true, false, null) }).map(({ question, level, strict, whole }) => {
      const [offer = '', schema = 'full', format = 'asked'] = level.split('/');
      if (level === 'base') return answer(question, { strict, whole });
      return answer(question, { stress: { level }, strict, arm: { tools: offer === 'all' ? 'all' : 'oracle', schema: schema === 'compact' ? 'compact' : 'full', format: format === 'free' ? 'free' : 'asked' } });
    });
    fc.assert(fc.property(fc.array(anyAnswer, { maxLength: 24 }), (answers) => {
      expect(checkRemedy(remedy, answers)).toEqual([]);
    }), { numRuns: 40 });
  });
});
