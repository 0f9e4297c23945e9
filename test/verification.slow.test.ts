import { expect, test } from 'vitest';
import { prove } from '../prove/verify.ts';

test('a small proof: nothing is claimed where nothing changed, and a change of form is no change of skill', { timeout: 300_000 }, async () => {
  const { numbers } = await prove({ perSubtask: 14, depth: 2, seeds: 8, gates: 8, subtasks: ['nested', 'response', 'parallel'] });
  expect(numbers).toMatchObject({
    cases: 42,
    repair: { planted: { nested: expect.closeTo(0.4, 0), response: expect.closeTo(0, 0) }, wrongDirection: 0 },
    noChange: { weak: { anyChange: 0, changes: {} }, noisy: { anyChange: 0 } },
    harnessOnly: { laidToSkill: 0 },
    gate: { alike: { sound: [{ margin: 0, gates: 8, fails: 0 }, { margin: 0.05, gates: 8, flagged: 0, fails: 0 }], noisy: [{ fails: 0 }, { fails: 0 }] } },
  });
});
