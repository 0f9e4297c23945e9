import type { CrossedDiagnosis } from '../../src/core/CrossedDiagnosis.ts';
import { difference, rate } from './estimates.ts';

/** Two loads at once that cost more together than apart. */
const all = { asked: 131, unavailable: 0 };

export function madeCrossed(model: string): CrossedDiagnosis {
  return {
    kind: 'crossed',
    model,
    stressor: 'tools-offered+calls-needed',
    level: '128+8',
    counts: 'calls',
    things: 'all',
    first: { stressor: 'tools-offered', mild: 8, heavy: 128 },
    second: { stressor: 'calls-needed', mild: 1, heavy: 8 },
    available: { neither: all, first: all, second: all, both: { asked: 131, unavailable: 3 }, asLong: all, asLongSecond: { asked: 131, unavailable: 2 } },
    corners: { neither: rate(126, 128), first: rate(119, 128), second: rate(980, 1024), both: rate(640, 1024) },
    losses: { first: difference(0.055, 0.04, 128), second: difference(0.027, 0.03, 128), both: difference(0.359, 0.07, 128) },
    beyond: difference(0.277, 0.08, 128),
    beyondLength: difference(0.251, 0.09, 128),
    verdict: 'together',
    pValue: 0.000_2,
    smallestEffect: 0.17,
  };
}
