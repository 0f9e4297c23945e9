import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../moments.ts';
import { dayFact, isoDay } from './calendarDays.ts';
import type { Fact } from './Fact.ts';
import { findFacts } from './findFacts.ts';
import { numberOfWords } from './numberWords.ts';
import { saysSame } from './sameFact.ts';

const today = isoDay('2026-03-10');

/** What is found, as text, with its first reading. */
function found(text: string): readonly (readonly [string, string])[] {
  return findFacts(text, today).filter(({ isLoose }) => !isLoose).map(({ start, end, readings: [first] }) => [text.slice(start, end), shown(first)]);
}

function shown(fact: Fact | undefined): string {
  switch (fact?.kind) {
    case undefined:
      return '';
    case 'number':
    case 'money':
      return `${fact.bound === 'exact' ? '' : `${fact.bound} `}${String(fact.value)}${fact.unit === null ? '' : ` ${fact.unit}`}`;
    case 'date':
      return [fact.year, fact.month, fact.day].map((part) => part ?? '?').join('-');
    case 'time':
      return `${String(Math.floor(fact.minute / 60))}:${String(fact.minute % 60).padStart(2, '0')}`;
    case 'id':
    case 'name':
      return fact.text;
  }
}

describe('findFacts', () => {
  test.each<readonly [string, readonly (readonly [string, string])[]]>([
    // Numbers.
    ['12 units and 1,200 more', [['12', '12'], ['1,200', '1200']]],
    ['1.2k or 3 million or 2.5bn', [['1.2k', '1200'], ['3 million', '3000000'], ['2.5bn', '2500000000']]],
    ['twelve, twenty-four, one hundred and fifty, a dozen, two dozen', [['twelve', '12'], ['twenty-four', '24'], ['one hundred and fifty', '150'], ['a dozen', '12'], ['two dozen', '24']]],
    ['two three', [['two', '2'], ['three', '3']]],
    ['15% or 12.5 percent', [['15%', '15 percent'], ['12.5 percent', '12.5 percent']]],
    ['1’234.50 and 1 234,5', [['1’234.50', '1234.5'], ['1 234,5', '1234.5']]],
    ['−5 and -7, but 3-4 and A - 6', [['−5', '-5'], ['-7', '-7'], ['3', '3'], ['4', '4'], ['6', '6']]],
    ['about 300, over 40, nearly 9, ~7, 20 or so', [['300', 'about 300'], ['40', 'over 40'], ['9', 'under 9'], ['7', 'about 7'], ['20', 'about 20']]],
    ['**12** units, `7` items, 3 * 4', [['12', '12'], ['7', '7'], ['3', '3'], ['4', '4']]],
    ['12½ days', [['12½ days', '12.5 day']]],
    // Units.
    ['312.4 km, 5 kg, 21 °C, 90 min, 3.2 GB, 3 nights', [['312.4 km', '312.4 kilometre'], ['5 kg', '5 kilogram'], ['21 °C', '21 celsius'], ['90 min', '90 minute'], ['3.2 GB', '3.2 gigabyte'], ['3 nights', '3 day']]],
    ['2 hours and 30 minutes, 1h 30m, 1h30m, an hour and a half', [['2 hours and 30 minutes', '150 minute'], ['1h 30m', '90 minute'], ['1h30m', '90 minute'], ['an hour and a half', '90 minute']]],
    ['half an hour; three quarters of an hour; two and a half hours; 3 and a quarter hours', [['half an hour', '30 minute'], ['three quarters of an hour', '45 minute'], ['two and a half hours', '150 minute'], ['3 and a quarter hours', '195 minute']]],
    ['and 5 d', [['5', '5']]],
    // Money.
    ['€1,200.00 or 1.200,00 EUR or 12 euros', [['€1,200.00', '1200 EUR'], ['1.200,00 EUR', '1200 EUR'], ['12 euros', '12 EUR']]],
    ['$5, US$ 6.50, £7, CHF 8, 9 USD', [['$5', '5 USD'], ['US$ 6.50', '6.5 USD'], ['£7', '7 GBP'], ['CHF 8', '8 CHF'], ['9 USD', '9 USD']]],
    ['€1.2k, $3 million, $1.5M', [['€1.2k', '1200 EUR'], ['$3 million', '3000000 USD'], ['$1.5M', '1500000 USD']]],
    ['-€50, €-50, (€50)', [['-€50', '-50 EUR'], ['€-50', '-50 EUR'], ['€50', '50 EUR']]],
    ['12 euros and 50 cents, 50 cents, twelve dollars', [['12 euros and 50 cents', '12.5 EUR'], ['50 cents', '0.5'], ['twelve dollars', '12 USD']]],
    ['Economy - $88', [['$88', '88 USD']]],
    // Days.
    ['2026-03-14, 14 March 2026, March 14th, the 14th of March, 14.03.2026', [['2026-03-14', '2026-3-14'], ['14 March 2026', '2026-3-14'], ['March 14th', '?-3-14'], ['the 14th of March', '?-3-14'], ['14.03.2026', '2026-3-14']]],
    ['Friday, 13 March 2026; Sat, Mar 14; March 2026', [['Friday, 13 March 2026', '2026-3-13'], ['Sat, Mar 14', '?-3-14'], ['March 2026', '2026-3-?']]],
    ['tomorrow, yesterday, the day after tomorrow', [['tomorrow', '2026-3-11'], ['yesterday', '2026-3-9'], ['the day after tomorrow', '2026-3-12']]],
    ['in three days, 2 days ago, in two weeks', [['in three days', '2026-3-13'], ['2 days ago', '2026-3-8'], ['in two weeks', '2026-3-24']]],
    ['next Tuesday, this Saturday, last Friday', [['next Tuesday', '2026-3-17'], ['this Saturday', '2026-3-14'], ['last Friday', '2026-3-6']]],
    ['14. März 2026, 14 mars 2026, 14 de marzo de 2026', [['14. März 2026', '2026-3-14'], ['14 mars 2026', '2026-3-14'], ['14 de marzo de 2026', '2026-3-14']]],
    ['3–5 March', [['3', '?-3-3'], ['5 March', '?-3-5']]],
    ['2026-02-30', [['2026-02-30', '2026-2-30']]],
    ['12.5 days', [['12.5 days', '12.5 day']]],
    // Times.
    ['15:30, 3:30 pm, 3 p.m., 15 Uhr, 15h30', [['15:30', '15:30'], ['3:30 pm', '15:30'], ['3 p.m.', '15:00'], ['15 Uhr', '15:00'], ['15h30', '15:30']]],
    ['half past three, quarter to five, noon, three o’clock in the afternoon', [['half past three', '3:30'], ['quarter to five', '4:45'], ['noon', '12:00'], ['three o’clock in the afternoon', '15:00']]],
    ['2026-03-14T15:30:00Z', [['2026-03-14T', '2026-3-14'], ['15:30:00Z', '15:30']]],
    ['at 3 pm.', [['3 pm', '15:00']]],
    // Ids.
    ['ORD-5311, SKU-1041, W5270061, a_b_12', [['ORD-5311', 'ORD5311'], ['SKU-1041', 'SKU1041'], ['W5270061', 'W5270061'], ['a_b_12', 'AB12']]],
    ['anna.b@example.com.', [['anna.b@example.com', 'ANNAB@EXAMPLECOM']]],
    ['123e4567-e89b-12d3-a456-426614174000', [['123e4567-e89b-12d3-a456-426614174000', '123E4567E89B12D3A456426614174000']]],
    ['DE89 3704 0044 0532 0130 00', [['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000']]],
    ['+49 30 1234567.', [['+49 30 1234567', '49301234567']]],
    // No facts.
    ['1. First\n2) Second\n(3) Third\n- 4. Fourth', []],
    ['| 1 | a |\n| 2 | b |', []],
    ['the 1st, 2nd and 3rd; step 3; option 2; [1]; 24/7; 1️⃣', []],
    ['one moment; this one; no one; two-factor; 3D; 5G; B12', []],
    ['see https://example.com/orders/5311?page=2 for more', []],
    ['today; half; one', []],
    ['v2 of the mid-size top-10', []],
    ['its last four digits; the first 6 characters; last 4: x', []],
    ['the last 4 orders', [['4', '4']]],
  ])('in %j', (text, due) => {
    expect(found(text)).toEqual(due);
  });

  test('a fact in any way of writing it says what it is', () => {
    const days = fc.integer({ min: 18_000, max: 24_000 });
    const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
    fc.assert(
      fc.property(days, (number) => {
        const day = dayFact(number);
        const [year, month, date] = [day.year ?? 0, day.month ?? 0, day.day ?? 0];
        expect(dayNumber(year, month, date)).toBe(number);
        const name = names[month - 1] ?? '';
        const two = (value: number): string => String(value).padStart(2, '0');
        const ways = [`${year}-${two(month)}-${two(date)}`, `${date} ${name} ${year}`, `${name} ${date}, ${year}`, `${name.slice(0, 3)} ${date}, ${year}`, `the ${date}${date === 1 ? 'st' : 'th'} of ${name} ${year}`, `${two(date)}/${two(month)}/${year}`, `${two(date)}.${two(month)}.${year}`];
        for (const way of ways) expect([way, says(`It is on ${way}.`, day)]).toEqual([way, true]);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(0, 1, 2), (cents, decimals) => {
        const value = Math.round(cents / 10 ** (2 - decimals)) / 10 ** decimals;
        const text = value.toFixed(decimals);
        const [whole = '', fraction] = text.split('.');
        const grouped = (mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);
        const part = (mark: string): string => (fraction === undefined ? '' : `${mark}${fraction}`);
        const plain: Fact = { kind: 'number', value, unit: null, grain: 0, bound: 'exact' };
        for (const way of [text, `${grouped(',')}${part('.')}`, `${grouped('.')}${part(',')}`, `${grouped(' ')}${part(',')}`, `${grouped('’')}${part('.')}`]) expect([way, says(`It is ${way}.`, plain)]).toEqual([way, true]);
        const money: Fact = { ...plain, kind: 'money', unit: 'EUR' };
        for (const way of [`€${text}`, `${grouped('.')}${part(',')} €`, `EUR ${grouped(',')}${part('.')}`, `${text} euros`, `**${text}** EUR`]) expect([way, says(`It is ${way}!`, money)]).toEqual([way, true]);
        const other: Fact = { ...money, value: value + 1 };
        expect(says(`It is €${text}.`, other)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const [hour, rest] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
        const time: Fact = { kind: 'time', minute };
        const twelve = hour % 12 === 0 ? 12 : hour % 12;
        for (const way of [`${String(hour).padStart(2, '0')}:${rest}`, `${twelve}:${rest} ${hour < 12 ? 'am' : 'pm'}`, `${twelve}:${rest}${hour < 12 ? 'AM' : 'PM'}`, `${twelve}.${rest} ${hour < 12 ? 'a.m.' : 'p.m.'}`]) expect([way, says(`It is at ${way}, they say`, time)]).toEqual([way, true]);
        expect(says(`It is at ${String(hour).padStart(2, '0')}:${rest}.`, { kind: 'time', minute: (minute + 1) % 1440 })).toBe(false);
      }),
    );
    fc.assert(
      // “HOY” is a day in Spanish, and not in an id.
      fc.property(fc.oneof({ weight: 30, arbitrary: fc.stringMatching(/^[A-Z]{2,4}-\d{3,6}$/) }, fc.constant('HOY-000')), (id) => {
        for (const way of [id, `\`${id}\``, `**${id}**`, `(${id})`, `#${id}`, `${id}’s`]) expect([way, says(`It is ${way}.`, { kind: 'id', text: id.replace('-', '') })]).toEqual([way, true]);
      }),
    );
  });

  test('number words are read as what they say', () => {
    const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
    const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
    const below100 = (value: number): string => (value < 20 ? (small[value] ?? '') : `${tens[Math.floor(value / 10)] ?? ''}${value % 10 === 0 ? '' : `-${small[value % 10] ?? ''}`}`);
    const spell = (value: number): string => {
      if (value < 100) return below100(value);
      if (value < 1000) return `${below100(Math.floor(value / 100))} hundred${value % 100 === 0 ? '' : ` and ${below100(value % 100)}`}`;
      return `${spell(Math.floor(value / 1000))} thousand${value % 1000 === 0 ? '' : `${value % 1000 < 100 ? ' and ' : ' '}${spell(value % 1000)}`}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        expect([spell(value), numberOfWords(spell(value))]).toEqual([spell(value), value]);
        expect(says(`There are ${spell(value)} of them.`, { kind: 'number', value, unit: null, grain: 0, bound: 'exact' })).toBe(true);
      }),
    );
  });

  test('never throws, and spans lie in the text, in order and apart', () => {
    const pieces = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('€', '12', '.', ',', '-', ' ', '/', ':', 'March', 'two', 'hours', 'ORD-', '@', '|', '\n', '٣', '１２', 'İ', 'ﬁ', '𝟙')), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of findFacts(text, today)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('takes linear time', () => {
    for (const piece of ['1', '1,', '1 ', '1,000', 'one ', '1-', 'a1', 'a-1', '€', '1 h ', 'March ', 'in ', '*', '1/', '(', '@', 'a@a.', '  ']) expect(() => findFacts(piece.repeat(20_000), today)).not.toThrow();
  });
});

function says(text: string, fact: Fact): boolean {
  return findFacts(text, today).some(({ readings }) => readings.some((reading) => saysSame(reading, fact, 'asked')));
}
