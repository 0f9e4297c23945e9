import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactsKey } from '../../core/Key.ts';
import { gradeFacts } from './gradeFacts.ts';

const day = 'Today is Tuesday, 10 March 2026.';

const order: FactsKey = {
  kind: 'facts',
  facts: [{ kind: 'money', value: 117, unit: 'EUR' }],
  given: {
    results: [{ id: 'ORD-5311', customer_id: 'CUS-324', placed_on: '2026-02-27', status: 'shipped', total: 117, lines: [{ sku: 'SKU-1041', quantity: 3, unit_price: 39 }] }],
    texts: [day, 'How much was ORD-5311 in total?'],
    today: '2026-03-10',
  },
};

const orders: FactsKey = {
  kind: 'facts',
  facts: [{ kind: 'number', value: 4, unit: null }, { kind: 'money', value: 371.5, unit: 'EUR' }],
  given: {
    results: [
      {
        orders: [
          { id: 'ORD-5311', placed_on: '2026-03-02', status: 'processing', total: 117 },
          { id: 'ORD-5298', placed_on: '2026-02-20', status: 'shipped', total: 45.5 },
          { id: 'ORD-5271', placed_on: '2026-02-03', status: 'delivered', total: 84 },
          { id: 'ORD-5240', placed_on: '2026-01-15', status: 'delivered', total: 125 },
        ],
      },
    ],
    texts: [day, 'How many orders does CUS-324 have, and what are they worth altogether?'],
    today: '2026-03-10',
  },
};

const visit: FactsKey = {
  kind: 'facts',
  facts: [{ kind: 'date', value: '2026-03-14', unit: null }, { kind: 'time', value: '15:30', unit: null }],
  given: {
    results: [{ appointment_id: 'APT-2207', doctor: 'Dr. Zoë Müller', date: '2026-03-14', start: '15:30', duration_minutes: 45, room: 'B12' }],
    texts: [day, 'When is my next appointment?'],
    today: '2026-03-10',
  },
};

const balance: FactsKey = {
  kind: 'facts',
  facts: [{ kind: 'money', value: -312.4, unit: 'EUR' }],
  given: { results: [{ account: 'ACC-90211', balance: -312.4, currency: 'EUR', limit: 500 }], texts: [day, 'What is the balance of ACC-90211?'], today: '2026-03-10' },
};

const stock: FactsKey = {
  kind: 'facts',
  facts: [{ kind: 'number', value: 0, unit: 'units' }],
  given: { results: [{ sku: 'SKU-1078', name: 'Ceramic teapot', units: 0 }], texts: [day, 'How many units of SKU-1078 do we have?'], today: '2026-03-10' },
};

const holder: FactsKey = {
  kind: 'facts',
  facts: [{ kind: 'name', value: 'María López', unit: null }, { kind: 'id', value: 'CUS-324', unit: null }],
  given: { results: [{ id: 'CUS-324', name: 'María López', email: 'm.lopez@example.com' }], texts: [day, 'Who uses m.lopez@example.com?'], today: '2026-03-10' },
};

const route: FactsKey = {
  kind: 'facts',
  facts: [{ kind: 'number', value: 312.4, unit: 'km' }, { kind: 'number', value: 195, unit: 'minutes' }],
  given: { results: [{ from: 'Hamburg', to: 'Berlin', distance_km: 312.4, duration_minutes: 195, temperature: 21.4 }], texts: [day, 'How far is it from Hamburg to Berlin, and how long does it take?'], today: '2026-03-10' },
};

const shortage: FactsKey = {
  kind: 'facts',
  facts: [{ kind: 'number', value: 28, unit: null }],
  given: { results: [{ sku: 'SKU-1041', units: 12, price: 24 }], texts: [day, 'I need 40 units of SKU-1041. How many are missing?'], today: '2026-03-10' },
};

const right: readonly (readonly [FactsKey, string])[] = [
  [order, 'ORD-5311 came to €117.'],
  [order, '117 EUR'],
  [order, 'The total was **€117.00**. 😊'],
  [order, 'Your order ORD-5311 was 117,00 € in total.'],
  [order, 'It cost one hundred and seventeen euros.'],
  [order, 'The order (ORD-5311) had a total of 117.00.'],
  [order, '## Order ORD-5311\n\n| Item | Qty | Price | Sum |\n|---|---|---|---|\n| SKU-1041 | 3 | €39.00 | €117.00 |\n\n**Total: €117.00**'],
  [order, '3 × €39.00 = €117.00'],
  [order, 'Order ORD-5311, placed on 27 February 2026 by customer CUS-324, comes to 117 euros (3 units of SKU-1041 at €39 each). It has been shipped. Is there anything else I can help you with?'],
  [order, 'Order #5311 was placed on February 27th, 11 days ago, and its total is €117.'],
  [order, "Sure! Here's what I found:\n\n1. **Order:** ORD-5311\n2. **Total:** €117\n3. **Status:** shipped\n\nLet me know if you need anything else today!"],
  [order, 'EUR 117. Ordered Friday, 27 Feb 2026.'],
  [order, 'The total for ORD-5311 was €117, which includes three units of SKU-1041. One moment if you need the invoice.'],
  [order, 'Der Gesamtbetrag der Bestellung ORD-5311 vom 27. Februar 2026 beträgt 117,00 €.'],
  [order, 'Le total de la commande ORD-5311 est de 117 €.'],
  [order, 'ORD-5311 (€117) was shipped.'],
  [order, 'ORD-5311 came to EUR117.'],
  [order, 'It was shipped (117 EUR).'],
  [order, 'It came to €117, two thirds of it paid, or three-quarters.'],
  [orders, 'CUS-324 has 4 orders worth €371.50 altogether.'],
  [orders, 'There are four orders, together worth 371.50 EUR.'],
  [orders, '**4 orders**, **€371.50** in total:\n\n- ORD-5311 – €117.00 (processing)\n- ORD-5298 – €45.50 (shipped)\n- ORD-5271 – €84.00 (delivered)\n- ORD-5240 – €125.00 (delivered)'],
  [orders, 'Customer CUS-324 has placed four orders: two delivered, one shipped and one still processing. The total value is €371.50.'],
  [orders, '| Order | Placed | Total |\n|---|---|---|\n| ORD-5311 | 2 March 2026 | €117.00 |\n| ORD-5298 | 20 February 2026 | €45.50 |\n| ORD-5271 | 3 February 2026 | €84.00 |\n| ORD-5240 | 15 January 2026 | €125.00 |\n\n4 orders, €371.50.'],
  [orders, '4 orders with a combined value of €371.50 (€92.88 on average).'],
  [orders, '4 orders, €371.50 in all. The two delivered ones make up €209.00 of that, and half of the orders were delivered (50 %).'],
  [orders, 'The customer has 4 orders worth 371.50 EUR. The most expensive one, ORD-5240, was €125, that is €79.50 more than the cheapest.'],
  [orders, '4 orders worth €371.50. The latest one was placed last Monday, on 2 March.'],
  [orders, '€117.00 + €45.50 + €84.00 + €125.00 = **€371.50** for 4 orders'],
  [visit, 'Your appointment is on 14 March 2026 at 15:30.'],
  [visit, 'March 14th, 3:30 pm.'],
  [visit, "It's on Saturday, March 14, at half past three in the afternoon."],
  [visit, 'You see Dr. Zoe Muller this Saturday at 3:30 PM in room B12.'],
  [visit, 'In four days, on 2026-03-14, at 15:30.'],
  [visit, 'On 14/03/2026 at 3.30 pm; it takes 45 minutes, until 4:15 pm.'],
  [visit, '📅 **Date:** Sat, 14 Mar 2026\n⏰ **Time:** 15:30 – 16:15\n🚪 **Room:** B12'],
  [visit, 'Your next appointment (APT-2207) with Dr. Müller is on the 14th of March at 15:30. It lasts three quarters of an hour.'],
  [visit, 'Sat 14/3 at 15:30'],
  [visit, '3/14 at 3:30 PM'],
  [visit, 'On 14/03 at 15.30.'],
  [visit, 'On the 14th, half past 3 pm.'],
  [visit, 'Am 14. März 2026 um 15:30 Uhr.'],
  [visit, 'Le 14 mars 2026 à 15h30.'],
  [visit, 'El 14 de marzo de 2026 a las 15:30.'],
  [visit, 'Today is 10 March, so it is four days from now: Saturday the 14th of March, at 15:30.'],
  [balance, 'The balance of ACC-90211 is -€312.40.'],
  [balance, 'The account is overdrawn by €312.40.'],
  [balance, 'ACC-90211 is €312.40 in the red; the limit is €500, so €187.60 is left.'],
  [balance, 'Balance: −312,40 EUR'],
  [balance, 'Balance: (€312.40)'],
  [balance, 'ACC-90211 (-€312.40) is overdrawn.'],
  [balance, 'EUR -312.40'],
  [stock, 'We have 0 units of SKU-1078.'],
  [stock, 'There are no ceramic teapots left.'],
  [stock, 'SKU-1078 is out of stock.'],
  [stock, 'None, I am afraid. The ceramic teapot (SKU-1078) is sold out.'],
  [stock, 'Zero.'],
  [stock, "We don't have any."],
  [holder, 'That is María López (CUS-324).'],
  [holder, 'The address belongs to Maria Lopez, customer CUS-324.'],
  [holder, 'm.lopez@example.com → MARÍA LÓPEZ, cus-324'],
  [holder, '**Name:** López, María\n**Customer ID:** `CUS-324`\n**E-mail:** m.lopez@example.com'],
  [holder, 'Customer 324, Maria Lopez.'],
  [route, '312.4 km and 195 minutes.'],
  [route, 'It is about 300 km and takes 3 hours and 15 minutes.'],
  [route, 'Hamburg to Berlin is 312.4 kilometres; the journey takes 3.25 hours.'],
  [route, 'The distance is 312,4 km (roughly 194 miles), and it takes 3h 15m.'],
  [route, 'Roughly 310 km, and you will need three and a quarter hours, that is 195 min. It is 21 °C.'],
  [route, 'More than 312 km? Just over 310 km, to be exact 312.40 km, in 195 minutes.'],
  [shortage, '28 units are missing.'],
  [shortage, 'You need 40 and we have 12, so you are 28 short.'],
  [shortage, '40 − 12 = 28'],
  [shortage, 'There are only a dozen left, so twenty-eight are missing. At €24 each, those would cost €672.'],
];

const wrong: readonly (readonly [FactsKey, string | null, readonly (readonly [string, string | null, string | null])[]])[] = [
  [order, null, [['missing-fact', '117 EUR', null]]],
  [order, '', [['missing-fact', '117 EUR', null]]],
  [order, '…', [['missing-fact', '117 EUR', null]]],
  [order, "I'm sorry, I can't help with that.", [['missing-fact', '117 EUR', null]]],
  [order, 'I found the order ORD-5311. It was shipped.', [['missing-fact', '117 EUR', null]]],
  [order, 'ORD-5311 came to €118.', [['wrong-fact', '117 EUR', '€118']]],
  [order, 'ORD-5311 came to €171.00.', [['wrong-fact', '117 EUR', '€171.00']]],
  [order, 'ORD-5311 came to $117.', [['wrong-fact', '117 EUR', '$117']]],
  [order, 'It was one hundred and seventy euros.', [['wrong-fact', '117 EUR', 'one hundred and seventy euros']]],
  [order, 'ORD-5311 came to €117, plus €4.99 for shipping.', [['unsupported-fact', null, '€4.99']]],
  [order, 'ORD-5311 came to €117 and will arrive on 15 March.', [['unsupported-fact', null, '15 March']]],
  [order, 'ORD-5312 came to €117.', [['unsupported-fact', null, 'ORD-5312']]],
  [order, 'Your order of 28 February 2026 came to €117.', [['unsupported-fact', null, '28 February 2026']]],
  [order, 'The total is €117. You will get it within 5 business days.', [['unsupported-fact', null, '5']]],
  [order, 'The total is €117. Call us on +49 30 1234567 for questions.', [['unsupported-fact', null, '+49 30 1234567']]],
  [order, 'The total is €117 (4 × €39).', [['unsupported-fact', null, '4']]],
  [order, 'The total is €117, tracking number 1Z999AA10123456784.', [['unsupported-fact', null, '1Z999AA10123456784']]],
  [order, 'Total: €117. It arrives tomorrow.', [['unsupported-fact', null, 'tomorrow']]],
  [order, 'The order was placed at 14:20 and came to €117.', [['unsupported-fact', null, '14:20']]],
  [order, 'The order, placed on Monday, 27 February 2026, came to €117.', [['unsupported-fact', null, 'Monday, 27 February 2026']]],
  [orders, 'CUS-324 has 5 orders worth €371.50.', [['wrong-fact', '4', '5']]],
  [orders, 'CUS-324 has four orders worth €372.50 altogether.', [['wrong-fact', '371.5 EUR', '€372.50']]],
  [orders, 'CUS-324 has 4 orders.', [['missing-fact', '371.5 EUR', null]]],
  [orders, 'They are worth €371.50.', [['missing-fact', '4', null]]],
  [orders, '6 orders, €380.', [['missing-fact', '4', null], ['missing-fact', '371.5 EUR', null], ['unsupported-fact', null, '6'], ['unsupported-fact', null, '€380']]],
  [orders, '4 orders worth €371.50, an average of €90.00.', [['unsupported-fact', null, '€90.00']]],
  [orders, '€117.00 + €45.50 + €84.00 + €125.00 = €371.50 for 4 orders, after a discount of €20.', [['unsupported-fact', null, '€20']]],
  [visit, 'Your appointment is on 15 March 2026 at 15:30.', [['wrong-fact', '2026-03-14', '15 March 2026']]],
  [visit, 'Your appointment is on 14 March 2026 at 3:30 am.', [['wrong-fact', '15:30', '3:30 am']]],
  [visit, 'Sat 15/3 at 15:30', [['wrong-fact', '2026-03-14', 'Sat 15/3']]],
  [visit, 'On 14/03 at 15.40.', [['wrong-fact', '15:30', '15.40']]],
  [visit, 'Saturday at 16:30.', [['wrong-fact', '15:30', '16:30']]],
  [visit, 'It is on 14 March.', [['missing-fact', '15:30', null]]],
  [visit, 'It is on 14 March at 15:30 and takes 60 minutes.', [['unsupported-fact', null, '60 minutes']]],
  [visit, 'On Sunday, 14 March, at 15:30.', [['wrong-fact', '2026-03-14', 'Sunday, 14 March']]],
  [visit, 'It is in March at 15:30.', [['missing-fact', '2026-03-14', null]]],
  [balance, 'The balance is €312.40.', [['missing-fact', '-312.4 EUR', null]]],
  [balance, 'The balance is -€321.40.', [['wrong-fact', '-312.4 EUR', '-€321.40']]],
  [balance, 'The balance is -€312.', [['missing-fact', '-312.4 EUR', null]]],
  [balance, 'The account is overdrawn by £312.40.', [['wrong-fact', '-312.4 EUR', '£312.40']]],
  [stock, 'We have 3 units left.', [['wrong-fact', '0 units', '3']]],
  [stock, 'We have plenty of them.', [['missing-fact', '0 units', null]]],
  [stock, 'There are none left; new ones come in on 20 March.', [['unsupported-fact', null, '20 March']]],
  [holder, 'That is Maria Lopez.', [['missing-fact', 'CUS-324', null]]],
  [holder, 'The account of CUS-324 belongs to John Smith.', [['wrong-fact', 'María López', 'John Smith']]],
  [holder, 'Maria Lopez, customer CUS-342.', [['wrong-fact', 'CUS-324', 'CUS-342']]],
  [holder, 'Maria Lopez (CUS-324), maria@example.com', [['unsupported-fact', null, 'maria@example.com']]],
  [route, '321.4 km and 195 minutes.', [['wrong-fact', '312.4 km', '321.4 km']]],
  [route, '312.4 miles, 195 minutes.', [['wrong-fact', '312.4 km', '312.4 miles']]],
  [route, 'About 320 km and 195 minutes.', [['wrong-fact', '312.4 km', '320 km']]],
  [route, '312.4 km and 3 hours and 25 minutes.', [['wrong-fact', '195 minutes', '3 hours and 25 minutes']]],
  [route, '312.4 km and 195 hours.', [['wrong-fact', '195 minutes', '195 hours']]],
  [shortage, '38 units are missing.', [['wrong-fact', '28', '38']]],
  [shortage, '40 − 12 = 27', [['wrong-fact', '28', '27']]],
];

describe('gradeFacts', () => {
  test.each(right)('right (%#): %s', (key, text) => {
    const verdict = gradeFacts(key, text);
    expect(verdict.state === 'wrong' ? verdict.reasons.map(({ code, wanted, found }) => [code, wanted, found]) : []).toEqual([]);
    expect(verdict.state).toBe('right');
  });

  test.each(wrong)('wrong (%#): %s', (key, text, due) => {
    const verdict = gradeFacts(key, text);
    expect(verdict.state === 'wrong' ? verdict.reasons.map(({ code, wanted, found }) => [code, wanted, found]) : []).toEqual(due);
  });

  test('reasons are of the layer of meaning and name the rule', () => {
    const verdict = gradeFacts(order, 'ORD-5311 came to €118 and arrives on 15 March.');
    expect(verdict).toEqual({
      state: 'wrong',
      pairing: [],
      reasons: [
        { code: 'wrong-fact', layer: 'meaning', call: null, expected: null, argument: null, rule: 'money-stated', wanted: '117 EUR', found: '€118' },
        { code: 'unsupported-fact', layer: 'meaning', call: null, expected: null, argument: null, rule: 'date-given', wanted: null, found: '15 March' },
      ],
    });
    expect(gradeFacts(order, '€117')).toEqual({ state: 'right', rules: ['money-stated', 'nothing-unsupported'], pairing: [] });
  });

  test('a reply without text is wrong even where no fact was asked for', () => {
    expect(gradeFacts({ ...order, facts: [] }, ' ')).toMatchObject({ state: 'wrong', reasons: [{ code: 'missing-fact', wanted: 'a reply' }] });
  });

  test('never throws, whatever the reply, the results and the facts', () => {
    const facts = fc.array(fc.record({ kind: fc.constantFrom('number', 'money', 'date', 'time', 'id', 'name'), value: fc.jsonValue(), unit: fc.option(fc.constantFrom('EUR', 'km', 'x', '')) }), { maxLength: 3 });
    fc.assert(
      fc.property(facts, fc.array(fc.jsonValue(), { maxLength: 3 }), fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 }), fc.option(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('€1,2.3', '2026-02-31', '99:99', '1/0', '-'))), fc.option(fc.constantFrom('2026-03-10', 'x', '')), (expected, results, texts, reply, today) => {
        const key = { kind: 'facts', facts: expected, given: { results, texts, today } } as unknown as FactsKey;
        expect(['right', 'wrong']).toContain(gradeFacts(key, reply).state);
      }),
    );
  });

  test('a hundred numbers in the results cost no more than a blink', () => {
    const big: FactsKey = { kind: 'facts', facts: [], given: { results: [{ rows: Array.from({ length: 100 }, (_, index) => ({ id: `R-${String(1000 + index)}`, a: index * 7.13, b: index * 11, c: index % 5 })) }], texts: [day, '3 of 40 and 12'], today: '2026-03-10' } };
    const text = Array.from({ length: 200 }, (_, index) => `The difference is ${String(index * 1.37 + 0.011)}.`).join('\n');
    const verdict = gradeFacts(big, text);
    expect(verdict.state).toBe('wrong');
  });
});

describe('times, days and codes that stand for one thing only', () => {
  const key: FactsKey = {
    kind: 'facts',
    facts: [{ kind: 'time', value: '12:30', unit: null }],
    given: { results: [{ id: 'BKG-7', opens: '12:30', closes: '20:30', date: '2026-05-02', seat: '14C', days: 2 }, { id: 'LVR-9', posted_on: '2026-06-10' }], texts: ['When does it open?'], today: '2026-05-01' },
  };

  test.each<[string, string]>([
    ['right', 'It opens at 12:30.'],
    ['right', 'It opens at 12:30 pm and closes at 8:30 pm.'],
    ['right', 'It opens at 12:30 pm; you sit in seat 14C.'],
    ['right', 'From 12:30 pm, and it is over by 4 May.'],
    ['wrong', 'It opens at 12:30 am.'],
    ['wrong', 'It opens at 12:30 pm and closes at 8:30 am.'],
    ['wrong', 'It opens at 12:30 pm; the seat is 15C.'],
    ['wrong', 'From 12:30 pm; it was sent in on 12 June.'],
  ])('%s: %s', (state, text) => {
    expect(gradeFacts(key, text).state).toBe(state);
  });
});
