import type { PlannedCase, Round, Trial } from '../../core/Plan.ts';
import type { RunState, TrialState } from './RunState.ts';

/** Adds a round, or sees that it is the one that is there. Nothing changes before all of it is found fit. */
export function freezeRound(round: Round, state: RunState): void {
  const known = state.rounds[round.index];
  if (known !== undefined && isSame(known, round)) return;
  if (known !== undefined) throw new Error(`round ${round.index} is frozen already, with other cases or trials`);
  if (round.index !== state.rounds.length) throw new Error(`round ${round.index} was frozen when round ${state.rounds.length} was due`);

  const cases = new Map<string, PlannedCase>();
  for (const planned of round.cases) {
    const { id } = planned.case;
    const earlier = state.cases.get(id) ?? cases.get(id);
    if (earlier === undefined) cases.set(id, planned);
    else if (!isSame(earlier, planned)) throw new Error(`case ${id} is frozen already, with another content`);
  }
  const trials = new Map<string, TrialState>();
  for (const trial of round.trials) {
    const planned = state.cases.get(trial.caseId) ?? cases.get(trial.caseId);
    const due = state.trials.length + trials.size;
    if (planned === undefined) throw new Error(`a trial is on the case ${trial.caseId}, which is not frozen`);
    expectFit(trial, due, state);
    if (trials.has(trial.id) || state.trialsById.has(trial.id)) throw new Error(`trial ${trial.id} is frozen twice`);
    trials.set(trial.id, { trial, planned, attempts: [], results: [], finish: null, lease: null });
  }

  state.rounds.push(round);
  for (const [id, planned] of cases) state.cases.set(id, planned);
  for (const [id, trial] of trials) {
    state.trials.push(trial);
    state.trialsById.set(id, trial);
  }
}

function isSame(one: object, other: object): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function expectFit(trial: Trial, due: number, { plan }: RunState): void {
  if (trial.order !== due) throw new Error(`trial ${trial.id} has place ${trial.order} when ${due} was due`);
  if (!plan.models.some(({ id }) => id === trial.model)) throw new Error(`trial ${trial.id} is of the model ${trial.model}, which is not in the plan`);
}
