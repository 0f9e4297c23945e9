import { createHash } from 'node:crypto';
import type { Plan, Round, Trial } from '../../core/Plan.ts';
import { caseRecord } from './caseRecord.ts';
import { columnText } from './columnText.ts';
import type { Content } from './Content.ts';
import { insertTrial, trialStates } from './TrialRow.ts';
import { utf8 } from './utf8.ts';

/** Writes a round, or sees that it is the one that stands there; within a transaction. */
export function freezeRound(round: Round, plan: Plan, content: Content): void {
  const { connection } = content;
  const known = connection.get('SELECT digest FROM round WHERE number = ?', round.index);
  const writer = known === undefined ? newRound(round, plan, content) : null;
  const digest = createHash('sha256');
  for (const planned of round.cases) {
    const record = caseRecord(planned, content.blobs);
    digest.update(record).update('\n');
    writer?.addCase(planned.case.id, record);
  }
  for (const trial of round.trials) {
    digest.update(JSON.stringify([trial.id, trial.order, trial.model, trial.caseId, trial.repetition])).update('\n');
    writer?.addTrial(trial);
  }
  const made = digest.digest();
  if (writer !== null) writer.end(made);
  else if (known !== undefined && Buffer.compare(connection.bytes(known, 'digest'), made) !== 0) {
    throw new Error(`round ${round.index} is frozen already, with other cases or trials`);
  }
}

function newRound(round: Round, plan: Plan, content: Content): { addCase: (id: string, record: string) => void; addTrial: (trial: Trial) => void; end: (digest: Uint8Array) => void } {
  const { connection, packs } = content;
  const count = (sql: string): number => connection.integer(connection.get(sql) ?? {}, 'count');
  const rounds = count('SELECT count(*) AS count FROM round');
  if (round.index !== rounds) throw new Error(`round ${round.index} was frozen when round ${rounds} was due`);
  const models = new Map(plan.models.map(({ id }, place) => [id, place]));
  const places = new Map<string, number>();
  let cases = count('SELECT cases AS count FROM run');
  let planned = count('SELECT planned AS count FROM run');

  const addCase = (id: string, record: string): void => {
    const known = connection.get('SELECT place, pack, start, size FROM plannedCase WHERE id = ?', columnText(id));
    if (known !== undefined) {
      packs.flush();
      if (utf8(packs.content(packs.address(known))) !== record) throw new Error(`case ${id} is frozen already, with another content`);
      places.set(id, connection.integer(known, 'place'));
      return;
    }
    const { pack, start, size } = packs.add(Buffer.from(record));
    connection.run('INSERT INTO plannedCase (place, id, pack, start, size) VALUES (?, ?, ?, ?, ?)', cases, columnText(id), pack, start, size);
    places.set(id, cases++);
  };
  const placeOf = (id: string): number => {
    const place = places.get(id);
    if (place !== undefined) return place;
    const row = connection.get('SELECT place FROM plannedCase WHERE id = ?', columnText(id));
    if (row === undefined) throw new Error(`a trial is on the case ${id}, which is not frozen`);
    return connection.integer(row, 'place');
  };
  const addTrial = ({ id, order, model, caseId, repetition }: Trial): void => {
    const modelPlace = models.get(model);
    if (order !== planned) throw new Error(`trial ${id} has place ${order} when ${planned} was due`);
    if (modelPlace === undefined) throw new Error(`trial ${id} is of the model ${model}, which is not in the plan`);
    insertTrial(
      { place: order, id, model: modelPlace, plannedCase: placeOf(caseId), repetition, state: trialStates.open, reason: null, turns: 0, attempts: 0, results: 0 },
      connection,
    );
    planned += 1;
  };
  const end = (digest: Uint8Array): void => {
    connection.run('INSERT INTO round (number, digest) VALUES (?, ?)', round.index, digest);
    connection.run('UPDATE run SET cases = ?, planned = ?', cases, planned);
  };
  return { addCase, addTrial, end };
}
