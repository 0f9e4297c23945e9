import type { NotHeld } from '../core/Fix.ts';
import type { AimFacts, FormatFacts, LengthFacts, NoPair, PairFacts, Unusable } from '../core/PairFacts.ts';
import { count, counted } from './count.ts';
import { joined } from './joined.ts';
import { percent } from './percent.ts';
import { reasonName } from './reasonText.ts';
import { visibleText } from './visibleText.ts';

const leftWords: Readonly<Record<NoPair | Unusable, string>> = {
  'no-right-answer': 'no right answer known or proven',
  'unproven-content': 'an answer from general knowledge was due, which only a teacher can give',
  'no-edit': 'no edit with exactly one fault',
  duplicate: 'the same pair again',
  'right-in-place': 'right at this place, and wrong by what came later',
  'can-be-repaired': 'right where what follows is done right, and wrong by what came later',
  empty: 'empty',
  'cut-off': 'cut off by a limit',
  blocked: 'blocked by a filter',
  'not-observed': 'not observed to the end',
  'no-first-wrong-turn': 'no single answer of the exchange to blame',
};

const notHeldWords: Readonly<Record<NotHeld, string>> = {
  'words-beside-calls': 'words and calls in one answer, of which it keeps only one',
  'turns-out-of-order': 'speakers that do not take turns as it wants',
  'calls-in-history': 'calls and results before the question, for which it has no place',
  'number-out-of-range': 'a whole number beyond 64 bits, which its loader does not give back',
  'broken-characters': 'half a character',
  'holds-marks': 'a text with the very marks by which it tells turns or calls apart',
};

/** Why a format cannot hold a pair. */
export function notHeldText(reason: NotHeld): string {
  return notHeldWords[reason];
}

/** Where the pairs of one finding come from, a line each. */
export function aimLines({ failures, own, edits, left }: AimFacts): readonly string[] {
  const lost = [...left].map(([reason, times]) => `${count(times)} ${leftWords[reason]}`);
  return [
    `${counted(own + edits, 'pair')}: ${counted(own, 'own wrong answer')} of the model, ${count(edits)} with exactly one fault put into the right answer`,
    `${counted(failures, 'answer')} in part find went wrong by it${lost.length === 0 ? '' : `; without a pair: ${lost.join(', ')}`}`,
  ];
}

/** What keeps the rest as it is, and what of it could not be found. */
export function mixedText({ mixed, mixedAsked, total }: PairFacts): string {
  const found = mixed['ordinary-call'].found + mixed.abstention.found;
  const short = [
    ...(mixed['ordinary-call'].short > 0 ? [counted(mixed['ordinary-call'].short, 'ordinary call')] : []),
    ...(mixed.abstention.short > 0 ? [counted(mixed.abstention.short, 'abstention')] : []),
  ];
  return `${counted(mixed['ordinary-call'].found, 'ordinary call')} and ${counted(mixed.abstention.found, 'abstention')} mixed in, ${percent(total === 0 ? 0 : found / total, 0)} of all (asked for: ${percent(mixedAsked, 0)})${short.length === 0 ? '' : `; too few: ${joined(short)} more were wanted`}`;
}

export function splitText({ train, validation, validationAsked, between, heldOut }: PairFacts): string {
  if (validation === 0) {
    const why = Math.round(train * validationAsked) === 0 ? 'there are too few pairs to hold any out' : 'no tools can be kept from training that would not take too many other pairs along';
    return `${count(train)} to train on, none to validate with${validationAsked === 0 ? '' : `, though ${percent(validationAsked, 0)} were asked for: ${why}`}`;
  }
  const shown = heldOut.slice(0, 6).map(visibleText);
  const more = heldOut.length > shown.length ? ` and ${count(heldOut.length - shown.length)} more` : '';
  const held = heldOut.length === 0 ? '' : `; only the validation speaks of ${shown.join(', ')}${more}`;
  return `${count(train)} to train on, ${count(validation)} to validate with, split by tool and template, but for the phrases that join requests${held}${between === 0 ? '' : `; ${count(between)} left out that would tie the two together`}`;
}

/** How far the sides differ in length after matching. */
export function lengthText({ chosen, rejected, chosenLonger, chosenShorter }: LengthFacts): string {
  const difference = Math.round(chosen) - Math.round(rejected);
  const apart = difference === 0 ? 'equally long in the mean' : `${count(Math.abs(difference))} ${difference > 0 ? 'longer' : 'shorter'} in the mean`;
  return `chosen ${count(chosen)} characters, rejected ${count(rejected)}: ${apart}; the chosen one is the longer in ${percent(chosenLonger, 0)} of the pairs and the shorter in ${percent(chosenShorter, 0)}`;
}

export function sourcesText({ chosen, rejected, unprovenContent }: PairFacts): string {
  const right = [[chosen.key, 'from the key'], [chosen.teacher, 'from the teacher'], [chosen['own-right'], `right ${chosen['own-right'] === 1 ? 'answer' : 'answers'} of the model itself`]] as const;
  const wrong = [[rejected.own, 'the model’s own'], [rejected.edit, 'with one fault put in']] as const;
  const told = (parts: readonly (readonly [number, string])[]): string => joined(parts.filter(([times]) => times > 0).map(([times, words]) => `${count(times)} ${words}`));
  const unproven = unprovenContent === 0 ? '' : `; ${counted(unprovenContent, 'chosen answer')} from general knowledge, of which only is known that ${unprovenContent === 1 ? 'it calls' : 'they call'} nothing: whether what the teacher says there is true was not checked`;
  return `chosen: ${told(right)}${unproven}; rejected: ${told(wrong)}`;
}

export function codesText({ codes }: PairFacts): string {
  return codes.slice(0, 8).map(([code, times]) => `${reasonName(code)} ${count(times)}`).join(' · ');
}

export function teacherText({ teacher }: PairFacts): string | null {
  if (teacher === null) return null;
  const lost = [...(teacher.failed > 0 ? [`${count(teacher.failed)} did not pass the grader and were not used`] : []), ...(teacher.silent > 0 ? [`${count(teacher.silent)} did not come`] : [])];
  return `teacher ${visibleText(teacher.name)}: ${count(teacher.passed)} of ${counted(teacher.asked, 'answer')} passed${lost.length === 0 ? '' : `; ${joined(lost)}; the key stands in where it can`}`;
}

export function refusedText({ refused }: PairFacts): string {
  const parts = [
    `${counted(refused.confirm, 'answer')} of part confirm kept for proving`,
    ...(refused.benchmark > 0 ? [`${counted(refused.benchmark, 'answer')} to collected questions refused as training data`] : []),
    ...(refused.defective > 0 ? [`${counted(refused.defective, 'case')} with a defective key`] : []),
  ];
  return `not trained on: ${joined(parts)}`;
}

export function formatText({ train, validation, notHeld }: FormatFacts): string {
  const lost = [...notHeld].map(([reason, times]) => `${count(times)} not held: ${notHeldText(reason)}`);
  return `${count(train)} + ${count(validation)} pairs${lost.length === 0 ? '' : `; ${lost.join('; ')}`}`;
}

/** What published work lets one hope for, and what it does not. */
export const expectations: readonly string[] = [
  'No gain is promised; measure it: ask the model before and after the same questions of part confirm (faultline diagnose … --part confirm), and hold the two runs side by side with faultline verify.',
  'Published, not measured here: pairs aimed at a weakness were worth 2.7 points over generic data and 0.8 over plain data of the same kind (EvalTree, 400 inputs a set); preference pairs mended when to call and left an 8B model’s calls as they were (+0.3 points) while costing a 4B model 3.9; supervised tuning on the same data cost 4.7 and 6.2 (When2Call, 1 000 pairs).',
  'A few dozen pairs show that training runs; a thousand is what published work used.',
];
