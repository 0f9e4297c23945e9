import type { Answer } from '../core/Answer.ts';
import type { Random } from '../core/Random.ts';
import type { ReasonCode } from '../core/Reason.ts';
import { shuffled } from '../core/shuffled.ts';
import type { Situation } from './Situation.ts';

const explanations = [
  'To do this you would look the values up yourself and fill them in by hand.',
  'You can find that on the settings page of your account, under the usual menu.',
  'That is possible. Open the overview, choose the entry that you mean, and follow the steps there to the end.',
];

const questions = ['Could you tell me the missing details before I go on?', 'Which one do you mean exactly?', 'Before I go on: could you confirm that, and tell me when it should happen?'];

const dones = ['Everything that you asked for is done.', 'That is done.'];

/** Answers in words where the fault is one of words; empty where it is one of calls. */
export function wordEdits(code: ReasonCode, { due }: Situation, { text }: Answer, random: Random): readonly string[] {
  const said = text ?? '';
  switch (code) {
    case 'did-not-call':
      return shuffled(explanations, random);
    case 'asked-when-it-should-act':
      return shuffled(questions, random);
    case 'stopped-after-first':
    case 'missing-call':
    case 'turn-limit':
      return (due ?? []).length === 1 ? dones : [];
    case 'wrong-fact':
    case 'unsupported-fact':
      return said === '' ? [] : otherDigits(said);
    case 'missing-fact':
      return withoutSentence(said);
    default:
      return [];
  }
}

/** The text with one of its digits changed, one version for each digit from the last on. */
function otherDigits(text: string): readonly string[] {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index).reverse();
  return places.slice(0, 6).map((at) => `${text.slice(0, at)}${String((Number(text[at]) + 3) % 10)}${text.slice(at + 1)}`);
}

function withoutSentence(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.length < 2 ? [] : sentences.map((_, at) => sentences.filter((__, other) => other !== at).join(' '));
}
