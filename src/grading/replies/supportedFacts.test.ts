import { describe, expect, test } from 'vitest';
import type { ExpectedFact } from '../../core/Key.ts';
import type { Json } from '../../core/Json.ts';
import { findFacts } from './findFacts.ts';
import { groundsOf, unsupportedFacts } from './supportedFacts.ts';

interface Ground {
  readonly results: readonly Json[];
  readonly texts?: readonly string[];
  readonly facts?: readonly ExpectedFact[];
  readonly today?: string;
}

/** What a reply says without grounds. */
function groundless({ results, texts = [], facts = [], today }: Ground, text: string): readonly string[] {
  const grounds = groundsOf({ kind: 'facts', facts, given: { results, texts, today: today ?? null } });
  return unsupportedFacts(findFacts(text, grounds.given.today), text, grounds).map(({ start, end }) => text.slice(start, end));
}

type Cases = readonly (readonly [reply: string, groundless: readonly string[]])[];

function check(name: string, ground: Ground, cases: Cases): void {
  describe(name, () => {
    test.each(cases)('%s', (text, due) => {
      expect(groundless(ground, text)).toEqual(due);
    });
  });
}

check('ids', { results: [{ card: '4929112233441881', room: 'B12', order: 'ORD-5311', long: 'AB12CD34EF56GH78' }] }, [
  ['It is room B12.', []],
  ['It is room C44.', ['C44']],
  // Of no given id’s shape: no id.
  ['It is in 3D, on level A.', []],
  ['It is ORD-5311, not ORD-5312.', ['ORD-5312']],
  ['The card ending in 1881 is used.', []],
  ['The card that ends with 1881.', []],
  ['Its last four digits are 1881.', []],
  ['Its last 4 are 1881.', []],
  ['The card **** 1881.', []],
  ['The card ••••1881.', []],
  ['The card …1881.', []],
  ['The card xx-1881.', []],
  ['The card ending in 1882 is used.', ['1882']],
  ['The card 2929 is used.', ['2929']],
  ['The card xxxx1881, not xxxx1882.', ['xxxx1882']],
  ['The card ending with the digits 1881.', []],
  ['The card ending soon, which is the one that has 1881.', ['1881']],
  ['The card ends with 1.', ['1']],
  ['The card ending\n1881', ['1881']],
  ['The card ending in 4929.', ['4929']],
  ['The card •1881.', ['1881']],
  ['The room B1299 is the one.', ['B1299']],
  // Not where an ending is spoken of elsewhere.
  ['It ends then. There were a lot of cards such as 881.', ['881']],
]);

check('days that are excepted', { results: [{ open_days: ['Monday', 'Tuesday', 'Thursday'] }] }, [
  ['It is open on Monday.', []],
  ['It is open on Friday.', ['on Friday']],
  ['It is open every day except Wednesday.', []],
  ['It is open daily except for Wednesday and Friday.', []],
  ['It is open all week apart from Friday, Saturday and Sunday.', []],
  ['It is open each day but on Sundays.', []],
  // Given by name: not excepted.
  ['It is open every day except Tuesday.', ['Tuesday']],
  ['It is open every day except 14 March.', ['14 March']],
  ['It is open every day except Friday the 13th.', ['Friday the 13th']],
  ['It is open every day except March 2026.', ['March 2026']],
  ['It is open on all days but at 15:30.', ['15:30']],
  ['It is open every day. On Friday too.', ['On Friday']],
  ['Every day is fine. Nothing is excepted; Friday it is.', ['Friday']],
]);

check('days and years', { results: [{ placed: '2024-03-14' }], today: '2025-03-20' }, [
  ['Placed on 14 March 2024.', []],
  ['Placed on 14 March.', []],
  ['Placed in March 2024.', []],
  ['Placed in 2024.', []],
  ['Placed in 2023.', ['in 2023']],
  ['Placed on 15 March 2024.', ['15 March 2024']],
  ['That is 371 days ago.', []],
  ['That is 370 days ago.', ['370 days ago']],
  ['That is about 12 months ago.', []],
  ['That is about 53 weeks ago.', []],
  ['That was 12 months before.', []],
  ['Placed 371 times.', ['371']],
]);

check('lengths of time that are told roughly', { results: [{ from: '2026-03-01', to: '2026-03-12' }] }, [
  ['It takes 11 days.', []],
  ['It takes 12 days, the first included.', []],
  ['It takes about 1.5 weeks.', []],
  ['It takes 1.5 weeks.', ['1.5 weeks']],
  ['It takes 11.', ['11']],
  ['It takes about 1.5 in all.', ['1.5']],
  ['It takes 12 in all.', ['12']],
  ['It takes 11 %, all in all.', ['11 %']],
]);

check('amounts', { results: [{ balance: -50, currency: 'EUR', fee: 2.5 }] }, [
  ['The balance is -50 EUR.', []],
  ['It is overdrawn by 50 EUR.', []],
  ['It is overdrawn by 60 EUR.', ['60 EUR']],
  ['The fee is 2.50 EUR.', []],
  ['The fee is -2.50 EUR.', []],
  ['The fee is 2.50 USD.', ['2.50 USD']],
]);

check('what is derived', { results: [{ rows: [{ kind: 'cup', sold: 6, price_eur: 10 }, { kind: 'jug', sold: 2, price_eur: 25 }, { kind: 'bowl', sold: 4, price_eur: 20 }] }] }, [
  // A count is of things.
  ['There are 3 rows.', []],
  ['There are three.', []],
  ['They cost 3 EUR.', ['3 EUR']],
  ['They take 3 hours.', ['3 hours']],
  ['That is 3 %.', ['3 %']],
  // Sums, differences and means where they are called so.
  ['12 were sold in total.', []],
  ['The prices are 55 EUR in total.', []],
  ['The prices differ by 15 EUR.', []],
  ['Then there are 15 EUR.', ['15 EUR']],
  ['That is 15 EUR more.', []],
  ['That is -15 EUR, a difference.', []],
  ['On average 4 were sold.', []],
  ['Half of them were cups, 50 %.', []],
  ['A share of 50 points.', ['50']],
  ['A share of 0.5 of them.', []],
  ['Three times as many cups as jugs, 300 %.', []],
  ['A change of 67 %.', []],
  ['A change of 67.', ['67']],
  ['3 different kinds, 3 %.', ['3 %']],
  // Of the sums of products.
  ['They are worth 190 EUR in total.', []],
  ['They are worth 191 EUR in total.', ['191 EUR']],
]);

check('a sum of things without a unit that is told with one', { results: [{ rows: [{ a: 6 }, { a: 11 }] }] }, [
  ['That makes 17.', []],
  ['That makes 17 hours in total.', []],
  ['It takes 17 hours.', ['17 hours']],
  ['It costs 17 EUR.', []],
]);

check('a product of things without a unit that is told with one', { results: [{ boxes: 6, cups: 9 }], texts: ['What is it?'] }, [
  ['That would be worth 54.', []],
  ['6 × 9 = 54 hours', []],
  ['It would take 54 hours.', ['54 hours']],
]);

check('what the reply lists and reckons itself', { results: [{ prices: [10, 25, 7.5], ids: ['ID-1', 'ID-2'] }] }, [
  ['Two of them:\n- ID-1\n- ID-2', []],
  ['Four of them:\n- ID-1\n- ID-2', ['Four']],
  ['2 × 10 + 25 = 45', []],
  ['2 × 10 + 25 = 46', ['46']],
  ['10 and 7.5, 17.5 in total', []],
  ['10 and 7.5, 18.5 in total', ['18.5']],
  ['2 × 10 = 20; with 25 it is 45 in total.', []],
]);

test('many things are counted by nobody', () => {
  const list = Array.from({ length: 31 }, (_, index) => `- ID-${index + 100}`).join('\n');
  const short = list.split('\n').slice(0, 30).join('\n');
  const results: readonly Json[] = [{ text: list }];
  expect(groundless({ results }, `31 of them:\n${list}`)).toEqual(['31']);
  expect(groundless({ results }, `30 of them:\n${short}`)).toEqual([]);
});

check('days that are excepted, where a day of that name is given as a date', { results: [{ from: '2026-03-10' }] }, [['It is open every day except Tuesday.', []]]);

check('parts of a list by what the request names', { results: [{ orders: [{ id: 'ORD-1', on: '2026-03-02', eur: 110.37 }, { id: 'ORD-2', on: '2026-03-09', eur: 70.11 }, { id: 'ORD-3', on: '2026-03-20', eur: 40.29 }, { id: 'ORD-4', on: '2026-03-28', eur: 90.83 }] }], texts: ['How much did I spend since 9 March 2026, and on orders under 80 EUR?'], today: '2026-04-01' }, [
  ['Since then it is 201.23 EUR in total.', []],
  ['The small ones are 110.40 EUR in total.', []],
  ['The others are 201.20 EUR in total.', []],
  ['It is 311.60 EUR in all.', []],
  ['It is 311.61 EUR in all.', ['311.61 EUR']],
  // Of no part that anybody named.
  ['It is 150.66 EUR in all.', ['150.66 EUR']],
]);

check('parts of a list by what the request names of its months', { results: [{ orders: [{ on: '2026-01-20', eur: 110.37 }, { on: '2026-03-09', eur: 70.11 }, { on: '2026-03-20', eur: 40.29 }] }], texts: ['How much did I spend since March 2026?'] }, [
  ['It is 110.40 EUR in total.', []],
  ['It is 110.41 EUR in total.', ['110.41 EUR']],
]);

check('parts of a list by words of the request and of the reply', { results: [{ orders: [{ state: 'open', eur: 110.37 }, { state: 'open', eur: 70.11 }, { state: 'paid in full', eur: 40.29 }, { state: 'gone', eur: 31.13 }, { state: 'gone', eur: 12.91 }] }], texts: ['How much is open, all told?'] }, [
  ['It is 180.48 EUR in total.', []],
  ['What is gone is 44.04 EUR in total.', []],
  ['It is 44.04 EUR in total.', ['44.04 EUR']],
  ['Without what is paid in full it is 224.52 EUR in total.', []],
]);

check('years', { results: [{ placed: '2024-03-14' }] }, [
  ['The 2024 order is here.', []],
  ['The 2023 order is here.', ['2023']],
  ['The order weighs 2024 kg.', ['2024 kg']],
  ['The order has 2024.0 points.', ['2024.0']],
]);

check('years of days that are written in two digits', { results: [{ placed: '14/03/24' }] }, [
  ['The 2024 order is here.', []],
  ['The 2023 order is here.', ['2023']],
  ['It came to 2024 EUR.', ['2024 EUR']],
]);

check('a difference of things without a unit', { results: [{ first: 11, last: 6 }] }, [
  ['That is 5 hours more.', []],
  ['That is 5 hours in total.', ['5 hours']],
]);

test('what a reply may rely on', () => {
  const { names, years, asked, ids, shapes } = groundsOf({ kind: 'facts', facts: [{ kind: 'name', value: 'Zoë Müller', unit: null }], given: { results: [{ room: 'B12', on: '2024-03-14', at: 'Mondays' }], texts: ['Where is it?', 'In 2025, Ann?'], today: '2026-01-01' } });
  expect(names).toEqual([' b12 2024 03 14 mondays ', ' room ', ' b12 ', ' on ', ' 2024 03 14 ', ' at ', ' mondays ', ' where is it ', ' in 2025 ann ', ' zoe muler ']);
  expect([...years].sort()).toEqual([2024, 2025, 2026]);
  expect(asked).toBe('where is it?\nin 2025, ann?');
  expect(ids.has('B12')).toBe(true);
  expect(shapes.has('A99')).toBe(true);
});
