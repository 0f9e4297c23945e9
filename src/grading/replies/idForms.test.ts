import { expect, test } from 'vitest';
import type { FactsKey } from '../../core/Key.ts';
import { gradeFacts } from './gradeFacts.ts';

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
