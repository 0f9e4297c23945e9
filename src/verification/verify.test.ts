import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composedCase, composedCases, madeSide, plannedModel } from '../../test/verification/madeSides.ts';
import type { Said } from '../../test/verification/madeSides.ts';
import type { Look, LookSubject, Verification } from '../core/Verification.ts';
import type { AskedCase } from './AskedCase.ts';
import { answersText } from '../wording/verificationText.ts';
import { verify } from './verify.ts';

const terms = { version: '0', onlyShared: false };
const parallel = composedCases('parallel', 120);
const indexOf = ({ id }: AskedCase): number => Number(/\/(\d+)/.exec(id)?.[1]);

function look({ pairs }: Verification, kind: LookSubject['kind'], name?: string): Look {
  const found = pairs[0]?.looks.find(({ subject }) => subject.kind === kind && (subject.kind !== 'skill' || subject.part === name));
  if (found === undefined) throw new Error(`no look is about ${kind} ${name ?? ''}`);
  return found;
}

describe('what is said of two runs', () => {
  test('a repaired skill is improved, a broken one regressed, and one that is as it was cannot be told', () => {
    const cases = [...parallel, ...composedCases('abstention', 120), ...composedCases('response', 120)];
    const failing = (subtask: string, code: Said) => (one: AskedCase): Said => (one.origin.category === subtask && indexOf(one) % 3 === 0 ? code : 'right');
    const found = verify(madeSide(cases, failing('parallel', 'stopped-after-first')), madeSide(cases, failing('abstention', 'called-when-it-should-not')), terms);
    expect(look(found, 'skill', 'parallel')).toMatchObject({ verdict: 'improved', dueTo: 'skill', n: 120, rateAfter: 1, wonCount: 40, lostCount: 0, trialsNeeded: null });
    expect(look(found, 'skill', 'abstention')).toMatchObject({ verdict: 'regressed', dueTo: 'skill', rateBefore: 1, lostCount: 40 });
    expect(look(found, 'skill', 'response')).toMatchObject({ verdict: 'cannot-tell', dueTo: null, difference: { value: 0 }, trialsNeeded: null });
    expect(look(found, 'total')).toMatchObject({ verdict: 'cannot-tell', n: 360, wonCount: 40, lostCount: 40 });
    const [pair] = found.pairs;
    expect(pair?.level).toBeCloseTo(1 - 0.05 / (pair?.looks.length ?? 0), 12);
  });

  test('a gain in form alone is told from one in skill', () => {
    const says = (said: Said) => (one: AskedCase): Said => (indexOf(one) % 3 === 0 ? said : 'right');
    const right = madeSide(parallel, () => 'right');
    expect(look(verify(madeSide(parallel, says('form')), right, terms), 'total')).toMatchObject({ verdict: 'improved', dueTo: 'form', lenient: { value: 0 } });
    expect(look(verify(madeSide(parallel, says('wrong-value')), right, terms), 'total')).toMatchObject({ verdict: 'improved', dueTo: 'skill', form: { value: 0 } });
    const both = madeSide(parallel, (one) => (indexOf(one) % 3 === 0 ? 'form' : indexOf(one) % 3 === 1 ? 'wrong-value' : 'right'));
    expect(look(verify(both, right, terms), 'total')).toMatchObject({ verdict: 'improved', dueTo: 'skill-and-form' });
    expect(look(verify(both, right, terms), 'skill', 'parameter-detection')).toMatchObject({ verdict: 'improved', dueTo: 'skill', n: 80 });
  });

  test('seen from the other side everything is turned round', () => {
    const said = fc.constantFrom<Said>('right', 'right', 'stopped-after-first', 'wrong-value', 'form', 'unseen');
    fc.assert(
      fc.property(fc.array(fc.tuple(said, said), { minLength: 40, maxLength: 60 }), (draws) => {
        const cases = parallel.slice(0, draws.length);
        const side = (at: 0 | 1): ReturnType<typeof madeSide> => madeSide(cases, (one) => draws[indexOf(one)]?.[at] ?? 'right');
        const [there, back] = [verify(side(0), side(1), terms), verify(side(1), side(0), terms)];
        const turned = { improved: 'regressed', regressed: 'improved', 'cannot-tell': 'cannot-tell', 'not-compared': 'not-compared' } as const;
        for (const [index, one] of (there.pairs[0]?.looks ?? []).entries()) {
          const other = back.pairs[0]?.looks[index];
          expect([other?.verdict, other?.n, other?.lostCount, other?.rateBefore, other?.missing]).toEqual([turned[one.verdict], one.n, one.wonCount, one.rateAfter, one.missing]);
          expect((other?.difference.value ?? 0) + (one.difference.value ?? 0)).toBeCloseTo(0, 12);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('the same answers twice change nothing, whatever they are', () => {
    const said = fc.constantFrom<Said>('right', 'stopped-after-first', 'wrong-value', 'form', 'unseen');
    fc.assert(
      fc.property(fc.array(said, { minLength: 120, maxLength: 120 }), (draws) => {
        const side = madeSide(parallel, (one) => draws[indexOf(one)] ?? 'right');
        for (const { verdict } of verify(side, side, terms).pairs[0]?.looks ?? []) expect(['cannot-tell', 'not-compared']).toContain(verdict);
      }),
      { numRuns: 15 },
    );
  });

  test('total and skills count base cases only, and each stressor at each level stands for itself', () => {
    const stressed = composedCases('parallel', 120, { stress: { stressor: 'tools', level: '64' } });
    const crossed = composedCases('parallel', 120, { stress: { stressor: 'format', level: 'json' } });
    const cases = [...parallel, ...stressed, ...crossed];
    const found = verify(madeSide(cases, () => 'right'), madeSide(cases, (one) => (one.origin.stress?.level === 'json' ? 'stopped-after-first' : 'right')), terms);
    expect(look(found, 'total')).toMatchObject({ n: 120, difference: { value: 0 } });
    expect(look(found, 'skill', 'parallel')).toMatchObject({ n: 120, difference: { value: 0 } });
    const groups = found.pairs[0]?.looks.filter(({ subject }) => subject.kind === 'stressor').map(({ subject, verdict, n }) => ({ subject, verdict, n }));
    expect(groups).toEqual([
      { subject: { kind: 'stressor', levels: [{ stressor: 'format', level: 'json' }] }, verdict: 'regressed', n: 120 },
      { subject: { kind: 'stressor', levels: [{ stressor: 'tools', level: '64' }] }, verdict: 'cannot-tell', n: 120 },
    ]);
  });

  test('repetitions of a question are one question', () => {
    const before = madeSide(parallel, (_, repetition) => (repetition === 0 ? 'right' : 'wrong-value'), {}, 2);
    expect(look(verify(before, madeSide(parallel, () => 'right'), terms), 'total')).toMatchObject({ n: 120, rateBefore: 0.5, rateAfter: 1, difference: { value: 0.5 } });
  });

  test('what was not observed cannot carry a verdict', () => {
    const worse = (one: AskedCase): Said => (indexOf(one) % 4 === 0 ? 'stopped-after-first' : 'right');
    const isHole = (one: AskedCase): boolean => indexOf(one) % 4 === 1 || indexOf(one) % 4 === 2;
    const right = madeSide(parallel, () => 'right');
    expect(look(verify(right, madeSide(parallel, worse), terms), 'skill', 'parallel')).toMatchObject({ verdict: 'regressed', missing: 0 });
    const before = madeSide(parallel, (one) => (isHole(one) ? 'stopped-after-first' : 'right'));
    const holes = madeSide(parallel, (one) => (isHole(one) ? 'unseen' : worse(one)));
    // Of sixty that both answered thirty are lost; the other sixty, all wrong before, might have been won.
    expect(look(verify(before, holes, terms), 'skill', 'parallel')).toMatchObject({ n: 60, lostCount: 30, wonCount: 0, missing: 60, verdict: 'cannot-tell' });
    expect(look(verify(right, holes, terms), 'skill', 'parallel')).toMatchObject({ n: 60, missing: 60, verdict: 'regressed' });
  });

  test('a question that was not observed every time may have gone either way in the others', () => {
    const before = madeSide(parallel, (_, repetition) => (repetition < 3 ? 'right' : 'wrong-value'), {}, 5);
    const partly = (said: Said): Look => look(verify(before, madeSide(parallel, (_, repetition) => (repetition < 3 ? 'right' : said), {}, 5), terms), 'total');
    expect(partly('right')).toMatchObject({ verdict: 'improved', missing: 0 });
    expect(partly('unseen')).toMatchObject({ verdict: 'cannot-tell', missing: 120, n: 120, rateAfter: 1 });
    const lost = madeSide(parallel, (_, repetition) => (repetition < 4 ? 'wrong-value' : 'unseen'), {}, 5);
    expect(look(verify(before, lost, terms), 'total')).toMatchObject({ verdict: 'regressed', missing: 120 });
  });

  test('what was not observed under a stressor alone is said too', () => {
    const cases = [...parallel, ...composedCases('parallel', 60, { stress: { stressor: 'tools', level: '64' } })];
    const found = verify(madeSide(cases, () => 'right'), madeSide(cases, (one) => (one.origin.stress === undefined ? 'right' : 'unseen')), terms);
    const [pair] = found.pairs;
    expect(answersText(pair?.answers ?? { unobserved: 0, cappedBefore: 0, cappedAfter: 0 }, pair?.looks ?? []).join(' ').replaceAll('\u00a0', ' ')).toContain('60 questions were not observed in one run or both, or not every time, 60 of tools @ 64 among them');
  });

  test('too few clusters: no interval, no verdict', () => {
    const cases = parallel.map((one) => ({ ...one, origin: { ...one.origin, cluster: String(indexOf(one) % 9) } }));
    expect(look(verify(madeSide(cases, () => 'right'), madeSide(cases, () => 'wrong-value'), terms), 'total')).toMatchObject({ verdict: 'cannot-tell', difference: { state: 'too-few', value: -1 } });
  });
});

describe('which runs are compared', () => {
  const right = (): Said => 'right';
  const side = madeSide(parallel, right);

  test('questions of part find are set aside', () => {
    const cases = [...parallel, ...composedCases('parallel', 30, { part: 'find' })];
    expect(verify(madeSide(cases, right), side, terms).sharing).toMatchObject({ population: 'confirm', shared: 120, setAside: 30 });
  });

  test.each<[string, () => Verification, string]>([
    ['only find', () => verify(side, madeSide(composedCases('parallel', 20, { part: 'find' }), right, { label: 'x.sqlite' }), terms), 'expected composed questions of part confirm in "x.sqlite", which nobody explores or trains on, but 20 questions were asked, 20 of them composed, and none is of part confirm'],
    ['without its last rounds', () => verify(side, madeSide(parallel, right, { label: 'x.sqlite', isUnfolded: false }), terms), 'further rounds of "x.sqlite" are still to be made'],
    ['unfinished', () => verify(side, madeSide(parallel, right, { label: 'x.sqlite', open: 7 }), terms), '7 of 120 trials of "x.sqlite" have no end yet'],
    ['other seeds', () => verify(side, madeSide(composedCases('nested', 20), right, { seed: 'b' }), terms), 'they were planned from the seeds "s" and "b", and 0 questions are shared, 120 are only in the first and 20 only in the second (shared: parallel 0, nested 0)'],
    ['more in one', () => verify(side, madeSide([...parallel, composedCase('nested', 0)], right), terms), '120 questions are shared, 0 are only in the first and 1 only in the second (shared: parallel 120, nested 0); ask as many models in either run with the same --seed, --part, --category, --per-category and --stress, or compare what they share with --shared'],
    ['another composer', () => verify(side, madeSide(composedCases('parallel', 120, { versions: { composer: '2', 'subtasks/parallel': '1' } }), right), terms), 'composer is of version 1 in the first and 2 in the second; 120 questions are shared'],
    ['another plan', () => verify(side, { ...side, plan: { ...side.plan, schema: 'faultline/plan@2' as 'faultline/plan@1' } }, terms), 'the plan is faultline/plan@1 in the first and faultline/plan@2 in the second'],
    ['no model in common', () => verify({ ...side, plan: { ...side.plan, models: [plannedModel('a'), plannedModel('b')] } }, side, terms), 'the first asked a, b and the second m'],
  ])('%s is refused', (_, compare, message) => {
    expect(compare).toThrow(message);
  });

  test('what both asked is compared where the user says so', () => {
    const more = madeSide([...parallel, composedCase('nested', 0)], right);
    expect(verify(side, more, { ...terms, onlyShared: true }).sharing).toMatchObject({ shared: 120, onlyBefore: 0, onlyAfter: 1 });
  });

  test('collected questions are compared by category, and a defective key is left out', () => {
    const collected = parallel.map((one) => {
      const { composed: _, ...origin } = one.origin;
      return { ...one, origin: { ...origin, suite: 'bfcl@4' }, isDefective: indexOf(one) === 3 };
    });
    const found = verify(madeSide(collected, right), madeSide(collected, right), terms);
    expect(found.sharing).toMatchObject({ population: 'collected', shared: 120, defective: 1 });
    expect(found.pairs[0]?.looks.map(({ subject, n }) => [subject.kind, n])).toEqual([['total', 119], ['category', 119]]);
  });
});

describe('what changed around the answers', () => {
  const right = (): Said => 'right';
  const changes = (before: Parameters<typeof madeSide>[2], after: Parameters<typeof madeSide>[2], cases: readonly AskedCase[] = parallel): unknown => {
    const { model, harness } = verify(madeSide(parallel, right, before), madeSide(cases, right, after), terms).pairs[0]?.changes ?? { model: [], harness: [] };
    return { model: model.map(({ code }) => code), harness: harness.map(({ code, cases: touched }) => [code, touched]) };
  };

  test('nothing, the model, the harness, both', () => {
    expect(changes({}, {})).toEqual({ model: [], harness: [] });
    expect(changes({}, { model: plannedModel('n', { endpoint: 'http://y/v1' }) })).toEqual({ model: ['name', 'endpoint'], harness: [] });
    expect(changes({ servedBy: new Map([['m', ['m-1']]]) }, { servedBy: new Map([['m', ['m-2']]]) })).toEqual({ model: ['served-by'], harness: [] });
    expect(changes({ servedBy: new Map([['m', ['m-1']]]) }, {})).toEqual({ model: [], harness: [] });
    const strict = plannedModel('m', { interface: { kind: 'native-strict', syntax: 'native', tolerated: [], basis: 'asked' }, settings: { ...plannedModel('m').settings, temperature: 0 } });
    const told = parallel.map((one) => (indexOf(one) < 5 ? { ...one, harness: { ...one.harness, system: 'other', tools: 'others' } } : one));
    expect(changes({}, { model: strict }, told)).toEqual({ model: [], harness: [['interface', null], ['temperature', null], ['system-text', 5], ['tools', 5]] });
  });
});
