import { expect, test } from 'vitest';
import { seededRandom } from '../../../core/seededRandom.ts';
import { listOnScreen } from './listOnScreen.ts';

const shown = [{ value: 'PLC-1', title: 'Café Rosa' }, { value: 'PLC-2', title: 'Milchbar' }];

test('what is said, with what is shown, gives the value', () => {
  const meant: Readonly<Record<string, string>> = { 'the first place on screen': 'PLC-1', 'Café Rosa': 'PLC-1', 'the second place on screen': 'PLC-2', Milchbar: 'PLC-2' };
  const drawn = Array.from({ length: 80 }, (_, seed) => listOnScreen(seededRandom(String(seed)), 'place', 'Places', shown));
  for (const { said, value, context, obscurity } of drawn) {
    expect(value).toBe(meant[said]);
    expect(context).toBe('Places on screen: 1. Café Rosa (PLC-1), 2. Milchbar (PLC-2)');
    expect(obscurity).toBe(2);
  }
  expect(new Set(drawn.map(({ said }) => said)).size).toBe(4);
});
