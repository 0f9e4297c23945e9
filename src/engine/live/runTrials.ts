import { createReader } from '../../reading/createReader.ts';
import type { Model } from '../../core/Model.ts';
import type { Observation } from '../../core/Observation.ts';
import type { Claim, Lease } from '../../core/Store.ts';
import { isUnfolded } from '../rounds/isUnfolded.ts';
import { Unfolder } from '../rounds/Unfolder.ts';
import { gradeRun, isGraded } from '../run/gradeRun.ts';
import { askTrial } from './askTrial.ts';
import { Bell } from './Bell.ts';
import { createCacheKey } from './cacheKey.ts';
import { checkPriced } from './checkPriced.ts';
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
const inFlightPerMillisecond = 128;
/** Most trials claimed at a time: neither claiming nor reading them must hold up the answers that come in meanwhile. */
const page = 64;
/** Cases kept rendered. */
const mostOpenCases = 1024;

/**
 * Asks every unfinished trial of a run, or as many as the user, the ceilings and the world allow, and freezes further
 * rounds of its plan meanwhile. Whatever came back is safe in the store before this settles. Throws what is a bug or a
 * failure of the store, after everything in flight has been seen to, and the UserError of a round that cannot be made,
 * after the rounds before it.
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
  readonly #unfolder: Unfolder;
  #active = 0;

  constructor(request: RunRequest, { context, bell }: { readonly context: RunContext; readonly bell: Bell }) {
    this.#request = request;
    this.#context = context;
    this.#bell = bell;
    this.#mostActive = Math.max(256, 4 * request.limits.mostConcurrency * context.lanes.size);
    this.#unfolder = new Unfolder({
      store: request.store,
      rounds: request.rounds,
      observe: (trials) => observed(request, trials),
      news: ({ planned }, isWhole) => {
        context.meter.unfolds(planned, isWhole);
        bell.ring();
      },
    });
  }

  async finish(): Promise<RunSummary> {
    const { state } = this.#context;
    this.#heedStop();
    const unfolding = this.#unfolder.run(AbortSignal.any([state.over, this.#done.signal]));
    const attendants = [this.#keepLease(), this.#beat(), this.#watchTime(), unfolding].map((attendant) => attendant.catch((error: unknown) => state.fail(error)));
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
    if (this.#unfolder.refusal !== null && state.ending === null) throw this.#unfolder.refusal;
    return this.#summary();
  }

  async #claimAll(): Promise<void> {
    const { state } = this.#context;
    let isExhausted = false;
    /** Rounds frozen here when trials were last claimed. */
    let asked = 0;
    while (!state.over.aborted) {
      const wanted = isExhausted ? 0 : this.#wanted();
      if (wanted > 0) {
        const { frozen } = this.#unfolder;
        const claims = await this.#request.store.claim(wanted, this.#lease());
        if (claims.length === 0 && this.#active === 0 && !(await this.#awaitsRound())) return;
        // A round that was frozen meanwhile has trials.
        isExhausted = claims.length === 0 && frozen === this.#unfolder.frozen;
        asked = frozen;
        for (const claim of claims) this.#ask(claim);
        if (claims.length === page) await this.#request.clock.sleep(0, state.over);
      } else if (isExhausted && (this.#active === 0 || asked !== this.#unfolder.frozen)) {
        // Once more: a round may have been frozen, or another process may have given trials back meanwhile.
        isExhausted = false;
      } else {
        await this.#bell.heard();
      }
    }
  }

  /** Nothing can be claimed and nothing is in flight: waits for news of further rounds; `false`: there will be none here. */
  async #awaitsRound(): Promise<boolean> {
    if (this.#unfolder.isOver) return false;
    if (this.#unfolder.isWaiting) {
      // The rest is in the hands of another process.
      if ((await this.#request.store.counts()).open > 0) return false;
      this.#unfolder.allEnded();
    }
    await this.#bell.heard();
    return true;
  }

  #wanted(): number {
    let wanted = 0;
    for (const lane of this.#context.lanes.values()) wanted += lane.wanted;
    return Math.min(wanted, page, this.#mostActive - this.#active);
  }

  #ask(claim: Claim): void {
    this.#active++;
    const leave = (): void => {
      this.#active--;
      this.#bell.ring();
    };
    askTrial(claim, this.#context).then(leave, (error: unknown) => {
      this.#context.state.fail(error);
      leave();
    });
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
    const isWhole = await isUnfolded(this.#request.store);
    return {
      ended: remaining === 0 && isWhole ? 'done' : (state.ending ?? 'held-elsewhere'),
      userError: state.userError,
      planned,
      isUnfolded: isWhole,
      answered,
      notObserved,
      remaining,
      askedAgain: meter.askedAgain,
      spent: meter.spent(now),
      errors: meter.read(now).errors,
    };
  }
}

/** Verdicts on so many trials, the first ones in their order. */
async function observed({ store, models, syntaxes, sessions }: RunRequest, trials: number): Promise<readonly Observation[]> {
  const decoders = new Map([...models].map(([id, model]) => [id, model.decode]));
  const observations: Observation[] = [];
  for await (const trial of gradeRun(store, 'run', decoders, syntaxes, sessions)) {
    if ((isGraded(trial) ? trial.stored : trial).trial.order >= trials) break;
    if (isGraded(trial)) observations.push(trial.observation);
  }
  return observations;
}

function checkRequest({ store, models, limits, price }: RunRequest): void {
  for (const { id } of store.plan.models) {
    const model: Model | undefined = models.get(id);
    if (model === undefined) throw new Error(`the plan asks ${id}, which was not opened`);
    if (limits.money !== null) checkPriced(id, price(id));
  }
}
