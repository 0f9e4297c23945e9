import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '../../src/core/Json.ts';
import { builtInProfiles } from '../../src/models/simulated/builtInProfiles.ts';
import { parseProfile } from '../../src/models/simulated/parseProfile.ts';
import { formatStyles, logProbabilityKinds, measures, simulatedFaults } from '../../src/models/simulated/Profile.ts';

const page = readFileSync(new URL('../../docs/simulated-models.md', import.meta.url), 'utf8');

test('the profile in the documentation is one', () => {
  const [, text = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
  expect(parseProfile(JSON.parse(text) as Json).faults.map(({ kind }) => kind)).toEqual(['wrong-tool', 'values', 'lost-calls', 'format']);
});

test('the documentation names every profile, fault, measure, style and kind of log-probability', () => {
  const names = [...builtInProfiles.map(({ name }) => name), ...simulatedFaults, ...measures, ...formatStyles, ...logProbabilityKinds];
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
