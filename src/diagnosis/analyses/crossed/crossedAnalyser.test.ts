import { expect, test } from 'vitest';
import { observed } from '../../../../test/observed.ts';
import type { CrossedDiagnosis } from '../../../core/CrossedDiagnosis.ts';
import type { Finding } from '../../../core/Finding.ts';
import type { Observation } from '../../../core/Observation.ts';
import { seededRandom } from '../../../core/seededRandom.ts';
import { stressDiagnoses } from '../../stress/stressDiagnoses.ts';

/** Chance of a right answer with so much of either; `asLong`: text stands for the first. */
type Chance = (first: number, second: number, asLong: boolean) => number;

function observations(seed: string, chance: Chance, hasLength: boolean, questions: number): readonly Observation[] {
  const random = seededRandom(seed);
  const corners = [[8, 1], [128, 1], [8, 8], [128, 8]].map(([first = 0, second = 0]) => ({ first, second, asLong: false }));
  const lengths = hasLength ? [{ first: 128, second: 1, asLong: true }, { first: 128, second: 8, asLong: true }] : [];
  return Array.from({ length: questions }, (_, at) => at).flatMap((at) =>
    [...corners, ...lengths].map(({ first, second, asLong }) => {
      const level = `${String(first)}${asLong ? '-length' : ''}+${String(second)}`;
      const loads = [{ stressor: 'tools-offered', dose: first, control: asLong }, { stressor: 'calls-needed', dose: second, control: false }] as const;
      const stress = { base: `q${String(at)}`, stressor: 'tools-offered+calls-needed', analysis: 'crossed', level, dose: null, control: asLong, loads } as const;
      return observed({ caseId: `q${String(at)}~${stress.stressor}=${level}`, ...(random.next() < chance(first, second, asLong) ? {} : { wrong: 'wrong-tool' as const }), origin: { cluster: `c${String(at % 60)}`, stress } });
    }),
  );
}

function diagnosed(seed: string, chance: Chance, hasLength = true, questions = 300): { readonly crossed: CrossedDiagnosis; readonly findings: readonly Finding[] } {
  const { diagnoses, findings } = stressDiagnoses(observations(seed, chance, hasLength, questions), 0.05, 'test');
  const crossed = diagnoses.find((one) => one.kind === 'crossed');
  if (crossed === undefined) throw new Error('nothing is diagnosed');
  return { crossed, findings };
}

const both: Chance = (first, second, asLong) => (first === 128 && second === 8 && !asLong ? 0.45 : 0.95);

test('what only both loads together cost is told with its size, and on which questions', () => {
  const { crossed, findings } = diagnosed('both', both);
  expect(crossed).toMatchObject({ verdict: 'together', level: '128+8', first: { stressor: 'tools-offered', mild: 8, heavy: 128 }, second: { stressor: 'calls-needed', mild: 1, heavy: 8 }, beyond: { state: 'estimated', n: 300, clusters: 60 } });
  for (const found of [crossed.beyond, crossed.beyondLength]) {
    if (found?.state !== 'estimated') throw new Error('nothing is estimated');
    expect(found.low).toBeLessThan(0.5);
    expect(found.high).toBeGreaterThan(0.5);
    expect(found.high - found.low).toBeLessThan(0.3);
  }
  expect(crossed.beyond.value).toBeCloseTo((crossed.losses.both.value ?? 0) - (crossed.losses.first.value ?? 0) - (crossed.losses.second.value ?? 0), 12);
  expect(findings.map(({ code, subject }) => [code, subject.name])).toEqual([['loads-together', 'tools-offered+calls-needed=128+8']]);
  expect(findings[0]?.cases.every((one) => one.endsWith('=128+8'))).toBe(true);
});

test('what it promises to find, at the least, is what the 95 % interval shows', () => {
  const [one, half] = [0.1, 0.05].map((alpha) => stressDiagnoses(observations('both', both, true, 300), alpha, 'test').diagnoses.find((found) => found.kind === 'crossed'));
  expect(one?.smallestEffect).toBeGreaterThan(0);
  expect(one?.smallestEffect).toBe(half?.smallestEffect);
});

test('losses that have nothing to do with one another are no interplay', () => {
  const { crossed, findings } = diagnosed('apart', (first, second) => (first === 128 ? 0.7 : 1) * (second === 8 ? 0.7 : 1));
  expect(crossed.verdict).toBe('not-shown');
  expect(crossed.beyond.value).toBeLessThan(0);
  expect(findings).toEqual([]);
});

test('what text of the same length costs as well is not laid upon the loads', () => {
  const long: Chance = (first, second) => (first === 128 && second === 8 ? 0.45 : 0.95);
  expect(diagnosed('long', long).findings.map(({ code }) => code)).toEqual(['loads-together-or-length']);
  const { crossed, findings } = diagnosed('untold', both, false);
  expect(crossed.beyondLength).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(['loads-together-or-length']);
});

test('few questions tell nothing', () => {
  const { crossed, findings } = diagnosed('few', both, true, 9);
  expect(crossed).toMatchObject({ verdict: 'too-few', beyond: { state: 'too-few' } });
  expect(findings).toEqual([]);
});

/** Answers of which it is known where each is right; `null`: it was not observed. */
function madeUp(right: (at: number, level: string) => boolean | null): CrossedDiagnosis['verdict'] | undefined {
  const all = observations('made up', () => 1, true, 120).map((one, index) => {
    const found = right(Math.floor(index / 6), one.origin.stress?.level ?? '');
    const { caseId, origin } = one;
    return observed({ caseId, origin, ...(found === null ? { outcome: 'not-observed' } : found ? {} : { wrong: 'wrong-tool' }) });
  });
  return stressDiagnoses(all, 0.05, 'test').diagnoses.find((one) => one.kind === 'crossed')?.verdict;
}

test('what was not observed at one of the corners may have been right there', () => {
  // Two loads lose every third question together, and the first alone loses as many others, which both do not.
  const right = (at: number, level: string): boolean => !(level === '128+8' && at % 3 === 1) && !(level === '128+1' && at % 3 === 0);
  expect(madeUp((at, level) => level === '128+1' || right(at, level))).toBe('together');
  expect(madeUp(right)).toBe('not-shown');
  // Where those others are not observed under both, all that is seen is what is lost together.
  expect(madeUp((at, level) => (level === '128+8' && at % 3 === 0 ? null : right(at, level)))).toBe('not-shown');
});

test('nor is length ruled out where the answers to text of that length are missing', () => {
  const right = (at: number, level: string): boolean => !(level === '128+8' && at % 2 === 1) && !(level === '128-length+8' && at % 4 < 2);
  expect(madeUp((at, level) => level === '128-length+8' || right(at, level))).toBe('together');
  expect(madeUp(right)).toBe('together-or-length');
  expect(madeUp((at, level) => (level === '128-length+8' && at % 4 === 0 ? null : right(at, level)))).toBe('together-or-length');
});

test('harder calls that the second load adds are no interplay', () => {
  // The first load spoils half of the added calls and none of the first; the second alone costs nothing.
  const random = seededRandom('harder');
  const all = observations('harder', () => 1, false, 240).map(({ caseId, origin }) => {
    const [, one, other] = /^(\d+)(?:-length)?\+(\d+)$/.exec(origin.stress?.level ?? '') ?? [];
    const demands = Array.from({ length: Number(other) }, (_, place) => (place > 0 && one === '128' && random.next() < 0.5 ? ('altered' as const) : ('met' as const)));
    return observed({ caseId, demands, ...(demands.every((demand) => demand === 'met') ? {} : { wrong: 'wrong-value' as const }), origin: { ...origin, ...(origin.stress === undefined ? {} : { stress: { ...origin.stress, counts: 'calls' as const } }) } });
  });
  const found = stressDiagnoses(all, 0.05, 'test');
  expect(found.diagnoses[0]).toMatchObject({ kind: 'crossed', things: 'shared', verdict: 'not-shown', beyond: { value: 0 } });
  expect(found.findings).toEqual([]);
});
