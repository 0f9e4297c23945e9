import type { Sharing } from '../core/Verification.ts';
import { UserError } from '../core/UserError.ts';
import { joined } from '../wording/joined.ts';
import { visibleText } from '../wording/visibleText.ts';
import type { AskedCase } from './AskedCase.ts';
import type { KeptSide } from './KeptSide.ts';
import { versionsApart } from './versionsApart.ts';

/** A question that both runs asked, under its id in each. */
export interface SharedCase {
  readonly before: AskedCase;
  readonly after: AskedCase;
}

export interface SharedCases {
  readonly sharing: Sharing;
  readonly cases: readonly SharedCase[];
}

/**
 * The questions that two runs have in common, of part `confirm` where they were composed. `onlyShared`: the user knows
 * that the runs asked other questions besides.
 *
 * @throws UserError where a run is unfinished, where versions or populations differ, or nothing is left to compare
 */
export function shareCases(before: KeptSide, after: KeptSide, onlyShared: boolean): SharedCases {
  for (const side of [before, after]) checkFinished(side);
  const population = populationOf([...before.cases, ...after.cases]);
  const [held, heldAfter] = [before, after].map((side) => side.cases.filter((one) => isHeld(one, population)));
  if (held === undefined || heldAfter === undefined) throw new Error('two sides are two');
  for (const [side, cases] of [[before, held], [after, heldAfter]] as const) if (cases.length === 0) throw nothingHeld(side);
  const apart = [...schemasApart(before, after), ...versionsApart(held, heldAfter)];
  const cases = matched(held, heldAfter);
  const sharing: Sharing = {
    population,
    shared: cases.length,
    onlyBefore: held.length - cases.length,
    onlyAfter: heldAfter.length - cases.length,
    setAside: new Set([...before.cases, ...after.cases].filter((one) => !isHeld(one, population)).map(({ id }) => id)).size,
    defective: cases.filter(({ before: one }) => one.isDefective).length,
    categories: categoriesOf(held, heldAfter, cases),
  };
  if (apart.length > 0) throw otherVersions(apart, sharing);
  const isSame = sharing.onlyBefore + sharing.onlyAfter === 0;
  if (cases.length === 0 || (!isSame && !onlyShared)) throw otherQuestions(before, after, sharing);
  return { sharing, cases: cases.filter(({ before: one }) => !one.isDefective) };
}

function checkFinished({ label, open, planned, isUnfolded }: KeptSide): void {
  if (open === 0 && isUnfolded) return;
  const came = open === 0 ? `further rounds of ${JSON.stringify(label)} are still to be made` : `${String(open)} of ${String(planned)} trials of ${JSON.stringify(label)} have no end yet`;
  throw new UserError({ expected: 'two runs that were asked to their end', came, remedy: 'go on with it first: faultline resume <run>' });
}

/** Composed questions are compared where nobody explores or trains; of others nothing is known. */
function populationOf(cases: readonly AskedCase[]): Sharing['population'] {
  return cases.some(({ origin }) => origin.composed !== undefined) ? 'confirm' : 'collected';
}

/** Cases of one run that are compared where the other has them. */
export function heldCases(cases: readonly AskedCase[]): readonly AskedCase[] {
  const population = populationOf(cases);
  return cases.filter((one) => isHeld(one, population));
}

function isHeld({ origin }: AskedCase, population: Sharing['population']): boolean {
  return population === 'collected' || origin.composed?.part === 'confirm';
}

function nothingHeld({ label, cases }: KeptSide): UserError {
  const composed = cases.filter(({ origin }) => origin.composed !== undefined).length;
  return new UserError({
    expected: `composed questions of part confirm in ${JSON.stringify(label)}, which nobody explores or trains on`,
    came: `${String(cases.length)} questions were asked, ${String(composed)} of them composed, and none is of part confirm`,
    remedy: 'ask both models with --part confirm (or both) and the same --seed, then compare those runs',
  });
}

/** Equal questions, each with one of the other run; where several are equal, those of one id first. */
function matched(before: readonly AskedCase[], after: readonly AskedCase[]): readonly SharedCase[] {
  const open = Map.groupBy(after, ({ question }) => question);
  const pairs: SharedCase[] = [];
  const waiting: AskedCase[] = [];
  const take = (one: AskedCase, others: readonly AskedCase[], at: number): void => {
    const other = others[at];
    if (other === undefined) return;
    pairs.push({ before: one, after: other });
    open.set(one.question, others.filter((_, index) => index !== at));
  };
  for (const one of before) {
    const others = open.get(one.question) ?? [];
    const at = others.findIndex(({ id }) => id === one.id);
    if (at === -1) waiting.push(one);
    else take(one, others, at);
  }
  for (const one of waiting) take(one, open.get(one.question) ?? [], 0);
  return pairs;
}

function categoriesOf(before: readonly AskedCase[], after: readonly AskedCase[], shared: readonly SharedCase[]): Sharing['categories'] {
  const countIn = (cases: readonly AskedCase[], category: string): number => cases.filter(({ origin }) => origin.category === category).length;
  const both = shared.map((one) => one.before);
  return [...new Set([...before, ...after].map(({ origin }) => origin.category))].map((category) => {
    const own = countIn(both, category);
    return { category, shared: own, onlyBefore: countIn(before, category) - own, onlyAfter: countIn(after, category) - own };
  });
}

function schemasApart({ plan: one }: KeptSide, { plan: other }: KeptSide): readonly string[] {
  return one.schema === (other.schema as string) ? [] : [`the plan is ${visibleText(one.schema)} in the first and ${visibleText(other.schema)} in the second`];
}

function otherVersions(apart: readonly string[], sharing: Sharing): UserError {
  return new UserError({ expected: 'two runs of questions that were made by the same versions', came: `${joined(apart)}; ${sharedText(sharing)}`, remedy: 'ask the first model again with this version, and compare those runs' });
}

function otherQuestions(before: KeptSide, after: KeptSide, sharing: Sharing): UserError {
  const seeds = before.plan.seed === after.plan.seed ? '' : `they were planned from the seeds ${JSON.stringify(before.plan.seed)} and ${JSON.stringify(after.plan.seed)}, and `;
  return new UserError({
    expected: 'two runs over the same questions',
    came: `${seeds}${sharedText(sharing)}`,
    remedy: sharing.shared === 0 ? askAlike : `${askAlike}, or compare what they share with --shared`,
  });
}

/** The default plan of stressors takes the more questions the more models are asked together. */
const askAlike = 'ask as many models in either run with the same --seed, --part, --category, --per-category and --stress';

/** `60 questions are shared, 480 are only in the first and 0 only in the second (parallel 60 shared; nested none shared)`. */
function sharedText({ shared, onlyBefore, onlyAfter, categories }: Sharing): string {
  const each = categories.map(({ category, shared: own }) => `${visibleText(category)} ${String(own)}`);
  return `${String(shared)} questions are shared, ${String(onlyBefore)} are only in the first and ${String(onlyAfter)} only in the second (shared: ${each.join(', ')})`;
}
