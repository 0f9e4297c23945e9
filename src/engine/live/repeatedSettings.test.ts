import { expect, test } from 'vitest';
import { plainSettings } from '../../core/plainSettings.ts';
import { repeatedSettings } from './repeatedSettings.ts';

test('each repetition sends a seed of its own where one was set, and none where none was', () => {
  const seeded = { ...plainSettings, seed: 7 };
  expect([0, 1, 4].map((repetition) => repeatedSettings(seeded, repetition).seed)).toEqual([7, 8, 11]);
  expect(repeatedSettings(plainSettings, 3)).toEqual(plainSettings);
  expect({ ...repeatedSettings(seeded, 2), seed: 7 }).toEqual(seeded);
});
