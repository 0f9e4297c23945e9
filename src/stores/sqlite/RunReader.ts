import type { Attempt, TurnResults } from '../../core/Exchange.ts';
import type { Plan, PlannedCase } from '../../core/Plan.ts';
import type { StoredTrial } from '../../core/Store.ts';
import { attemptOfRecord } from './attemptRecord.ts';
import { caseOfRecord } from './caseRecord.ts';
import { givenText } from './columnText.ts';
import type { Row } from './Connection.ts';
import type { Content } from './Content.ts';
import { Kept } from './Kept.ts';
import { damaged } from './storeFault.ts';
import { finishOf, trialColumns, trialOfRow } from './TrialRow.ts';
import type { TrialRow } from './TrialRow.ts';
import { utf8 } from './utf8.ts';

/** Rows of a batch at most, and bytes of its contents (one row may be larger). */
const batchRows = 256;
const batchBytes = 8_388_608;
/** Bytes of case records kept open: repetitions and models ask the same case in a row. */
const caseMemory = 2_097_152;

/** Reads cases and trials of a run page by page, and holds no more than a page of them. */
export class RunReader {
  readonly #plan: Plan;
  readonly #content: Content;
  readonly #cases = new Kept<number, PlannedCase>(caseMemory);

  constructor(plan: Plan, content: Content) {
    this.#plan = plan;
    this.#content = content;
  }

  *cases(): Generator<readonly PlannedCase[]> {
    const { connection, packs, blobs } = this.#content;
    const count = this.#count('cases');
    for (let next = 0; next < count; ) {
      const batch: PlannedCase[] = [];
      let bytes = 0;
      for (const row of connection.all(`SELECT place, pack, start, size FROM plannedCase WHERE place >= ? ORDER BY place LIMIT ${batchRows}`, next)) {
        if (connection.integer(row, 'place') !== next) break;
        const record = packs.content(packs.address(row));
        batch.push(caseOfRecord(utf8(record), blobs));
        next += 1;
        bytes += record.length;
        if (bytes > batchBytes) break;
      }
      if (batch.length === 0) throw damaged(connection.location, `case ${next} of ${count} is missing`);
      yield batch;
    }
  }

  *trials(): Generator<readonly StoredTrial[]> {
    const { connection } = this.#content;
    const count = this.#count('planned');
    for (let next = 0; next < count; ) {
      const batch: StoredTrial[] = [];
      let bytes = 0;
      const attempts = this.#attemptsFrom(next);
      for (const row of connection.all(`SELECT ${trialColumns} FROM trial WHERE place >= ? ORDER BY place LIMIT ${batchRows}`, next)) {
        const trial = trialOfRow(row, connection);
        if (trial.place !== next) break;
        const stored = this.#stored(trial, attempts.get(next) ?? []);
        batch.push(stored);
        next += 1;
        for (const { reply } of stored.attempts) bytes += reply.body.length;
        if (bytes > batchBytes) break;
      }
      if (batch.length === 0) throw damaged(connection.location, `trial ${next} of ${count} is missing`);
      yield batch;
    }
  }

  /** All that is known of a trial. What it exchanged is read only where there is any. */
  stored(row: TrialRow): StoredTrial {
    const { connection } = this.#content;
    return this.#stored(row, row.attempts === 0 ? [] : connection.all('SELECT turn, attempt, pack, start, size FROM attempt WHERE trial = ? ORDER BY turn, attempt', row.place));
  }

  /** Where the attempts of a batch of trials lie, by place: one question in place of hundreds. */
  #attemptsFrom(place: number): ReadonlyMap<number, readonly Row[]> {
    const { connection } = this.#content;
    const rows = connection.all('SELECT trial, turn, attempt, pack, start, size FROM attempt WHERE trial >= ? AND trial < ? ORDER BY trial, turn, attempt', place, place + batchRows);
    return Map.groupBy(rows, (row) => connection.integer(row, 'trial'));
  }

  #stored(row: TrialRow, attempts: readonly Row[]): StoredTrial {
    const planned = this.#case(row.plannedCase);
    const model = this.#plan.models[row.model];
    if (model === undefined) throw damaged(this.#content.connection.location, `trial ${row.place} is of no planned model`);
    return {
      trial: { id: row.id, order: row.place, model: model.id, caseId: planned.case.id, repetition: row.repetition },
      planned,
      attempts: this.#attempts(row, attempts),
      results: row.results === 0 ? [] : this.#results(row),
      finish: finishOf(row),
    };
  }

  #attempts(row: TrialRow, rows: readonly Row[]): readonly Attempt[] {
    const { blobs } = this.#content;
    const attempts = rows.map((each) => {
      const read = attemptOfRecord(this.#bytes(each), blobs);
      this.#expect(read.trial === row.id && read.turn === each['turn'] && read.attempt === each['attempt'], row);
      return read;
    });
    this.#expect(attempts.length === row.attempts, row);
    return attempts;
  }

  #results(row: TrialRow): readonly TurnResults[] {
    const rows = this.#content.connection.all('SELECT turn, pack, start, size FROM results WHERE trial = ? ORDER BY turn', row.place);
    const results = rows.map((each) => {
      const read = JSON.parse(this.#record(each)) as TurnResults;
      this.#expect(read.trial === row.id && read.turn === each['turn'], row);
      return read;
    });
    this.#expect(results.length === row.results, row);
    return results;
  }

  #case(place: number): PlannedCase {
    const known = this.#cases.get(place);
    if (known !== undefined) return known;
    const { connection, blobs } = this.#content;
    const row = connection.get('SELECT id, pack, start, size FROM plannedCase WHERE place = ?', place);
    if (row === undefined) throw damaged(connection.location, `case ${place} is missing`);
    const record = this.#record(row);
    const planned = caseOfRecord(record, blobs);
    if (planned.case.id !== givenText(connection.text(row, 'id'))) throw damaged(connection.location, `case ${place} is another one`);
    this.#cases.keep(place, planned, record.length);
    return planned;
  }

  #bytes(row: Row): Uint8Array {
    return this.#content.packs.content(this.#content.packs.address(row));
  }

  #record(row: Row): string {
    return utf8(this.#bytes(row));
  }

  #count(column: 'cases' | 'planned'): number {
    const { connection } = this.#content;
    return connection.integer(connection.get('SELECT cases, planned FROM run') ?? {}, column);
  }

  #expect(holds: boolean, row: TrialRow): void {
    if (!holds) throw damaged(this.#content.connection.location, `what was exchanged in trial ${row.place} is not all there`);
  }
}
