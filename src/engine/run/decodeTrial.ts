import type { Decoded } from '../../core/Decoded.ts';
import type { Attempt } from '../../core/Exchange.ts';
import type { Model } from '../../core/Model.ts';
import type { StoredTrial } from '../../core/Store.ts';

/** Reads what an adapter's bytes say, again at any time, by the id of the planned model. */
export type Decoders = ReadonlyMap<string, Model['decode']>;

export interface DecodedTurn {
  readonly decoded: Decoded;
  readonly attempt: Attempt;
}

/**
 * The answers of a finished trial in their order: of each turn the last attempt, which is the one that counts. Where
 * the world failed after some of them, these stand: only incomplete answers are asked on, so that to drop them would
 * favour whoever gives them.
 */
export function decodeTrial(stored: StoredTrial, decoders: Decoders): readonly DecodedTurn[] {
  const { finish, trial } = stored;
  if (finish === null) return [];
  const decode = decoders.get(trial.model);
  if (decode === undefined) throw new Error(`no adapter was given for the planned model ${trial.model}`);
  const turns: DecodedTurn[] = [];
  for (let turn = 0; turn < finish.turns; turn++) {
    const attempt = lastOf(stored.attempts, turn);
    if (attempt === undefined) throw new Error(`trial ${trial.id} is finished and its answer ${String(turn)} is not stored`);
    turns.push({ decoded: decode(attempt.request, attempt.reply), attempt });
  }
  return turns;
}

function lastOf(attempts: readonly Attempt[], turn: number): Attempt | undefined {
  let last: Attempt | undefined;
  for (const attempt of attempts) {
    if (attempt.turn === turn && (last === undefined || attempt.attempt > last.attempt)) last = attempt;
  }
  return last;
}
