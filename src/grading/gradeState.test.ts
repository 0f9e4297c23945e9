import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asking, closing, orderTask, played, restockTask, returnsTask, shopIn } from '../../test/grading/orderTasks.ts';
import type { Made, OrderTask } from '../../test/grading/orderTasks.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Transcript } from '../core/Transcript.ts';
import type { Verdict } from '../core/Verdict.ts';
import { auditKey } from './auditKey.ts';
import { judge } from './judge.ts';
import { prepareGrader } from './prepareGrader.ts';
import { prepareProjection } from './projectAnswer.ts';

type Turns = readonly (readonly Made[] | CallsFound)[];

const gradeOn = (task: OrderTask, transcript: Transcript): Verdict => prepareGrader(task.key, task.tools).gradeTranscript(transcript);
const grade = (task: OrderTask, turns: Turns, cutOff = false): Verdict => gradeOn(task, played(task, turns, cutOff));

/** `code call argument` of each reason. */
function faults(verdict: Verdict): readonly string[] {
  return verdict.state === 'wrong' ? verdict.reasons.map(({ code, call, argument }) => [code, call ?? '-', argument ?? '-'].join(' ')) : [verdict.state];
}

const oneByOne = (path: readonly Made[]): Turns => [...path.map((step) => [step]), closing];
const changed = (path: readonly Made[], step: number, more: Made[1]): readonly Made[] => path.map(([tool, given], index): Made => [tool, index === step ? { ...given, ...more } : given]);

const task = restockTask('a');
const [find, list, open, restock] = task.path as readonly [Made, Made, Made, Made];
/** A product that no result on the path names. */
const otherSku = shopIn(task.environment.state).products.find(({ sku }) => !JSON.stringify(task.results).includes(sku))?.sku ?? '';
const otherCustomer = shopIn(task.environment.state).customers.find(({ id }) => id !== list[1]['customer_id']);

describe('right', () => {
  test('the path of the key, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 4 }), (seed) => {
        for (const made of [restockTask(seed), returnsTask(seed)]) {
          expect(auditKey(made.key, made.tools)).toBeNull();
          expect(faults(grade(made, oneByOne(made.path)))).toEqual(['right']);
        }
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('says which step each call was, and why it is right', () => {
    expect(grade(task, oneByOne(task.path))).toEqual({ state: 'right', rules: ['string-equality', 'number-equality', 'object-entries', 'state-reached'], pairing: [0, 1, 2, 3] });
  });

  test('with more reading, and with calls that failed and were made good', () => {
    const failing: Made = ['restock_product', { sku: 'SKU-0', units: 5 }];
    expect(faults(grade(task, [[find], [list, ['get_product', { sku: otherSku }]], [open], [failing], [['no_such_tool', {}]], [restock], closing]))).toEqual(['right']);
  });

  test('by a shorter way, where what should be found out is known', () => {
    expect(faults(grade(task, [[open], [restock], closing]))).toEqual(['right']);
    expect(faults(grade(task, [[open, restock], closing]))).toEqual(['right']);
  });

  test('changes in another order, though the world numbers them otherwise', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), (seed) => {
        const returns = returnsTask(String(seed));
        const [first, second] = returns.path as readonly [Made, Made];
        const transcript = played(returns, [[second, first], closing]);
        expect(gradeOn(returns, transcript)).toMatchObject({ state: 'right', pairing: [1, 0] });
      }),
      { seed: 1, numRuns: 30 },
    );
  });
});

describe('wrong, for its own reason', () => {
  test.each<readonly [string, Turns, readonly string[]]>([
    ['nothing called', [closing], ['did-not-call - -']],
    ['asked back at once', [asking], ['asked-when-it-should-act - -']],
    ['asked back on the way', [[find], [list], asking], ['asked-when-it-should-act - -']],
    ['stopped after the first call', [[find], closing], ['stopped-after-first 0 -']],
    ['stopped later', [[find], [list], [open], closing], ['missing-call - -']],
    ['only the end of it', [[restock], closing], ['stopped-after-first 0 -']],
    ['unreadable in the end', [[find], { state: 'unreadable', detail: 'x', span: null }], ['unreadable - -']],
    ['a value of its own', oneByOne(changed(task.path, 3, { units: 6 })), ['wrong-value 3 units']],
    ['a wrong type', oneByOne(changed(task.path, 3, { units: 'five' })), ['wrong-type 3 units']],
    ['an invented reference', oneByOne(changed(task.path, 3, { sku: otherSku })), ['broken-reference 3 sku']],
    ['another part of the result', oneByOne(changed(task.path, 3, { sku: open[1]['order_id'] ?? '' })), ['wrong-value 3 sku']],
    ['a reference without its source', [[open], [['restock_product', { sku: otherSku, units: 5 }]], closing], ['broken-reference 1 sku']],
    ['made twice', [...task.path.map((step) => [step]), [restock], closing], ['extra-change 4 -']],
    ['a wrong change made good', [[find], [list], [open], [['restock_product', { sku: restock[1]['sku'] ?? '', units: 7 }]], [restock], closing], ['extra-change 3 -']],
    ['a tool that is not there', [[find], [list], [open], [['restock', restock[1]]], closing], ['unknown-tool 3 -']],
    ['the second before the first', [[restock], [open], closing], ['wrong-order 0 -']],
  ])('%s', (_, turns, due) => {
    expect(faults(grade(task, turns))).toEqual(due);
  });

  test('another tool', () => {
    const [cancel] = orderTask('a', [0], [], (_, state) => ['cancel_order', { order_id: shopIn(state).orders.find(({ status }) => status === 'processing')?.id ?? '' }]).path as readonly [Made];
    expect(faults(grade(task, [[find], [list], [open], [cancel], closing]))).toEqual(['wrong-tool 3 -']);
    const reading = orderTask('a', [0], [], (_, state) => ['get_product', { sku: shopIn(state).products[0]?.sku ?? '' }]);
    expect(faults(grade(reading, [[list], closing]))).toEqual(['wrong-tool 0 -']);
  });

  test('a wrong look-up is one fault, and not that of the calls it feeds', () => {
    const astray: Made = ['find_customer', { email: otherCustomer?.email ?? '' }];
    expect(faults(grade(task, [[astray], [['list_orders', { customer_id: otherCustomer?.id ?? '' }]], closing]))).toEqual(['wrong-value 0 email']);
  });

  test('the limit of turns', () => {
    expect(faults(grade(task, [[find], [find], [find]], true))).toEqual(['turn-limit - -']);
    const wrong = grade(task, [[find], [list], [open], [['restock_product', { sku: otherSku, units: 5 }]]], true);
    expect(faults(wrong)).toEqual(['broken-reference 3 sku', 'turn-limit - -']);
    expect(judge(wrong)).toEqual({ state: 'wrong', stage: 'dataflow', codes: ['turn-limit', 'broken-reference'] });
    expect(faults(grade(task, task.path.map((step) => [step]), true))).toEqual(['right']);
  });

  test('a state that nothing but an argument nobody asked for explains', () => {
    const returns = returnsTask('q');
    const wide = Array.from({ length: 60 }, (_, seed) => returnsTask(String(seed))).find(({ environment, path }) => (shopIn(environment.state).orders.find(({ id }) => id === path[0]?.[1]['order_id'])?.lines[0]?.quantity ?? 0) > 1) ?? returns;
    const verdict = grade(wide, oneByOne(changed(wide.path, 0, { quantity: 2 })));
    expect(faults(verdict)).toEqual([`wrong-state - returns[${shopIn(wide.environment.state).returns.length}].quantity`]);
    expect(verdict).toMatchObject({ reasons: [{ wanted: '1', found: '2', rule: 'final-state' }] });
    const [first, second] = changed(wide.path, 0, { quantity: 2 }) as readonly [Made, Made];
    expect(faults(grade(wide, [[second, first], closing]))[0]).toMatch(/^wrong-state/);
  });

  test('a change that only the lenient reading can read', () => {
    const whole = played(task, oneByOne(task.path));
    const turns = whole.turns.map((turn, index): Transcript['turns'][number] =>
      index === 3 ? { ...turn, found: { state: 'unreadable', detail: 'fence', span: null }, results: [], unread: turn.results.flatMap((result) => result ?? []) } : turn,
    );
    expect(gradeOn(task, { ...whole, turns })).toMatchObject({ state: 'wrong', reasons: [{ code: 'unreadable', call: 3, found: 'fence' }] });
  });

  test('a call that nothing carried out', () => {
    const whole = played(task, oneByOne(task.path.slice(0, 3)));
    const leaked = played(task, [[restock]]).turns.map((turn) => ({ ...turn, results: [null] }));
    expect(faults(gradeOn(task, { ...whole, turns: [...whole.turns.slice(0, 3), ...leaked] }))).toEqual(['unreadable 3 -']);
  });
});

test('without the state of the world nothing is graded', () => {
  expect(gradeOn(task, { ...played(task, oneByOne(task.path)), state: null })).toEqual({ state: 'not-gradable', reason: 'incomplete-transcript' });
  expect(prepareGrader(task.key, task.tools).grade(closing)).toEqual({ state: 'not-gradable', reason: 'incomplete-transcript' });
});

test('where another order leaves a state that is not seen through, the key is to blame', () => {
  const returns = returnsTask('q');
  const [first, second] = returns.path as readonly [Made, Made];
  const transcript = played(returns, [[second, first], closing]);
  expect(gradeOn(returns, { ...transcript, state: { ...returns.key.state, log: ['second', 'first'] } })).toEqual({ state: 'not-gradable', reason: 'key-defective' });
});

test('a value that a change gave out stands for the one on the path of the key', () => {
  const returns = returnsTask('q');
  const [first, second] = returns.path as readonly [Made, Made];
  const [one, two] = returns.results.map((result) => (result as { readonly return_id: string }).return_id) as [string, string];
  // A made-up tool that takes the number of a return, in a world where its call was carried out.
  const tools = [...returns.tools, { name: 'label', description: '', parameters: { type: 'object', properties: { return_id: { type: 'string' } }, required: ['return_id'] } }];
  const labelled = (id: string): OrderTask['key']['path'][number] => ({ tool: 'label', arguments: [{ name: 'return_id', accepted: [{ is: 'value', value: id }], mayBeAbsent: false }] });
  const key = { ...returns.key, path: [...returns.key.path, labelled(one)], goals: [0, 1, 2], edges: [{ from: 0, result: 'return_id', to: 2, argument: 'return_id' }] };
  const transcript = played(returns, [[second], [first], [['label', { return_id: two }]], closing]);
  const turns = transcript.turns.map((turn, index) => (index === 2 ? { ...turn, results: [{ content: '{}', failed: false }] } : turn));
  expect(faults(prepareGrader(key, tools).gradeTranscript({ ...transcript, turns }))).toEqual(['right']);
  const astray = played(returns, [[second], [first], [['label', { return_id: one }]], closing]);
  const astrayTurns = astray.turns.map((turn, index) => (index === 2 ? { ...turn, results: [{ content: '{}', failed: false }] } : turn));
  expect(prepareGrader(key, tools).gradeTranscript({ ...astray, turns: astrayTurns })).toMatchObject({
    state: 'wrong',
    reasons: [{ code: 'broken-reference', call: 2, expected: 2, argument: 'return_id', rule: 'dataflow', wanted: `return_id of create_return: "${two}"`, found: `"${one}"` }],
  });
});

describe('skill by skill', () => {
  const project = (turns: Turns, cutOff = false): unknown => {
    const transcript = played(task, turns, cutOff);
    return prepareProjection(task.key, task.tools)(transcript, gradeOn(task, transcript));
  };
  test('all right', () => {
    expect(project(oneByOne(task.path))).toEqual({ projection: { names: true, arguments: true, order: true, completeness: true }, path: { reads: 0, failedCalls: 0, turns: 5, edgesRight: 3, edges: 3 } });
  });
  test('a wrong value, after a failure and a detour', () => {
    expect(project([[find], [list, ['get_product', { sku: otherSku }]], [open, ['get_order', { order_id: 'x' }]], [['restock_product', { sku: otherSku, units: 5 }]], closing])).toEqual({
      projection: { names: true, arguments: false, order: true, completeness: true },
      path: { reads: 1, failedCalls: 1, turns: 5, edgesRight: 2, edges: 3 },
    });
  });
  test('stopped', () => {
    expect(project([[find], [list], [open], closing])).toMatchObject({ projection: { names: false, arguments: null, order: null, completeness: false }, path: { edgesRight: 2 } });
  });
  test('one change too many', () => {
    expect(project([...oneByOne(task.path).slice(0, 4), [restock], closing])).toMatchObject({ projection: { names: false, completeness: true } });
  });
});

describe('what is told of goals that were not met', () => {
  const told = (turns: Turns, cutOff = false): readonly (readonly (string | number | null)[])[] => {
    const verdict = grade(task, turns, cutOff);
    return verdict.state === 'wrong' ? verdict.reasons.map(({ code, expected, rule, wanted, found }) => [code, expected, rule, wanted, found]) : [];
  };
  const failing: Made = ['restock_product', { sku: restock[1]['sku'] ?? '', units: 5, note: 1 }];

  test.each<readonly [string, Turns, boolean, readonly (readonly (string | number | null)[])[]]>([
    ['the limit of turns', [[find], [find], [find]], true, [['turn-limit', null, 'turn-limit', 'an end', '3 answers']]],
    ['nothing called', [closing], false, [['did-not-call', null, 'call-due', 'a call', 'no call']]],
    ['a question', [[find], asking], false, [['asked-when-it-should-act', null, 'call-due', 'a call', 'a question']]],
    ['something unreadable', [[find], { state: 'unreadable', detail: 'half a call', span: null }], false, [['unreadable', null, 'readable-calls', 'readable calls', 'half a call']]],
    ['the first call alone', [[find], closing], false, [['stopped-after-first', 0, 'goals', '4 calls', '1 call']]],
    ['all but the last', [[find], [list], [open], closing], false, [['missing-call', 3, 'goals', 'restock_product', 'absent']]],
    ['two goals', [[find], [list], closing], false, [['missing-call', 2, 'goals', 'get_order', 'absent'], ['missing-call', 3, 'goals', 'restock_product', 'absent']]],
  ])('%s', (_, turns, cutOff, due) => {
    expect(told(turns, cutOff)).toEqual(due);
  });

  test('a call that failed is told by what is wrong with it', () => {
    expect(told([[find], [list], [open], [failing], closing])).toEqual([['unknown-parameter', 3, 'declared-parameters', 'sku, units, arrive_by', 'note']]);
  });
});

test('what is told of a value that a result should have given', () => {
  const told = (turns: Turns): readonly (readonly (string | number | null)[])[] => {
    const verdict = grade(task, turns);
    return verdict.state === 'wrong' ? verdict.reasons.map(({ code, call, rule, wanted, found }) => [code, call, rule, wanted, found]) : [];
  };
  const sku = JSON.stringify(restock[1]['sku']);
  const order = open[1]['order_id'] ?? '';
  expect(told(oneByOne(changed(task.path, 3, { sku: otherSku })))).toEqual([['broken-reference', 3, 'dataflow', `lines[0].sku of get_order: ${sku}`, `"${otherSku}"`]]);
  expect(told(oneByOne(changed(task.path, 3, { sku: order })))).toEqual([['wrong-value', 3, 'string-equality', sku, JSON.stringify(order)]]);
  // Made at once with its source, it cannot have taken it from there.
  expect(told([[find], [list], [['restock_product', { sku: order, units: 5 }], open], closing])[0]?.slice(0, 3)).toEqual(['broken-reference', 2, 'dataflow']);
  expect(told([[open], [['restock_product', { sku: otherSku, units: 6 }]], closing]).map(([code]) => code)).toEqual(['broken-reference', 'wrong-value']);
});
