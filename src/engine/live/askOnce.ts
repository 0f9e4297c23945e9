import type { Clock } from '../../core/Clock.ts';
import type { Decoded } from '../../core/Decoded.ts';
import type { Model } from '../../core/Model.ts';
import { UserError } from '../../core/UserError.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';

export interface OnceRequest {
  /** What the model is to whoever asks, for a complaint (`the author`). */
  readonly role: string;
  readonly model: Pick<Model, 'id' | 'decode'>;
  readonly clock: Clock;
  readonly signal: AbortSignal | null;
  /** `null`: nothing more may be sent. */
  readonly send: (wire: WireRequest) => Promise<WireReply | null>;
}

/** Attempts at one answer, and milliseconds before each further one. */
const attempts = 3;
const pause = 1000;

/**
 * One answer, asked for again after passing faults; `null`: nothing came, in time or at all, or it was cut off, refused
 * or blocked. Throws a UserError where the user must act first, such as setting a key.
 */
export async function askOnce(wire: WireRequest, { role, model, clock, signal, send }: OnceRequest): Promise<Decoded | null> {
  for (let attempt = 0; attempt < attempts && signal?.aborted !== true; attempt++) {
    if (attempt > 0) await clock.sleep(pause * 2 ** (attempt - 1), signal);
    const reply = await send(wire);
    if (reply === null) return null;
    const decoded = model.decode(wire, reply);
    const { outcome, remedy } = decoded;
    if (outcome.kind === 'answered') return decoded;
    if (remedy.kind === 'stop') throw new UserError({ expected: remedy.expected, came: `asking ${role} ${model.id}: ${remedy.came}`, remedy: remedy.todo });
    // Who did not answer in time will hardly do so the next time.
    if (outcome.kind !== 'not-observed' || remedy.kind === 'give-up' || reply.failure?.code.startsWith('timeout-') === true) return null;
  }
  return null;
}
