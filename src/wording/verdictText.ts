import type { Verdict } from '../core/Verdict.ts';

const words: Readonly<Record<Verdict['state'], string>> = { right: 'right', wrong: 'wrong', 'not-gradable': 'not gradable' };

/** A verdict in a word. */
export function verdictText(state: Verdict['state']): string {
  return words[state];
}
