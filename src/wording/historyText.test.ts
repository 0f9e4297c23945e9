import { describe, expect, test } from 'vitest';
import { errorless, madeTrajectories } from '../../test/diagnoses/madeTrajectories.ts';
import { historyDifference, historyLines, historyRate, historyRows, orderLines } from './historyText.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const one = madeTrajectories('m', 2);

describe('what was followed', () => {
  test('with all that is in no rate', () => {
    expect(historyLines(one).map(plain)).toEqual([
      '60 trajectories of 20 tasks: 60 of 420 calls failed; mean reward 0.420 over 60, not recomputed.',
      '2 calls repeat a failed one word for word, and 2 of them failed again: no new errors, so every rate is given without and with them.',
      'The simulated user made 31 calls of its own, 1 of which failed; they are in no rate.',
      '2 calls without a result are in no rate.',
      '3 trajectories broken by the infrastructure are left out.',
      'Ended by: user_stop 55 · too_many_errors 5.',
    ]);
  });

  test('of one each, and of what there is none', () => {
    const single = { ...one, trajectories: 1, tasks: 1, unanswered: 1, infrastructure: 1, repeats: { calls: 1, errors: 0 }, userCalls: { calls: 0, errors: 0 }, endings: [{ reason: 'x\u0000', count: 1 }] };
    expect(historyLines(single).map(plain)).toEqual([
      '1 trajectory of 1 task: 60 of 420 calls failed; mean reward 0.420 over 60, not recomputed.',
      '1 call repeats a failed one word for word, and 0 of them failed again: no new errors, so every rate is given without and with them.',
      '1 call without a result is in no rate.',
      '1 trajectory broken by the infrastructure is left out.',
      'Ended by: x\\u0000 1.',
    ]);
    expect(historyLines(errorless('m')).map(plain)).toEqual(['60 trajectories of 20 tasks: 0 of 420 calls failed; no rewards recorded.', 'No call repeats a failed one word for word.', 'No call failed, so nothing can follow an error.']);
  });
});

describe('rates', () => {
  test('of every condition that was met', () => {
    expect(historyRows(one).map(({ group, name, short }) => [group, name, short])).toEqual([
      ['before', 'right after an error', 'after an error'],
      ['before', 'right after a success', 'after a success'],
      ['earlier', 'no earlier error', '0'],
      ['earlier', '1 earlier error', '1'],
      ['earlier', '2 earlier errors', '2'],
      ['earlier', '3 or more earlier errors', '3+'],
      ['step', 'message 1', '1'],
      ['step', 'message 2', '2'],
      ['step', 'messages 3 to 4', '3–4'],
      ['step', 'messages 5 to 8', '5–8'],
      ['step', 'messages 9 to 16', '9–16'],
      ['quarter', 'first quarter', '1'],
      ['quarter', 'second quarter', '2'],
      ['quarter', 'third quarter', '3'],
      ['quarter', 'last quarter', '4'],
    ]);
  });

  test('in one cell', () => {
    expect(plain(historyRate(one.fresh.afterError))).toBe('38 % [27, 51] of 55');
    expect(plain(historyRate(one.fresh.byEarlier[3]?.rate ?? one.fresh.afterError))).toBe('67 % too few of 12');
    expect(historyRate(one.fresh.byStep[5]?.rate ?? one.fresh.afterError)).toBe('–');
    expect(historyDifference(one.fresh.difference)).toBe('+26 [+12, +40]');
    expect(historyDifference({ state: 'too-few', value: null, n: 0, unit: 'call', clusters: 0 })).toBe('–');
  });
});

test('the tests of order', () => {
  expect(orderLines(one.fresh).map(plain)).toEqual([
    'In order: 21 errors right after an error, 11.2 in chance orders of the same trajectories, p < 0.001 one-sided (every order counted; 14 trajectories can tell), an excess of +18 points [+9, +27].',
    'Among calls of the same tools: 21 errors right after an error, 11.2 in chance orders of these, p = 0.021 one-sided (every order counted; 14 trajectories can tell), an excess of +18 points [+9, +27].',
  ]);
  expect(plain(orderLines(one.all)[0] ?? '')).toMatch(/p = 0\.31 one-sided \(random orders drawn; 14/);
  expect(orderLines(errorless('m').fresh)[1]).toBe('Among calls of the same tools: no other order could give another number of errors right after an error, so there is nothing to test.');
});
