import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, Step } from '../../core/Item.ts';
import type { Json } from '../../core/Json.ts';
import { judgeRewrite } from './judgeRewrite.ts';

interface Said {
  readonly value: string | number;
  readonly said?: string;
  readonly accepted?: readonly Json[];
}

function step(given: Readonly<Record<string, Said>>): Step {
  return {
    tool: 't',
    effect: 'reads',
    result: null,
    goal: true,
    arguments: Object.entries(given).map(([path, { value, said = String(value), accepted = [] }]) => ({ path, value, accepted, mayBeAbsent: false, from: { kind: 'said', said } })),
  };
}

function itemOf(request: string, steps: readonly Step[]): Item {
  return {
    id: 'abcdef01',
    block: 'b',
    cluster: 'c',
    part: 'find',
    shape: steps.length > 1 ? 'parallel' : 'single',
    domain: 'own',
    world: null,
    end: null,
    changing: [],
    background: 'Today is Tuesday, 10 March 2026.',
    request,
    steps,
    order: 'any',
    tools: [],
    abstention: null,
    facts: [],
    templates: [],
    depth: 1,
    obscurity: 0,
    distractors: { near: 0, far: 0 },
  };
}

const weather = itemOf('Please get the weather for a city with city Oslo and days 3.', [step({ city: { value: 'Oslo' }, days: { value: 3 } })]);
const invoice = itemOf('Could you create an invoice with customer id CUS-4821, amount 250.5 euros and due date 14 March 2026?', [
  step({ customer_id: { value: 'CUS-4821' }, amount: { value: 250.5, said: '250.5 euros' }, due_date: { value: '2026-03-14', said: '14 March 2026' } }),
]);
const two = itemOf('Cancel order ORD-11111 and cancel order ORD-22222.', [step({ order_id: { value: 'ORD-11111' } }), step({ order_id: { value: 'ORD-22222' } })]);
const note = itemOf('Please send a note with text “Keep the old keys”.', [step({ text: { value: 'Keep the old keys', said: '“Keep the old keys”' } })]);
const limit = itemOf('Check the stock of lamp. If fewer than 12 are left, order more with sku LAMP-7.', [step({ sku: { value: 'LAMP-7' } })]);

test.each([
  ['the request itself', weather, weather.request],
  ['other words', weather, 'Hey, could you tell me what the weather will be like in Oslo for the next 3 days?'],
  ['quotation marks around it all', weather, '"Could you look up the weather in Oslo, 3 days please?"'],
  ['a value as the tool takes it', invoice, 'I need an invoice of 250.5 for CUS-4821, due on 2026-03-14, please.'],
  ['letter case', invoice, 'Can you make an invoice? Customer cus-4821, 250.5 euros, due 14 march 2026.'],
  ['two calls in their order', two, 'Could you cancel ORD-11111, and ORD-22222 as well?'],
  ['a text without its quotation marks', note, 'Would you send a note that says Keep the old keys, please?'],
  ['what is said beside the values', limit, 'Could you see how many lamps are in stock? Should fewer than 12 be left, order more of LAMP-7.'],
])('kept: %s', (_, item, written) => {
  expect(judgeRewrite(item, written)).toEqual({ state: 'kept', request: written.replace(/^"(.*)"$/, '$1') });
});

test.each([
  ['no-answer', weather, null],
  ['empty', weather, ' \n'],
  ['empty', weather, '""'],
  ['not-plain', weather, '<p>Could you get the weather in Oslo for 3 days?</p>'],
  ['not-plain', weather, '{"city": "Oslo", "days": 3}'],
  ['not-plain', weather, '```\nCould you get the weather in Oslo for 3 days?\n```'],
  ['not-plain', weather, 'Could you get the **weather** in Oslo for 3 days?'],
  ['too-long', weather, `Could you get the weather in Oslo for 3 days? ${'I would be so glad. '.repeat(20)}`],
  ['too-short', weather, 'Oslo, 3?'],
  ['an-answer', weather, 'Sure! Could you get the weather in Oslo for 3 days?'],
  ['an-answer', weather, 'Here is the rewritten request: please get the weather for Oslo, 3 days.'],
  ['an-answer', weather, 'I’m sorry, but I can’t get the weather in Oslo for 3 days.'],
  ['an-answer', invoice, 'I’ve created the invoice for CUS-4821 over 250.5 euros, due 14 March 2026. Anything else you need?'],
  ['no-request', weather, 'The weather in Oslo stays sunny for the coming 3 days.'],
  ['value-lost', weather, 'Could you get the weather for the next 3 days, please?'],
  ['value-lost', weather, 'Could you get the weather for Oslowice for the next 3 days?'],
  ['value-lost', weather, 'Could you get the weather in Oslo for the next 3.5 days?'],
  ['value-lost', invoice, 'Could you create an invoice for CUS-48210 of 250.5 euros, due 14 March 2026?'],
  ['value-lost', limit, 'Could you see how many lamps are left? If only a few are, order more of LAMP-7.'],
  ['value-added', weather, 'Could you get the weather in Oslo for 3 days, starting at 9:30?'],
  ['value-added', weather, 'Could you get the weather in Oslo for 3 days from tomorrow on?'],
  ['value-added', weather, 'Could you get the weather in Oslo, Norway, for 3 days?'],
  ['value-added', weather, 'Could you get the weather in Oslo for 3 days and send it to ann@example.com?'],
  ['value-added', weather, 'Could you get the weather for Oslo for 3 days, and call it "Trip"?'],
  ['value-added', weather, 'Could you get the weather in Oslo for 3 days for the seven of us?'],
  ['negation-changed', weather, 'Could you not get the weather in Oslo for 3 days?'],
  ['an-instruction', weather, 'Could you get the weather in Oslo for 3 days, just a guess?'],
  ['order-changed', two, 'Could you cancel ORD-22222 and then ORD-11111?'],
] as const)('refused as %s', (fault, item, written) => {
  expect(judgeRewrite(item, written)).toEqual({ state: 'refused', fault });
});

describe('whatever an author writes', () => {
  test('it never throws, and what is kept says every value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('Could you ', 'Oslo ', '3 ').chain((start) => fc.string().map((rest) => `Could you ${start}${rest} Oslo 3?`))), (written) => {
        const judged = judgeRewrite(weather, written);
        if (judged.state === 'kept') {
          expect(judged.request.toLowerCase()).toContain('oslo');
          expect(judged.request).toMatch(/(?<!\d)3(?!\d)/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
