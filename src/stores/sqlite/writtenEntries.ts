import type { StoreEntry } from '../../core/Exchange.ts';
import { attemptRecord } from './attemptRecord.ts';
import type { Blobs } from './Blobs.ts';
import type { WrittenEntry } from './WrittenEntry.ts';

/** Entries one after another as they are written; a record holds until the next entry is asked for. Writes the blobs that records refer to. */
export function* writtenEntries(entries: readonly StoreEntry[], blobs: Blobs): Generator<WrittenEntry> {
  for (const entry of entries) {
    switch (entry.kind) {
      case 'attempt': {
        const { trial, turn, attempt } = entry.attempt;
        yield { kind: 'attempt', trial, turn, attempt, record: attemptRecord(entry.attempt, blobs) };
        break;
      }
      case 'results': {
        const { trial, turn, results } = entry.results;
        yield { kind: 'results', trial, turn, record: Buffer.from(JSON.stringify({ trial, turn, results })) };
        break;
      }
      case 'finish':
        yield entry;
        break;
    }
  }
}
