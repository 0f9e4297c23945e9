import type { NotGradable, Verdict } from '../core/Verdict.ts';

const words: Readonly<Record<Verdict['state'], string>> = { right: 'right', wrong: 'wrong', 'not-gradable': 'not gradable' };

const causes: Readonly<Record<NotGradable, string>> = {
  'no-key': 'no key says what is right',
  'key-defective': 'the key is defective',
  'not-observed': 'nothing was observed',
  'world-changed': 'the world in which it took place does not answer as it did',
  'unchecked-claims': 'it says in words what nothing given tells, which cannot be checked',
  'incomplete-transcript': 'the key is about more than one reading',
};

/** A verdict in a word. */
export function verdictText(state: Verdict['state']): string {
  return words[state];
}

/** Why an answer is not gradable. */
export function notGradableText(reason: NotGradable): string {
  return causes[reason];
}
