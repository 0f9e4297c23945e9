import { expect, test } from 'vitest';
import { prove } from '../prove/ownErrors.ts';
import type { PlantedRow } from '../prove/ownErrors.ts';
import type { FreeRow } from '../prove/stressed/freeTasks.ts';

test('errors that breed errors, loss over length, and neither, are told apart, and so is what helps', async () => {
  const { numbers } = await prove({ seeds: 2, instances: 96, levels: ['0@3', '0', '50', '100', '50-padded', '50-names', '0-reasoning', '100-reasoning'], tasks: 24 });
  const { models, free } = numbers as { readonly models: Readonly<Record<string, PlantedRow>>; readonly free: FreeRow };
  expect(models['conditioned']).toMatchObject({ named: 2, wrong: 0 });
  expect(models['long']).toMatchObject({ named: 2 });
  expect(models['unbroken']?.wrong).toBeLessThan(2);
  expect([models['thinking']?.saidToHelp, models['conditioned']?.saidToHelp]).toEqual([2, 0]);
  expect(free).toMatchObject({ tasks: 24, steps: 33, horizon: 14 });
  expect(free.horizonCovered).toBeGreaterThan(0);
}, 300_000);
