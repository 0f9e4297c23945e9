import { emptyTally } from '../../src/composer/composeSuite.ts';
import type { SuiteProjection } from '../../src/composer/composeSuite.ts';
import { processorSeconds } from '../processorSeconds.ts';
import { spread } from '../spread.ts';
import type { Spread } from '../spread.ts';
import { benchSuite } from './benchSuite.ts';

/** How fast questions are composed, proven and projected. Seconds are those of the processor. */
export interface ComposeSpeed {
  readonly rounds: number;
  readonly cases: number;
  readonly items: number;
  /** Draws that were thrown away on the way, in the last round. */
  readonly rejected: number;
  /** A second. */
  readonly casesComposed: Spread;
  readonly itemsComposed: Spread;
  /** Cases a second through `JSON.parse` of their own JSON: the baseline. */
  readonly parsed: Spread;
  /** Median of composed over parsed within one round. */
  readonly ratio: number;
}

/** Composing and the baseline in turn, round after round, each round of another seed. One round more comes first and is not counted. */
export function composeSpeed(seed: string, perSubtask: number, rounds: number): ComposeSpeed {
  const composed: number[] = [];
  const items: number[] = [];
  const parsed: number[] = [];
  const ratios: number[] = [];
  let last = { cases: 0, items: 0, rejected: 0 };
  for (let round = 0; round <= rounds; round++) {
    const tally = emptyTally();
    let made: readonly SuiteProjection[] = [];
    const composing = processorSeconds(() => { made = [...benchSuite(`${seed} ${String(round)}`, perSubtask, tally)]; });
    const lines = made.map(({ case: one, environment }) => JSON.stringify({ case: one, environment }));
    const passes = Math.max(1, Math.ceil(parsesPerRound / lines.length));
    const parsing = processorSeconds(() => { parseAll(lines, passes); }) / passes;
    last = { cases: made.length, items: new Set(made.map(({ item }) => item.id)).size, rejected: [...tally.rejected.values()].reduce((sum, count) => sum + count, 0) };
    if (round === 0) continue;
    composed.push(last.cases / composing);
    items.push(last.items / composing);
    parsed.push(last.cases / parsing);
    ratios.push(parsing / composing);
  }
  return { rounds, ...last, casesComposed: spread(composed), itemsComposed: spread(items), parsed: spread(parsed), ratio: spread(ratios).median };
}

/** Enough of them that a round of the baseline takes a good part of a second. */
const parsesPerRound = 20_000;

function parseAll(lines: readonly string[], passes: number): void {
  let parsed = 0;
  for (let pass = 0; pass < passes; pass++) for (const line of lines) if (JSON.parse(line) !== undefined) parsed++;
  // A result that nobody looked at could be left out by the compiler.
  if (parsed < 0) throw new Error('a count is never negative');
}
