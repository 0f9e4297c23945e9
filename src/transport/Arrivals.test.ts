import { expect, test } from 'vitest';
import { VirtualClock } from '../../test/live/VirtualClock.ts';
import { Arrivals } from './Arrivals.ts';

test('what came in together is handed over together and in its order', async () => {
  const clock = new VirtualClock();
  const arrivals = new Arrivals(clock);
  const seen: string[] = [];
  arrivals.add(() => {
    seen.push('a');
    arrivals.add(() => seen.push('c'));
  });
  arrivals.add(() => seen.push('b'));
  expect(seen).toEqual([]);
  await clock.run(clock.sleep(1, null));
  expect(seen).toEqual(['a', 'b', 'c']);
  expect(clock.sleeping).toBe(0);
});
