import { dateReaders } from './dateReaders.ts';
import type { FoundFact } from './Fact.ts';
import type { FactReader, FactText } from './FactReader.ts';
import { foldCase } from './foldText.ts';
import { idReaders } from './idReaders.ts';
import { noFactReaders } from './noFactReaders.ts';
import { moneyReaders, numberReaders, spanReaders } from './quantityReaders.ts';
import { timeReaders } from './timeReaders.ts';

/** What is read first takes its place in the text. */
const [addresses, ...otherNoFacts] = noFactReaders;
const readers: readonly FactReader[] = [
  ...(addresses === undefined ? [] : [addresses]),
  ...idReaders.slice(0, 3),
  ...dateReaders.slice(0, 8),
  ...spanReaders,
  ...timeReaders,
  ...dateReaders.slice(8),
  ...idReaders.slice(4),
  ...idReaders.slice(3, 4),
  ...moneyReaders,
  ...otherNoFacts,
  ...numberReaders,
];

/** Longest text that facts are looked for in. */
const reach = 60_000;

/** Numbers, money, dates, times and ids in a text, in their order; none overlap. `today`: a day number. */
export function findFacts(text: string, today: number | null): readonly FoundFact[] {
  const cased = plainMarkup(foldCase(text.slice(0, reach)));
  const lower = cased.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const prepared: FactText = { cased, lower, today };
  const taken = new Uint8Array(cased.length);
  const found: FoundFact[] = [];
  for (const reader of readers) readAll(reader, prepared, taken, found);
  return found.sort((a, b) => a.start - b.start);
}

function readAll(reader: FactReader, text: FactText, taken: Uint8Array, found: FoundFact[]): void {
  const searched = reader.isCased === true ? text.cased : text.lower;
  // What stands behind the part that was read is looked at again.
  let from = 0;
  for (;;) {
    reader.pattern.lastIndex = from;
    const match = reader.pattern.exec(searched);
    if (match === null) return;
    const begin = match.index;
    from = begin + Math.max(match[0].length, 1);
    if (isTaken(taken, begin, from)) continue;
    const { groups = {} } = match;
    const read = reader.read({ text: match[0], start: begin, end: from, part: (...names) => names.map((name) => groups[name]).find((part) => part !== undefined) ?? '' }, text);
    if (read === null) continue;
    const start = begin + (read.skip ?? 0);
    const end = begin + (read.length ?? match[0].trimEnd().length);
    from = Math.max(end, begin + 1);
    taken.fill(1, start, end);
    if (read.readings.length > 0 && end > start) found.push({ readings: read.readings, start, end, isLoose: read.isLoose ?? false });
  }
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  return taken.subarray(start, end).includes(1);
}

/** Emphasis, marks of lists and quoting of code made blanks, so that `**12** units` reads as `12 units`, and no number of `3*400`. */
function plainMarkup(text: string): string {
  return text
    .replace(/(?<=\d)\*(?=\d|[€$£])/g, '×')
    .replace(/\*|__|[`\\]/g, (mark) => ' '.repeat(mark.length));
}
