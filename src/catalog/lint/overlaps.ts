import type { Tool } from '../../core/Tool.ts';
import { nameWords } from '../nameWords.ts';
import { actionOf, actionWord } from './actionOf.ts';
import { stems } from './stems.ts';
import { walkParameters } from './walkParameters.ts';

/** Two tools that say nearly the same. */
export interface Overlap {
  readonly one: number;
  readonly other: number;
  /** Cosine, 0 to 1. */
  readonly cosine: number;
}

/** How much more a word of the name counts than one of the description. */
const nameWeight = 3;

/**
 * Pairs whose words overlap by at least `least`: the cosine of their vectors of stems of name, description and names of
 * parameters, with one word for verbs that mean the same, each weighted by (1 + ln count) · ln(1 + tools / tools that have it). Tools whose names begin with verbs
 * of different action (`create`, `delete`) are no pair, however much else they share.
 */
export function overlaps(tools: readonly Tool[], least: number): readonly Overlap[] {
  const vectors = weighted(tools.map(countsOf));
  const postings = new Map<string, Posting>();
  for (const [index, vector] of vectors.entries()) {
    for (const [word, weight] of vector) {
      const posting = postings.get(word) ?? { tools: [], weights: [], next: 0 };
      posting.tools.push(index);
      posting.weights.push(weight);
      postings.set(word, posting);
    }
  }
  const actions = tools.map(({ name }) => actionOf(name));
  const found: Overlap[] = [];
  const sums = new Float64Array(tools.length);
  for (const [one, vector] of vectors.entries()) {
    sums.fill(0);
    for (const [word, weight] of vector) {
      const posting = postings.get(word);
      if (posting !== undefined) addUp(posting, weight, sums);
    }
    for (let other = one + 1; other < tools.length; other++) {
      const cosine = Math.min(1, sums[other] ?? 0);
      if (cosine < least) continue;
      const differ = actions[one] !== null && actions[other] !== null && actions[one] !== actions[other];
      if (!differ) found.push({ one, other, cosine });
    }
  }
  return found;
}

/** Where a word occurs, in the order of the tools. */
interface Posting {
  readonly tools: number[];
  readonly weights: number[];
  /** How many of them were looked at: a pair is looked at once. */
  next: number;
}

/** Adds what the next tool of a posting shares with every later one. */
function addUp(posting: Posting, weight: number, sums: Float64Array): void {
  const { tools, weights } = posting;
  posting.next++;
  for (let at = posting.next; at < tools.length; at++) {
    const other = tools[at] ?? 0;
    sums[other] = (sums[other] ?? 0) + weight * (weights[at] ?? 0);
  }
}

function countsOf({ name, description, parameters }: Tool): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (words: readonly string[], weight: number): void => {
    for (const word of stems(words.map(actionWord))) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  add(nameWords(name), nameWeight);
  add(nameWords(description), 1);
  for (const { path } of walkParameters(parameters)) add(nameWords(path), 1);
  return counts;
}

/** Vectors of length one. */
function weighted(counts: readonly ReadonlyMap<string, number>[]): readonly ReadonlyMap<string, number>[] {
  const documents = new Map<string, number>();
  for (const one of counts) for (const word of one.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  return counts.map((one) => {
    const weights = [...one].map(([word, count]) => [word, (1 + Math.log(count)) * Math.log(1 + counts.length / (documents.get(word) ?? 1))] as const);
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(weights.map(([word, weight]) => [word, length === 0 ? 0 : weight / length]));
  });
}
