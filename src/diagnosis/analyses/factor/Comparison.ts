import type { Unpaired } from '../../stress/boundedLoss.ts';
import type { Contrast } from '../../foreseenContrast.ts';
import type { FactorContrast } from '../../../core/FactorDiagnosis.ts';

/** A contrast as one value for each question, before anything is tested. */
export interface Comparison extends Pick<FactorContrast, 'id' | 'kind' | 'better' | 'worse'> {
  /** Values lie in [−scale, scale]. */
  readonly scale: number;
  /** What a value over its scale is made of. */
  readonly contrast: Contrast;
  readonly strict: readonly number[];
  readonly lenient: readonly number[];
  readonly clusters: readonly number[];
  /** Of the strict values over their scale. */
  readonly unpaired: Unpaired;
  /** Variants that are worse where the contrast is, `<caseId>`. */
  readonly cases: readonly string[];
}
