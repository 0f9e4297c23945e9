import type { PartResult } from '../core/Diagnosis.ts';

/** Further answers of a part that would make the drop below a target as large as the smallest one that they could show; `null`: there is none, or too little is known. */
export function trialsToTarget({ estimate, n, right, smallestEffect }: PartResult, target: number): number | null {
  const drop = target - right / n;
  return estimate.state === 'too-few' || smallestEffect === null || drop <= 0 ? null : Math.max(1, Math.ceil(n * (smallestEffect / drop) ** 2) - n);
}
