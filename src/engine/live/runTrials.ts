import { createReader } from '../../reading/createReader.ts';
import type { Model } from '../../core/Model.ts';
import type { Claim, Lease } from '../../core/Store.ts';
import { UserError } from '../../core/UserError.ts';
import { askTrial } from './askTrial.ts';
import { Bell } from './Bell.ts';
import { createCacheKey } from './cacheKey.ts';
import { ConcurrencyGate } from './ConcurrencyGate.ts';
import { GroupCommit } from './GroupCommit.ts';
import { Lane } from './Lane.ts';
import { OpenCases } from './OpenCases.ts';
import { ProgressMeter } from './ProgressMeter.ts';
import type { RunContext } from './RunContext.ts';
import type { RunRequest, RunSummary } from './RunRequest.ts';
import { RunState } from './RunState.ts';
import { Spending } from './Spending.ts';
import { Waiters } from './Waiters.ts';

/** Milliseconds between two reports of progress. */
const heartbeat = 250;
/** An answer that waits keeps one place of those in flight: the more there are, the longer it may wait for company. */
const inFlightPerMillisecond = 32;
/** Most trials claimed at a time: reading them must not hold up the answers that come in meanwhile. */
const page = 128;
/** Cases kept rendered. */
const mostOpenCases = 1024;

/**
 * Asks every unfinished trial of a run, or as many as the user, the ceilings and the world allow. Whatever came back
 * is safe in the store before this settles. Throws what is a bug or a failure of the store, after everything in
 * flight has been seen to.
 */
export async function runTrials(request: RunRequest): Promise<RunSummary> {
  checkRequest(request);
  const run = new Run(request, await openContext(request));
  return run.finish();
}

async function openContext(request: RunRequest): Promise<{ readonly context: RunContext; readonly bell: Bell }> {
  const { store, limits, clock, models } = request;
  const bell = new Bell();
  const state = new RunState();
  const returned = new Waiters();
  state.over.addEventListener('abort', () => {
    bell.ring();
    returned.wakeAll();
  });
  const endpoints = new Set([...models.values()].map(({ endpoint }) => endpoint));
  const lanes = new Map(
    [...endpoints].map((endpoint) => [endpoint, new Lane(new ConcurrencyGate(limits.startConcurrency, limits.mostConcurrency), clock, state.over, () => bell.ring())]),
  );
  const gates = [...lanes.values()].map(({ gate }) => gate);
  const inFlight = (): number => gates.reduce((sum, gate) => sum + gate.inFlight, 0);
  const spending = new Spending(limits);
  const context: RunContext = {
    request,
    planned: new Map(store.plan.models.map((model) => [model.id, model])),
    lanes,
    state,
    cases: new OpenCases(request.syntaxes, mostOpenCases),
    read: createReader(request.syntaxes),
    commit: new GroupCommit(
      { commit: (entries) => store.commit(entries) },
      clock,
      () => Math.min(limits.commitWindow, Math.max(1, inFlight() / inFlightPerMillisecond)),
      (parts) => parts * 2 >= inFlight(),
      () => state.breakOff(),
    ),
    spending,
    returned,
    meter: new ProgressMeter(await store.counts(), spending, gates, clock.elapsed()),
    cacheKey: createCacheKey(),
  };
  return { context, bell };
}

class Run {
  readonly #request: RunRequest;
  readonly #context: RunContext;
  readonly #bell: Bell;
  readonly #done = new AbortController();
  readonly #mostActive: number;
  #active = 0;

  constructor(request: RunRequest, { context, bell }: { readonly context: RunContext; readonly bell: Bell }) {
    this.#request = request;
    this.#context = context;
    this.#bell = bell;
    this.#mostActive = Math.max(256, 4 * request.limits.mostConcurrency * context.lanes.size);
  }

  async finish(): Promise<RunSummary> {
    const { state } = this.#context;
    this.#heedStop();
    const attendants = [this.#keepLease(), this.#beat(), this.#watchTime()].map((attendant) => attendant.catch((error: unknown) => state.fail(error)));
    try {
      await this.#claimAll();
    } catch (error) {
      state.fail(error);
    }
    while (this.#active > 0) await this.#bell.heard();
    this.#done.abort();
    await Promise.all(attendants);
    await this.#giveBack();
    this.#report();
    if (state.fault !== null) throw state.fault.error;
    return this.#summary();
  }

  async #claimAll(): Promise<void> {
    const { state } = this.#context;
    let isExhausted = false;
    while (!state.over.aborted) {
      const wanted = isExhausted ? 0 : this.#wanted();
      if (wanted > 0) {
        const claims = await this.#request.store.claim(wanted, this.#lease());
        if (claims.length === 0 && this.#active === 0) return;
        isExhausted = claims.length === 0;
        for (const claim of claims) void this.#ask(claim);
        if (claims.length === page) await this.#request.clock.sleep(0, state.over);
      } else if (isExhausted && this.#active === 0) {
        // Once more: another process may have given trials back meanwhile.
        isExhausted = false;
      } else {
        await this.#bell.heard();
      }
    }
  }

  #wanted(): number {
    let wanted = 0;
    for (const lane of this.#context.lanes.values()) wanted += lane.wanted;
    return Math.min(wanted, page, this.#mostActive - this.#active);
  }

  async #ask(claim: Claim): Promise<void> {
    this.#active++;
    try {
      await askTrial(claim, this.#context);
    } catch (error) {
      this.#context.state.fail(error);
    } finally {
      this.#active--;
      this.#bell.ring();
    }
  }

  #heedStop(): void {
    const { finish, abort } = this.#request.stop;
    const { state } = this.#context;
    const atFinish = (): void => state.end('stopped');
    const atAbort = (): void => {
      state.end('stopped');
      state.breakOff();
    };
    finish.addEventListener('abort', atFinish, { once: true, signal: this.#done.signal });
    abort.addEventListener('abort', atAbort, { once: true, signal: this.#done.signal });
    if (finish.aborted) atFinish();
    if (abort.aborted) atAbort();
  }

  #lease(): Lease {
    const { clock, owner, limits } = this.#request;
    const now = clock.now();
    return { owner, now, until: now + limits.lease };
  }

  async #keepLease(): Promise<void> {
    const { clock, store, limits } = this.#request;
    while (true) {
      await clock.sleep(limits.lease / 3, this.#done.signal);
      if (this.#done.signal.aborted) return;
      await store.renew(this.#lease());
    }
  }

  async #beat(): Promise<void> {
    while (true) {
      await this.#request.clock.sleep(heartbeat, this.#done.signal);
      if (this.#done.signal.aborted) return;
      this.#report();
    }
  }

  async #watchTime(): Promise<void> {
    const { limits, clock } = this.#request;
    if (limits.milliseconds === null) return;
    await clock.sleep(limits.milliseconds, this.#done.signal);
    if (!this.#done.signal.aborted) this.#context.state.end('limit');
  }

  #report(): void {
    this.#request.progress(this.#context.meter.read(this.#request.clock.elapsed()));
  }

  /** What was claimed and not finished may be claimed again at once. */
  async #giveBack(): Promise<void> {
    try {
      await this.#request.store.release((owner) => owner === this.#request.owner);
    } catch (error) {
      this.#context.state.fail(error);
    }
  }

  async #summary(): Promise<RunSummary> {
    const { meter, state } = this.#context;
    const now = this.#request.clock.elapsed();
    const { planned, answered, notObserved } = await this.#request.store.counts();
    const remaining = planned - answered - notObserved;
    return {
      ended: remaining === 0 ? 'done' : (state.ending ?? 'held-elsewhere'),
      userError: state.userError,
      planned,
      answered,
      notObserved,
      remaining,
      askedAgain: meter.askedAgain,
      spent: meter.spent(now),
      errors: meter.read(now).errors,
    };
  }
}

function checkRequest({ store, models, limits, price }: RunRequest): void {
  for (const { id } of store.plan.models) {
    const model: Model | undefined = models.get(id);
    if (model === undefined) throw new Error(`the plan asks ${id}, which was not opened`);
    const known = price(id);
    if (limits.money !== null && (known === null || known.input === null || known.output === null)) {
      throw new UserError({
        expected: `a price for ${id}, without which a ceiling on money cannot be held`,
        came: 'none is known',
        remedy: 'add it to the price table, or set a ceiling on tokens or calls instead',
      });
    }
  }
}
