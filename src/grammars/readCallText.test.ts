import { describe, expect, test } from 'vitest';
import type { Call } from '../core/Call.ts';
import type { SyntaxReading } from '../core/Syntax.ts';
import { pythonCalls } from './python/pythonCalls.ts';
import { writePythonCalls } from './python/writePythonCalls.ts';
import { readCallText } from './readCallText.ts';

const names = new Set(['f', 'g', 'get_weather', 'math.factorial', 'get-time']);

function read(text: string | null): SyntaxReading {
  return readCallText(text, pythonCalls, () => (name) => names.has(name));
}

function written(reading: SyntaxReading): string {
  const { found } = reading;
  if (found.state === 'calls') return writePythonCalls(found.calls);
  return found.state === 'no-call' ? `${found.evidence}${found.asks ? ' asks' : ''}` : 'unreadable';
}

function codes(reading: SyntaxReading): string {
  return reading.forgiven.map(({ code, call }) => (call === null ? code : `${code}@${call}`)).join(' ');
}

/** Text, the calls it holds in plain Python, everything forgiven with the call it concerns. */
const tolerated: readonly (readonly [string, string, string])[] = [
  ['[f(a=1)]', '[f(a=1)]', ''],
  ['f(a=1)', '[f(a=1)]', 'missing-open-bracket missing-close-bracket'],
  ['f(a=1), g(b=2)', '[f(a=1), g(b=2)]', 'missing-open-bracket missing-close-bracket'],
  ['f(a=1); g(b=2);', '[f(a=1), g(b=2)]', 'missing-open-bracket semicolon-separator@0 semicolon-separator@1 missing-close-bracket'],
  ['[f(a=1); g(b=2)]', '[f(a=1), g(b=2)]', 'semicolon-separator@0'],
  ['f(a=1)\ng(b=2)', '[f(a=1), g(b=2)]', 'missing-open-bracket line-breaks@1 missing-close-bracket'],
  ['f(a=1) g(b=2)', '[f(a=1), g(b=2)]', 'missing-open-bracket missing-separator@1 missing-close-bracket'],
  ['[f(a=1)\ng(b=2)]', '[f(a=1), g(b=2)]', 'line-breaks@1'],
  ['[f(a=1), g(b=2)', '[f(a=1), g(b=2)]', 'missing-close-bracket'],
  ['f(a=1), g(b=2)]', '[f(a=1), g(b=2)]', 'missing-open-bracket'],
  ['[f(a=1]', '[f(a=1)]', 'missing-close-bracket@0'],
  ['[f(a=1))]', '[f(a=1)]', 'extra-wrapper@0'],
  ['[f(a=1)]]', '[f(a=1)]', 'extra-wrapper@0'],
  ['[[f(a=1)], [g()]]', '[f(a=1), g()]', 'extra-wrapper extra-wrapper@0'],
  ['[f(a=1)]\n[g()]', '[f(a=1), g()]', 'extra-wrapper@0'],
  ['(f(a=1), g())', '[f(a=1), g()]', 'other-dialect'],
  [' [f(a=1)]', '[f(a=1)]', 'surrounding-whitespace'],
  ['\n\t[f(a=1)]', '[f(a=1)]', 'surrounding-whitespace'],
  ['```\n[f(a=1)]\n```', '[f(a=1)]', 'fence'],
  ['```python\n[f(a=1)]\n```', '[f(a=1)]', 'fence language-tag'],
  ['```tool_code\nf(a=1)\n```', '[f(a=1)]', 'fence language-tag missing-open-bracket missing-close-bracket'],
  ['```json [f(a=1)]```', '[f(a=1)]', 'fence language-tag'],
  ['```f(a=1)```', '[f(a=1)]', 'fence missing-open-bracket missing-close-bracket'],
  ['```python\n[f(a=1)]', '[f(a=1)]', 'fence language-tag'],
  ['[f(a=1)]\n```', '[f(a=1)]', 'fence'],
  ['`[f(a=1)]`', '[f(a=1)]', 'backticks'],
  ['`f(a=1)`', '[f(a=1)]', 'backticks missing-open-bracket missing-close-bracket'],
  ['python\n[f(a=1)]', '[f(a=1)]', 'language-tag'],
  ['[f(a=true, b=false, c=null)]', '[f(a=True, b=False, c=None)]', 'foreign-literal@0 foreign-literal@0 foreign-literal@0'],
  ['[f(), g(a=NaN, b=-Infinity)]', '[f(), g(a=float("nan"), b=float("-inf"))]', 'foreign-literal@1 foreign-literal@1'],
  ['[f(a=5L)]', '[f(a=5)]', 'other-dialect@0'],
  ['[get\\_weather(my\\_city="a")]', '[get_weather(my_city="a")]', 'escaped-underscore@0 escaped-underscore@0'],
  ['[get\\_weather(city="a\\_b")]', '[get_weather(city="a_b")]', 'escaped-underscore@0'],
  ['[f(a=“x y”, b=‘z’)]', '[f(a="x y", b="z")]', 'wrong-quotes@0 wrong-quotes@0'],
  ['[f(a=‘it’s’)]', '[f(a="it’s")]', 'wrong-quotes@0'],
  ['[f(a=`x`)]', '[f(a="x")]', 'wrong-quotes@0'],
  ["[f(a='Let's meet', b='x')]", '[f(a="Let\'s meet", b="x")]', 'wrong-quotes@0'],
  ['[f(a="a "b" c")]', '[f(a="a \\"b\\" c")]', 'wrong-quotes@0'],
  ['[f(a=@@)]', '[f(a="@@")]', 'unquoted-value@0'],
  ['[f(a=New York, b=1)]', '[f(a="New York", b=1)]', 'unquoted-value@0'],
  ['[f(a=San Francisco, CA, b=1)]', '[f(a="San Francisco, CA", b=1)]', 'unquoted-value@0'],
  ['[f(a=2024-01-05)]', '[f(a="2024-01-05")]', 'unquoted-value@0'],
  ['[f(a=007)]', '[f(a="007")]', 'unquoted-value@0'],
  ['[f(from="x")]', '[f(**{"from": "x"})]', 'reserved-word@0'],
  ['[f(a: 1)]', '[f(a=1)]', 'other-dialect@0'],
  ['[f("a"=1)]', '[f(a=1)]', 'other-dialect@0'],
  ['[f("a": 1, \'b\': "x")]', '[f(a=1, b="x")]', 'other-dialect@0 other-dialect@0'],
  ['[f(a-b=1)]', '[f(**{"a-b": 1})]', 'other-dialect@0'],
  ['[get-time(a=1)]', '["get-time"(a=1)]', 'other-dialect@0'],
  ['[f(1, a=2)]', '[f(1, a=2)]', 'positional-argument@0'],
  ['[f(a=2, 1)]', '[f(1, a=2)]', 'positional-argument@0 misplaced-argument@0'],
  ['[f(a=1, a=2)]', '[f(a=1, a=2)]', 'duplicate-key@0'],
  ['[f(a=1,, b=2)]', '[f(a=1, b=2)]', 'trailing-separator@0'],
  ['[f(a=1),, g()]', '[f(a=1), g()]', 'trailing-separator@0'],
  ['[f(a=1 b=2)]', '[f(a=1, b=2)]', 'missing-separator@0'],
  ['[f(a=1; b=2)]', '[f(a=1, b=2)]', 'semicolon-separator@0'],
  ['[f(a="x\ny")]', '[f(a="x\\ny")]', 'raw-control-character@0'],
  ['[f(a="\\x4")]', '[f(a="\\\\x4")]', 'bad-escape@0'],
  ['[f(a={1: 2, k: 3})]', '[f(a={"1": 2, "k": 3})]', 'unquoted-key@0 unquoted-key@0'],
  ['[f(a=1), g(b="x', '[f(a=1), g(b="x")]', 'truncated-tail@1 missing-close-bracket'],
  ['[f(a=1), g(b=[1, 2', '[f(a=1), g(b=[1, 2])]', 'truncated-tail@1 missing-close-bracket'],
  ['[f(a=1), g(b={"k": 1', '[f(a=1), g(b={"k": 1})]', 'truncated-tail@1 missing-close-bracket'],
  ['[f(a=1), g(b=', '[f(a=1), g()]', 'truncated-tail@1 missing-close-bracket'],
  ['[f(a=1), g(', '[f(a=1), g()]', 'truncated-tail@1 missing-close-bracket'],
  ['[f(a=1), get_wea', '[f(a=1)]', 'truncated-tail@1 missing-close-bracket'],
  ['[f(a=1), ', '[f(a=1)]', 'missing-close-bracket'],
  ['[f(a=1)],', '[f(a=1)]', 'trailing-separator@0'],
  ['f(a=1),', '[f(a=1)]', 'missing-open-bracket missing-close-bracket'],
  ['[unknown(a=1)]', '[unknown(a=1)]', ''],
  ['unknown(a=1)', '[unknown(a=1)]', 'missing-open-bracket missing-close-bracket'],
];

describe('what is tolerated', () => {
  test.each(tolerated)('%j', (text, calls, forgiven) => {
    const reading = read(text);
    expect([written(reading), codes(reading)]).toEqual([calls, forgiven]);
  });
});

/** Text, what is found, everything forgiven. */
const prose: readonly (readonly [string, string, string])[] = [
  ['Here is the call you asked for:\n\n[f(a=1)]\n\nLet me know if you need anything else.', '[f(a=1)]', 'prose-before prose-after'],
  ['Sure!\n```python\n[f(a=1)]\n```', '[f(a=1)]', 'prose-before fence language-tag'],
  ['[f(a=1)] This gets it.', '[f(a=1)]', 'prose-after'],
  ['f(a=1)\nThis gets it.', '[f(a=1)]', 'missing-open-bracket missing-close-bracket prose-after'],
  ['Action: f(a=1)', '[f(a=1)]', 'prose-before missing-open-bracket missing-close-bracket'],
  ["I'll call get_weather(city='Paris') now.", '[get_weather(city="Paris")]', 'prose-before missing-open-bracket missing-close-bracket prose-after'],
  ['Calling `f(a=1)` now.', '[f(a=1)]', 'prose-before backticks missing-open-bracket missing-close-bracket prose-after'],
  ['1. f(a=1)\n2. g(b=2)', '[f(a=1), g(b=2)]', 'prose-before missing-open-bracket missing-close-bracket prose-before missing-open-bracket missing-close-bracket'],
  ['First:\n```\n[f(a=1)]\n```\nthen:\n```\n[g(b=2)]\n```', '[f(a=1), g(b=2)]', 'prose-before fence prose-before fence'],
  ["I'll call f(a=1):\n```\n[f(a=1)]\n```", '[f(a=1)]', 'prose-before fence'],
  ['[f(a=1)]\n\nAs I said:\n\n[f(a=1)]', '[f(a=1)]', 'prose-after'],
  ['result = f(a=1)', '[f(a=1)]', 'prose-before missing-open-bracket missing-close-bracket'],
  ["No function matches the user's request.\n\n[f(a=5.0)]", '[f(a=5.0)]', 'prose-before'],
  ['The math.factorial function is what we need:\n[math.factorial(number=5)]', '[math.factorial(number=5)]', 'prose-before'],
  ['I would use f(x=1), but I need the city. Which one?', 'prose asks', ''],
  ['I could call f(x=1).', 'prose', ''],
  ['You can use f(x=1) for that.', 'prose', ''],
  ['For example:\n```python\nf(x=1)\n```', 'prose', ''],
  ['If you give me the city I would call:\n[get_weather(city="Paris")]', 'prose asks', ''],
  ['Once you confirm, I will run:\n\nf(x=1)', 'prose asks', ''],
  ["I can't call f(x=1) without the city.", 'prose', ''],
  ['The function f(x=1) returns a number.', 'prose', ''],
  ['f(x) is a function that takes x.', 'prose', ''],
  ['The call looks like [f(x=...)].', 'prose', ''],
  ['Please fill this in:\n[get_weather(city="<city>")]', 'prose', ''],
  ['I will call get_weather(city="your_city").', 'prose', ''],
  ["I'll use f(x=1), but I need your approval first.", 'prose asks', ''],
  ['Do not call f(x=1).', 'prose', ''],
  ['The capital of France is Paris.', 'prose', ''],
  ['Okay (sure), that is done.', 'prose', ''],
  ['Okay (sure)', 'prose', ''],
  ['Use print(x) for that.', 'prose', ''],
  ['```python\nprint("hello")\n```', 'prose', ''],
  ['[1, 2, 3]', 'prose', ''],
  ['[Note] I cannot do this.', 'prose', ''],
  ['Which city do you mean?', 'prose asks', ''],
  ['[]', 'empty-list', ''],
  [' [ ] ', 'empty-list', 'surrounding-whitespace'],
  ['```\n[]\n```', 'empty-list', 'fence'],
  ['', 'empty', ''],
  [' \n ', 'empty', ''],
  ['[f monitor="x", y="z")]', 'unreadable', ''],
  ['[f(a=[1, 2, b=3)]', 'unreadable', ''],
  ['[f(a=1), g(b={@)]', 'unreadable', ''],
  ['Here it is:\n[f(a={@)]', 'unreadable', ''],
  ['[unknown(a={@)]', 'unreadable', ''],
  ['{"name": "f", "arguments": {}', 'unreadable', ''],
  ['<tool_call>{"name": "get_weather"', 'unreadable', ''],
  ['["f"]', 'unreadable', ''],
  ['{"answer": 5}', 'prose', ''],
];

describe('calls in prose, calls only mentioned, and no calls', () => {
  test.each(prose)('%j', (text, found, forgiven) => {
    const reading = read(text);
    expect([written(reading), codes(reading)]).toEqual([found, forgiven]);
  });

  test('no text at all', () => {
    expect(read(null)).toEqual({ found: { state: 'no-call', evidence: 'empty', asks: false }, forgiven: [] });
  });
});

describe('spans', () => {
  test('point into the exact text, wherever the calls stand', () => {
    const text = 'Sure:\n```python\n[f(a="é", **{"b": [1]}), math.factorial(number=-5)]\n```\n';
    const reading = read(text);
    const calls: readonly Call[] = reading.found.state === 'calls' ? reading.found.calls : [];
    const at = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
    expect(calls.map((call) => [at(call.span), at(call.nameSpan), ...call.arguments.flatMap((item) => [item.nameSpan === null ? '' : at(item.nameSpan), at(item.value.span)])])).toEqual([
      ['f(a="é", **{"b": [1]})', 'f', 'a', '"é"', '"b"', '[1]'],
      ['math.factorial(number=-5)', 'math.factorial', 'number', '-5'],
    ]);
    expect(reading.forgiven.map(({ code, span }) => [code, span === null ? null : at(span)])).toEqual([
      ['prose-before', 'Sure:\n'],
      ['fence', '```'],
      ['language-tag', 'python'],
    ]);
  });

  test('an unreadable answer says where and why', () => {
    expect(read('Here it is:\n[f(a={@)]').found).toEqual({ state: 'unreadable', detail: 'a name was expected', span: { start: 12, end: 18 } });
    expect(read('[f monitor="x")]').found).toEqual({ state: 'unreadable', detail: '"(" was expected', span: { start: 0, end: 16 } });
  });
});

describe('hostile texts are read in linear time and never crash', () => {
  const long = 100_000;
  const hostile: readonly (readonly [string, string])[] = [
    ['open brackets', '['.repeat(long)],
    ['nested calls', 'f('.repeat(long / 2)],
    ['nested call list', `[${'f(a='.repeat(long / 4)}`],
    ['unterminated string', `[f(a="${'x'.repeat(long)}`],
    ['unterminated triple quotes', `[f(a='''${"x'".repeat(long / 2)}`],
    ['broken strings again and again', "f('a b ".repeat(long / 7)],
    ['broken lists again and again', '[f(a=@ '.repeat(long / 7)],
    ['curly quotes', 'f(a=“'.repeat(long / 5)],
    ['backticks', 'f(a=`'.repeat(long / 5)],
    ['fences', '```\nf(\n'.repeat(long / 7)],
    ['line ends in a string', `[f(a="${'\n'.repeat(long)}`],
    ['one word', 'a'.repeat(long)],
    ['dots', 'a.'.repeat(long / 2)],
    ['digits', `[f(a=${'9'.repeat(long)})]`],
    ['minus signs', `[f(a=${'-'.repeat(long)}1)]`],
    ['operators', `[f(a=1${'+1'.repeat(long / 2)})]`],
    ['lambdas', `[f(a=${'lambda:'.repeat(long / 7)}1)]`],
    ['nots', `[f(a=${'not '.repeat(long / 4)}1)]`],
    ['commas', `[f(${','.repeat(long)})]`],
    ['blanks', `[f(${' '.repeat(long)}`],
    ['many calls', `[${'f(a=1),'.repeat(long / 7)}]`],
    ['many bare calls', 'f(a=1)\n'.repeat(long / 7)],
    ['many calls in prose', "I'll call f(a=1). ".repeat(long / 18)],
    ['escapes', `[f(a="${'\\x'.repeat(long / 2)}")]`],
    ['backslashes', '\\'.repeat(long)],
    ['unquoted', `[f(a=${'x y, '.repeat(long / 5)}`],
    ['comments', `[${'#\n'.repeat(long / 2)}`],
    ['NUL', '\0'.repeat(long)],
    ['lone surrogates', `[f(a="${'\ud800'.repeat(long / 10)}")]`],
  ];

  test.each(hostile)('%s', { timeout: 20_000 }, (_, text) => {
    const reading = read(text);
    expect(['calls', 'no-call', 'unreadable']).toContain(reading.found.state);
  });

  test('nesting is read to its limit and no further', () => {
    const nested = (depth: number): string => `[f(a=${'['.repeat(depth)}${']'.repeat(depth)})]`;
    expect(read(nested(199)).found.state).toBe('calls');
    expect(read(nested(200)).found.state).toBe('calls');
    expect(read(nested(201)).found).toMatchObject({ state: 'unreadable', detail: 'too deep' });
  });
});
