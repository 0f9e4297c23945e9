import { describe, expect, it } from 'vitest';
import { observed } from '../../../test/observed.ts';
import type { Estimate } from '../../core/Estimate.ts';
import type { InvarianceDiagnosis } from '../../core/StressDiagnosis.ts';
import type { Observation } from '../../core/Observation.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { differenceOf } from '../differenceOf.ts';
import { boundedLoss, lossOf, unpairedOf } from './boundedLoss.ts';
import type { Sides } from './boundedLoss.ts';
import type { StressOutcome } from './StressAnalyser.ts';
import { stressDiagnoses } from './stressDiagnoses.ts';

describe('a loss of which a part was not observed', () => {
  const asked = (...rows: readonly (readonly (number | null)[])[]): readonly Sides[] => rows.map((shares, cluster) => ({ cluster, shares }));

  it('counts pairs that lack a side, and takes each pair at the least and at the most that it can be', () => {
    expect(unpairedOf(asked([1, 0], [0, 1]), lossOf)).toEqual({ missing: 0, least: [1, -1], most: [1, -1], clusters: [0, 1] });
    expect(unpairedOf(asked([1, null], [0.25, null], [null, 1], [null, 0], [null, null], [1, 1]), lossOf)).toEqual({ missing: 5, least: [0, -0.75, -1, 0, -1, 0], most: [1, 0.25, 0, 1, 1, 0], clusters: [0, 1, 2, 3, 4, 5] });
    // Of four corners of which two are known: 1 + 0 − x − y.
    expect(unpairedOf(asked([null, 1, 0, null]), ([neither = 0, first = 0, second = 0, both = 0]) => first + second - neither - both)).toEqual({ missing: 1, least: [-1], most: [1], clusters: [0] });
  });

  it('has its ends where all pairs would have them, and stays as it is where next to none is missing', () => {
    const pairs = (missing: number): readonly Sides[] => asked(...Array.from({ length: 100 }, (_, at) => [1, Number(at >= 40)]), ...Array.from({ length: missing }, (_, at) => [Number(at % 5 < 3), null]));
    const loss = differenceOf(Array.from({ length: 100 }, (_, at) => Number(at < 40)), Array.from({ length: 100 }, (_, at) => at));
    const whole = loss.estimate(0.95);
    expect(boundedLoss(loss, unpairedOf(pairs(1), lossOf), 0.95)).toEqual(whole);
    const over = (lost: (at: number) => number): Estimate => differenceOf([...Array.from({ length: 100 }, (_, at) => Number(at < 40)), ...Array.from({ length: 100 }, (_, at) => lost(at))], Array.from({ length: 200 }, (_, at) => at)).estimate(0.95);
    const [least, most] = [over((at) => (at % 5 < 3 ? 0 : -1)), over((at) => Number(at % 5 < 3))];
    expect(boundedLoss(loss, unpairedOf(pairs(100), lossOf), 0.95)).toMatchObject({ value: 0.4, n: 100, low: 'low' in least ? least.low : 0, high: 'high' in most ? most.high : 0 });
  });

  it('hides a truth of no loss no more often than it says, where whole clusters are missing at their worst', () => {
    const random = seededRandom('missing clusters');
    const [missing, right] = [0.5, 0.7];
    const hides = Array.from({ length: 300 }, () => {
      const rows = Array.from({ length: 40 }, (_, cluster) => ({ cluster, isGone: random.next() < missing })).flatMap(({ cluster, isGone }) =>
        Array.from({ length: 3 }, (): Sides => {
          const before = Number(random.next() < right);
          // Those that are there lose as much as those that are missing gain.
          const isLost = random.next() < (missing * (1 - right)) / ((1 - missing) * right);
          return { cluster, shares: [before, isGone ? null : isLost ? 0 : before] };
        }));
      const seen = rows.flatMap(({ cluster, shares: [before, after] }) => (before === null || before === undefined || after === null || after === undefined ? [] : [{ cluster, loss: before - after }]));
      const found = boundedLoss(differenceOf(seen.map(({ loss }) => loss), seen.map(({ cluster }) => cluster)), unpairedOf(rows, lossOf), 0.95);
      return found.state === 'estimated' && found.low > 0;
    });
    // Of a one-sided 2.5 %, with three standard errors of 300 runs.
    expect(hides.filter(Boolean).length / 300).toBeLessThan(0.025 + 0.027);
  });
});

describe('a change that must not matter', () => {
  const asked = (question: number, stressor: string, level: string, made: Parameters<typeof observed>[0]): Observation => {
    const base = `q${String(question)}`;
    return observed({ ...made, caseId: `${base}~${stressor}=${level}`, origin: { cluster: base, stress: { base, stressor, analysis: 'invariance', level, dose: null, control: false } } });
  };
  const diagnosed = (variant: (question: number) => Parameters<typeof observed>[0]): InvarianceDiagnosis | undefined => {
    const all = Array.from({ length: 100 }, (_, at) => at).flatMap((at) => [observed({ caseId: `q${String(at)}`, origin: { cluster: `q${String(at)}` } }), asked(at, 'rerun', '1', at % 10 === 0 ? { wrong: 'wrong-value' } : {}), asked(at, 'tool-names', 'opaque', variant(at))]);
    return stressDiagnoses(all, 0.05, 's').diagnoses.find((one) => one.kind === 'invariance');
  };

  it('is certain to cost where a third is lost, and not where the half that is missing could undo it', () => {
    const lost = (at: number): Parameters<typeof observed>[0] => (at % 3 === 0 ? { wrong: 'wrong-value' } : {});
    expect(diagnosed(lost)?.verdict).toBe('loses');
    const seen = diagnosed((at) => (at % 3 > 0 && at % 10 === 0 ? { outcome: 'not-observed' } : at % 6 === 1 ? { outcome: 'not-observed' } : at < 30 && at % 3 === 0 ? { wrong: 'wrong-value' } : {}));
    expect(seen?.netLoss.state === 'estimated' ? seen.netLoss.low : 1).toBeLessThan(0);
    expect(seen?.verdict).toBe('not-shown');
  });

  it('is not said to turn answers over where what is missing could be as it was', () => {
    // Half are right as they are. Every third turns over when changed, and as many of the others as named when asked again.
    const told = (turnedAgain: number, isSeen: boolean): StressOutcome => {
      const made = Array.from({ length: 120 }, (_, at) => at).flatMap((at) => {
        const verdict = (turned: boolean): Parameters<typeof observed>[0] => ((at % 2 === 0) === turned ? { wrong: 'wrong-value' } : {});
        const isAgain = at % 3 === 1 && at < 3 * turnedAgain;
        return [observed({ caseId: `q${String(at)}`, origin: { cluster: `q${String(at)}` }, ...verdict(false) }), asked(at, 'rerun', '1', verdict(isAgain)), asked(at, 'tool-names', 'opaque', isAgain && !isSeen ? { outcome: 'not-observed' } : verdict(at % 3 === 0))];
      });
      return stressDiagnoses(made, 0.05, 's');
    };
    const all = (turnedAgain: number, isSeen: boolean): InvarianceDiagnosis | undefined => told(turnedAgain, isSeen).diagnoses.find((one) => one.kind === 'invariance');
    // What turns over without a loss is another finding than a loss.
    expect(told(0, true).findings).toMatchObject([{ code: 'unsteady', certain: true, subject: { name: 'tool-names=opaque' } }]);
    expect([all(0, true)?.verdict, all(40, true)?.verdict, all(40, false)?.verdict]).toEqual(['unstable', 'not-shown', 'not-shown']);
    // As they are seen, 40 of 80 turn over when changed and none when asked again.
    expect(all(40, false)?.excessFlips).toMatchObject({ value: 0.5, n: 80 });
  });
});
