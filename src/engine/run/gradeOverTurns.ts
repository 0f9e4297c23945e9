import type { CallsFound } from '../../core/CallsFound.ts';
import type { Reading } from '../../core/Reading.ts';
import type { Reader } from '../../reading/createReader.ts';
import { readerFor } from '../observe.ts';
import type { Asked, Graded } from '../observe.ts';
import type { PreparedCase } from '../PreparedCase.ts';
import type { DecodedTurn } from './decodeTrial.ts';

/** Grades the calls of all answers of an exchange together, for whoever hands results back until no further call comes. */
export function gradeOverTurns(turns: readonly DecodedTurn[], prepared: PreparedCase, { interface: asked }: Pick<Asked, 'interface'>, reader: Reader): Graded {
  const readings = turns.map(({ decoded: { answer, outcome } }) => readerFor(asked, prepared, outcome, reader)(answer, asked, prepared.names));
  const lenient = together(readings.map((reading) => reading.lenient));
  const strict = readings.every((reading) => reading.strict === reading.lenient) ? lenient : together(readings.map((reading) => reading.strict));
  const reading: Reading = { strict, lenient, syntax: readings.find(({ syntax }) => syntax !== null)?.syntax ?? null, forgiven: readings.flatMap(({ forgiven }) => forgiven) };
  const verdict = prepared.grader.grade(lenient);
  return { reading, strict: strict === lenient ? verdict : prepared.grader.grade(strict), lenient: verdict, official: null, exchange: null };
}

/** All calls in their order. What cannot be read makes the whole unreadable. */
function together(found: readonly CallsFound[]): CallsFound {
  const unread = found.find(({ state }) => state === 'unreadable');
  if (unread !== undefined) return unread;
  const calls = found.flatMap((one) => (one.state === 'calls' ? one.calls : []));
  return calls.length > 0 ? { state: 'calls', calls } : (found[0] ?? { state: 'no-call', evidence: 'empty', asks: false });
}
