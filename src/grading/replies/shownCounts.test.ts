import { expect, test } from 'vitest';
import { findFacts } from './findFacts.ts';
import { shownCounts } from './shownCounts.ts';

/** How many things are shown near the first number of a text. */
function counts(text: string): readonly number[] {
  const facts = findFacts(text, null);
  const [first] = facts;
  if (first === undefined) throw new Error('there is no fact');
  return [...shownCounts(facts, text.toLowerCase(), first)].sort((a, b) => a - b);
}

test.each<[string, string, readonly number[]]>([
  ['items of the list after it', 'There are 9:\n- red\n- blue\n- green', [3]],
  ['over a blank line', 'There are 9:\n\n\n* red\n* blue', [2]],
  ['with blank lines between', '9 of them:\n\n+ red\n\n+ blue\n\nDone.', [2]],
  ['of every mark', 'There are 9:\n1. red\n2) blue\n(3) green\n• black', [4]],
  ['items of the list before it', '- red\n- blue\n\nThat makes 9.', [2]],
  ['both', '- red\n- blue\nThat makes 9:\n- green', [1, 2]],
  ['items of the first level', 'There are 9:\n- red\n  - dark\n  - light\n- blue\n  more of it\n- green', [3]],
  ['none of a list behind other text', '9 of them.\nThese:\n- red\n- blue', []],
  ['none after the end of the list', 'There are 9:\n- red\n- blue\nElse:\n- green', [2]],
  ['rows of a table, its head apart', 'There are 9:\n| colour | size |\n|---|:-:|\n| red | small |\n| blue | large |', [2]],
  ['quoted items', 'There are 9:\n> - red\n> - blue', [2]],
  ['none of what is no list', 'There are 9:\nred\nblue', []],
  ['none of emphasis', 'There are 9:\n*red*\n-blue', []],
  ['ids of its line', '9 of them: ORD-5311, ORD-5312 and ORD-5313.', [3]],
  ['different ids of all lines', '9 of them: ORD-5311.\nBut: ORD-5312, ORD-5312.', [1, 2]],
  ['amounts, days and times of its line', '9: €5, €6; 3 March, 4 March, 5 March; 15:30, 16:30, 17:30 and 18:30.\n€7.', [2, 3, 4]],
  ['none of other lines', 'Here it is.\n9 of them.\n€7, €8.', []],
  ['those of its line alone', 'Well.\nThere are 9: €6, €7.\n€8, €9, €10.', [2]],
])('counted are %s', (_, text, due) => {
  expect(counts(text)).toEqual(due);
});

test('a number on a later line has that line', () => {
  const text = 'Orders: ORD-5311, ORD-5312.\nOf these 9 are here: ORD-5313, ORD-5314, ORD-5315.\nEnd: ORD-5316.';
  const facts = findFacts(text, null);
  const nine = facts.find(({ start, end }) => text.slice(start, end) === '9');
  expect(nine === undefined ? [] : [...shownCounts(facts, text.toLowerCase(), nine)].sort()).toEqual([3, 6]);
});
