import type { Finding } from '../core/Finding.ts';
import { pointsSize } from './points.ts';

/** What a finding costs of the total; `null` where that is unknown or where there is nothing to lose. */
export function findingCost({ cost }: Finding): string | null {
  return cost === null || cost <= 0 ? null : `costs ${pointsSize(cost, 1)} of the total`;
}
