import { expect, test } from 'vitest';
import { alpha } from './alpha.ts';
import { errorShares } from './errorShares.ts';
import { exercises, skillIds } from './skills/skillLadder.ts';

test.each([true, false])('everything that may be told of one model shares one error rate, with stressors: %s', (isStressed) => {
  const { bars, covariates, isolated, atOnce, stress } = errorShares(isStressed);
  expect(bars + covariates + isolated + atOnce + stress).toBeCloseTo(alpha, 12);
  expect(stress > 0).toBe(isStressed);
});

test('what bars take is no less than what skills can be told of, whichever subtasks are asked', () => {
  const subtasks = ['name-detection', 'parameter-detection', 'parallel', 'chaining', 'nested', 'multi-step', 'next-best', 'response', 'abstention'];
  const always = skillIds.filter((id) => id !== 'nested-at-once').length;
  for (let set = 1; set < 2 ** subtasks.length; set++) {
    const asked = subtasks.filter((_, at) => (set >> at) & 1);
    const told = skillIds.filter((skill) => asked.some((subtask) => exercises(subtask, skill))).length;
    // Each of them, and the total that none explains, of all parts of the profile.
    expect(((told + 1) / (always + asked.length)) * (alpha / 2)).toBeLessThanOrEqual(errorShares(true).bars + 1e-12);
  }
});
