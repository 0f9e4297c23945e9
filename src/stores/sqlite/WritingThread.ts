import { Worker } from 'node:worker_threads';
import type { Lease } from '../../core/Store.ts';
import { WorldError } from '../../core/WorldError.ts';
import type { EntryList } from './EntryList.ts';
import type { Field } from './FieldReader.ts';
import { faultSent } from './SentFault.ts';
import type { ThreadAnswer, ThreadOrder, ThreadTask } from './ThreadMessage.ts';
import { trialsOfFields } from './TrialRow.ts';
import type { TrialRow } from './TrialRow.ts';

interface Waiting {
  readonly resolve: (fields: readonly Field[]) => void;
  readonly reject: (fault: Error) => void;
}

/** The same file under the name that it has in the sources and in the package. */
const ownScript = new URL(`./writeInThread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** What a commit needs is gone with it; a larger young generation would only let it lie, and the packs that it leads to. */
const maxYoungGenerationSizeMb = 4;

/**
 * A thread that writes to a run beside the one that asks. It is given one order at a time. What was not answered when it
 * died is not known to be safe, and it is never started again.
 */
export class WritingThread {
  /** Settles when it has come up, or will not. */
  readonly started: Promise<void>;
  readonly #location: string;
  /** `null`: no thread may be started here. */
  readonly #worker: Worker | null;
  readonly #ended: Promise<void>;
  #waiting: Waiting | null = null;
  #state: 'starting' | 'ready' | 'ended' = 'starting';
  #wasReady = false;
  #fault: unknown = null;

  /** `script`: another one is for tests. */
  constructor(task: ThreadTask, script: URL = ownScript) {
    this.#location = task.location;
    this.#worker = begun(task, script);
    this.#worker?.on('message', (answer: ThreadAnswer) => this.#hear(answer));
    this.#worker?.on('error', (fault: unknown) => (this.#fault = fault));
    this.#ended = this.#when('exit').then(() => this.#end());
    this.started = Promise.race([this.#when('message'), this.#ended]);
  }

  /** Whether it has come up; afterwards it takes every order, if only to say that it died. */
  get isReady(): boolean {
    return this.#wasReady;
  }

  async commit(list: EntryList): Promise<void> {
    await this.#order({ kind: 'commit', list });
  }

  async claim(count: number, lease: Lease): Promise<readonly TrialRow[]> {
    return trialsOfFields(await this.#order({ kind: 'claim', count, lease }));
  }

  /** Settles when its connection is closed. */
  async end(): Promise<void> {
    if (this.#state === 'ready') this.#post({ kind: 'end' });
    else await this.#worker?.terminate();
    await this.#ended;
  }

  #order(order: ThreadOrder): Promise<readonly Field[]> {
    if (this.#state === 'ended') return Promise.reject(this.#death());
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#post(order);
    });
  }

  /** While it works on an order the process waits for it. */
  #post(order: ThreadOrder): void {
    this.#worker?.ref();
    this.#worker?.postMessage(order);
  }

  /** At once where there is no thread. */
  #when(event: 'message' | 'exit'): Promise<void> {
    return new Promise((resolve) => {
      if (this.#worker === null) resolve();
      else this.#worker.once(event, () => resolve());
    });
  }

  #hear(answer: ThreadAnswer): void {
    if (answer.kind === 'ready') {
      this.#state = 'ready';
      this.#wasReady = true;
      return;
    }
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#worker?.unref();
    if (answer.kind === 'done') waiting?.resolve(answer.fields);
    else waiting?.reject(faultSent(answer.fault));
  }

  #end(): void {
    this.#state = 'ended';
    this.#waiting?.reject(this.#death());
    this.#waiting = null;
  }

  #death(): WorldError {
    const why = this.#fault instanceof Error ? ` (${this.#fault.message})` : '';
    return new WorldError(`the thread that writes ${this.#location} ended before its time${why}; what was committed is safe, so resume`, { cause: this.#fault });
  }
}

/** Holds no process up; `null`: it may not be started, as where permissions are withheld. */
function begun(workerData: ThreadTask, script: URL): Worker | null {
  try {
    const worker = new Worker(script, { workerData, resourceLimits: { maxYoungGenerationSizeMb } });
    worker.unref();
    return worker;
  } catch {
    return null;
  }
}
