import { describe, expect, test } from 'vitest';
import type { CallConfidence, Observation } from '../../core/Observation.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { observed } from '../../../test/observed.ts';
import { observationTable } from '../ObservationTable.ts';
import { partsOf } from '../parts.ts';
import { confidenceLines, votingNote } from '../../wording/confidenceText.ts';
import { agreements } from './agreements.ts';
import { confidenceDiagnosis } from './confidenceDiagnosis.ts';
import { confidenceFindings } from './confidenceFindings.ts';
import { castVotes } from './votingRules.ts';
import type { Voter } from './votingRules.ts';

interface Sketch {
  readonly model?: string;
  readonly question: number;
  readonly repetition?: number;
  readonly wrong?: boolean;
  readonly made?: string | null;
  readonly confidence?: Partial<CallConfidence>;
}

function answer({ model = 'a', question, repetition = 0, wrong = false, made = 'call', confidence }: Sketch): Observation {
  const id = `q${String(question)}`;
  return observed({
    model,
    caseId: repetition === 0 ? id : `${id}#${String(repetition + 1)}`,
    origin: { cluster: id },
    ...(wrong ? { wrong: 'wrong-value' as const } : {}),
    asking: { question: id, repetition, made },
    confidence: confidence === undefined ? null : { leastStep: -0.1, mean: -0.05, lowestGroup: null, steps: 4, place: null, ...confidence },
    usage: { inputTokens: null, outputTokens: 20, seconds: null },
  });
}

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, at) => at);

function diagnosed(observations: readonly Observation[], model = 'a', kinds: Readonly<Record<string, 'native' | 'prompted'>> = {}): NonNullable<ReturnType<typeof confidenceDiagnosis>> {
  const table = observationTable(observations, new Set());
  const found = confidenceDiagnosis(table, partsOf(table), model, (other) => kinds[other] ?? 'native', seededRandom('confidence'));
  if (found === null) throw new Error('nothing is said');
  return found;
}

test('a skill of whose answers none has a confidence is named, and is no area', () => {
  const composed = { item: 'i', block: 'b', part: 'find', world: 'orders', shape: 'parallel', templates: [], depth: 0, obscurity: 0, positions: [], promptLength: 0, versions: {} } as const;
  const own = diagnosed(range(60).map((question) => {
    const subtask = question < 40 ? 'parallel' : 'nested';
    const one = answer({ question, wrong: question % 3 === 0, confidence: {} });
    return { ...one, ...(subtask === 'nested' ? { confidence: null } : {}), origin: { ...one.origin, category: subtask, composed: { ...composed, subtask } } };
  }));
  expect(own.scopes.map(({ scope }) => scope)).toEqual(['everywhere', 'calling', 'readable', 'name-detection', 'parameter-detection', 'parallel']);
  expect(own.unavailable).toEqual(['nested']);
  expect(confidenceLines(own)).toContain('Not available, since no answer has a confidence: nested calls.');
});

describe('the basis', () => {
  const bare = range(60).map((question) => answer({ question, wrong: question % 3 === 0 }));

  test('is the call itself where log-probabilities came with most calls, and its uncovered calls are counted', () => {
    const own = diagnosed(range(60).map((question) => answer({ question, ...(question < 50 ? { confidence: {} } : {}) })));
    expect(own).toMatchObject({ basis: 'call', calling: 60, covered: 50 });
    expect(own.scopes[0]?.measures[0]).toMatchObject({ measure: 'least-step', answers: 50 });
  });

  test('is the same call in prompted text where the native one came without, and never another call', () => {
    const prompted = range(60).map((question) => answer({ model: 'a (json)', question, made: question < 20 ? 'other' : 'call', confidence: { leastStep: question % 3 === 0 ? -3 : -0.1 } }));
    const own = diagnosed([...bare, ...prompted], 'a', { 'a (json)': 'prompted' });
    expect(own).toMatchObject({ basis: 'prompted', source: 'a (json)', covered: 40, place: null });
    expect(own.scopes[0]?.measures[0]).toMatchObject({ answers: 40, area: { value: 1 } });
    expect(diagnosed([...bare, ...prompted], 'a', {})).toMatchObject({ basis: 'none', scopes: [] });
  });

  test('is agreement where nothing came and questions were repeated, else none', () => {
    expect(diagnosed([...bare, ...bare.map((one, question) => answer({ question, repetition: 1, wrong: one.strict.state === 'wrong' }))])).toMatchObject({ basis: 'none' });
    const thrice = range(3).flatMap((repetition) => range(60).map((question) => answer({ question, repetition })));
    expect(diagnosed(thrice)).toMatchObject({ basis: 'agreement', repetitions: 3, covered: 180 });
    expect(diagnosed(bare)).toMatchObject({ basis: 'none', voting: [], scopes: [] });
  });

  test('is not asked of a recording', () => {
    const table = observationTable([observed({})], new Set());
    expect(confidenceDiagnosis(table, partsOf(table), 'a', () => 'native', seededRandom('x'))).toBeNull();
  });
});

describe('agreement', () => {
  test('of an answer is the share of the other samples that are the same call; what cannot be read agrees with none', () => {
    const row = [answer({ question: 1, made: 'x' }), answer({ question: 1, repetition: 1, made: 'x' }), answer({ question: 1, repetition: 2, made: 'y' }), answer({ question: 1, repetition: 3, made: null })];
    expect([...agreements(row).values()]).toEqual([1 / 3, 1 / 3, 0, 0]);
    expect(agreements(row.slice(0, 2)).size).toBe(0);
  });
});

describe('findings', () => {
  const telling = range(120).map((question) => answer({ question, wrong: question % 4 === 0, confidence: { leastStep: question % 4 === 0 ? -1 - (question % 7) / 7 : -0.9 * ((question % 11) / 11), mean: -((question * 7) % 13) } }));

  test('say that the least step tells, with the area over chance', () => {
    const [finding, ...others] = confidenceFindings([diagnosed(telling)]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'confidence-signals', certain: true, subject: { kind: 'confidence', scope: 'everywhere', name: 'least-step' }, effect: { value: 0.5, high: 0.5 }, cost: null });
    expect(finding?.details).toContainEqual({ code: 'wrong-of-confident', count: expect.any(Number) as number, of: expect.any(Number) as number });
  });

  test('say that nothing tells, certainly only where the interval ends near chance', () => {
    const noise = (n: number): readonly Observation[] => range(n).map((question) => answer({ question, wrong: question % 4 === 0, confidence: { leastStep: -((question * 37) % 101) / 101, mean: -((question * 53) % 97) / 97 } }));
    expect(confidenceFindings([diagnosed(noise(80))])).toMatchObject([{ code: 'confidence-no-signal', certain: false }]);
    expect(confidenceFindings([diagnosed(noise(1200))])).toMatchObject([{ code: 'confidence-no-signal', certain: true }]);
  });

  test('say nothing of too few', () => {
    expect(confidenceFindings([diagnosed(telling.slice(0, 24))])).toEqual([]);
  });
});

describe('the place', () => {
  test('is held against a token picked by chance', () => {
    const hit = (question: number): CallConfidence['place'] => ({ hit: question % 2, chance: 0.5 });
    const blind = diagnosed(range(60).map((question) => answer({ question, wrong: true, confidence: { place: hit(question) } })));
    expect(blind.place).toMatchObject({ answers: 60, hits: 30, byChance: 30, standing: 'not-shown' });
    const seeing = diagnosed(range(60).map((question) => answer({ question, wrong: true, confidence: { place: { hit: 1, chance: 0.3 } } })));
    expect(seeing.place).toMatchObject({ hits: 60, standing: 'signals' });
    expect(diagnosed(range(5).map((question) => answer({ question, wrong: true, confidence: { place: hit(question) } }))).place?.standing).toBe('too-few');
  });
});

describe('rules over samples', () => {
  const voter = (made: string | null, right: boolean, weight = 1): Voter => ({ made, right, weight, tokens: 10 });
  const split = [voter('x', false, 0.2), voter('x', false, 0.1), voter('y', true, 0.9), voter(null, false, 0.9), voter('x', false, 0.2)];

  test.each([
    ['majority', 0, 5],
    ['weighted', 1, 5],
    ['filter-90', 1, 5],
    ['filter-10', 1, 5],
    ['early-stop', 0, 2],
  ] as const)('%s', (rule, right, asked) => {
    expect(castVotes(rule, split)).toEqual({ right, asked });
  });

  test('share equal votes, stop only when agreed, and give nothing where nobody votes', () => {
    expect(castVotes('majority', [voter('x', true), voter('y', false)])).toEqual({ right: 0.5, asked: 2 });
    expect(castVotes('early-stop', [voter('x', true), voter('y', false), voter('x', true), voter('x', true)])).toEqual({ right: 1, asked: 4 });
    expect(castVotes('early-stop', [voter(null, false), voter('x', true), voter('x', true), voter('y', false)])).toEqual({ right: 1, asked: 3 });
    expect(castVotes('weighted', [voter(null, false), voter(null, false)])).toEqual({ right: 0, asked: 2 });
  });

  test('gain on held-out questions against one sample, the best of the others marked', () => {
    // Two of three samples of every question are right, the wrong ones all different.
    const samples = range(3).flatMap((repetition) =>
      range(80).map((question) => {
        const wrong = (question + repetition) % 3 === 0;
        return answer({ question, repetition, wrong, made: wrong ? `wrong ${String(repetition)}` : 'right' });
      }),
    );
    const { voting } = diagnosed(samples);
    expect(voting.map(({ rule }) => rule)).toEqual(['majority', 'early-stop']);
    expect(voting[0]).toMatchObject({ right: 1, samples: 3, tokensSaved: 0, chosen: true });
    expect(voting[0]?.single).toBeCloseTo(2 / 3, 12);
    expect(voting[0]?.gain.value).toBeCloseTo(1 / 3, 12);
    expect(voting[1]?.tokensSaved).toBeGreaterThan(0.05);
    expect(voting[0]?.questions).toBeGreaterThan(20);
    expect(voting[0]?.questions).toBeLessThan(60);
  });

  test('by votes alone are of all questions, also those where a sample without a call has no confidence; those left out are counted', () => {
    const samples = range(5).flatMap((repetition) =>
      range(120).map((question) => {
        const silent = question % 2 === 0 && repetition < 2;
        return answer({ question, repetition, wrong: silent, ...(silent ? { made: 'none' } : { confidence: {} }) });
      }),
    );
    const own = diagnosed(samples);
    const of = (rule: string): (typeof own.voting)[number] | undefined => own.voting.find((one) => one.rule === rule);
    expect(own).toMatchObject({ basis: 'call', votingLeftOut: 60 });
    const bare = diagnosed(samples.map((one) => ({ ...one, confidence: null })));
    expect(bare).toMatchObject({ basis: 'agreement', votingLeftOut: 0 });
    // What needs no confidence is the same with it and without it.
    expect([of('majority'), of('early-stop')]).toEqual(bare.voting);
    expect(of('majority')?.single).toBeLessThan(0.9);
    expect(of('weighted')).toMatchObject({ single: 1, right: 1, majority: 1, chosen: false });
    expect(of('weighted')?.questions).toBeLessThan(of('majority')?.questions ?? 0);
    expect(votingNote(own)).toContain('leave out 60\u00a0questions');
    expect(votingNote(bare)).not.toContain('leave out');
  });
});
