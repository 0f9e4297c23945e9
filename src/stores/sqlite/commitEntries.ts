import type { Finish } from '../../core/Exchange.ts';
import type { Connection, Row } from './Connection.ts';
import type { Content } from './Content.ts';
import { finishOf, trialStates, updateTrial } from './TrialRow.ts';
import type { TrialRow } from './TrialRow.ts';
import type { WrittenEntry } from './WrittenEntry.ts';

/** A trial's row, and whether this commit holds an attempt of its first turn. */
interface Touched {
  readonly row: TrialRow;
  isAsked: boolean;
}

/** Writes entries in their order; within a transaction. Each trial's row is written once, at the end. */
export function commitEntries(entries: Iterable<WrittenEntry>, content: Content): void {
  const trials = new Map<string, Touched>();
  const added = { attempts: 0, answered: 0, notObserved: 0 };
  for (const entry of entries) {
    const touched = trialOf(entry.kind === 'finish' ? entry.finish.trial : entry.trial, trials, content);
    switch (entry.kind) {
      case 'attempt':
        if (addAttempt(entry, touched, content)) added.attempts += 1;
        break;
      case 'results':
        addResults(entry, touched, content);
        break;
      case 'finish':
        if (addFinish(entry.finish, touched, content)) added[entry.finish.state === 'answered' ? 'answered' : 'notObserved'] += 1;
        break;
    }
  }
  for (const { row } of trials.values()) {
    updateTrial(row, content.connection);
    content.openRows.keep(row);
  }
  content.connection.run(
    'UPDATE run SET attempts = attempts + ?, answered = answered + ?, notObserved = notObserved + ?',
    added.attempts, added.answered, added.notObserved,
  );
}

function trialOf(id: string, trials: Map<string, Touched>, { openRows }: Content): Touched {
  const known = trials.get(id);
  if (known !== undefined) return known;
  const touched = { row: openRows.get(id), isAsked: false };
  trials.set(id, touched);
  return touched;
}

function addAttempt({ turn, attempt, record }: Extract<WrittenEntry, { readonly kind: 'attempt' }>, touched: Touched, content: Content): boolean {
  const trial = touched.row;
  const { connection, packs } = content;
  if (turn === 0) touched.isAsked = true;
  const known = trial.attempts === 0 ? undefined : connection.get('SELECT pack, start, size FROM attempt WHERE trial = ? AND turn = ? AND attempt = ?', trial.place, turn, attempt);
  if (isKnown(known, record, () => `attempt ${attempt} at turn ${turn} of trial ${trial.id}`, trial, content)) return false;
  const { pack, start, size } = packs.add(record);
  connection.run('INSERT INTO attempt (trial, turn, attempt, pack, start, size) VALUES (?, ?, ?, ?, ?, ?)', trial.place, turn, attempt, pack, start, size);
  trial.attempts += 1;
  return true;
}

function addResults({ turn, record }: Extract<WrittenEntry, { readonly kind: 'results' }>, { row: trial }: Touched, content: Content): void {
  const { connection, packs } = content;
  const known = trial.results === 0 ? undefined : connection.get('SELECT pack, start, size FROM results WHERE trial = ? AND turn = ?', trial.place, turn);
  if (isKnown(known, record, () => `what was handed back after turn ${turn} of trial ${trial.id}`, trial, content)) return;
  const { pack, start, size } = packs.add(record);
  connection.run('INSERT INTO results (trial, turn, pack, start, size) VALUES (?, ?, ?, ?, ?)', trial.place, turn, pack, start, size);
  trial.results += 1;
}

/** Whether this very record stands there already; an error where another one does, or where none may be added. */
function isKnown(known: Row | undefined, record: Uint8Array, name: () => string, trial: TrialRow, { packs }: Content): boolean {
  if (known === undefined) {
    if (trial.state === trialStates.open) return false;
    throw new Error(`${name()} came after the trial was finished`);
  }
  packs.flush();
  if (Buffer.compare(packs.content(packs.address(known)), record) === 0) return true;
  throw new Error(`${name()} is stored already, with another content`);
}

function addFinish(finish: Finish, { row: trial, isAsked }: Touched, { connection }: Content): boolean {
  const known = finishOf(trial);
  if (known !== null) {
    if (known.state === finish.state && known.reason === finish.reason && known.turns === finish.turns) return false;
    throw new Error(`trial ${trial.id} is finished already, in another way`);
  }
  if (finish.state === 'answered' && finish.turns < 1) throw new Error(`trial ${trial.id} is finished as answered without an answer`);
  if ((finish.state === 'answered') !== (finish.reason === null)) throw new Error(`trial ${trial.id} is finished as ${finish.state} with the reason ${finish.reason ?? 'missing'}`);
  if (!(finish.turns === 1 && isAsked) && turnsAsked(trial.place, finish.turns, connection) !== finish.turns) throw new Error(`trial ${trial.id} is finished with ${finish.turns} turns, but not each has an attempt`);
  trial.state = finish.state === 'answered' ? trialStates.answered : trialStates.notObserved;
  trial.reason = finish.reason;
  trial.turns = finish.turns;
  connection.run('DELETE FROM lease WHERE trial = ?', trial.place);
  return true;
}

/** How many of the first turns have an attempt. */
function turnsAsked(place: number, turns: number, connection: Connection): number {
  const row = connection.get('SELECT count(DISTINCT turn) AS count FROM attempt WHERE trial = ? AND turn < ?', place, turns);
  return connection.integer(row ?? {}, 'count');
}
