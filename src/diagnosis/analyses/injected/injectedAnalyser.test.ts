import { expect, test } from 'vitest';
import { observed } from '../../../../test/observed.ts';
import type { HistoryOrigin } from '../../../core/Case.ts';
import type { HistoryStressDiagnosis } from '../../../core/HistoryStressDiagnosis.ts';
import type { Observation } from '../../../core/Observation.ts';
import { seededRandom } from '../../../core/seededRandom.ts';
import { horizonOf } from './horizon.ts';
import { smallestLoss } from '../../foreseeStress.ts';
import { lookAlphas } from '../../stress/lookAlphas.ts';
import { stressDiagnoses } from '../../stress/stressDiagnoses.ts';

type Answered = Pick<Parameters<typeof observed>[0], 'wrong' | 'outcome' | 'repaired'>;

/** One step of one instance after a history; `more`: what of the history differs from that without an error before step 33. */
function step(instance: number, level: string, more: Partial<HistoryOrigin>, answered: Answered): Observation {
  const history: HistoryOrigin = { position: 33, share: 0, error: 'wrong-value', cascaded: false, lastWrong: false, ...more };
  return observed({ caseId: `q${String(instance)}~own-errors=${level}`, ...answered, origin: { cluster: `task ${String(instance % 30)}`, stress: { base: `q${String(instance)}`, stressor: 'own-errors', analysis: 'history', level, dose: null, control: false, history } } });
}

function instances(count: number, made: (at: number) => readonly Observation[]): readonly Observation[] {
  return Array.from({ length: count }, (_, at) => at).flatMap(made);
}

function diagnosed(observations: readonly Observation[]): { readonly history: HistoryStressDiagnosis; readonly findings: readonly string[] } {
  const { diagnoses, findings } = stressDiagnoses(observations, 0.05, 'test');
  const history = diagnoses.find((one) => one.kind === 'history');
  if (history === undefined) throw new Error('nothing is diagnosed');
  return { history, findings: findings.map(({ code }) => code) };
}

test('a loss after errors that the missing answers of its own arm could undo is not certain', () => {
  // Of 120 a quarter are lost after errors; so many of those that are gained are missing.
  const after = (gained: number, isSeen: boolean): ReturnType<typeof diagnosed> =>
    diagnosed(
      instances(120, (at) => {
        const isGained = at % 4 === 1 && at < 4 * gained;
        return [
          step(at, '0', {}, at % 2 === 1 ? { wrong: 'wrong-value' } : {}),
          step(at, '100', { share: 1, lastWrong: true }, isGained ? (isSeen ? {} : { outcome: 'not-observed' }) : at % 4 === 2 ? {} : { wrong: 'wrong-value' }),
        ];
      }),
    );
  expect(after(0, true)).toMatchObject({ history: { conditioning: [{ verdict: 'loses', difference: { n: 120 } }] }, findings: ['conditioned-by-errors'] });
  // What is seen is a loss of 30 of 90 with not one gained; what is true is none.
  expect(after(30, true).history.conditioning[0]).toMatchObject({ verdict: 'not-shown', lost: 30, gained: 30 });
  expect(after(30, false)).toMatchObject({ history: { conditioning: [{ verdict: 'not-shown', lost: 30, gained: 0, difference: { n: 90 } }] }, findings: [] });
  expect(after(1, false).history.conditioning[0]?.verdict).toBe('loses');
});

test('nor is a gain, and what was not observed at the step that it is held against counts as well', () => {
  const verdictOf = (isSeen: boolean): string | undefined =>
    diagnosed(instances(120, (at) => [step(at, '0', {}, at % 4 === 1 && !isSeen ? { outcome: 'not-observed' } : at % 2 === 0 ? { wrong: 'wrong-value' } : {}), step(at, '100', { share: 1, lastWrong: true }, at % 4 < 2 ? { wrong: 'wrong-value' } : {})])).history.conditioning[0]?.verdict;
  expect([verdictOf(true), verdictOf(false)]).toEqual(['not-shown', 'not-shown']);
  expect(diagnosed(instances(120, (at) => [step(at, '0', {}, at % 2 === 0 ? { wrong: 'wrong-value' } : {}), step(at, '100', { share: 1, lastWrong: true }, {})])).history.conditioning[0]?.verdict).toBe('gains');
});

test('what is promised before asking is what is held against it after, also where calls were refused', () => {
  const levels: readonly (readonly [string, Partial<HistoryOrigin>])[] = [['0@3', { position: 3 }], ['0', {}], ['50', { share: 0.5 }], ['50-names', { share: 0.5, error: 'wrong-name' }], ['50-malformed', { share: 0.5, error: 'malformed' }], ['0-reasoning', { reasoning: 'high' }], ['50-reasoning', { share: 0.5, reasoning: 'high' }]];
  const all = instances(120, (at) => levels.map(([level, more]) => step(at, level, more, at % 5 === 0 ? { wrong: 'wrong-value' } : {})));
  const promised = lookAlphas(all.flatMap(({ origin: { stress } }) => stress ?? []), 1).get('own-errors') ?? 0;
  const { conditioning, reasoned } = diagnosed(all).history;
  // Where nothing differs, what was foreseen decides, at the level at which it is tested.
  for (const { difference, smallestEffect } of conditioning) expect(smallestEffect).toBe(smallestLoss('history', difference.n, difference.clusters, promised));
  // The later half with reasoning is held against the one without an error with reasoning.
  expect(conditioning.map(({ from, to }) => `${from} ${to}`)).toEqual(['0 50', '0 50-names', '0 50-malformed', '0-reasoning 50-reasoning']);
  expect(reasoned.map(({ from, to }) => `${from} ${to}`)).toEqual(['0-reasoning 0', '50-reasoning 50']);
});

test('the share of errors of an arm is not taken for what the step right before does', () => {
  // Right depends on the share alone: where more is wrong, the step before is wrong more often, and so are answers.
  const random = seededRandom('recovery');
  const answered = (share: number, lastWrong: boolean, cost: number): Answered => (random.next() < 1 - 0.8 * share - (lastWrong ? cost : 0) ? {} : { wrong: 'wrong-value' });
  const made = (cost: number): HistoryStressDiagnosis['recovery'] =>
    diagnosed(
      instances(400, (at) => [
        step(at, '0', {}, {}),
        ...[0.25, 0.5, 0.75].map((share) => {
          const lastWrong = random.next() < share;
          return step(at, String(100 * share), { share, lastWrong }, answered(share, lastWrong, cost));
        }),
      ]),
    ).history.recovery;
  const none = made(0);
  expect(none?.arms.map(({ level }) => level)).toEqual(['25', '50', '75']);
  expect(none?.difference).toMatchObject({ state: 'estimated', n: 1200, clusters: 30 });
  expect(none?.difference.value).toBeLessThan(0.06);
  expect(none?.difference.state === 'estimated' && none.difference.low <= 0 && none.difference.high >= 0).toBe(true);
  const costly = made(0.2)?.difference;
  expect(costly?.state === 'estimated' ? [costly.low > 0, costly.low < 0.2, costly.high > 0.2] : []).toEqual([true, true, true]);
});

test('where every step before was of one kind, nothing is told of the other', () => {
  const { history } = diagnosed(instances(120, (at) => [step(at, '0', {}, {}), step(at, '50', { share: 0.5, lastWrong: true }, at % 2 === 0 ? { wrong: 'wrong-value' } : {})]));
  expect(history.recovery).toMatchObject({ difference: { state: 'too-few', value: null, n: 0 }, arms: [{ level: '50', afterRight: { n: 0 } }] });
});

test('the horizon is bounded by steps that were not observed, and stays where hardly any are missing', () => {
  // Of 300 steps one in ten is wrong; of so many none knows.
  const bounded = (unseen: number): HistoryStressDiagnosis['horizon'] => diagnosed(instances(300, (at) => [step(at, '0', {}, at >= 300 - unseen ? { outcome: 'not-observed' } : at % 10 === 0 ? { wrong: 'wrong-value' } : {})])).history.horizon;
  expect([0, 2, 150].map((unseen) => bounded(unseen)?.value)).toEqual([horizonWith(0.9), horizonWith(268 / 298), horizonWith(0.9)]);
  const [all, hardly, half] = [bounded(0), bounded(2), bounded(150)];
  expect([hardly?.low, hardly?.high]).toEqual([all?.low, all?.high]);
  // With half missing between 45 and 95 of 100 are right.
  expect(half?.low).toBeLessThanOrEqual(horizonWith(0.45));
  expect(half?.high).toBeGreaterThanOrEqual(horizonWith(0.95));
  expect(all?.low).toBeGreaterThan(horizonWith(0.45));
});

function horizonWith(rate: number): number {
  return horizonOf([{ position: 33, rate }], 0.5, 10_000) ?? Number.POSITIVE_INFINITY;
}

/** Of 120 instances: right at step 33 after no error and after errors alone, as the run asks and with an effort of its own. */
function withEffort(rights: Readonly<Record<'0' | '100' | '0-reasoning' | '100-reasoning', number>>, reasoned: boolean | null): ReturnType<typeof diagnosed> {
  const more: Readonly<Record<string, Partial<HistoryOrigin>>> = { '0': {}, '100': { share: 1, lastWrong: true }, '0-reasoning': { reasoning: 'high' }, '100-reasoning': { share: 1, lastWrong: true, reasoning: 'high' } };
  return diagnosed(
    instances(120, (at) =>
      Object.entries(rights).map(([level, right]) => ({ ...step(at, level, more[level] ?? {}, at * 7 % 120 < right ? {} : { wrong: 'wrong-value' }), reasoned: level.endsWith('reasoning') ? reasoned : false })),
    ),
  );
}

test('what reasoning gains after errors is told, and what of their loss it takes away', () => {
  const { history, findings } = withEffort({ '0': 114, '100': 54, '0-reasoning': 114, '100-reasoning': 108 }, true);
  expect(findings).toEqual(['conditioned-by-errors']);
  expect(history.reasoned).toMatchObject([{ from: '0-reasoning', to: '0', verdict: 'not-shown', lost: 0, gained: 0 }, { from: '100-reasoning', to: '100', verdict: 'loses', lost: 54, gained: 0 }]);
  expect(history.mitigated).toMatchObject([{ level: '100-reasoning', difference: { state: 'estimated', n: 120, clusters: 30 } }]);
  expect(history.mitigated[0]?.difference.value).toBeCloseTo((60 - 6) / 120, 10);
  expect(history.conditioning.map(({ from, to }) => [from, to])).toEqual([['0', '100'], ['0-reasoning', '100-reasoning']]);
  expect(history.arms.map(({ level, reasoned }) => [level, reasoned])).toEqual([['0', { seen: 0, of: 120 }], ['100', { seen: 0, of: 120 }], ['0-reasoning', { seen: 120, of: 120 }], ['100-reasoning', { seen: 120, of: 120 }]]);
});

test('where reasoning takes nothing of the loss away, both losses are found and no help is told', () => {
  const { history, findings } = withEffort({ '0': 114, '100': 54, '0-reasoning': 114, '100-reasoning': 56 }, null);
  expect(findings).toEqual(['conditioned-by-errors', 'conditioned-by-errors']);
  expect(history.reasoned.map(({ verdict }) => verdict)).toEqual(['not-shown', 'not-shown']);
  expect(history.arms.at(-1)?.reasoned).toEqual({ seen: 0, of: 0 });
});

test('answers with reasoning enter neither the length of the task, nor recovery, nor the horizon', () => {
  const levels = (extra: readonly (readonly [string, Partial<HistoryOrigin>])[]): readonly Observation[] =>
    instances(120, (at) => [...[['0@3', { position: 3 }], ['0', {}], ['50', { share: 0.5, lastWrong: at % 2 === 0 }]] as const, ...extra].map(([level, more]) => step(at, level, more, level.includes('reasoning') || at % 6 === 0 ? { wrong: 'wrong-value' } : {})));
  const plain = diagnosed(levels([])).history;
  const more = diagnosed(levels([['0-reasoning@3', { position: 3, reasoning: 'high' }], ['0-reasoning', { reasoning: 'high' }], ['50-reasoning', { share: 0.5, reasoning: 'high' }]])).history;
  expect([more.longContext?.difference, more.recovery, more.horizon]).toEqual([plain.longContext?.difference, plain.recovery, plain.horizon]);
  expect(more.reasoned.map(({ verdict }) => verdict)).toEqual(['gains', 'gains', 'gains']);
});

/** One task of one instance that ran until its first mistake; `right`: steps before it, `null`: not observed. */
function ran(instance: number, right: number | null, of: number): Observation {
  const made = observed({ caseId: `q${String(instance)}~own-errors=free`, ...(right === null ? { outcome: 'not-observed' } : right < of ? { wrong: 'wrong-value' } : {}), origin: { cluster: `task ${String(instance % 24)}`, stress: { base: `q${String(instance)}`, stressor: 'own-errors', analysis: 'history', level: 'free', dose: null, control: false } } });
  return right === null ? made : { ...made, steps: { right, of } };
}

test('of tasks that ran until their first mistake the share without one is told step by step, and where half have one', () => {
  // A quarter fails at each of the steps 2, 4 and 10; the rest gets through all twelve.
  const [free] = diagnosed(instances(240, (at) => [ran(at, [1, 3, 9, 12][Math.floor(at / 24) % 4] ?? 0, 12)])).history.free;
  expect(free).toMatchObject({ level: 'free', steps: 12, available: { asked: 240, unavailable: 0 } });
  expect(free?.survival.map(({ step }) => step)).toEqual([1, 2, 4, 8, 12]);
  expect(free?.survival.map(({ right: { value } }) => value)).toEqual([1, 168 / 240, 96 / 240, 96 / 240, 48 / 240]);
  // Below one half from the fourth step on; the interval of 96 of 240 lies below it, that of 168 above.
  expect(free?.horizon).toEqual({ share: 0.5, limit: 12, value: 4, low: 4, high: 4 });
  expect(free?.mistakes).toEqual([{ code: 'wrong-value', count: 192 }]);
});

test('tasks that were not observed may have failed at once and may have gone on to the end', () => {
  const [free] = diagnosed(instances(240, (at) => [ran(at, at % 3 === 0 ? null : at % 3 === 1 ? 3 : 12, 12)])).history.free;
  expect(free).toMatchObject({ available: { asked: 240, unavailable: 80 }, horizon: { low: expect.any(Number), high: null } });
  expect(free?.horizon.low).toBeLessThanOrEqual(4);
  const [none] = diagnosed(instances(240, (at) => [ran(at, null, 12), step(at, '0', {}, {})])).history.free;
  expect(none).toMatchObject({ steps: 0, survival: [], available: { asked: 240, unavailable: 240 } });
});

test('tasks that run by themselves are no arm, and share no error rate with the arms', () => {
  const arms = instances(120, (at) => [step(at, '0', {}, {}), step(at, '100', { share: 1, lastWrong: true }, at % 3 === 0 ? { wrong: 'wrong-value' } : {})]);
  const plain = diagnosed(arms).history;
  const both = diagnosed([...arms, ...instances(120, (at) => [ran(at, 5, 12)])]).history;
  expect({ ...both, free: [] }).toEqual({ ...plain, free: [] });
  expect(both.free).toHaveLength(1);
});
