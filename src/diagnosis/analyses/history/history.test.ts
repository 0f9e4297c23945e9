import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../core/seededRandom.ts';
import type { Trajectory, TrajectoryCall, TrajectoryStep } from '../../../core/Trajectory.ts';
import { callHistory, withoutRepeats } from './callHistory.ts';
import { conditionalRates } from './conditionalRates.ts';
import { historyFindings } from './historyFindings.ts';
import { callsAfterError, sameTools } from './orderResult.ts';
import { trajectoryDiagnosis } from './trajectoryDiagnosis.ts';

const random = seededRandom('test');
let made = 0;

/** `a1+` calls tool a with arguments 1 and succeeds, `a1-` fails, `a1?` has no result; one message a word, several calls joined by commas. */
function trajectory(steps: string, more: Partial<Trajectory> = {}): Trajectory {
  made += 1;
  const words = steps.split(' ').filter((word) => word !== '');
  return { model: 'm', group: 'g', task: String(made), caseId: `f/${String(made)}/0`, opening: null, ended: null, fault: null, reward: 1, ...more, steps: words.map(step) };
}

function step(word: string): TrajectoryStep {
  const by = word.startsWith('@') ? 'user' : 'agent';
  return { by, calls: word.replace('@', '').split(',').map(call) };
}

function call(text: string): TrajectoryCall {
  const failed = text.endsWith('?') ? null : text.endsWith('-');
  return { tool: text.slice(0, 1), arguments: text.slice(1, -1), failed, message: failed === true ? 'no' : null };
}

const rate = (value: number | null, n: number): object => ({ value, n });

describe('a call history', () => {
  it('marks what repeats an earlier failed call word for word, and nothing else', () => {
    const { steps } = callHistory(trajectory('a1- a1+ a1- a2- b1+ a1-,a3-,a3- @a3- a3+ c1?'));
    expect(steps.map((calls) => calls.map(({ repeat }) => repeat))).toEqual([[false], [true], [true], [false], [false], [true, false, false], [true]]);
    expect(withoutRepeats(callHistory(trajectory('a1- a1- b1+ a1-,a2-'))).steps.map((calls) => calls.length)).toEqual([1, 1, 1]);
  });

  it('holds only what the model called and what has a result', () => {
    const { steps } = callHistory(trajectory('@a1- a1? b1+,b2? b3-'));
    expect(steps.map((calls) => calls.map(({ tool, failed, repeat }) => [tool, failed, repeat]))).toEqual([[['b', false, false]], [['b', true, false]]]);
  });

  it('puts trials of one task in one cluster, and tasks of two environments in two', () => {
    const cluster = (group: string, task: string): string => callHistory(trajectory('a1+', { group, task })).cluster;
    expect(cluster('g', '1')).toBe(cluster('g', '1'));
    expect(new Set([cluster('g', '1'), cluster('g', '2'), cluster('h', '1'), cluster('g","1', ''), cluster('g', '1"]')]).size).toBe(5);
  });
});

describe('conditional rates', () => {
  const { byEarlier, byStep, byQuarter, afterError, afterSuccess, difference, calls, errors } = conditionalRates([
    callHistory(trajectory('a1+ a2- a3-,a4+ a5+')),
    callHistory(trajectory('b1-,b2- b3+')),
    callHistory(trajectory('')),
  ]);

  it('count failed calls of earlier messages, those of the same message not', () => {
    expect([calls, errors]).toEqual([8, 4]);
    expect(byEarlier).toMatchObject([
      { earlier: 0, orMore: false, rate: rate(3 / 4, 4) },
      { earlier: 1, orMore: false, rate: rate(1 / 2, 2) },
      { earlier: 2, orMore: false, rate: rate(0, 2) },
      { earlier: 3, orMore: true, rate: rate(null, 0) },
    ]);
  });

  it('look at the message before', () => {
    expect(afterError).toMatchObject(rate(1 / 4, 4));
    expect(afterSuccess).toMatchObject(rate(1, 1));
    expect(difference).toMatchObject({ state: 'too-few', value: -0.75, n: 5, unit: 'call', clusters: 1 });
  });

  it('go by the number of the message and by its quarter', () => {
    expect(byStep.map((each) => [each.from, each.to, each.rate.value, each.rate.n])).toEqual([[1, 1, 2 / 3, 3], [2, 2, 0.5, 2], [3, 4, 1 / 3, 3], [5, 8, null, 0], [9, 16, null, 0], [17, null, null, 0]]);
    expect(byQuarter.map((each) => [each.quarter, each.rate.value, each.rate.n])).toEqual([[1, 0, 1], [2, 1, 3], [3, 0.5, 2], [4, 0, 2]]);
  });

  it('every call stands under one condition of each kind, whatever the trajectories', () => {
    const word = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2'), fc.constantFrom('+', '-')).map((parts) => parts.join('')), { minLength: 1, maxLength: 3 }).map((each) => each.join(','));
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 24 }), { maxLength: 12 }), fc.boolean(), (trajectories, fresh) => {
        const histories = trajectories.map((steps) => callHistory(trajectory(steps.join(' ')))).map((history) => (fresh ? withoutRepeats(history) : history));
        const rates = conditionalRates(histories);
        for (const group of [rates.byEarlier, rates.byStep, rates.byQuarter]) {
          expect(group.reduce((sum, each) => sum + each.rate.n, 0)).toBe(rates.calls);
          expect(group.reduce((sum, each) => sum + (each.rate.value ?? 0) * each.rate.n, 0)).toBeCloseTo(rates.errors, 9);
        }
        const first = histories.reduce((sum, { steps }) => sum + (steps[0]?.length ?? 0), 0);
        expect(rates.afterError.n + rates.afterSuccess.n).toBe(rates.calls - first);
        expect(rates.afterError.n).toBe(histories.reduce((sum, { steps }) => sum + callsAfterError(steps), 0));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('give intervals from ten tasks on', () => {
    const tasks = (count: number): ReturnType<typeof conditionalRates> => conditionalRates(Array.from({ length: count }, (_, at) => callHistory(trajectory(at % 2 === 0 ? 'a1- a2- a3+' : 'a1- a2+ a3+'))));
    expect(tasks(9).afterError.state).toBe('too-few');
    const { afterError: error, afterSuccess: success, difference: both } = tasks(20);
    expect([error.value, success.value, both.value]).toEqual([1 / 3, 0, 1 / 3]);
    expect(both).toMatchObject({ state: 'estimated', level: 0.95, n: 40, clusters: 10, method: 'Newcombe on Korn–Graubard limits' });
    expect(both.state === 'estimated' && both.low < both.value && both.high > both.value).toBe(true);
  });
});

describe('tools of a message', () => {
  it('are a set', () => {
    const tools = (word: string): string => callHistory(trajectory(word)).steps.map(sameTools).join('|');
    expect(tools('a1+,b1+,a2-')).toBe(tools('b3+,a1+'));
    expect(tools('a1+')).not.toBe(tools('a1+,b1+'));
  });
});

describe('the trajectories of a model', () => {
  it('are counted, and what is no deed of the model is kept apart', () => {
    const one = trajectoryDiagnosis(
      'm',
      [
        trajectory('a1- a1- b1+ @c1- @c2+ a2?', { task: 't', ended: 'user_stop', reward: 0 }),
        trajectory('a1+', { task: 't', ended: 'user_stop', reward: null }),
        trajectory('a1- a1-', { ended: 'timeout', fault: 'ended by timeout', reward: null }),
        trajectory('', { ended: 'max_steps', reward: 1 }),
      ],
      random,
    );
    expect(one).toMatchObject({
      model: 'm', trajectories: 3, tasks: 2, infrastructure: 1, endings: [{ reason: 'user_stop', count: 2 }, { reason: 'max_steps', count: 1 }], rewards: { n: 2, mean: 0.5 },
      calls: 4, errors: 2, unanswered: 1, userCalls: { calls: 2, errors: 1 }, repeats: { calls: 1, errors: 1 },
      fresh: { calls: 3, errors: 1 }, all: { calls: 4, errors: 2, order: { pValue: null, informative: 0, excess: { state: 'too-few', value: null, n: 0 } } },
    });
  });

  it('have no reward where none was recorded', () => {
    expect(trajectoryDiagnosis('m', [trajectory('a1+', { reward: null })], random).rewards).toEqual({ n: 0, mean: null });
  });

  it('hold an excess against chance orders, with its clusters', () => {
    const clustered = Array.from({ length: 12 }, () => trajectory('a1- a2- a3+ a4+ a5+'));
    const { order, toolOrder } = trajectoryDiagnosis('m', clustered, random).fresh;
    // Of the six orders of two errors among four places, one after the other stand three.
    expect(order).toMatchObject({ observed: 12, informative: 12, exact: true });
    expect(order.expected).toBeCloseTo(6, 9);
    expect(order.pValue).toBeCloseTo(2 ** -12, 12);
    expect(order.excess).toMatchObject({ state: 'estimated', n: 24, unit: 'call', clusters: 12 });
    expect(order.excess.value).toBeCloseTo(0.25, 9);
    // All clusters alike: the variance is that of chance, 1/4 for each.
    expect(order.excess.state === 'estimated' && order.excess.high - order.excess.low).toBeCloseTo(2 * 2.200985 * Math.sqrt(12 * 0.25) / 24, 5);
    expect(toolOrder).toEqual(order);
  });
});

describe('a finding on what follows errors', () => {
  const findings = (trajectories: readonly Trajectory[]): ReturnType<typeof historyFindings> => {
    const models = [...new Set(trajectories.map(({ model }) => model))];
    return historyFindings(models.map((model) => trajectoryDiagnosis(model, trajectories.filter((one) => one.model === model), random)), trajectories);
  };
  const many = (model: string, steps: string): readonly Trajectory[] => Array.from({ length: 12 }, () => trajectory(steps, { model }));

  it('is certain where errors cluster among the calls of one tool', () => {
    const [finding, ...others] = findings(many('m', 'a1- a2- a3+ a4+ a5+'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'self-conditioning', model: 'm', other: null, certain: true, subject: { kind: 'history', scope: 'everywhere', name: null }, basis: { kind: 'order' },
      details: [{ code: 'errors-after-error', count: 12, of: 24 }, { code: 'errors-after-success', count: 0, of: 24 }], caseCount: 12,
    });
    expect(finding?.pValue).toBeCloseTo(2 ** -12, 12);
    expect(finding?.cases[0]).toMatch(/^m\/f\/\d+\/0$/);
  });

  it('stays open where the tools called then may be all there is to it', () => {
    const [finding] = findings(many('m', 'a1+ a2+ b1- b2- a3+'));
    expect(finding).toMatchObject({ certain: false, pValue: 1, effect: { state: 'estimated', clusters: 12 } });
  });

  it('is not made of repeats, of faults of the infrastructure, or of nothing', () => {
    expect(findings(many('m', 'a1- a1- a1- a2+ a3+ a4+'))).toEqual([]);
    expect(findings(many('m', 'a1- a2- a3+ a4+ a5+').map((one) => ({ ...one, fault: 'ended by timeout' })))).toEqual([]);
    expect(findings([])).toEqual([]);
  });

  it('pays for every model that was looked at', () => {
    const steps = 'a1- a2- a3+ a4+ a5+';
    const few = many('m', steps).slice(0, 5);
    const adjusted = (trajectories: readonly Trajectory[]): number | null | undefined => findings(trajectories).find(({ model }) => model === 'm')?.pValue;
    expect(adjusted(few)).toBeCloseTo(1 / 32, 12);
    expect(adjusted([...many('x', steps).slice(0, 1), ...few])).toBeCloseTo(2 / 32, 12);
    expect(adjusted([...many('x', 'a1+ a2+ a3+'), ...few])).toBeCloseTo(1 / 32, 12);
  });
});
