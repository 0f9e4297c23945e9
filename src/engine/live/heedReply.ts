import { UnreachableError } from '../../core/UnreachableError.ts';
import { UserError } from '../../core/UserError.ts';
import type { WireFailure, WireFailureCode, WireReply } from '../../core/WireReply.ts';
import { readRateLimits } from '../../transport/readRateLimits.ts';
import type { RateLimits } from '../../transport/readRateLimits.ts';
import { backoff } from './backoff.ts';
import { isOverload } from './isOverload.ts';
import type { Lane } from './Lane.ts';
import type { OpenTrial } from './openTrial.ts';
import type { RunContext } from './RunContext.ts';

/** Overloads in a row, with growing pauses between them (together most of a minute), after which an endpoint that cannot be reached is given up. */
const mostSilence = 8;
const unreached: ReadonlySet<WireFailureCode> = new Set<WireFailureCode>(['unreachable', 'timeout-connecting']);

/**
 * Lets the endpoint say how fast it wants to be asked. Gives how long it asks this request to wait, in
 * milliseconds; `null`: it does not say.
 */
export function heedReply(reply: WireReply, window: number, { lane, model }: OpenTrial, run: RunContext): number | null {
  const { clock, limits, random } = run.request;
  const said = readRateLimits(reply.headers, clock.now());
  heedRemaining(said, lane, run);
  const { retryAfter } = said;
  if (!isOverload(reply)) {
    if (reply.failure === null && reply.status !== null && reply.status < 400) lane.gate.succeeded(reply.timing.total);
    return null;
  }
  if (retryAfter !== null && retryAfter > limits.longestPause) {
    run.state.userMustAct(asksForLongPause(model.endpoint, retryAfter));
    return retryAfter;
  }
  if (lane.gate.overloads >= mostSilence && reply.failure !== null && unreached.has(reply.failure.code)) {
    run.state.userMustAct(isOutOfReach(model.endpoint, reply.failure));
    return null;
  }
  if (lane.gate.overloaded(window)) lane.pause(backoff(lane.gate.overloads, retryAfter, limits, random));
  return retryAfter;
}

/** Where nothing remains, it is waited until the limit is fresh; else no more are in flight than remain. */
function heedRemaining({ remainingRequests, remainingTokens, resetRequests }: RateLimits, lane: Lane, { request, spending }: RunContext): void {
  const { calls, tokens } = spending;
  const affordable = remainingTokens === null || tokens === 0 ? null : (remainingTokens * calls) / tokens;
  if (remainingRequests === null && affordable === null) return;
  lane.gate.allow(Math.min(remainingRequests ?? Infinity, affordable ?? Infinity));
  if (remainingRequests === 0 && resetRequests !== null) lane.pause(Math.min(resetRequests, request.limits.longestPause));
}

/** To go on would use up the attempts of one trial after another. */
function isOutOfReach(endpoint: string, { code, detail }: WireFailure): UserError {
  return new UnreachableError({
    expected: `${endpoint} to be within reach`,
    came: `nobody answered for a while (${code}: ${detail})`,
    remedy: 'check the address and the network, then resume the run',
  });
}

function asksForLongPause(endpoint: string, milliseconds: number): UserError {
  return new UserError({
    expected: `${endpoint} to take requests`,
    came: `it asks for a pause of ${Math.ceil(milliseconds / 60_000)} minutes`,
    remedy: 'resume the run after that',
  });
}
