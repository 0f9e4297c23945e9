import type { Price } from '../../engine/live/Price.ts';
import { defaultLimits } from '../../engine/live/Limits.ts';
import type { Limits } from '../../engine/live/Limits.ts';
import type { ResponseCache } from '../../engine/live/ResponseCache.ts';
import type { RunSummary } from '../../engine/live/RunRequest.ts';
import { runTrials } from '../../engine/live/runTrials.ts';
import type { RoundSource } from '../../engine/rounds/RoundSource.ts';
import { closeSession, openSession } from '../../engine/live/sessions.ts';
import type { Deaths } from '../../engine/live/sessions.ts';
import type { SessionSource } from '../../core/Environment.ts';
import type { Model } from '../../core/Model.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { RunStore, StoredTrial } from '../../core/Store.ts';
import type { Syntax } from '../../core/Syntax.ts';
import type { LiveSurroundings } from '../Surroundings.ts';
import type { Ceilings, ProgressKind } from './AskRequest.ts';
import { processClock } from './processClock.ts';
import { progressView } from './progressView.ts';

/** All that asking what is left of a run takes. */
export interface AskRunRequest {
  readonly store: RunStore;
  readonly rounds: RoundSource;
  readonly models: ReadonlyMap<string, Model>;
  readonly syntaxes: readonly Syntax[];
  readonly worlds: readonly SessionSource[];
  readonly price: (model: string) => Price | null;
  readonly concurrency: number | null;
  readonly attempts: number | null;
  readonly ceilings: Ceilings;
  readonly cache: ResponseCache | null;
  readonly progress: ProgressKind;
  /** Called with every trial that is finished and safe. */
  readonly finished: (trial: StoredTrial) => void;
}

/** Asks with the user at hand: progress on stderr; the first interrupt finishes what is in flight, the second stops at once. */
export async function askRun(request: AskRunRequest, surroundings: LiveSurroundings): Promise<RunSummary> {
  const view = progressView(request.progress, surroundings, processClock.elapsed);
  const finish = new AbortController();
  const abort = new AbortController();
  const release = surroundings.takeInterrupts(() => {
    if (finish.signal.aborted) abort.abort();
    else {
      view.end();
      surroundings.note('Finishing what is in flight; interrupt again to stop at once.\n');
      finish.abort();
    }
  });
  const { store } = request;
  const { owner } = surroundings;
  await store.release(surroundings.isGone);
  const limits = limitsOf(request);
  const deaths = await openSession(store, { owner, startedAt: processClock.now(), mostInFlight: mostInFlight(request, limits) }, surroundings.isGone);
  if (deaths.sessions > 0) surroundings.note(deathsText(deaths));
  try {
    return await runTrials({
      store,
      rounds: request.rounds,
      models: request.models,
      syntaxes: request.syntaxes,
      sessions: request.worlds,
      clock: processClock,
      random: seededRandom(`${owner} waits`),
      owner,
      limits,
      cache: request.cache,
      price: request.price,
      progress: view.show,
      finished: request.finished,
      stop: { finish: finish.signal, abort: abort.signal },
    });
  } finally {
    view.end();
    release();
    // A process that fails here has ended all the same; the next one counts it among the dead, which asks for nothing.
    await closeSession(store, owner, processClock.now()).catch(() => undefined);
  }
}

/** Over all endpoints, each of which has its own ceiling. */
function mostInFlight({ models }: AskRunRequest, { mostConcurrency }: Limits): number {
  return mostConcurrency * new Set([...models.values()].map(({ endpoint }) => endpoint)).size;
}

function deathsText({ sessions, mostAskedAgain }: Deaths): string {
  return `${sessions === 1 ? 'An earlier process was' : `${String(sessions)} earlier processes were`} killed while asking; at most ${String(mostAskedAgain)} requests are asked again for it.\n`;
}

function limitsOf({ concurrency, attempts, ceilings }: AskRunRequest): Limits {
  const most = concurrency ?? defaultLimits.mostConcurrency;
  return {
    ...defaultLimits,
    attempts: attempts ?? defaultLimits.attempts,
    calls: ceilings.requests,
    tokens: ceilings.tokens,
    money: ceilings.money,
    milliseconds: ceilings.minutes === null ? null : ceilings.minutes * 60_000,
    mostConcurrency: most,
    startConcurrency: Math.min(defaultLimits.startConcurrency, most),
  };
}
