import { changeWords } from '../../composer/change/requestSegments.ts';
import { withRequest } from '../../composer/change/withRequest.ts';
import type { Item } from '../../core/Item.ts';
import type { Random } from '../../core/Random.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';

/** Writes the same request as others would: with slips of the finger, in small letters, in capitals, politely. Values stand as they are. */
export const stressor: Stressor = {
  id: 'request-text',
  version: '1',
  description: 'the same request written otherwise, its values as they are',
  analysis: 'invariance',
  needs: ['item'],
  subtasks: [],
  levels: ['typos', 'lower-case', 'upper-case', 'polite'],
  readLevel: (text) => (['typos', 'lower-case', 'upper-case', 'polite'].includes(text) ? text : null),
  apply: (base, level, { random }: StressResources) => Promise.resolve(rewritten(base, level, random)),
};

function rewritten(base: StressBase, level: string, random: Random): Stressed {
  const { item } = base;
  if (item === null) return { state: 'not-applicable', reason: 'it was not composed, so that its values are not known' };
  const changed = written(item, level, random);
  if (changed === item.request) return { state: 'not-applicable', reason: 'nothing of the request can be written so' };
  const projection = withRequest(base, item, changed);
  return projection === null ? { state: 'not-applicable', reason: 'the request does not stand in the prompt' } : { state: 'changed', projection, dose: null, control: false };
}

function written(item: Item, level: string, random: Random): string {
  switch (level) {
    case 'lower-case':
      return changeWords(item, (words) => words.toLowerCase());
    case 'upper-case':
      return changeWords(item, (words) => words.toUpperCase());
    case 'polite':
      return `Hello, I hope you are well. I would be grateful if you could help me with this:\n\n${item.request}\n\nMany thanks in advance, and have a good day!`;
    default:
      return changeWords(item, (words) => words.replace(/\p{Ll}{5,}/gu, (word) => (random.next() < typoShare ? slipped(word, random) : word)));
  }
}

/** Of the words of at least five small letters. */
const typoShare = 0.35;

/** Two neighbouring letters inside a word change places. */
function slipped(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 3);
  return `${word.slice(0, at)}${word.slice(at + 1, at + 2)}${word.slice(at, at + 1)}${word.slice(at + 2)}`;
}
