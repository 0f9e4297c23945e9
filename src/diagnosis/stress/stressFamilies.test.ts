import { expect, test } from 'vitest';
import { observed } from '../../../test/observed.ts';
import type { StressOrigin } from '../../core/Case.ts';
import { stressFamilies } from './stressFamilies.ts';

test('a family is in the cluster of its question, whatever long task takes its place', () => {
  const history = { position: 33, share: 0.5, error: 'wrong-value', cascaded: false, lastWrong: true } as const;
  const stress = (base: string, stressor: string, more: Partial<StressOrigin> = {}): StressOrigin => ({ base, stressor, analysis: 'invariance', level: '1', dose: null, control: false, ...more });
  const one = (base: string, cluster: string, origin: StressOrigin): ReturnType<typeof observed> => {
    const made = observed({ caseId: `${base}~${origin.stressor}=${origin.level}` });
    return { ...made, origin: { ...made.origin, cluster, stress: origin } };
  };
  const families = stressFamilies([
    one('a', 'task', stress('a', 'own-errors', { analysis: 'history', history })),
    one('b', 'task', stress('b', 'own-errors', { analysis: 'history', history })),
    one('a', 'tools of a', stress('a', 'rerun')),
    one('b', 'tools of b', stress('b', 'rerun')),
  ]);
  expect(families).toHaveLength(2);
  expect(new Set(families.map(({ cluster }) => cluster)).size).toBe(2);
  expect(families.every(({ variants }) => variants.get('own-errors')?.get('1') !== undefined)).toBe(true);
});
