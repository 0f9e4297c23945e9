import { expect, test } from 'vitest';
import type { Clock } from '../core/Clock.ts';
import { DeadlineWatch } from './DeadlineWatch.ts';
import type { Watched } from './DeadlineWatch.ts';

/** Time that passes when the test says so. */
class SteppedClock implements Clock {
  #time = 0;
  #wake: (() => void) | null = null;
  readonly sleeps: number[] = [];
  readonly now = (): number => this.#time;
  readonly elapsed = (): number => this.#time;
  readonly sleep = (milliseconds: number, signal: AbortSignal | null): Promise<void> =>
    new Promise((resolve) => {
      this.sleeps.push(milliseconds);
      this.#wake = resolve;
      signal?.addEventListener('abort', () => resolve());
    });

  async step(milliseconds: number): Promise<void> {
    this.#time += milliseconds;
    this.#wake?.();
    await new Promise(setImmediate);
  }
}

class Recorded implements Watched {
  readonly looks: number[] = [];
  readonly aborts: string[] = [];
  readonly signal: AbortSignal | null;
  readonly checkDeadlines = (now: number): void => void this.looks.push(now);
  readonly abort = (detail: string): void => void this.aborts.push(detail);

  constructor(signal: AbortSignal | null = null) {
    this.signal = signal;
  }
}

test('looks at every tick while anything is in flight, with one timer', async () => {
  const clock = new SteppedClock();
  const watch = new DeadlineWatch(clock, 7);
  const [first, second] = [new Recorded(), new Recorded()];
  watch.add(first);
  watch.add(second);
  expect(clock.sleeps).toEqual([7]);
  await clock.step(7);
  watch.delete(first);
  await clock.step(8);
  watch.delete(second);
  await clock.step(7);
  expect([first.looks, second.looks, clock.sleeps.length]).toEqual([[7], [7, 15], 3]);
  watch.add(first);
  expect(clock.sleeps.length).toBe(4);
  await clock.step(7);
  expect(first.looks).toEqual([7, 29]);
});

test('hears each signal once and stops those that it is for', () => {
  const watch = new DeadlineWatch(new SteppedClock(), 1);
  const [one, other] = [new AbortController(), new AbortController()];
  const [a, b, c, gone, free] = [new Recorded(one.signal), new Recorded(one.signal), new Recorded(other.signal), new Recorded(one.signal), new Recorded()];
  for (const watched of [a, b, c, gone, free]) watch.add(watched);
  watch.delete(gone);
  one.abort();
  expect([a, b, c, gone, free].map(({ aborts }) => aborts)).toEqual([['stopped by the caller'], ['stopped by the caller'], [], [], []]);
});

test('closing stops all and looks no more', async () => {
  const clock = new SteppedClock();
  const watch = new DeadlineWatch(clock, 1);
  const watched = new Recorded();
  watch.add(watched);
  watch.close('over');
  await clock.step(1);
  await clock.step(1);
  expect([watched.aborts, clock.sleeps.length]).toEqual([['over'], 1]);
});
