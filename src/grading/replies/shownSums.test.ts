import { expect, test } from 'vitest';
import { findFacts } from './findFacts.ts';
import { foldText } from './foldText.ts';
import { shownSums } from './shownSums.ts';

/** Results that a text reckons rightly, where everything else is supported unless it is 999. */
function reckoned(text: string): readonly string[] {
  const facts = findFacts(text, null);
  const results = shownSums(facts, foldText(text), ({ readings }) => !readings.some((reading) => reading.kind === 'number' && reading.value === 999));
  return [...results].map(({ start, end }) => text.slice(start, end));
}

test.each<[string, readonly string[]]>([
  ['2 + 3 = 5', ['5']],
  ['2 + 3 = 6', []],
  ['2 plus 3 equals 5', ['5']],
  ['7 − 3 = 4', ['4']],
  ['7 - 3 - 1 = 3', ['3']],
  ['7 – 3 = 4', ['4']],
  ['7 minus 3 is 4', ['4']],
  ['2 × 3 = 6', ['6']],
  ['2 x 3 = 6', ['6']],
  ['2 times 3 makes 6', ['6']],
  ['2 * 3 = 6', ['6']],
  ['2 · 3 = 6', ['6']],
  ['2 @ €3 = €6', ['€6']],
  ['2 at €3 comes to €6', ['€6']],
  ['6 / 2 = 3', ['3']],
  ['6 ÷ 4 ≈ 1.5', ['1.5']],
  // Products before sums.
  ['2 + 3 × 4 = 14', ['14']],
  ['2 × 3 − 8 ÷ 4 + 1 = 5', ['5']],
  ['2 + 3 × 4 = 20', []],
  // What is said of the terms stands between them.
  ['2 units (of the small kind) × €39 each = €78', ['€78']],
  ['3 items × 2 pieces → 6', ['6']],
  ['1 unit × 4 -> 4', ['4']],
  ['2 (a, b) + 3 (c) : 5', ['5']],
  ['| a | 2 | × | 3 | = | 6 |', ['6']],
  ['2 × 3, for a total of 6', ['6']],
  ['2 × 3, total: 6', ['6']],
  ['2 × 3, a total of 6', ['6']],
  ['2 × 3 total 6', ['6']],
  // Not where other words do.
  ['2 × 3 and so 6', []],
  ['2 × 3 = about them 6', []],
  ['2 = 2', []],
  ['2 or 3 = 5', []],
  // Of what is known alone, or was reckoned rightly before.
  ['999 + 1 = 1000', []],
  ['2 + 3 = 5; 5 + 4 = 9', ['5', '9']],
  ['2 + 3 = 5 and 1 + 4 = 6', ['5']],
  ['1000 + 500 = 1,500', ['1,500']],
  ['15:30 + 2 = 17', []],
])('%s', (text, due) => {
  expect(reckoned(text)).toEqual(due);
});

test('what was reckoned is a term of the next sum though nothing else supports it', () => {
  const text = '990 + 9 = 999, 999 + 1 = 1000';
  const facts = findFacts(text, null);
  const results = shownSums(facts, text, ({ start }) => start < 10 || text.slice(start).startsWith('1 '));
  expect([...results].map(({ start, end }) => text.slice(start, end))).toEqual(['999']);
});
