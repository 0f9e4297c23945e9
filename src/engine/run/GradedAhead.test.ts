import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openMade, madeRun } from '../../../test/live/MadeRun.ts';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import type { StoredTrial } from '../../core/Store.ts';
import { planRun } from '../rounds/planRun.ts';
import { GradedAhead } from './GradedAhead.ts';
import { openIntake } from './RunIntake.ts';

const { plan, round } = planRun(planRequest([madeCase('one')], [plannedModel('test:one')]));
const [first] = round.trials;
const [planned] = round.cases;

/** Graders give trials that are not finished back, and these are not: only their order counts here. */
function trialAt(order: number): StoredTrial {
  if (first === undefined || planned === undefined) throw new Error('nothing was planned');
  return { trial: { ...first, order }, planned, attempts: [], results: [], finish: null };
}

async function ahead(graded: number[]): Promise<GradedAhead> {
  const grade = (stored: StoredTrial): StoredTrial => {
    graded.push(stored.trial.order);
    return stored;
  };
  return new GradedAhead(grade, await openIntake(openMade(madeRun(plan, round)), () => null));
}

test('in whatever order trials end, they are graded in the order of the plan, each when it can be', async () => {
  const orders = fc.uniqueArray(fc.nat(11), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const graded: number[] = [];
      const one = await ahead(graded);
      for (const [count, place] of order.entries()) {
        one.add(trialAt(place));
        const ended = new Set(order.slice(0, count + 1));
        expect(graded).toEqual([...Array(12).keys()].slice(0, [...Array(13).keys()].find((at) => !ended.has(at))));
        expect(one.whole({ planned: 12 }) === null).toBe(count < 11);
      }
    }),
    { seed: 1, numRuns: 50 },
  );
});

test('where too many wait for one, or one cannot be graded, the stored bytes are to be read', async () => {
  const graded: number[] = [];
  const waiting = await ahead(graded);
  for (let place = 1; place < 5000; place++) waiting.add(trialAt(place));
  waiting.add(trialAt(0));
  expect([graded, waiting.whole({ planned: 5000 })]).toEqual([[], null]);
  const failing = new GradedAhead(() => { throw new Error('a bug'); }, await openIntake(openMade(madeRun(plan, round)), () => null));
  failing.add(trialAt(0));
  expect(failing.whole({ planned: 1 })).toBeNull();
});
