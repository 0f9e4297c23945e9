import { canonicalHash } from '../core/canonicalHash.ts';

/** Stable name of a finding: the same statement about the same models has the same id in every run. */
export function findingId(code: string, model: string, other: string | null, kind: string, scope: string): string {
  return canonicalHash([code, model, other, kind, scope]).slice(0, 12);
}
