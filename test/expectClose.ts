import { expect } from 'vitest';

/** Fails unless `actual` lies within `tolerance` of `expected`, relative to it (absolute below 1e-300). */
export function expectClose(actual: number, expected: number, tolerance: number): void {
  const scale = Math.abs(expected) > 1e-300 ? Math.abs(expected) : 1;
  const off = Math.abs(actual - expected) / scale;
  expect(off, `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}
