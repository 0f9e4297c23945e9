import { expect, test } from 'vitest';
import { stressors } from '../../stressors/list.generated.ts';
import { defaultStress } from './defaultStress.ts';

test('the default plan tries every stressor but those that ask in the held-out world', () => {
  const planned = defaultStress(stressors).map(({ stressor }) => stressor.id);
  expect(planned.toSorted()).toEqual(stressors.flatMap(({ id, analysis }) => (analysis === 'shift' ? [] : [id])).sort());
  expect(planned).not.toContain('shift');
});
