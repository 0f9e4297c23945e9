import type { Estimate } from '../core/Estimate.ts';
import type { DoseCurve } from './DoseCurve.ts';
import type { RecallChart } from './RecallChart.ts';

/** One part of a report about stressors: what each medium lays out in its own way. */
export interface StressSection {
  readonly title: string;
  /** What the reader has to know before the numbers. */
  readonly note: string;
  /** Sentences before the table. */
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Drawn where a medium can; everything in them stands in the rows too. */
  readonly curves?: readonly StressCurve[];
  readonly doseCurve?: DoseCurve;
  readonly recallChart?: RecallChart;
}

/** A rate over a few ordered conditions. */
export interface StressCurve {
  readonly title: string;
  /** What the fainter line is; `null`: there is none. */
  readonly note: string | null;
  readonly points: readonly StressPoint[];
}

export interface StressPoint {
  /** Under the axis. */
  readonly short: string;
  readonly name: string;
  readonly value: Estimate;
  /** Of the fainter line; without a value it has no point here. */
  readonly faint: Estimate;
}
