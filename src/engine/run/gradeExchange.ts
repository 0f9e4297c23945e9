import type { SessionSource } from '../../core/Environment.ts';
import type { Interface } from '../../core/Interface.ts';
import type { StoredTrial } from '../../core/Store.ts';
import type { Transcript, TranscriptTurn } from '../../core/Transcript.ts';
import type { Verdict } from '../../core/Verdict.ts';
import type { Reader } from '../../reading/createReader.ts';
import { callsOf } from '../live/callsOf.ts';
import { readerFor } from '../observe.ts';
import type { Graded } from '../observe.ts';
import type { PreparedCase } from '../PreparedCase.ts';
import type { DecodedTurn } from './decodeTrial.ts';
import { exchangedTurn } from './exchangedTurn.ts';
import { replayWorld } from './replayWorld.ts';

const changed: Verdict = { state: 'not-gradable', reason: 'world-changed' };

/** Grades a finished trial on everything that was exchanged in it, and on the state in which that left its world. */
export function gradeExchange(stored: StoredTrial, turns: readonly DecodedTurn[], prepared: PreparedCase, asked: Interface, read: Reader, worlds: readonly SessionSource[]): Graded {
  const seen = turns.map(({ decoded }, turn) => {
    const own = readerFor(asked, prepared, decoded.outcome, read);
    const given = stored.results.find((entry) => entry.turn === turn)?.results ?? [];
    return exchangedTurn(decoded.answer, given, asked.kind !== 'prompted', (answer) => own(answer, asked, prepared.names));
  });
  const state = replayWorld(stored, turns, asked, prepared.names, read, worlds);
  const cutOff = isCutOff(stored, turns, asked, prepared, read);
  const over = (list: readonly TranscriptTurn[]): Transcript => ({ turns: list, cutOff, state });
  const exchange = { strict: over(seen.map(({ strict }) => strict)), lenient: over(seen.map(({ lenient }) => lenient)) };
  const verdictOn = (transcript: Transcript): Verdict => (state === null ? changed : prepared.grader.gradeTranscript(transcript));
  const reading = seen[0]?.reading ?? { strict: silent, lenient: silent, syntax: null, forgiven: [] };
  return {
    reading: { ...reading, forgiven: seen.flatMap((turn) => turn.reading.forgiven) },
    strict: verdictOn(exchange.strict),
    lenient: verdictOn(exchange.lenient),
    official: null,
    exchange,
  };
}

const silent = { state: 'no-call', evidence: 'empty', asks: false } as const;

/** Whether the last answer still called, and only the limit of turns ended it. */
function isCutOff({ planned, results }: StoredTrial, turns: readonly DecodedTurn[], asked: Interface, { names }: PreparedCase, read: Reader): boolean {
  const last = turns.at(-1)?.decoded;
  if (planned.environment === null || last === undefined || turns.length < planned.environment.turnLimit) return false;
  const isAnswered = results.some(({ turn }) => turn === turns.length - 1);
  return !isAnswered && last.outcome.kind === 'answered' && callsOf(last.answer, asked, names, read).length > 0;
}
