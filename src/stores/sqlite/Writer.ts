import type { StoreEntry } from '../../core/Exchange.ts';
import type { Lease } from '../../core/Store.ts';
import { commitEntries } from './commitEntries.ts';
import type { Content } from './Content.ts';
import { EntryLists } from './EntryList.ts';
import { claimTrials } from './leases.ts';
import type { DatabaseOptions } from './openDatabase.ts';
import type { TrialRow } from './TrialRow.ts';
import { WritingThread } from './WritingThread.ts';
import { writtenEntries } from './writtenEntries.ts';

/**
 * Claims and commits, in a thread of its own once a run proves to be long. A commit that brings what is yet to be kept apart
 * is written here, where it is: lists of tools come once, and long replies come slowly. It is given one thing at a time.
 */
export class Writer {
  readonly #content: Content;
  readonly #options: DatabaseOptions;
  readonly #lists: EntryLists;
  #committed = 0;
  #thread: WritingThread | null = null;

  constructor(content: Content, options: DatabaseOptions) {
    this.#content = content;
    this.#options = options;
    this.#lists = new EntryLists(content.blobs);
  }

  async claim(count: number, lease: Lease): Promise<readonly TrialRow[]> {
    const thread = this.#threadAtHand() ?? (await this.#threadFromTheFirst());
    return thread === null ? this.#content.write(() => claimTrials(count, lease, this.#content)) : thread.claim(count, lease);
  }

  async commit(entries: readonly StoreEntry[]): Promise<void> {
    const content = this.#content;
    const thread = this.#threadAtHand() ?? (await this.#threadFromTheFirst());
    const list = thread === null ? null : this.#lists.list(entries);
    if (thread !== null && list !== null) return thread.commit(list);
    await content.write(() => commitEntries(writtenEntries(entries, content.blobs), content));
    this.#committed += entries.length;
    const { threadAfter } = this.#options;
    if (threadAfter !== null && this.#committed >= threadAfter) this.#thread ??= this.#startThread();
  }

  async close(): Promise<void> {
    await this.#thread?.end();
  }

  /** One that did not come up is done without. */
  #threadAtHand(): WritingThread | null {
    return this.#thread?.isReady === true ? this.#thread : null;
  }

  async #threadFromTheFirst(): Promise<WritingThread | null> {
    if (this.#options.threadAfter !== 0 || this.#content.connection.access === 'read') return null;
    this.#thread ??= this.#startThread();
    await this.#thread.started;
    return this.#threadAtHand();
  }

  #startThread(): WritingThread {
    return new WritingThread({ location: this.#content.connection.location, options: this.#options });
  }
}
