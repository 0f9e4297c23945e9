import type { Json } from '../../core/Json.ts';
import type { Observation } from '../../core/Observation.ts';
import type { Plan } from '../../core/Plan.ts';
import type { Problem } from '../../core/Problem.ts';
import type { RunStore, StoredTrial } from '../../core/Store.ts';
import { problemLog } from '../ProblemLog.ts';
import type { ProblemLog } from '../ProblemLog.ts';
import { isGraded } from './gradeRun.ts';
import type { GradedTrial } from './gradeRun.ts';
import { refusesHistory } from './refusesHistory.ts';
import { RunLedger } from './RunLedger.ts';
import type { PriceOf } from './RunLedger.ts';

/** What a diagnosis keeps of the trials of a run, which are added in the order of the plan. Holds no text. */
export class RunIntake {
  readonly ledger: RunLedger;
  readonly observations: Observation[] = [];
  /** Trials without an end, by model. */
  readonly unasked: Map<string, number> = new Map();
  readonly problems: ProblemLog = problemLog();
  readonly probe: Json | null;
  readonly #withoutHistory: ReadonlySet<string>;

  constructor(plan: Plan, price: PriceOf, probe: Json | null) {
    this.ledger = new RunLedger(plan, price);
    this.probe = probe;
    this.#withoutHistory = refusesHistory(plan, probe);
  }

  add(trial: GradedTrial | StoredTrial): void {
    this.ledger.add(trial);
    if (!isGraded(trial)) {
      this.unasked.set(trial.trial.model, (this.unasked.get(trial.trial.model) ?? 0) + 1);
      return;
    }
    if (isAfterHistory(trial) && this.#withoutHistory.has(trial.answer.model)) this.problems.add(historyNotRead(trial));
    else this.observations.push(trial.observation);
    if (hasOtherWorld(trial)) this.problems.add(otherWorld(trial));
    if (claimsMore(trial)) this.problems.add(uncheckedReport(trial));
  }
}

/** An empty one over a run, whose probe is noted before anything is asked. */
export async function openIntake(store: RunStore, price: PriceOf): Promise<RunIntake> {
  return new RunIntake(store.plan, price, await store.note('probe'));
}

function isAfterHistory({ observation: { origin } }: GradedTrial): boolean {
  return origin.stress?.history !== undefined;
}

function historyNotRead({ answer: { model, caseId, file, line } }: GradedTrial): Problem {
  return { code: 'not-available', file, line, detail: `${caseId} stands after calls that were put into the history, which this endpoint does not read; ask through a prompted interface`, model };
}

function hasOtherWorld({ graded: { lenient } }: GradedTrial): boolean {
  return lenient.state === 'not-gradable' && lenient.reason === 'world-changed';
}

function otherWorld({ stored: { planned: { environment } }, answer: { model, caseId, file, line } }: GradedTrial): Problem {
  return { code: 'world-changed', file, line, detail: `${caseId} took place in ${environment?.world ?? ''}@${environment?.version ?? ''}`, model };
}

function claimsMore({ graded: { strict } }: GradedTrial): boolean {
  return strict.state === 'not-gradable' && strict.reason === 'unchecked-claims';
}

function uncheckedReport({ answer: { model, caseId, file, line } }: GradedTrial): Problem {
  return { code: 'unchecked-claims', file, line, detail: `${caseId} is right in all that can be checked, and says more`, model };
}
