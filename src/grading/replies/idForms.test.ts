import { expect, test } from 'vitest';
import type { FactsKey } from '../../core/Key.ts';
import { gradeFacts } from './gradeFacts.ts';
import { idForms } from './idForms.ts';

const keyOf = (value: string): FactsKey => ({ kind: 'facts', facts: [{ kind: 'id', value, unit: null }], given: { results: [{ number: value }], texts: ['What is the number?'], today: '2026-10-07' } });
const numbers = ['+353 1 555 4145', '(0)30 1234567', 'DE89 3704 0044 0532 0130 00', 'XX65 9786 6112 1487', 'ORD-5311'];

test.each(numbers)('%s is known for what was given, wherever it stands in a sentence', (number) => {
  for (const said of [`The number is ${number}.`, `It is ${number}, as you asked.`, number, `Is it (${number})?`]) {
    expect({ said, state: gradeFacts(keyOf(number), said).state }).toEqual({ said, state: 'right' });
  }
});

test.each(numbers)('another one than %s is not', (number) => {
  const other = number.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
  expect(gradeFacts(keyOf(number), `The number is ${other}.`).state).toBe('wrong');
});

test.each<[string, readonly string[]]>([
  ['ORD-5311', ['ORD5311', 'ORD', '5311']],
  ['a/b/c', ['ABC', 'A', 'AB', 'B', 'BC', 'C']],
  ['x-12, ÄB-1', ['X12', 'X', '12', 'AB1', 'AB', '1']],
  ['AB123', ['AB123', '123']],
  ['AB12', ['AB12']],
  ['AB123C', ['AB123C']],
  ['+49 30 1234567', ['49', '30', '1234567', '49301234567']],
  ['12 345', ['12', '345']],
  ['XX65 9786 6112 1487 9', ['XX65', '9786', '6112', '1487', '9', '659786611214879', 'XX659786611214879']],
  ['', []],
])('the forms of %j', (text, due) => {
  expect([...idForms(text)]).toEqual(due);
});

test('of what is joined of many parts only the first are joined in every way', () => {
  const forms = idForms('a-b-c-d-e-f-g-h-i-j');
  expect(forms.has('ABCDEFGHIJ')).toBe(true);
  expect(forms.has('GH')).toBe(true);
  expect(forms.has('HI')).toBe(false);
});
