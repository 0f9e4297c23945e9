import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composedCases, madeSide, plannedModel } from '../../test/verification/madeSides.ts';
import type { Said } from '../../test/verification/madeSides.ts';
import type { GateReport, GateTerms } from '../core/GateReport.ts';
import { gateSentence } from '../wording/gateText.ts';
import type { AskedCase } from './AskedCase.ts';
import { checkSkills, firstLooks, flagged, gateFails, gateReport } from './gate.ts';
import type { FreshAnswers } from './confirmLook.ts';
import type { KeptSide } from './KeptSide.ts';

const usual: GateTerms = { margin: 0.05, falseAlarms: 0.01, onUndecided: 'pass', confirm: false };
const indexOf = ({ id }: AskedCase): number => Number(/\/(\d+)/.exec(id)?.[1]);
/** Two questions to a cluster. */
const parallel = composedCases('parallel', 230).map((one) => ({ ...one, origin: { ...one.origin, cluster: String(indexOf(one) % 115) } }));
const right = (): Said => 'right';
const oneIn = (count: number, code: Said = 'stopped-after-first') => (one: AskedCase): Said => (indexOf(one) % count === 0 ? code : 'right');

function gate(before: (one: AskedCase) => Said, after: (one: AskedCase) => Said, terms: Partial<GateTerms> = {}, fresh: FreshAnswers | null = null, cases: readonly AskedCase[] = parallel): GateReport {
  const request = { version: '0', terms: { ...usual, ...terms }, onlyShared: false, skills: [] };
  const baseline = madeSide(cases, before);
  return gateReport(baseline, firstLooks(baseline, [madeSide(cases, after)], request), request, () => fresh);
}

function verdictOf(report: GateReport, part = 'parallel'): string | undefined {
  return report.candidates[0]?.looks.find(({ subject }) => subject.kind === 'skill' && subject.part === part)?.verdict;
}

/** With plain spaces. */
function plainText(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** Fresh answers of a model that fails one question in so many. */
function freshAnswers(says: (one: AskedCase) => Said): FreshAnswers {
  return { seed: 'f', observations: [...(madeSide(parallel, says).observations.get('m')?.values() ?? [])].flat() };
}

test('a skill regressed beyond the margin, held within it, or is undecided', () => {
  expect(verdictOf(gate(right, oneIn(3)))).toBe('regressed');
  expect(verdictOf(gate(right, right))).toBe('held');
  expect(verdictOf(gate(right, oneIn(20)))).toBe('undecided');
  expect(verdictOf(gate(oneIn(3), right))).toBe('held');
  expect(verdictOf(gate(right, oneIn(3), { margin: 0.6 }))).toBe('held');
});

test('only a regression fails, and what is undecided where the terms say so', () => {
  expect([gate(right, oneIn(3)), gate(right, right), gate(right, oneIn(20)), gate(right, oneIn(20), { onUndecided: 'fail' })].map(gateFails)).toEqual([true, false, false, true]);
});

test('what fresh questions do not show again does not fail', () => {
  const confirmed = gate(right, oneIn(3), { confirm: true }, freshAnswers(oneIn(3)));
  expect([verdictOf(confirmed), gateFails(confirmed)]).toEqual(['regressed', true]);
  for (const fresh of [freshAnswers(right), freshAnswers((one) => (indexOf(one) % 3 === 0 ? 'unseen' : 'right')), { seed: 'f', observations: [] }]) {
    const report = gate(right, oneIn(3), { confirm: true }, fresh);
    expect([verdictOf(report), gateFails(report)]).toEqual(['unconfirmed', false]);
    expect(gateFails({ ...report, terms: { ...report.terms, onUndecided: 'fail' } })).toBe(true);
  }
});

test('what was collected cannot be confirmed, and says so', () => {
  const collected = parallel.map((one) => {
    const { composed: _, ...origin } = one.origin;
    return { ...one, origin: { ...origin, suite: 'bfcl@4' } };
  });
  const report = gate(right, oneIn(3), { confirm: true }, null, collected);
  expect(report.candidates[0]?.looks).toMatchObject([{ subject: { kind: 'category', name: 'parallel' }, verdict: 'unconfirmed', confirmation: { impossible: true, n: 0 } }]);
});

test('stressors are looked at by level, and a rerun is none', () => {
  const cases = [...parallel, ...composedCases('parallel', 230, { stress: { stressor: 'tools', level: '64' } }), ...composedCases('parallel', 230, { stress: { stressor: 'rerun', level: '1' } })];
  const worse = (one: AskedCase): Said => (one.origin.stress?.stressor === 'tools' ? oneIn(2)(one) : 'right');
  const baseline = madeSide(cases, right);
  const request = { version: '0', terms: usual, onlyShared: false, skills: [] };
  const looks = firstLooks(baseline, [madeSide(cases, worse)], request);
  const [first] = looks.firsts;
  expect(first === undefined ? [] : flagged(first, looks.level, usual)).toEqual([{ kind: 'stressor', levels: [{ stressor: 'tools', level: '64' }] }]);
  expect(first?.compared.filter(({ definition }) => definition.subject.kind === 'stressor').length).toBe(1);
});

test('the level of each interval leaves one false alarm in a hundred over everything looked at, all models included', () => {
  const baseline = madeSide(parallel, right);
  const request = { version: '0', terms: usual, onlyShared: false, skills: [] };
  const [one, two] = [1, 2].map((count) => firstLooks(baseline, Array.from({ length: count }, () => madeSide(parallel, right)), request));
  const looks = one?.firsts[0]?.compared.length ?? 0;
  expect(looks).toBeGreaterThan(3);
  expect((1 - (one?.level ?? 0)) / 2).toBeCloseTo(0.01 / looks, 12);
  expect((1 - (two?.level ?? 0)) / 2).toBeCloseTo(0.01 / looks / 2, 12);
});

test('one skill alone is held to a narrower family, and one that the baseline does not show is refused', () => {
  const baseline = madeSide(parallel, right);
  const { firsts } = firstLooks(baseline, [baseline], { version: '0', terms: usual, onlyShared: false, skills: ['parallel'] });
  expect(firsts[0]?.compared.map(({ definition }) => definition.subject)).toEqual([{ kind: 'skill', part: 'parallel' }]);
  checkSkills(baseline, ['parallel']);
  expect(() => checkSkills(baseline, ['nested'])).toThrow('expected a skill that the baseline shows: calling, readable, name-detection, parameter-detection, parallel, but "nested" was named');
});

test('what nobody answered, or got as far as, did not hold', () => {
  const cases = [...parallel, ...composedCases('parallel', 20, { stress: { stressor: 'tools', level: '64' } })];
  const unseen = gate(right, (one) => (one.origin.stress === undefined ? 'right' : 'unseen'), { onUndecided: 'fail', margin: 0.2 }, null, cases);
  expect([gateFails(unseen), unseen.candidates[0]?.looks.map(({ verdict }) => verdict)]).toEqual([true, ['held', 'held', 'held', 'held', 'held', 'undecided']]);
  expect(plainText(gateSentence(unseen, true))).toBe('The gate fails: 1 undecided, which fails.');
  expect(unseen.candidates[0]?.answers).toEqual({ unobserved: 20, cappedBefore: 0, cappedAfter: 0 });
  expect(verdictOf(gate(right, () => 'did-not-call'))).toBe('undecided');
  const [held, strict] = (['pass', 'fail'] as const).map((onUndecided) => gate(right, right, { margin: 0.2, onUndecided }));
  if (held === undefined || strict === undefined) throw new Error('two gates are two');
  expect([gateSentence(held, false), gateSentence({ ...held, candidates: [] }, false)]).toEqual(['The gate passes: everything held.', 'The gate passes: nothing could be held against the baseline, which passes.']);
  expect(gateFails({ ...strict, candidates: [] })).toBe(true);
});

test('a model without a partner is named, and undecided', () => {
  const sideOf = (ids: readonly string[]): KeptSide => {
    const sides = ids.map((id) => madeSide(parallel, right, { model: plannedModel(id) }));
    const [first] = sides;
    if (first === undefined) throw new Error('a run is of a model');
    return { ...first, plan: { ...first.plan, models: ids.map((id) => plannedModel(id)) }, observations: new Map(sides.flatMap(({ observations }) => [...observations])) };
  };
  const request = { version: '0', terms: { ...usual, margin: 0.2, onUndecided: 'fail' as const }, onlyShared: false, skills: [] };
  const baseline = sideOf(['a', 'b']);
  const report = gateReport(baseline, firstLooks(baseline, [sideOf(['a', 'c'])], request), request, () => null);
  expect([report.baseline.unpaired, report.runs.map(({ unpaired }) => unpaired), gateFails(report)]).toEqual([['b'], [['c']], true]);
  expect(plainText(gateSentence(report, true))).toBe('The gate fails: 2 models without a partner to be held against, which fail.');
});

test('a skill that is named is held where an answer gets as far as it: not calling is no way round', () => {
  const baseline = madeSide(parallel, right);
  const request = { version: '0', terms: { ...usual, margin: 0.1 }, onlyShared: false, skills: ['parallel'] };
  for (const [says, verdict] of [[oneIn(3, 'did-not-call'), 'regressed'], [oneIn(3, 'wrong-value'), 'held']] as const) {
    const report = gateReport(baseline, firstLooks(baseline, [madeSide(parallel, says)], request), request, () => null);
    expect([verdictOf(report), report.candidates[0]?.looks.map(({ n }) => n)]).toEqual([verdict, [230]]);
  }
});

test('ten sets of tools show nothing where so much is looked at, though everything is lost', () => {
  const ten = composedCases('parallel', 20).map((one) => ({ ...one, origin: { ...one.origin, cluster: String(indexOf(one) % 10) } }));
  const levels = Array.from({ length: 12 }, (_, level) => ten.map((one) => ({ ...one, id: `${one.id}~${String(level)}`, question: `${one.id}~${String(level)}`, origin: { ...one.origin, stress: { stressor: 'tools', level: String(level), base: one.id, analysis: 'dose' as const, dose: null, control: false } } })));
  const report = gate(right, () => 'stopped-after-first', {}, null, [...ten, ...levels.flat()]);
  expect(new Set(report.candidates[0]?.looks.map(({ verdict, smallestRegression }) => `${verdict} ${String(smallestRegression)}`))).toEqual(new Set(['undecided null']));
});

test('how many more would show that nothing was lost is what the interval then says', () => {
  const cases = (count: number): readonly AskedCase[] => composedCases('parallel', count).map((one) => ({ ...one, origin: { ...one.origin, cluster: one.id } }));
  const [look] = gate(right, right, {}, null, cases(60)).candidates[0]?.looks ?? [];
  const more = look?.trialsNeeded ?? 0;
  expect(more).toBeGreaterThan(0);
  expect(verdictOf(gate(right, right, {}, null, cases(60 + more)))).toBe('held');
  expect(verdictOf(gate(right, right, {}, null, cases(60 + Math.floor(more / 2))))).toBe('undecided');
});

test('a larger margin never makes a gate fail, and no answer that is better does', () => {
  const said = fc.constantFrom<Said>('right', 'right', 'right', 'stopped-after-first', 'wrong-value');
  fc.assert(
    fc.property(fc.array(fc.tuple(said, said), { minLength: 60, maxLength: 60 }), fc.double({ min: 0, max: 0.3, noNaN: true }), (draws, margin) => {
      const cases = parallel.slice(0, 60);
      const says = (at: 0 | 1) => (one: AskedCase): Said => draws[indexOf(one)]?.[at] ?? 'right';
      if (!gateFails(gate(says(0), says(1), { margin }, null, cases))) expect(gateFails(gate(says(0), says(1), { margin: margin + 0.1 }, null, cases))).toBe(false);
      expect(gateFails(gate(says(0), right, { margin }, null, cases))).toBe(false);
    }),
    { numRuns: 15 },
  );
});
