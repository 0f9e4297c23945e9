import type { DoseDiagnosis } from '../core/DoseDiagnosis.ts';
import type { Estimate } from '../core/Estimate.ts';

/** Rates over a growing load, as every medium draws them. */
export interface DoseCurve {
  readonly title: string;
  /** What the horizontal axis counts. */
  readonly axis: string;
  readonly points: readonly { readonly dose: number; readonly rate: Estimate }[];
  /** The same length without the load. */
  readonly length: readonly { readonly dose: number; readonly rate: Estimate }[];
  /** Empty: none was fitted. */
  readonly fit: readonly { readonly dose: number; readonly rate: number }[];
  readonly break: DoseDiagnosis['break'];
}
