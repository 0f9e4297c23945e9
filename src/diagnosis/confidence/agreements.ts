import type { Observation } from '../../core/Observation.ts';

/** Fewest samples of a question of which agreement speaks. */
export const fewestSamples = 3;

/** Share of the other samples of a question that are the same calls, for every answer that can be compared. */
export function agreements(row: readonly Observation[]): ReadonlyMap<Observation, number> {
  const found = new Map<Observation, number>();
  for (const samples of samplesByQuestion(row).values()) {
    if (samples.length < fewestSamples) continue;
    const counts = new Map<string, number>();
    for (const { asking } of samples) if (asking !== null && asking.made !== null) counts.set(asking.made, (counts.get(asking.made) ?? 0) + 1);
    for (const sample of samples) {
      const made = sample.asking?.made ?? null;
      // What cannot be read agrees with nothing.
      found.set(sample, made === null ? 0 : ((counts.get(made) ?? 1) - 1) / (samples.length - 1));
    }
  }
  return found;
}

/** Answers by question, in the order of their repetition; whole exchanges and prose, which have no normal form, are left out. */
export function samplesByQuestion(row: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const questions = new Map<string, Observation[]>();
  for (const observation of row) {
    if (observation.asking === null || observation.asks === 'state' || observation.asks === 'facts' || observation.strict.state === 'not-gradable') continue;
    const known = questions.get(observation.asking.question);
    if (known === undefined) questions.set(observation.asking.question, [observation]);
    else known.push(observation);
  }
  for (const samples of questions.values()) samples.sort((a, b) => (a.asking?.repetition ?? 0) - (b.asking?.repetition ?? 0));
  return questions;
}
