import type { Answer } from '../../core/Answer.ts';
import type { SessionSource } from '../../core/Environment.ts';
import type { Interface } from '../../core/Interface.ts';
import type { Message } from '../../core/Message.ts';
import type { PlannedCase } from '../../core/Plan.ts';
import type { Verdict } from '../../core/Verdict.ts';
import type { TranscriptTurn } from '../../core/Transcript.ts';
import type { Reader } from '../../reading/createReader.ts';
import { callsOf } from '../live/callsOf.ts';
import { readerFor } from '../observe.ts';
import type { PreparedCase } from '../PreparedCase.ts';
import { exchangedTurn } from './exchangedTurn.ts';

const answered = { kind: 'answered' } as const;

/**
 * The verdict, strictly read, on an exchange of given answers, carried out in its world from the start. `null`: there is no such
 * world here. What comes after an answer without a call is not looked at, and the limit of turns is not held.
 */
export function playOut(answers: readonly Answer[], { environment, case: one }: PlannedCase, prepared: PreparedCase, asked: Interface, read: Reader, worlds: readonly SessionSource[]): Verdict | null {
  const world = worlds.find(({ id, version }) => id === environment?.world && version === environment.version);
  if (environment === null || world === undefined) return null;
  const session = world.open(environment, one.prompt.tools.map(({ name }) => name));
  const own = readerFor(asked, prepared, answered, read);
  const turns: TranscriptTurn[] = [];
  for (const answer of answers) {
    const results = callsOf(answer, asked, prepared.names, read).map(({ name, argumentText }): Message => ({ role: 'tool', name, ...session.call(name, argumentText) }));
    turns.push(exchangedTurn(answer, results, asked.kind !== 'prompted', (given) => own(given, asked, prepared.names)).strict);
    if (results.length === 0) break;
  }
  return prepared.grader.gradeTranscript({ turns, cutOff: false, state: session.state() });
}
