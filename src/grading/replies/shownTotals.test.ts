import { expect, test } from 'vitest';
import { findFacts } from './findFacts.ts';
import { isShownTotal } from './shownTotals.ts';

/** What of a text is drawn from the rest, where all but 999 is known. */
function drawn(text: string): readonly string[] {
  const facts = findFacts(text, null);
  const isKnown = ({ start, end }: { readonly start: number; readonly end: number }): boolean => text.slice(start, end) !== '999';
  return facts.filter((fact) => isShownTotal(fact, facts, text.toLowerCase(), isKnown)).map(({ start, end }) => text.slice(start, end));
}

test.each<[string, readonly string[]]>([
  // The sum of those right before or after, where it is called one.
  ['€5 and €6.50, €11.50 in total', ['€11.50']],
  ['In total €11.50: €5 and €6.50', ['€11.50']],
  ['€5 and €6.50, and €11.50', []],
  ['€5, in total', []],
  ['€5, €6, €7 and €8, together €15', ['€15']],
  ['€5, €6, €7 and €8, together €11', []],
  ['€1, €2, €4, altogether €7', ['€7']],
  ['5 kg and 6 kg, 11 kg combined', ['11 kg']],
  ['5 kg and 6 km, 11 kg combined', []],
  ['€5 and 6 boxes, €11 overall', []],
  ['999 and 1, 1000 in all', []],
  ['at 15:30 and 16:30, in total 15:30', []],
  // The difference of two, where it is called one.
  ['€20 and €12.50: €7.50 less', ['€12.50', '€7.50']],
  ['€12.50, then €20, a saving of €7.50', ['€12.50', '€7.50']],
  ['€12.50 and €20 and €7.50', []],
  ['€20, €12.50, €7.50 left, €11 gone', ['€12.50', '€7.50']],
  ['€20, €8 left', []],
  // What another line says counts for that line.
  ['€5 and €6.50\n€11.50', []],
  ['In total:\n€5 and €6.50\n€11.50', []],
  ['€5\n€6.50\nTotal: €11.50\nBye', ['€11.50']],
])('%s', (text, due) => {
  expect(drawn(text)).toEqual(due);
});

test('of no more than twenty things', () => {
  const many = (count: number): string => `${Array.from({ length: count }, () => '3').join(', ')}; in all ${3 * count}`;
  expect(drawn(many(20))).toContain('60');
  expect(drawn(many(21))).not.toContain('63');
});
