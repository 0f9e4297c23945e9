import type { Attempt, Finish, StoreEntry, TurnResults } from '../../core/Exchange.ts';
import type { RunState, TrialState } from './RunState.ts';

type Draft = Pick<TrialState, 'attempts' | 'results' | 'finish'>;

/** Adds entries in their order. Nothing changes before all of them are found fit. */
export function commitEntries(entries: readonly StoreEntry[], state: RunState): void {
  const drafts = new Map<TrialState, Draft>();
  const draftOf = (id: string): Draft => {
    const trial = state.trialsById.get(id);
    if (trial === undefined) throw new Error(`trial ${id} is not in the run`);
    const known = drafts.get(trial);
    if (known !== undefined) return known;
    const { attempts, results, finish } = trial;
    const made = { attempts, results, finish };
    drafts.set(trial, made);
    return made;
  };
  for (const entry of entries) {
    switch (entry.kind) {
      case 'attempt':
        addAttempt(entry.attempt, draftOf(entry.attempt.trial));
        break;
      case 'results':
        addResults(entry.results, draftOf(entry.results.trial));
        break;
      case 'finish':
        addFinish(entry.finish, draftOf(entry.finish.trial));
        break;
    }
  }
  for (const [trial, draft] of drafts) Object.assign(trial, draft, draft.finish === null ? {} : { lease: null });
}

function addAttempt(given: Attempt, draft: Draft): void {
  const { trial, turn, attempt } = given;
  const name = `attempt ${attempt} at turn ${turn} of trial ${trial}`;
  const known = draft.attempts.find((each) => each.turn === turn && each.attempt === attempt);
  if (isKnown(known === undefined ? null : isSameAttempt(known, given), name, draft)) return;
  draft.attempts = [...draft.attempts, given].sort((a, b) => a.turn - b.turn || a.attempt - b.attempt);
}

function addResults(given: TurnResults, draft: Draft): void {
  const known = draft.results.find(({ turn }) => turn === given.turn);
  const name = `what was handed back after turn ${given.turn} of trial ${given.trial}`;
  if (isKnown(known === undefined ? null : JSON.stringify(known.results) === JSON.stringify(given.results), name, draft)) return;
  draft.results = [...draft.results, given].sort((a, b) => a.turn - b.turn);
}

/** `same`: whether what stands there is the same; `null`: nothing does. */
function isKnown(same: boolean | null, name: string, draft: Draft): boolean {
  if (same === true) return true;
  if (same === false) throw new Error(`${name} is stored already, with another content`);
  if (draft.finish !== null) throw new Error(`${name} came after the trial was finished`);
  return false;
}

function addFinish(given: Finish, draft: Draft): void {
  const { trial, state, reason, turns } = given;
  const known = draft.finish;
  if (known !== null) {
    if (known.state === state && known.reason === reason && known.turns === turns) return;
    throw new Error(`trial ${trial} is finished already, in another way`);
  }
  if (state === 'answered' && turns < 1) throw new Error(`trial ${trial} is finished as answered without an answer`);
  if ((state === 'answered') !== (reason === null)) throw new Error(`trial ${trial} is finished as ${state} with the reason ${reason ?? 'missing'}`);
  const asked = new Set(draft.attempts.flatMap(({ turn }) => (turn < turns ? [turn] : [])));
  if (asked.size !== turns) throw new Error(`trial ${trial} is finished with ${turns} turns, but not each has an attempt`);
  draft.finish = given;
}

function isSameAttempt(a: Attempt, b: Attempt): boolean {
  return Buffer.compare(a.reply.body, b.reply.body) === 0 && withoutBody(a) === withoutBody(b);
}

function withoutBody({ request, reply, cached }: Attempt): string {
  const { method, url, headers, body } = request;
  const { status, headers: received, failure, timing } = reply;
  return JSON.stringify([method, url, headers, body, status, received, failure, timing, cached]);
}
