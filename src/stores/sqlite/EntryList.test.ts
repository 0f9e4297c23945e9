import { expect, test } from 'vitest';
import { attemptOf, finishOf, resultsOf } from '../../conformance/storedRun.ts';
import type { StoreEntry } from '../../core/Exchange.ts';
import type { Blobs } from './Blobs.ts';
import { EntryLists, listedEntries } from './EntryList.ts';
import { writtenEntries } from './writtenEntries.ts';
import type { WrittenEntry } from './WrittenEntry.ts';

/** Blobs that keep nothing apart. */
const blobs = (isLong: boolean, isAtHand: boolean): Blobs => ({ idOfText: () => null, idOfBytes: () => null, isLong: () => isLong, isAtHand: () => isAtHand }) as unknown as Blobs;
const nothingLong = blobs(false, true);

const entries: readonly StoreEntry[] = [
  { kind: 'attempt', attempt: attemptOf(2, 0, 0) },
  { kind: 'results', results: resultsOf(2, 0) },
  { kind: 'attempt', attempt: attemptOf(2, 1, 3) },
  { kind: 'finish', finish: finishOf(2, 2) },
  { kind: 'finish', finish: { trial: 'ä\u0000', state: 'not-observed', reason: 'reset', turns: 0 } },
];

/** Entries with a copy of their records. */
const copied = (of: Iterable<WrittenEntry>): readonly unknown[] => Array.from(of, (entry) => ('record' in entry ? { ...entry, record: Buffer.from(entry.record).toString('latin1') } : entry));

test('entries come out of a list as they went in', () => {
  const lists = new EntryLists(nothingLong);
  for (const some of [entries, entries.slice(3), entries.slice(0, 1), []]) {
    const list = lists.list(some);
    expect(list === null ? null : copied(listedEntries(structuredClone(list)))).toEqual(copied(writtenEntries(some, nothingLong)));
  }
});

test('memory grows with what is listed, and what would take too much is not listed', () => {
  const lists = new EntryLists(nothingLong);
  const long = (length: number): readonly StoreEntry[] => [entries[0]!, { kind: 'results', results: { trial: 'a', turn: 0, results: [{ role: 'tool', name: 't', content: 'x'.repeat(length), failed: false }] } }];
  for (const length of [10, 300_000, 3_000_000]) expect(copied(listedEntries(lists.list(long(length))!))).toEqual(copied(writtenEntries(long(length), nothingLong)));
  expect(lists.list(long(5_000_000))).toBeNull();
  expect(lists.list(entries)).not.toBeNull();
});

test('what is yet to be kept apart is not listed', () => {
  expect(new EntryLists(blobs(false, false)).list(entries)).toBeNull();
  expect(new EntryLists(blobs(true, true)).list(entries)).toBeNull();
  expect(new EntryLists(blobs(false, false)).list(entries.slice(3))).not.toBeNull();
});
