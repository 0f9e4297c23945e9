import type { Observation } from '../../src/core/Observation.ts';
import { lookDefinitions } from '../../src/verification/lookDefinitions.ts';
import type { LookDefinition } from '../../src/verification/lookDefinitions.ts';
import type { AnswerBank } from './answerBank.ts';

/**
 * What is true of each look where either run draws every answer from its bank: the mean difference of success over the
 * questions, each counting by the chance that both answers speak of it.
 */
export function trueDifferences(before: AnswerBank, after: AnswerBank): ReadonlyMap<string, number> {
  return new Map(
    lookDefinitions(before.side.cases.map(({ origin }) => origin)).map((definition) => {
      const { subject } = definition;
      return [subject.kind === 'skill' ? subject.part : subject.kind, trueDifference(definition, before, after)];
    }),
  );
}

function trueDifference(definition: LookDefinition, before: AnswerBank, after: AnswerBank): number {
  let weights = 0;
  let sum = 0;
  for (const { id, origin } of before.side.cases) {
    if (!definition.applies(origin)) continue;
    const [one, other] = [spoken(before.answers.get(id) ?? [], definition), spoken(after.answers.get(id) ?? [], definition)];
    const weight = one.share * other.share;
    weights += weight;
    sum += weight * (other.success - one.success);
  }
  return sum / weights;
}

/** Share of the answers that speak of a look, and of success among these. */
function spoken(observations: readonly Observation[], { outcome }: LookDefinition): { readonly share: number; readonly success: number } {
  const outcomes = observations.flatMap((one) => outcome(one) ?? []);
  return { share: outcomes.length / observations.length, success: outcomes.length === 0 ? 0 : outcomes.filter(Boolean).length / outcomes.length };
}
