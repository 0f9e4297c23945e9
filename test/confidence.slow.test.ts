import { expect, test } from 'vitest';
import { prove } from '../prove/confidence.ts';

test('one seed: what confidence tells is recovered, and nothing is claimed where it tells nothing', async () => {
  const { passed, numbers } = await prove({ suites: 1, perSuite: 1, questions: 60, areaDraws: 60 });
  expect(numbers).toMatchObject({
    models: {
      honest: { rightBasis: 1, signals: 1, placeSignals: 1 },
      flat: { rightBasis: 1, signals: 0 },
      misleading: { rightBasis: 1, signals: 0 },
      unsaid: { rightBasis: 1, signals: 0, noSignal: 0, openNoSignal: 0 },
      scattered: { rightBasis: 1, signals: 1 },
      stubborn: { rightBasis: 1, signals: 0, meanGain: 0 },
    },
  });
  expect(passed).toBe(true);
});
