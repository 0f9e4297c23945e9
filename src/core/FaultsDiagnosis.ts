import type { ComparedAvailability } from './Availability.ts';
import type { Conduct } from './Conduct.ts';
import type { Estimate } from './Estimate.ts';

/** One way in which a tool goes wrong, beside the same tasks asked again with tools that work. */
export interface FaultsDiagnosis {
  readonly kind: 'faults';
  readonly model: string;
  readonly stressor: string;
  readonly level: string;
  readonly available: ComparedAvailability;
  /** Right where every tool works, and where one does not. */
  readonly rerun: Estimate;
  readonly right: Estimate;
  /** How the tasks ended; they add up to all. */
  readonly conduct: Readonly<Record<Conduct, Estimate>>;
  /** Invented, minus invented where every tool works. */
  readonly invents: FaultContrast;
  /** Obeyed the text of a result, minus needless changes where every tool works; `null`: no text tells anything here. */
  readonly obeys: FaultContrast | null;
}

export interface FaultContrast {
  readonly difference: Estimate;
  /** Clustered, two-sided, after Holm over everything that this stressor tests of the model. */
  readonly pValue: number;
  readonly verdict: 'certain' | 'not-shown' | 'too-few';
  /** Smallest difference that so many tasks could show in 80 of 100 runs, all looks considered, as a fraction; `null`: too few clusters. */
  readonly smallestEffect: number | null;
}
