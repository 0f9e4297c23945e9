import { expect, test } from 'vitest';
import { plainSettings } from '../../core/plainSettings.ts';
import { trialSettings } from './trialSettings.ts';

test('each repetition sends a seed of its own where one was set, and none where none was', () => {
  const seeded = { ...plainSettings, seed: 7 };
  expect([0, 1, 4].map((repetition) => trialSettings(seeded, {}, repetition).seed)).toEqual([7, 8, 11]);
  expect(trialSettings(plainSettings, {}, 3)).toBe(plainSettings);
  expect({ ...trialSettings(seeded, {}, 2), seed: 7 }).toEqual(seeded);
});

test('a prompt with an effort of its own is asked with it, and with nothing else changed', () => {
  const settings = { ...plainSettings, seed: 7, reasoning: 'low' };
  expect(trialSettings(settings, { reasoning: 'high' }, 0)).toEqual({ ...settings, reasoning: 'high' });
  expect(trialSettings(settings, { reasoning: 'high' }, 2)).toEqual({ ...settings, reasoning: 'high', seed: 9 });
  expect(trialSettings(settings, {}, 0)).toBe(settings);
});
