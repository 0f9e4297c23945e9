import { reckonedAnswer } from '../core/StressPlan.ts';
import type { KeptStressor, LeftStressor, StressPlan, Takes } from '../core/StressPlan.ts';
import { count, counted } from './count.ts';
import { foreseenText } from './foreseenText.ts';
import { fixed } from './fixed.ts';
import { joined } from './joined.ts';
import { money } from './money.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** What is said where nothing was changed, so that nobody takes the profile for the whole. */
export const unaskedStress: string = 'Not asked: what more tools, calls and rules, errors in the history, other names and failing tools do. --stress default adds what two and a half times as many trials can show of it, a loss of 15 points each; see first what it takes, with --dry-run.';

/** What the default plan asks, and what not and why, a line each. */
export function stressPlanLines(plan: StressPlan): readonly string[] {
  const { budget, trials, takes, ceilings, worthSeeing, power, kept, left } = plan;
  const sees = `a loss of ${fixed(worthSeeing * 100, 0)} points in ${fixed(power * 100, 0)} of 100 runs`;
  const head = kept.length === 0 ? `The default plan of stressors asks nothing within ${counted(budget, 'trial')} of each model${ceilingText(ceilings)}.` : `The default plan of stressors adds ${counted(trials, 'trial')} of each model, of at most ${count(budget)}${takesText(takes, ', and ')}${takes === null ? '' : ceilingText(ceilings)}; each of its stressors can show ${sees}.`;
  return [head, ...kept.flatMap(withoutLine), ...leftLines(left)];
}

/** Smallest loss by stressor. */
export function stressPlanSizes({ kept }: StressPlan): readonly string[] {
  return kept.length === 0 ? [] : [`Smallest loss that each could show, in points: ${kept.map(({ stressor, levels, questions, smallestEffect, takes }) => `${nameOf(stressor)} ${fixed(smallestEffect * 100, 1)} (${joined(levels.map((level) => shortened(visibleText(level), 30)))}; ${counted(questions, 'question')}${takesText(takes, '; ')})`).join(', ')}.${kept.some(({ takes }) => takes !== null) ? ` ${howReckoned}` : ''}`, asForeseen];
}

/** What the changed questions of each stressor take, for those who have not seen it with their sizes. */
export function stressPlanTakes({ kept }: StressPlan): readonly string[] {
  const known = kept.flatMap(({ stressor, takes }) => (takes === null ? [] : [`${nameOf(stressor)}${takesText(takes, ' ')}`]));
  return known.length === 0 ? [] : [`What each takes of that: ${known.join(', ')}. ${howReckoned}`];
}

/** What a run shows in the end may be more or less. */
const asForeseen = `All of that was foreseen before asking, with ${foreseenText(true)}: where fewer are right, or answers to one question are less alike, less is shown.`;

const howReckoned = `Tokens in and out, of all models together: bytes over four, ${count(reckonedAnswer)} an answer, and from one turn of every exchange to all of its turns, each as long as the first.`;

/** From the least to the most, to three digits. */
function takesText(takes: Takes | null, before: string): string {
  if (takes === null) return '';
  const { tokens, money: cost } = takes;
  return `${before}about ${rounded(tokens.least)}${rounded(tokens.most) === rounded(tokens.least) ? '' : ` to ${rounded(tokens.most)}`} tokens${cost === null ? '' : ` at a cost of ${money(cost.least)}${money(cost.most) === money(cost.least) ? '' : ` to ${money(cost.most)}`}`}`;
}

function rounded(tokens: number): string {
  return count(Number(tokens.toPrecision(3)));
}

/** What ceilings leave, where there are some. */
function ceilingText({ tokens, money: cost }: StressPlan['ceilings']): string {
  const parts = [...(tokens === null ? [] : [`${count(Math.floor(tokens))} tokens`]), ...(cost === null ? [] : [`a cost of ${money(cost)}`])];
  return parts.length === 0 ? '' : ` (of at most ${joined(parts)})`;
}

function withoutLine({ stressor, without }: KeptStressor): readonly string[] {
  return without.length === 0 ? [] : [`Not available of ${nameOf(stressor)}: ${without.map(({ level, reason }) => `${visibleText(level)} (${visibleText(reason)})`).join('; ')}.`];
}

function leftLines(left: readonly LeftStressor[]): readonly string[] {
  const others = left.flatMap((one) => (one.reason === 'budget' ? [] : [leftText(one)]));
  const dear = left.flatMap((one) => (one.reason === 'budget' ? [`${nameOf(one.stressor)} (${count(one.trials)}${takesText(one.takes, ' trials and ')})`] : []));
  return [...(others.length === 0 ? [] : [`Left out: ${others.join('; ')}.`]), ...(dear.length === 0 ? [] : [`Left out, since they take too much, at least so many trials more: ${dear.join(', ')}.`])];
}

function leftText(one: Exclude<LeftStressor, { readonly reason: 'budget' }>): string {
  const name = nameOf(one.stressor);
  switch (one.reason) {
    case 'not-applicable':
      return `${name}, which cannot be asked here (${shortened(visibleText(one.detail), 120)})`;
    case 'cannot-see':
      return `${name}, whose ${counted(one.questions, 'question')} ${one.smallestEffect === null || one.smallestEffect >= 1 ? 'are too few to show anything' : `show no less than ${fixed(one.smallestEffect * 100, 1)} points`}`;
    case 'blinds':
      return `${name}, beside which ${nameOf(one.other)} would see less`;
  }
}

function nameOf(stressor: string): string {
  return shortened(visibleText(stressor), 40);
}
