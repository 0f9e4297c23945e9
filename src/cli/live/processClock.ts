import type { Clock } from '../../core/Clock.ts';

/** The clock of this machine. */
export const processClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (milliseconds === 0) {
        setImmediate(resolve);
        return;
      }
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      // Longer than Node's timers can count would end at once.
      const timer = setTimeout(end, Math.min(milliseconds, 0x7fffffff));
      signal?.addEventListener('abort', end, { once: true });
    }),
};
