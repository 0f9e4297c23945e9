import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../core/seededRandom.ts';
import { textOf } from '../textOf.ts';
import { labelOnScreen } from './labelOnScreen.ts';

test('what is said leads to one line of the screen, and that line to the value', () => {
  const things = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[A-Z]{2}-\d{3}$/), label: fc.constantFrom('“A”', '“B”', '“C”', '“D”', '“E”') }), { selector: ({ id }) => id });
  fc.assert(
    fc.property(fc.string(), things, (seed, all) => {
      const spoken = labelOnScreen(seededRandom(seed), all, (label) => label);
      if (spoken === null) return;
      const lines = (spoken.context ?? '').replace('On the user’s screen: ', '').split('; ');
      const meant = lines.filter((line) => line.endsWith(spoken.said));
      expect(meant).toEqual([`${textOf(spoken.value)} ${spoken.said}`]);
      expect(lines.length).toBeGreaterThan(1);
    }),
  );
});

test('nothing is told apart by a screen of one thing, or of two that look alike', () => {
  expect(labelOnScreen(seededRandom('a'), [{ id: 'X-1', label: '“A”' }], (label) => label)).toBeNull();
  expect(labelOnScreen(seededRandom('a'), [{ id: 'X-1', label: '“A”' }, { id: 'X-2', label: '“A”' }], (label) => label)).toBeNull();
});
