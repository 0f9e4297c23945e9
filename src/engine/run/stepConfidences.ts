import type { Call } from '../../core/Call.ts';
import type { StepConfidence } from '../../core/Diagnosis.ts';
import { literalText } from '../../grading/literalText.ts';
import { alignTokens } from '../../reading/alignTokens.ts';
import type { GradedTrial } from './gradeRun.ts';

/** The calls that the lenient reading finds in the first answer of a trial. */
export function callsIn({ graded: { reading, exchange } }: GradedTrial): readonly Call[] {
  const found = exchange === null ? reading.lenient : exchange.lenient.turns[0]?.found;
  return found?.state === 'calls' ? found.calls : [];
}

/**
 * Every name and value of the first answer of a trial with how probable it was and how many other samples of the same question
 * have it too; `null`: no call, or neither is known. `others`: the calls of these samples.
 */
export function stepConfidences(trial: GradedTrial, others: readonly (readonly Call[])[]): readonly StepConfidence[] | null {
  const calls = callsIn(trial);
  const { tokens = null, answer } = trial.turns[0]?.decoded ?? {};
  if (calls.length === 0 || ((tokens === null || answer === undefined) && others.length === 0)) return null;
  const aligned = tokens === null || answer === undefined ? null : alignTokens(tokens, answer, calls);
  return calls.flatMap((call, index) =>
    partsOf(call).map(({ part, written }): StepConfidence => {
      const found = aligned?.parts.find((one) => one.call === index && one.part === part);
      return {
        call: index,
        step: part === 'name' ? null : part.slice(1),
        written,
        probability: found === undefined ? null : Math.exp(found.least),
        agreement: others.length === 0 ? null : { same: others.filter((other) => hasPart(other, index, call, part, written)).length, of: others.length },
      };
    }),
  );
}

function partsOf(call: Call): readonly { readonly part: string; readonly written: string }[] {
  return [{ part: 'name', written: call.name }, ...call.arguments.map(({ name, value }, at) => ({ part: `/${name ?? String(at)}`, written: literalText(value) }))];
}

/** Whether another sample has the step: in the call at the same place where that is of the same tool, else in any of that tool. */
function hasPart(other: readonly Call[], index: number, { name }: Call, part: string, written: string): boolean {
  const own = other[index];
  const candidates = own?.name === name ? [own] : other.filter((call) => call.name === name);
  return candidates.some((call) => partsOf(call).some((one) => one.part === part && one.written === written));
}
