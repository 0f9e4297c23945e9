import type { Json } from '../../core/Json.ts';
import type { PlannedCase, Round } from '../../core/Plan.ts';
import type { Problem } from '../../core/Problem.ts';
import type { RoundSource } from './RoundSource.ts';

/** Every round of a plan that waits for no outcomes, as if it were one, with what could not be asked and what is kept beside. Nobody is asked. */
export async function allRounds(rounds: RoundSource): Promise<{ readonly round: Round; readonly problems: readonly Problem[]; readonly notes: ReadonlyMap<string, Json> }> {
  const cases: PlannedCase[] = [];
  const trials: Round['trials'][number][] = [];
  for (let index = 0; ; index++) {
    const next = await rounds.next({ index, order: trials.length, cases: () => batches(cases), outcomes: () => Promise.reject(new Error('nobody was asked')) });
    if (next.kind === 'end') return { round: { index: 0, cases, trials }, problems: next.problems, notes: next.notes ?? new Map() };
    cases.push(...next.round.cases);
    trials.push(...next.round.trials);
  }
}

async function* batches(cases: readonly PlannedCase[]): AsyncIterable<readonly PlannedCase[]> {
  yield await Promise.resolve(cases);
}
