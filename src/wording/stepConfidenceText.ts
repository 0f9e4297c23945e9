import type { StepConfidence } from '../core/Diagnosis.ts';
import { count } from './count.ts';
import { percent } from './percent.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

const longest = 60;

/** Head of what `stepConfidenceLines` gives. */
export const stepConfidenceHead = 'Confidence, by its least probable token, of every name and value';

/** A call as it was written, a line for its name and one under it for each value, each with its confidence. */
export function stepConfidenceLines(steps: readonly StepConfidence[]): readonly string[] {
  const known = steps.flatMap(({ probability }) => probability ?? []);
  const least = known.length < 2 ? null : Math.min(...known);
  return steps.map((one) => {
    const name = one.step === null ? shown(one.written) : `  ${shown(one.step)} = ${shown(one.written)}`;
    return `${name}: ${[probabilityOf(one), agreementOf(one), one.probability !== null && one.probability === least ? 'the least probable' : null].filter((part) => part !== null).join(', ')}`;
  });
}

function shown(text: string): string {
  return shortened(visibleText(text), longest);
}

function probabilityOf({ probability, agreement }: StepConfidence): string | null {
  if (probability !== null) return percent(probability, 0);
  return agreement === null ? 'no token can be told to be its own' : null;
}

function agreementOf({ agreement }: StepConfidence): string | null {
  return agreement === null ? null : `the same in ${count(agreement.same)} of ${count(agreement.of)} other samples`;
}
