import { expect, test } from 'vitest';
import { withoutEffort } from './withoutEffort.ts';

test('the effort of a level is taken away, and nothing else of it', () => {
  expect(['100-reasoning', '0-reasoning:low', '50-names-reasoning:high@9', '100-reasoning@17', '50-cascaded@9', 'free@33'].map(withoutEffort)).toEqual(['100', '0', '50-names@9', '100@17', '50-cascaded@9', 'free@33']);
});
