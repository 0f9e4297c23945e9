import type { Diagnosis, ModelDiagnosis, Totals } from '../core/Diagnosis.ts';
import { apartText } from './apartText.ts';
import { count, counted } from './count.ts';
import { sampleText } from './estimateText.ts';
import { percent, percentNumber } from './percent.ts';

/** The official number beside ours; `null` where there is none. */
export function officialText({ official }: Totals): string | null {
  if (official === null) return null;
  if (official.n === 0) return `official: no ${official.basis} verdicts`;
  return `official ${percent(official.right / official.n, 1)} (${count(official.right)} of ${count(official.n)}, ${official.basis})`;
}

/** What the one number rests on. */
export function totalBasis(model: ModelDiagnosis): string {
  const { strict } = model.total;
  const unobserved = model.outcomes.find(({ kind }) => kind === 'not-observed')?.count ?? 0;
  return `${sampleText(strict)}, ${count(unobserved)} not observed`;
}

/** Best and worst case where too much was not observed; `null` elsewhere. */
export function boundsText({ bounds }: Totals): string | null {
  if (bounds === null) return null;
  return `between ${percentNumber(bounds.low, 1)} and ${percent(bounds.high, 1)}, whatever the unobserved answers were`;
}

/** Right of all, in counts. */
export function rightText({ right, n }: Totals): string {
  return `${count(right)} of ${counted(n, 'answer')} right`;
}

/** Why there is no number; `null` where there is one. */
export function numberlessText({ model, total, outcomes, carried }: ModelDiagnosis, { trajectories }: Pick<Diagnosis, 'trajectories'>): string | null {
  if (total.n > 0) return null;
  if (outcomes.length === 0 && carried.length === 0 && trajectories.some((one) => one.model === model)) return 'No total: its trajectories come with neither keys nor rewards, and what follows an error in them stands below.';
  if (outcomes.length === 0 && carried.length === 0) return 'No total: only changed questions were asked, and what they show stands below.';
  if (outcomes.length === 0) return 'Nothing is graded here: the scores below were found in the folder and taken over.';
  return 'No total: no key says which calls are right. What is judged is what no key could make right: the format of a call, and its schema.';
}

/** What is said under the one number, or in its place. */
export function totalLines(model: ModelDiagnosis, diagnosis: Pick<Diagnosis, 'trajectories'>): readonly string[] {
  const without = numberlessText(model, diagnosis);
  if (without !== null) return [`${without} ${observedText(model)}`.trimEnd()];
  const { total } = model;
  return [officialText(total), `${rightText(total)}; ${totalBasis(model)}`, apartText(model), boundsText(total)].filter((line) => line !== null);
}

function observedText({ outcomes }: ModelDiagnosis): string {
  const all = outcomes.reduce((sum, { count: times }) => sum + times, 0);
  const unobserved = outcomes.find(({ kind }) => kind === 'not-observed')?.count ?? 0;
  return all === 0 ? '' : `${counted(all, 'answer')}, ${count(unobserved)} not observed.`;
}
