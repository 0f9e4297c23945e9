import { expect, test } from 'vitest';
import { answersOf } from '../../test/observed.ts';
import type { ComposedOrigin } from '../core/Case.ts';
import { diagnose } from './diagnose.ts';

const composed = (subtask: string): ComposedOrigin => ({ item: 'i', block: 'b', subtask, part: 'find', world: 'orders', shape: 'single', templates: [], depth: 1, obscurity: 0, positions: [], promptLength: 9, versions: {} });

/** What is certain, and how the skill stands in the profile, of 2,000 composed questions, of which the last 60 are answered with facts: so many of these are wrong, and so many of the right ones not observed. */
function certainOf(wrong: number, lost: number): readonly (string | undefined)[] {
  const first = 1940;
  const observations = answersOf('a', 2000, (index) => (index >= first && index < first + wrong ? 'wrong-value' : undefined), (index) => {
    const subtask = index >= first ? 'response' : 'parallel';
    return {
      asks: index >= first ? 'facts' : 'calls',
      outcome: index >= 2000 - lost ? 'not-observed' : 'answered',
      origin: { suite: 'faultline@2', category: subtask, composed: composed(subtask), cluster: `c${index}` },
    };
  });
  const { findings, models } = diagnose({
    version: '0', source: { label: 's', description: '', suites: ['faultline@2'], checker: null },
    settings: { target: 0.9, reference: null, confidence: 0.95, seed: '1' },
    intake: { answers: 2000, graded: 2000 - lost, notObserved: lost, excludedCases: 0, problems: [] },
    observations, trajectories: [], defectiveKeys: [], unasked: new Map(),
    models: new Map([['a', { interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'metadata', profile: null, agreement: null }, carried: [] }]]),
  });
  return [...findings.filter(({ certain }) => certain).map(({ subject }) => subject.scope), models[0]?.parts.find(({ part }) => part === 'response')?.status];
}

test('a skill is not certainly weak where its own missing answers could undo it, however few they are of the whole', () => {
  // Of 40 that are seen 28 are right; with the 20 that are not it would be 48 of 60.
  expect([certainOf(12, 20), certainOf(12, 0)]).toEqual([['cannot-tell'], ['cannot-tell']]);
  expect([certainOf(24, 0), certainOf(24, 1)]).toEqual([['response', 'weak'], ['response', 'weak']]);
});
