import { crc32 } from 'node:zlib';
import type { Finish } from '../../core/Exchange.ts';
import type { Connection, Row } from './Connection.ts';
import { columnText, givenText } from './columnText.ts';
import { FieldReader } from './FieldReader.ts';
import type { Field } from './FieldReader.ts';
import { damaged } from './storeFault.ts';

export const trialStates = { open: 0, answered: 1, notObserved: 2 } as const;

/** A trial as its row holds it. */
export interface TrialRow {
  readonly place: number;
  readonly id: string;
  /** Place in the plan's list. */
  readonly model: number;
  /** Place of its case. */
  readonly plannedCase: number;
  readonly repetition: number;
  state: number;
  reason: string | null;
  turns: number;
  /** How many rows of each there are. */
  attempts: number;
  results: number;
}

/** The columns of a {@link TrialRow}. */
export const trialColumns = 'place, id, model, plannedCase, repetition, state, reason, turns, attempts, results, checksum';

export function trialOfRow(row: Row, connection: Connection): TrialRow {
  const integer = (column: string): number => connection.integer(row, column);
  const trial: TrialRow = {
    place: integer('place'),
    id: givenText(connection.text(row, 'id')),
    model: integer('model'),
    plannedCase: integer('plannedCase'),
    repetition: integer('repetition'),
    state: integer('state'),
    reason: row['reason'] === null ? null : givenText(connection.text(row, 'reason')),
    turns: integer('turns'),
    attempts: integer('attempts'),
    results: integer('results'),
  };
  if (integer('checksum') === checksum(trial)) return trial;
  throw damaged(connection.location, `trial ${trial.place} is not as it was written`);
}

export function insertTrial(trial: TrialRow, connection: Connection): void {
  connection.run(
    'INSERT INTO trial (place, id, model, plannedCase, repetition, state, reason, turns, attempts, results, checksum) VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)',
    trial.place, columnText(trial.id), trial.model, trial.plannedCase, trial.repetition,
    trial.state, trial.turns, trial.attempts, trial.results, checksum(trial),
  );
}

/** Writes what has changed of a trial. */
export function updateTrial(trial: TrialRow, connection: Connection): void {
  connection.run(
    'UPDATE trial SET state = ?, reason = ?, turns = ?, attempts = ?, results = ?, checksum = ? WHERE place = ?',
    trial.state, trial.reason === null ? null : columnText(trial.reason), trial.turns, trial.attempts, trial.results, checksum(trial), trial.place,
  );
}

/** The members of a {@link TrialRow} one after another, as they are handed from thread to thread. */
export function trialFields({ place, id, model, plannedCase, repetition, state, reason, turns, attempts, results }: TrialRow): readonly Field[] {
  return [place, id, model, plannedCase, repetition, state, reason, turns, attempts, results];
}

/** Rows of which {@link trialFields} follow one another. */
export function trialsOfFields(fields: readonly Field[]): readonly TrialRow[] {
  const reader = new FieldReader(fields);
  const rows: TrialRow[] = [];
  while (!reader.isAtEnd) {
    rows.push({
      place: reader.integer(), id: reader.text(), model: reader.integer(), plannedCase: reader.integer(), repetition: reader.integer(),
      state: reader.integer(), reason: reader.textOrNull(), turns: reader.integer(), attempts: reader.integer(), results: reader.integer(),
    });
  }
  return rows;
}

/** How a trial ended; `null`: it is open. */
export function finishOf({ id, state, reason, turns }: TrialRow): Finish | null {
  return state === trialStates.open ? null : { trial: id, state: state === trialStates.answered ? 'answered' : 'not-observed', reason, turns };
}

function checksum(trial: TrialRow): number {
  const { place, id, model, plannedCase, repetition, state, reason, turns, attempts, results } = trial;
  return crc32(`${place} ${id} ${model} ${plannedCase} ${repetition} ${state} ${reason ?? ''} ${turns} ${attempts} ${results}`);
}
