import type { Decoded, TokenUsage } from '../../core/Decoded.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { estimateTokens } from './estimateTokens.ts';
import type { OpenTrial } from './openTrial.ts';
import type { Price } from './Price.ts';
import type { ResponseCache } from './ResponseCache.ts';
import type { RunContext } from './RunContext.ts';
import type { Reservation } from './Spending.ts';

/** A reply and what was made of it. */
export interface Received {
  readonly reply: WireReply;
  readonly decoded: Decoded;
  readonly cached: boolean;
}

const free: Reservation = { input: 0, tokens: 0, money: null };

/** Asks, or takes the reply from the cache. `null`: a ceiling, or the end of the run, forbade it. */
export function sendRequest(request: WireRequest, key: string | null, trial: OpenTrial, run: RunContext): Promise<Received | null> {
  const { cache } = run.request;
  return cache === null || key === null ? askWithRoom(request, trial, run) : askUnlessKept(request, key, cache, trial, run);
}

async function askUnlessKept(request: WireRequest, key: string, cache: ResponseCache, trial: OpenTrial, run: RunContext): Promise<Received | null> {
  const kept = await cache.get(key);
  if (kept === null) return askWithRoom(request, trial, run);
  run.meter.tookFromCache();
  return { reply: kept, decoded: trial.model.decode(request, kept), cached: true };
}

// Promises are chained here and not awaited: it is done for each request, and the frame of a function that waits is worth a kilobyte.
function askWithRoom(request: WireRequest, trial: OpenTrial, run: RunContext): Promise<Received | null> {
  const { settings, id } = trial.planned;
  const price = run.request.price(id);
  const reserved = run.spending.needsEstimates ? run.spending.estimate(id, estimateTokens(request), settings.maximumTokens, price) : free;
  if (takesRoom(reserved, run)) return ask(request, reserved, price, trial, run);
  return waitForRoom(reserved, run).then((hasRoom) => (hasRoom ? ask(request, reserved, price, trial, run) : null));
}

function ask(request: WireRequest, reserved: Reservation, price: Price | null, { model, planned: { id } }: OpenTrial, run: RunContext): Promise<Received> {
  const settle = (used: TokenUsage | null): void => {
    run.spending.settle(id, reserved, used, price);
    run.returned.wakeAll();
  };
  return model.send(request, run.state.broken).then(
    (reply) => {
      let used: TokenUsage | null = null;
      try {
        const decoded = model.decode(request, reply);
        used = mayHaveCost(reply) ? decoded.usage : null;
        return { reply, decoded, cached: false };
      } finally {
        settle(used);
      }
    },
    (fault: unknown) => {
      settle(null);
      throw fault;
    },
  );
}

/** Sets aside what a request may use, where there is room for it now. */
function takesRoom(reserved: Reservation, { spending, state }: RunContext): boolean {
  if (state.over.aborted || spending.room(reserved) !== 'yes') return false;
  spending.reserve(reserved);
  return true;
}

/** Waits where what is in flight may leave room. */
async function waitForRoom(reserved: Reservation, run: RunContext): Promise<boolean> {
  const { spending, state, returned } = run;
  while (!state.over.aborted) {
    if (takesRoom(reserved, run)) return true;
    if (spending.room(reserved) === 'no') state.end('limit');
    else await returned.wait();
  }
  return false;
}

/** An error status is an endpoint's word that it did nothing; silence is not. */
export function mayHaveCost({ status }: WireReply): boolean {
  return status === null || (status >= 200 && status < 300);
}
