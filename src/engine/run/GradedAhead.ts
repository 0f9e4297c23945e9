import type { RunCounts, StoredTrial } from '../../core/Store.ts';
import type { RunRequest } from './diagnoseRun.ts';
import { trialGrader } from './gradeRun.ts';
import type { GradedTrial } from './gradeRun.ts';
import { openIntake } from './RunIntake.ts';
import type { RunIntake } from './RunIntake.ts';

/** Trials that wait for one before them, and bytes of their replies, beyond which a run is graded after it was asked. */
const mostWaiting = 4096;
const mostBytes = 8_388_608;

/**
 * Grades the trials of a run while the rest of it is asked, each when it is safe in the store and all in the order of the plan, so
 * that what is kept is what the stored bytes give afterwards. Nobody is told of it before the planned end.
 */
export class GradedAhead {
  readonly #grade: (stored: StoredTrial) => GradedTrial | StoredTrial;
  readonly #waiting = new Map<number, StoredTrial>();
  #intake: RunIntake | null;
  #next = 0;
  #bytes = 0;

  constructor(grade: (stored: StoredTrial) => GradedTrial | StoredTrial, intake: RunIntake) {
    this.#grade = grade;
    this.#intake = intake;
  }

  /** Takes a trial that is finished and safe. */
  add(stored: StoredTrial): void {
    if (this.#intake === null) return;
    this.#waiting.set(stored.trial.order, stored);
    this.#bytes += bytesOf(stored);
    try {
      this.#takeNext(this.#intake);
    } catch {
      // Grading the stored bytes afterwards meets the same fault, where it can be told.
      this.#giveUp();
    }
    if (this.#waiting.size > mostWaiting || this.#bytes > mostBytes) this.#giveUp();
  }

  /** What is kept of all trials of a run that has so many; `null`: not all of them came by here, and it is to be read from its store. */
  whole({ planned }: Pick<RunCounts, 'planned'>): RunIntake | null {
    return this.#next === planned ? this.#intake : null;
  }

  #takeNext(intake: RunIntake): void {
    for (let stored = this.#waiting.get(this.#next); stored !== undefined; stored = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#bytes -= bytesOf(stored);
      this.#next += 1;
      intake.add(this.#grade(stored));
    }
  }

  #giveUp(): void {
    this.#intake = null;
    this.#waiting.clear();
  }
}

/** Over a run of which nothing was asked yet. */
export async function gradeAhead({ store, label, decoders, syntaxes, worlds, price }: RunRequest): Promise<GradedAhead> {
  return new GradedAhead(trialGrader(store.plan, label, decoders, syntaxes, worlds), await openIntake(store, price));
}

function bytesOf({ attempts }: StoredTrial): number {
  return attempts.reduce((sum, { reply }) => sum + reply.body.length, 0);
}
