import type { HistoryOrigin } from '../../core/Case.ts';

/**
 * What errors cost, what removing refused calls gains, and what an effort of reasoning gains are families of contrasts
 * that share the error rate of a stressor in equal parts. The first is always there.
 */
export function familiesOfHistory(histories: readonly HistoryOrigin[]): number {
  const isRefused = histories.some(({ share, error }) => share > 0 && error !== 'wrong-value');
  const reasons = histories.some(({ reasoning }) => reasoning !== undefined);
  return 1 + Number(isRefused) + Number(reasons);
}
