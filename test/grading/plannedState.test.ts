import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expected, one, tool } from '../madeCalls.ts';
import { toolNames } from '../../src/catalog/toolNames.ts';
import type { Session } from '../../src/core/Environment.ts';
import type { JsonObject } from '../../src/core/Json.ts';
import type { StateKey } from '../../src/core/Key.ts';
import type { Tool } from '../../src/core/Tool.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { auditKey } from '../../src/grading/auditKey.ts';
import { carryOutPlan } from '../../src/grading/carryOutPlan.ts';
import { judge } from '../../src/grading/judge.ts';
import { prepareGrader } from '../../src/grading/prepareGrader.ts';
import { prepareProjection } from '../../src/grading/projectAnswer.ts';
import { prepareTools } from '../../src/grading/ToolSet.ts';

const text = { type: 'string' };
const result = (properties: JsonObject): Pick<Tool, 'result'> => ({ result: { type: 'object', properties } });
const tools: readonly Tool[] = [
  { ...tool('find_customer', { name: text }, ['name']), ...result({ id: text, city: text }) },
  { ...tool('list_orders', { customer_id: text }, ['customer_id']), ...result({ orders: { type: 'array', items: { type: 'object', properties: { id: text } } }, total: { type: 'integer' } }) },
  { ...tool('cancel_order', { order_id: text, copies: { type: 'integer' } }, ['order_id']), ...result({ cancelled: text }) },
  { ...tool('today', {}), ...result({ day: text }) },
];

/** A shop with one customer and two orders, and a memory of what was cancelled. */
function shop(): Session {
  const cancelled: string[] = [];
  const answers: Readonly<Record<string, (given: Readonly<Record<string, unknown>>) => JsonObject | null>> = {
    find_customer: ({ name }) => (name === 'Ann' ? { id: 'C-7', city: 'Rome' } : null),
    list_orders: ({ customer_id: id }) => (id === 'C-7' ? { orders: [{ id: 'O-2' }, { id: 'O-1' }], total: 2 } : null),
    cancel_order: ({ order_id: id }) => {
      if (typeof id !== 'string' || !id.startsWith('O-') || cancelled.includes(id)) return null;
      cancelled.push(id);
      return { cancelled: id };
    },
    today: () => ({ day: '2026-11-29' }),
  };
  return {
    call: (name, argumentText) => {
      const found = answers[name]?.(JSON.parse(argumentText) as Readonly<Record<string, unknown>>) ?? null;
      return found === null ? { content: '{"error":"refused"}', failed: true } : { content: JSON.stringify(found), failed: false };
    },
    state: () => ({ cancelled }),
  };
}

const key: StateKey = {
  kind: 'state',
  atOnce: true,
  path: [expected('find_customer', one('name', 'Ann')), expected('list_orders', one('customer_id', 'C-7')), expected('cancel_order', one('order_id', 'O-2'))],
  goals: [2],
  edges: [{ from: 0, result: 'id', to: 1, argument: 'customer_id' }, { from: 1, result: 'orders[0].id', to: 2, argument: 'order_id' }],
  changing: ['cancel_order'],
  state: { cancelled: ['O-2'] },
};

const reader = createReader(syntaxes);
const names = toolNames(tools.map(({ name }) => name));
const grader = prepareGrader(key, tools);
const project = prepareProjection(key, tools);

/** `right`, or every code with the place that it names, then how many of the references lead where they should and whether the sequence is kept. */
function graded(syntax: string, answer: string): string {
  const { strict } = reader({ text: answer, toolCalls: null }, { kind: 'prompted', syntax, tolerated: [], basis: 'asked' }, names);
  const transcript = carryOutPlan(strict, answer, prepareTools(tools), shop());
  const verdict = grader.gradeTranscript(transcript);
  const { path } = project(transcript, verdict);
  const told = verdict.state === 'wrong' ? verdict.reasons.map(({ code, call, argument }) => `${code} ${String(call)} ${argument ?? '-'}`).join(', ') : verdict.state;
  expect(judge(verdict).state).toBe(verdict.state);
  return `${told} | ${String(path?.edgesRight)}/${String(path?.edges)} ${String(path?.sequence)}`;
}

const json = (...calls: readonly (readonly [string, JsonObject, string?])[]): string => JSON.stringify({ tool_calls: calls.map(([name, given, label]) => ({ name, arguments: given, ...(label === undefined ? {} : { label }) })) });
const find = ['find_customer', { name: 'Ann' }] as const;
const list = ['list_orders', { customer_id: '$var1.id$' }] as const;
const cancel = ['cancel_order', { order_id: '$var2.orders[0].id$' }] as const;

describe('right plans', () => {
  test.each([
    ['references by position', json(find, list, cancel)],
    ['another way of counting and of naming fields', json(find, ['list_orders', { customer_id: ' $var_1["id"]$ ' }], ['cancel_order', { order_id: '$var_2.orders.0.id$' }])],
    ['references by position beside labels that nothing refers to', json([...find, '$var1'], [...list, 'step 2: orders'], [...cancel, 'var_3'])],
    ['a label on the first call alone', json([...find, 'first'], list, cancel)],
    ['labels of its own', json([...find, 'ann'], ['list_orders', { customer_id: '$ann.id$' }, 'theirs'], ['cancel_order', { order_id: '$theirs.orders[0].id$' }])],
  ])('in JSON: %s', (_, answer) => {
    expect(graded('json', answer)).toBe('right | 2/2 true');
  });

  test.each([
    ['references in strings', '[find_customer(name="Ann"), list_orders(customer_id="$var1.id$"), cancel_order(order_id="$var2.orders[0].id$")]'],
    ['calls inside calls', '[cancel_order(order_id=list_orders(customer_id=find_customer(name="Ann").id).orders[0].id)]'],
    ['both', '[find_customer(name="Ann"), cancel_order(order_id=list_orders(customer_id="$var1.id$")["orders"][0]["id"])]'],
  ])('in Python: %s', (_, answer) => {
    expect(graded('python', answer)).toBe('right | 2/2 true');
  });

  test('in tags', () => {
    const answer = [find, list, cancel].map(([name, given]) => `<tool_call>\n${JSON.stringify({ name, arguments: given })}\n</tool_call>`).join('\n');
    expect(graded('xml', answer)).toBe('right | 2/2 true');
  });

  test('with a look besides, which is counted and no fault, though the sequence is another', () => {
    expect(graded('json', json(['today', {}], find, ['list_orders', { customer_id: '$var2.id$' }], ['cancel_order', { order_id: '$var3.orders[0].id$' }]))).toBe('right | 2/2 false');
  });

  test('with a value out of another result than that of the key', () => {
    expect(graded('json', json(find, list, ['list_orders', { customer_id: '$var1.id$' }], ['cancel_order', { order_id: '$var3.orders[0].id$' }]))).toMatch(/^right \| ./);
  });
});

describe('wrong plans', () => {
  test.each([
    ['no call that was made', json(find, list, ['cancel_order', { order_id: '$var7.orders[0].id$' }]), 'broken-reference 2 order_id | 1/2 false'],
    ['a later call', json(['list_orders', { customer_id: '$var2.id$' }], find, ['cancel_order', { order_id: '$var1.orders[0].id$' }]), 'broken-reference 0 customer_id | 0/2 false'],
    ['itself', json(find, ['list_orders', { customer_id: '$var2.id$' }], cancel), 'broken-reference 1 customer_id | 0/2 false'],
    ['a field that is not there', json(find, list, ['cancel_order', { order_id: '$var2.orders[0].number$' }]), 'broken-reference 2 order_id | 1/2 false'],
    ['a place beyond the list', json(find, list, ['cancel_order', { order_id: '$var2.orders[5].id$' }]), 'broken-reference 2 order_id | 1/2 false'],
    ['another field', json(find, ['list_orders', { customer_id: '$var1.city$' }], cancel), 'broken-reference 1 customer_id | 0/2 false'],
    ['the second of a list in place of the first', json(find, list, ['cancel_order', { order_id: '$var2.orders[1].id$' }]), 'broken-reference 2 order_id | 1/2 false'],
    ['a whole result', json(find, list, ['cancel_order', { order_id: '$var2$' }]), 'broken-reference 2 order_id | 1/2 false'],
    ['a label that nothing has', json(find, list, ['cancel_order', { order_id: '$orders.orders[0].id$' }]), 'broken-reference 2 order_id | 1/2 false'],
    ['a result within a longer text', json(find, list, ['cancel_order', { order_id: 'order $var2.orders[0].id$' }]), 'broken-reference 2 order_id | 1/2 false'],
  ])('a reference to %s', (_, answer, due) => {
    expect(graded('json', answer)).toBe(due);
  });

  test.each([
    ['a made-up value', json(find, list, ['cancel_order', { order_id: 'O-9' }]), 'broken-reference 2 order_id | 1/2 false'],
    ['the right value, which nobody could know', json(find, list, ['cancel_order', { order_id: 'O-2' }]), 'broken-reference 2 order_id | 1/2 true'],
    ['no list, and so the right customer alone', json(find, ['cancel_order', { order_id: 'O-2' }]), 'broken-reference 1 order_id | 0/2 false'],
    ['another customer, which is the fault of that call alone', json(['find_customer', { name: 'Bo' }], list, cancel), 'wrong-value 0 name | 0/2 false'],
    ['the first call only', json(find), 'stopped-after-first 0 - | 0/2 false'],
    ['no last call', json(find, list), 'missing-call null - | 1/2 false'],
    ['a call besides that fails', json(find, list, cancel, ['cancel_order', { order_id: 'nothing' }]), 'extra-call 3 - | 2/2 false'],
    ['a reference besides that leads nowhere', json(find, list, cancel, ['list_orders', { customer_id: '$var9.id$' }]), 'broken-reference 3 - | 2/2 false'],
    ['a change besides', json(find, list, cancel, ['cancel_order', { order_id: '$var2.orders[1].id$' }]), 'extra-change 3 - | 2/2 false'],
    ['a reference to nothing where no result is due', json(find, list, ['cancel_order', { order_id: '$var2.orders[0].id$', copies: '$var9.total$' }]), 'broken-reference 2 copies | 1/2 false'],
    ['another tool', json(find, list, ['today', {}]), 'missing-call null - | 1/2 false'],
    ['a tool that is not offered', json(find, list, ['drop_order', { order_id: '$var2.orders[0].id$' }]), 'unknown-tool 2 - | 1/2 false'],
  ])('%s', (_, answer, due) => {
    expect(graded('json', answer)).toBe(due);
  });

  test('no call, or none that can be read', () => {
    expect([graded('json', 'That cannot be done.'), graded('json', 'Which Ann do you mean?'), graded('json', '{"tool_calls": [{"name": "find_customer", "arguments": {"name": "Ann')].map((told) => told.split(' ')[0])).toEqual(['did-not-call', 'asked-when-it-should-act', 'unreadable']);
  });
});

test('a result with one field stands for it where a call stands in its place', () => {
  const only: readonly Tool[] = [{ ...tool('newest_order', { name: text }, ['name']), ...result({ order_id: text }) }, ...tools];
  const short: StateKey = { ...key, path: [expected('newest_order', one('name', 'Ann')), expected('cancel_order', one('order_id', 'O-2'))], goals: [1], edges: [{ from: 0, result: 'order_id', to: 1, argument: 'order_id' }] };
  const session: Session = { ...shop(), call: (name) => ({ content: name === 'newest_order' ? '{"order_id":"O-2"}' : '{"cancelled":"O-2"}', failed: false }), state: () => ({ cancelled: ['O-2'] }) };
  const { strict } = reader({ text: '[cancel_order(order_id=newest_order(name="Ann"))]', toolCalls: null }, { kind: 'prompted', syntax: 'python', tolerated: [], basis: 'asked' }, toolNames(only.map(({ name }) => name)));
  expect(prepareGrader(short, only).gradeTranscript(carryOutPlan(strict, null, prepareTools(only), session)).state).toBe('right');
});

test('a key is defective whose reference its own result has no place for', () => {
  expect(auditKey(key, tools)).toBeNull();
  expect(auditKey({ ...key, edges: [{ from: 0, result: 'number', to: 1, argument: 'customer_id' }] }, tools)).toBe('the result of call 1 (find_customer) has no number');
});

test('whatever stands in the arguments is graded, and is right only by references that lead to the values', () => {
  const piece = fc.constantFrom('$', 'var', '1', '2', '_', '.', 'id', 'orders', '[0]', '[', ']', ' ', '"', 'C-7', 'O-2', 'constructor', '__proto__');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 8 }), (first, second) => {
      const [customer, order] = [first.join(''), second.join('')];
      const isRight = /^\s*\$var_?1(?:\.id|\["id"\])\$\s*$/.test(customer) && /^\s*\$var_?2\.?\[?"?orders/.test(order) && graded('json', json(find, list, ['cancel_order', { order_id: order }])).startsWith('right');
      expect(graded('json', json(find, ['list_orders', { customer_id: customer }], ['cancel_order', { order_id: order }])).startsWith('right')).toBe(isRight);
    }),
    { seed: 1, numRuns: 300 },
  );
});
