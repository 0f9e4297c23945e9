import type { UserError } from '../../core/UserError.ts';

/** Why nothing more is asked. */
export type Ending = 'stopped' | 'limit' | 'user-must-act';

/** Whether a run goes on, for everyone who takes part in it. */
export class RunState {
  readonly #over = new AbortController();
  readonly #broken = new AbortController();
  #ending: Ending | null = null;
  #userError: UserError | null = null;
  #fault: { readonly error: unknown } | null = null;

  /** Aborted when nothing more may be asked. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Aborted when requests in flight are to be broken off. */
  get broken(): AbortSignal {
    return this.#broken.signal;
  }

  /** The first reason; `null`: everything was asked. */
  get ending(): Ending | null {
    return this.#ending;
  }

  get userError(): UserError | null {
    return this.#userError;
  }

  /** A bug, or a store that failed; the run is to throw it when everyone has left. */
  get fault(): { readonly error: unknown } | null {
    return this.#fault;
  }

  end(ending: Ending): void {
    this.#ending ??= ending;
    this.#over.abort();
  }

  userMustAct(error: UserError): void {
    this.#userError ??= error;
    this.end('user-must-act');
  }

  fail(error: unknown): void {
    this.#fault ??= { error };
    this.#over.abort();
  }

  breakOff(): void {
    this.#over.abort();
    this.#broken.abort();
  }
}
