import type { Cause } from '../../src/engine/reconcile/Disagreement.ts';
import type { Reconciliation } from '../../src/engine/reconcileRecording.ts';

/** A folder of the recorded data with all that was found in it. */
export interface ReconciledRecording extends Reconciliation {
  /** Relative to the recorded data. */
  readonly folder: string;
  /** What it is, for people. */
  readonly what: string;
  /** What has to be known to understand its causes; `null`: nothing. */
  readonly note: string | null;
}

/** One cause over all models of a recording. */
export interface CauseTotal extends Cause {
  readonly officialRight: boolean;
  readonly verdicts: number;
  /** Case to the number of models whose answer to it is concerned, most first. */
  readonly cases: ReadonlyMap<string, number>;
}

/** The groups of all models put together by cause, in the order in which they come. */
export function causeTotals({ models }: Reconciliation): readonly CauseTotal[] {
  const totals = new Map<string, CauseTotal & { verdicts: number; readonly cases: Map<string, number> }>();
  for (const { kind, detail, officialRight, cases } of models.flatMap(({ groups }) => groups)) {
    const key = JSON.stringify([kind, detail, officialRight]);
    const total = totals.get(key) ?? { kind, detail, officialRight, verdicts: 0, cases: new Map<string, number>() };
    totals.set(key, total);
    total.verdicts += cases.length;
    for (const id of cases) total.cases.set(id, (total.cases.get(id) ?? 0) + 1);
  }
  return [...totals.values()];
}
