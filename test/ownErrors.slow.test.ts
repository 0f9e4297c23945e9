import { expect, test } from 'vitest';
import { prove } from '../prove/ownErrors.ts';
import type { PlantedRow } from '../prove/ownErrors.ts';

test('errors that breed errors, loss over length, and neither, are told apart', async () => {
  const { numbers } = await prove({ seeds: 2, instances: 96, levels: ['0@3', '0', '50', '100', '50-padded', '50-names'] });
  const { models } = numbers as { readonly models: Readonly<Record<string, PlantedRow>> };
  expect(models['conditioned']).toMatchObject({ named: 2, wrong: 0 });
  expect(models['long']).toMatchObject({ named: 2 });
  expect(models['unbroken']?.wrong).toBeLessThan(2);
}, 300_000);
