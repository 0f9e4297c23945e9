import type { ToolNames } from '../../catalog/toolNames.ts';
import type { SessionSource } from '../../core/Environment.ts';
import type { Interface } from '../../core/Interface.ts';
import type { JsonObject } from '../../core/Json.ts';
import type { Message } from '../../core/Message.ts';
import type { StoredTrial } from '../../core/Store.ts';
import type { Reader } from '../../reading/createReader.ts';
import { callsOf } from '../live/callsOf.ts';
import { handedBack } from '../live/handedBack.ts';
import { withFaults } from '../live/withFaults.ts';
import type { DecodedTurn } from './decodeTrial.ts';

/**
 * The state in which the calls of a finished trial left its world, by making them again. `null`: there is no such world
 * here, or it answers otherwise than it did, so that the state is not known.
 */
export function replayWorld({ planned, results }: StoredTrial, turns: readonly DecodedTurn[], asked: Interface, names: ToolNames, read: Reader, worlds: readonly SessionSource[]): JsonObject | null {
  const { environment, case: one } = planned;
  const world = worlds.find(({ id, version }) => id === environment?.world && version === environment.version);
  if (environment === null || world === undefined) return null;
  const session = withFaults(world.open(environment, one.prompt.tools.map(({ name }) => name)), environment.faults ?? []);
  for (const [turn, { decoded }] of turns.entries()) {
    const stored = results.find((entry) => entry.turn === turn)?.results;
    if (stored === undefined) continue;
    const given = handedBack(session, callsOf(decoded.answer, asked, names, read));
    if (given.length !== stored.length || !given.every((result, at) => isSame(result, stored[at]))) return null;
  }
  return session.state();
}

function isSame(one: Message, other: Message | undefined): boolean {
  if (one.role === 'user') return other?.role === 'user' && one.content === other.content;
  return one.role === 'tool' && other?.role === 'tool' && one.name === other.name && one.content === other.content && one.failed === other.failed;
}
