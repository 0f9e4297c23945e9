import type { Decoded, TokenUsage } from '../../core/Decoded.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { estimateTokens } from './estimateTokens.ts';
import type { OpenTrial } from './openTrial.ts';
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
export async function sendRequest(request: WireRequest, key: string | null, { model, planned }: OpenTrial, run: RunContext): Promise<Received | null> {
  const { cache, price } = run.request;
  const kept = cache === null || key === null ? null : await cache.get(key);
  if (kept !== null) {
    run.meter.tookFromCache();
    return { reply: kept, decoded: model.decode(request, kept), cached: true };
  }
  const { settings, id } = planned;
  const reserved = run.spending.needsEstimates ? run.spending.estimate(id, estimateTokens(request), settings.maximumTokens, price(id)) : free;
  if (!takesRoom(reserved, run) && !(await waitForRoom(reserved, run))) return null;
  let used: TokenUsage | null = null;
  try {
    const reply = await model.send(request, run.state.broken);
    const decoded = model.decode(request, reply);
    used = mayHaveCost(reply) ? decoded.usage : null;
    return { reply, decoded, cached: false };
  } finally {
    run.spending.settle(id, reserved, used, price(id));
    run.returned.wakeAll();
  }
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
