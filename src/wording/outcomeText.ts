import type { Outcome } from '../core/Outcome.ts';

const words: Readonly<Record<Outcome['kind'], string>> = {
  answered: 'answered',
  refused: 'refused',
  capped: 'cut off by the token cap',
  'too-long': 'too long for its context',
  blocked: 'blocked by a filter',
  'not-observed': 'not observed',
};

/** What became of a trial, to stand after a count. */
export function outcomeText(kind: Outcome['kind']): string {
  return words[kind];
}
