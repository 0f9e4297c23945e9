import { composeSuite, emptyTally } from '../../composer/composeSuite.ts';
import type { SuiteProjection } from '../../composer/composeSuite.ts';
import type { Domain } from '../../composer/Domain.ts';
import { missingQuestions } from '../../composer/missingQuestions.ts';
import type { Clock } from '../../core/Clock.ts';
import type { Plan, PlannedCase } from '../../core/Plan.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { UserError } from '../../core/UserError.ts';
import { caseHash } from './caseHash.ts';
import { askedOn } from './planRun.ts';
import type { ComposedUnfolding } from './ComposedUnfolding.ts';
import { planRound } from './planRound.ts';
import type { DueRound, RoundSource } from './RoundSource.ts';
import { wordingBags } from './wordingBags.ts';

/** What questions are composed from: the worlds and subtasks that the plan names, in its order. */
export interface ComposedSources {
  readonly domains: readonly Domain[];
  readonly subtasks: readonly Subtask[];
  readonly clock: Clock;
  /** Called with every question as it is composed, in the order of the suite. */
  readonly composed?: (one: SuiteProjection) => void;
}

export interface ComposedRounds extends RoundSource {
  /** Rounds made or made anew so far. */
  readonly made: () => number;
}

/**
 * Composes a suite round by round. Its questions are those of the suite composed whole; each round asks as many of every
 * subtask, so that skills stay mixed over the whole run, and what is composed of one before its turn waits. All but the
 * first round give way to whatever else is to be done after every question.
 */
export function composedRounds(plan: Plan, request: ComposedUnfolding, { domains, subtasks, clock, composed }: ComposedSources): ComposedRounds {
  const { perSubtask, perRound, parts, offer, mostDepth, mostCalls, followUps, blockSize } = request;
  const random = seededRandom(plan.seed);
  const tally = emptyTally();
  const suite = composeSuite({ domains, subtasks, perSubtask, parts, offer, mostDepth, mostCalls }, random.fork('cases'), tally);
  const waiting = new Map(subtasks.map(({ id }): [string, Projection[]] => [id, []]));
  const wordingOf = wordingBags(request.wordings, random.fork('wordings'));
  let made = 0;
  let taken = 0;
  let isOver = false;

  const compose = async (): Promise<void> => {
    const asked = made * perRound;
    const wanted = Math.min(perRound, perSubtask - asked);
    const isShort = (): boolean => [...waiting.values()].some(({ length }) => length < wanted);
    while (isShort()) {
      const next = suite.next();
      if (next.done === true) return;
      composed?.(next.value);
      waiting.get(next.value.case.origin.category)?.push(next.value);
      if (made > 0) await clock.sleep(0, null);
    }
  };

  const take = async (): Promise<readonly PlannedCase[]> => {
    await compose();
    const cases = [...waiting.values()].flatMap((projections) => projections.splice(0, perRound)).map((one): PlannedCase => ({ ...askedOn(one, followUps), wording: wordingOf(one.case.origin.category) }));
    for (const one of cases) {
      caseHash(one);
      if (made > 0) await clock.sleep(0, null);
    }
    made += cases.length === 0 ? 0 : 1;
    isOver ||= cases.length === 0;
    taken += cases.length;
    return cases;
  };

  return {
    made: () => made,
    next: async (due) => {
      // What stands behind the last round is not made here.
      if (made < due.index) await catchUp(due, taken, async () => (made < due.index && !isOver ? some(await take()) : null));
      const { index, order } = due;
      const cases = isOver ? [] : await take();
      return cases.length === 0 ? { kind: 'end', problems: missingQuestions(tally) } : { kind: 'round', round: planRound(plan, { index, order, cases, blockSize }) };
    },
  };
}

/** Makes the rounds anew that are frozen already but for the cases that were `taken` here before, and sees that they are these; what another process froze meanwhile may stand behind them. */
async function catchUp({ cases }: DueRound, taken: number, take: () => Promise<readonly PlannedCase[] | null>): Promise<void> {
  let made = await take();
  if (made === null) return;
  let start = taken;
  let at = 0;
  for await (const batch of cases()) {
    for (const known of batch) {
      if (at++ < start) continue;
      if (!isSame(known, made[at - 1 - start])) throw otherQuestions(known.case.id);
      if (at < start + made.length) continue;
      start = at;
      const next = await take();
      if (next === null) return;
      made = next;
    }
  }
  throw otherQuestions(made[Math.max(0, at - start)]?.case.id ?? '');
}

function some(cases: readonly PlannedCase[]): readonly PlannedCase[] | null {
  return cases.length === 0 ? null : cases;
}

export function isSame(known: PlannedCase, made: PlannedCase | undefined): boolean {
  return made !== undefined && known.case.id === made.case.id && known.wording === made.wording && caseHash(known) === caseHash(made);
}

export function otherQuestions(id: string): UserError {
  return new UserError({ expected: 'the questions of this run to be composed as they were', came: `${id} is composed otherwise here`, remedy: 'go on with the build of Faultline that began the run, or begin a new one' });
}
