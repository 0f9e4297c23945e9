import type { Argument, Call } from '../core/Call.ts';
import type { Literal, NumberLiteral, ObjectEntry } from '../core/Literal.ts';
import type { Random } from '../core/Random.ts';

const nowhere = { start: 0, end: 0 };
const names = ['get_weather', 'math.factorial', 'a.b.c', 'f', 'SendMail2', '_private', 'spotify.play'];
const parameterNames = ['city', 'n', 'from_date', 'isOpen', 'x1', '_id', 'values', 'name', 'arguments', 'type'];
const strings = [
  '',
  ' ',
  'Paris',
  'a "quoted" word',
  "it's",
  'back\\slash C:\\Users\\new',
  'two\nlines\tand\rmore',
  '</tool_call>',
  '<tool_call>',
  '```json',
  '[f(a=1)]',
  '{"name": "f", "arguments": {}}',
  'a, b; c: d = e # f // g /* h */',
  'true',
  'null',
  '12',
  'München 東京 🎉',
  '\u0001\u001f\u007f\u2028',
  '\\n',
  '\\u0041',
  '${x} %s {y}',
];
const numbers = ['0', '5', '-7', '5.0', '-0.25', '1e5', '2.5e-3', '12345678901234567890', '100', '3.14159', '9007199254740993'];

/** A list of calls such as any syntax must be able to write: named arguments, values that JSON can hold. */
export function arbitraryCalls(random: Random): readonly Call[] {
  return Array.from({ length: 1 + random.below(4) }, () => arbitraryCall(random));
}

function arbitraryCall(random: Random): Call {
  const chosen = shuffledStart(parameterNames, random).slice(0, random.below(5));
  const values = chosen.map((name): Argument => ({ name, nameSpan: nowhere, value: arbitraryValue(random, 3) }));
  return { name: pick(names, random), nameSpan: nowhere, arguments: values, source: 'text', span: nowhere };
}

function arbitraryValue(random: Random, depth: number): Literal {
  switch (random.below(depth > 0 ? 8 : 6)) {
    case 0:
      return { kind: 'null', span: nowhere };
    case 1:
      return { kind: 'boolean', value: random.below(2) === 0, span: nowhere };
    case 2:
    case 3:
      return arbitraryNumber(random);
    case 4:
    case 5:
      return { kind: 'string', value: pick(strings, random), span: nowhere };
    case 6:
      return { kind: 'list', form: 'list', items: Array.from({ length: random.below(4) }, () => arbitraryValue(random, depth - 1)), span: nowhere };
    default:
      return { kind: 'object', entries: arbitraryEntries(random, depth - 1), span: nowhere };
  }
}

function arbitraryNumber(random: Random): NumberLiteral {
  const text = pick(numbers, random);
  return { kind: 'number', value: Number(text), integer: /^-?\d+$/.test(text), text, span: nowhere };
}

function arbitraryEntries(random: Random, depth: number): readonly ObjectEntry[] {
  const keys = [...new Set([pick(parameterNames, random), pick(strings, random), pick(strings, random)])].slice(0, random.below(4));
  return keys.map((key) => ({ key, keySpan: nowhere, value: arbitraryValue(random, depth) }));
}

function pick<T>(choices: readonly [T, ...T[]] | readonly T[], random: Random): T {
  const chosen = choices[random.below(choices.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

function shuffledStart(choices: readonly string[], random: Random): readonly string[] {
  const start = random.below(choices.length);
  return [...choices.slice(start), ...choices.slice(0, start)];
}
