import type { Finding } from '../core/Finding.ts';

/** Certain before open; single models before pairs; losses before what is none; then by size. */
export function rankFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => Number(b.certain) - Number(a.certain) || Number(a.other !== null) - Number(b.other !== null) || placeOf(a) - placeOf(b) || size(b) - size(a) || (a.id < b.id ? -1 : 1),
  );
}

/** That answers are turned over is no loss, and how well a confidence tells no fault. */
function placeOf({ code }: Finding): number {
  return code === 'confidence-signals' || code === 'confidence-no-signal' ? 2 : code === 'unsteady' ? 1 : 0;
}

function size({ effect }: Finding): number {
  return Math.abs(effect.value ?? 0);
}
