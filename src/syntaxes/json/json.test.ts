import { describe, expect, test } from 'vitest';
import type { SyntaxReading } from '../../core/Syntax.ts';
import { writeJson } from '../../grammars/json/writeJson.ts';
import { syntax } from './index.ts';

const offered = new Set(['f', 'get_weather', 'math.factorial']);

/** `name {arguments}` of each call, its name taken from where the span says, and every code. */
function show(text: string, { found, forgiven }: SyntaxReading): string {
  if (found.state === 'no-call') return `no-call ${found.evidence}${found.asks ? ' asks' : ''}`;
  if (found.state === 'unreadable') return `unreadable ${found.detail} ${found.span?.start ?? '-'}-${found.span?.end ?? '-'}`;
  const calls = found.calls.map(
    ({ nameSpan, arguments: values }) => `${text.slice(nameSpan.start, nameSpan.end)} {${values.map(({ name, value }) => `${name ?? ''}: ${writeJson(value)}`).join(', ')}}`,
  );
  return [...calls, ...forgiven.map(({ code, call }) => `${code}${call === null ? '' : `#${call}`}`)].join(' ');
}

const read = (text: string): string => show(text, syntax.read({ text, toolCalls: null }, offered));
const one = '{"name": "f", "arguments": {"a": 1}}';

describe('json reads strictly', () => {
  test.each([
    [`{"tool_calls": [${one}]}`, 'f {a: 1}'],
    [` {"tool_calls":[${one},{"arguments":{},"name":"unheard_of"}]}\n`, 'f {a: 1} unheard_of {}'],
    ['{"tool_calls": []}', 'no-call empty-list'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('json reads other dialects', () => {
  test.each([
    [`[${one}]`, 'f {a: 1} other-dialect'],
    [one, 'f {a: 1} other-dialect'],
    ['{"tool_calls": {"name": "f", "arguments": {}}}', 'f {} other-dialect'],
    [`{"tool_calls": [${one}], "content": "x"}`, 'f {a: 1} other-dialect'],
    ['{"tool_calls": [{"name": "f", "arguments": {}, "id": "1"}]}', 'f {} other-dialect'],
    ['{"tool_calls": [{"name": "f", "parameters": {}}]}', 'f {} other-dialect'],
    ['{"name": "f", "parameters": {"a": 1}}', 'f {a: 1} other-dialect'],
    ['{"name": "f", "args": {"a": 1}}', 'f {a: 1} other-dialect'],
    ['{"function_name": "g", "input": {"a": 1}}', 'g {a: 1} other-dialect'],
    ['{"tool": "g", "tool_input": {"a": 1}}', 'g {a: 1} other-dialect'],
    ['{"action": "g", "action_input": {"a": 1}}', 'g {a: 1} other-dialect'],
    ['{"function": "g", "kwargs": {"a": 1}}', 'g {a: 1} other-dialect'],
    ['{"type": "function", "function": {"name": "f", "arguments": "{\\"a\\": 1}"}}', 'f {a: 1} other-dialect double-encoded-arguments#0'],
    ['{"function_calls": [{"name": "f", "arguments": {}}]}', 'f {} other-dialect'],
    ['{"tool_uses": [{"recipient_name": "functions.f", "parameters": {"a": 1}}]}', 'functions.f {a: 1} other-dialect'],
    ['{"f": {"a": 1}}', 'f {a: 1} other-dialect'],
    ['[{"f": {"a": 1}}, {"math_factorial": {"n": 2}}]', 'f {a: 1} math_factorial {n: 2} other-dialect'],
    ['{"f": [{"a": 1}, {"a": 2}], "get_weather": {}}', 'f {a: 1} f {a: 2} get_weather {} other-dialect'],
    ['{"f": "{\\"a\\": 1}"}', 'f {a: 1} other-dialect double-encoded-arguments#0'],
    ['{"f": null}', 'f {} other-dialect empty-arguments#0'],
    ['{"f": []}', 'f {} other-dialect arguments-not-object#0'],
    ['{"name": "f", "a": 1, "id": 7, "type": "function"}', 'f {a: 1} other-dialect'],
    ['{"name": "f", "type": "noun"}', 'f {type: "noun"} other-dialect'],
    ['{"name": "f"}', 'f {} other-dialect'],
    [`${one}\n${one}`, 'f {a: 1} f {a: 1} other-dialect'],
    [`${one}, ${one}`, 'f {a: 1} f {a: 1} other-dialect'],
    [`[${one}, "and so on"]`, 'f {a: 1} other-dialect'],
    ['get_weather\n{"city": "Paris"}', 'get_weather {city: "Paris"} other-dialect'],
    ['get_weather\n{"city": "Paris"}\nget_weather\n{"city": "Rome"}', 'get_weather {city: "Paris"} get_weather {city: "Rome"} other-dialect'],
    ['math_factorial: {"n": 3}', 'math_factorial {n: 3} other-dialect'],
    ['Action: unheard_of\nAction Input: {"a": 1}', 'unheard_of {a: 1} other-dialect'],
    ['Thought: I look.\nAction: f\nAction Input: {"a": 1}', 'f {a: 1} other-dialect prose-before'],
    ['{"name": "f", "arguments": null}', 'f {} empty-arguments#0 other-dialect'],
    ['{"tool_calls": [{"name": "f", "arguments": {"a": 1}}, {"name": "f", "arguments": ""}]}', 'f {a: 1} f {} empty-arguments#1'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('json knows the fields of calls by many names', () => {
  test.each(['name', 'function_name', 'tool_name', 'function', 'tool', 'action', 'recipient_name', 'func', 'api_name'])('%s of the tool', (key) => {
    expect(read(`[{"${key}": "g", "arguments": {"a": 1}}]`)).toBe('g {a: 1} other-dialect');
  });

  test.each(['arguments', 'parameters', 'args', 'params', 'kwargs', 'input', 'inputs', 'tool_input', 'action_input'])('%s of the call', (key) => {
    expect(read(`[{"name": "g", "${key}": {"a": 1}}]`)).toBe('g {a: 1} other-dialect');
  });

  test.each(['function_calls', 'tool_call', 'function_call', 'tool_uses', 'functions', 'calls', 'actions', 'tools'])('%s around calls', (key) => {
    expect(read(`{"${key}": [${one}]}`)).toBe('f {a: 1} other-dialect');
    expect(read(`{"${key}": []}`)).toBe('no-call empty-list');
  });
});

describe('json says where things stand', () => {
  test('a call', () => {
    const { found } = syntax.read({ text: ' {"tool_calls": [{"name": "f", "arguments": {"a": 1}}]}', toolCalls: null }, offered);
    expect(found).toEqual({
      state: 'calls',
      calls: [
        {
          name: 'f',
          nameSpan: { start: 27, end: 28 },
          source: 'text',
          span: { start: 17, end: 53 },
          arguments: [{ name: 'a', nameSpan: { start: 45, end: 48 }, value: { kind: 'number', value: 1, integer: true, text: '1', span: { start: 50, end: 51 } } }],
        },
      ],
    });
  });

  test('a call with its name before it, or as its key', () => {
    const spans = (text: string): unknown => {
      const { found, forgiven } = syntax.read({ text, toolCalls: null }, offered);
      return [found.state === 'calls' ? found.calls.map(({ nameSpan, span }) => [nameSpan.start, nameSpan.end, span.start, span.end]) : found, forgiven];
    };
    expect(spans('\nAction: f\nAction Input: {}')).toEqual([[[9, 10, 9, 27]], [{ code: 'other-dialect', call: null, span: { start: 9, end: 10 } }]]);
    expect(spans('{"f": {}, "get_weather": [{}]}')).toEqual([
      [
        [2, 3, 1, 8],
        [11, 22, 10, 28],
      ],
      [{ code: 'other-dialect', call: null, span: { start: 0, end: 30 } }],
    ]);
    expect(spans("{f: {}}")).toEqual([[[1, 2, 1, 6]], expect.anything()]);
  });

  test('an empty list counts only alone on its lines', () => {
    expect(read('x: []\n')).toBe('no-call prose');
    expect(read('x\n  []  \ny')).toBe('no-call empty-list');
    expect(read('[] is it')).toBe('no-call prose');
    expect(read('[]\r\n')).toBe('no-call empty-list');
  });
});

describe('json forgives', () => {
  const canonical = `{"tool_calls": [${one}]}`;
  test.each([
    [`\`\`\`json\n${canonical}\n\`\`\``, 'f {a: 1} fence language-tag'],
    [`\`\`\`\n${canonical}\n\`\`\``, 'f {a: 1} fence'],
    [`\`${canonical}\``, 'f {a: 1} backticks'],
    [`Here you are:\n${canonical}`, 'f {a: 1} prose-before'],
    [`${canonical}\nDone.`, 'f {a: 1} prose-after'],
    [`Sure:\n\`\`\`json\n${canonical}\n\`\`\`\nDone.`, 'f {a: 1} fence language-tag prose-before prose-after'],
    [`${canonical},`, 'f {a: 1} trailing-separator'],
    [`${one}]`, 'f {a: 1} other-dialect missing-open-bracket'],
    [`${one} and ${one}`, 'f {a: 1} f {a: 1} other-dialect prose-after'],
    ["{'tool_calls': [{'name': 'f', 'arguments': {'a': None}}]}", 'f {a: null} wrong-quotes wrong-quotes#0 wrong-quotes#0 wrong-quotes#0 wrong-quotes#0 foreign-literal#0'],
    ['{"tool_calls": [{"name": "f", "arguments": {"a": "Par', 'f {a: "Par"} truncated-tail#0'],
    ['{"tool_calls": [{"name": "f", "arguments": {"a": 1}}, {"name": "f", "arguments": {"a": 1,}}]}', 'f {a: 1} f {a: 1} trailing-separator#1'],
    [`I see [1] and {this}.\n${canonical}`, 'f {a: 1} prose-before'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('json finds no call', () => {
  test.each([
    ['', 'no-call empty'],
    ['No function fits.', 'no-call prose'],
    ['Could you tell me the city?', 'no-call prose asks'],
    ['[]', 'no-call empty-list'],
    ['```json\n[]\n```', 'no-call empty-list'],
    ['No call is needed.\n[]', 'no-call empty-list'],
    ['The result is [].', 'no-call prose'],
    ['{}', 'no-call prose'],
    ['[1, 2]', 'no-call prose'],
    ['{"temperature": 20}', 'no-call prose'],
    ['{"name": "Ann"}', 'no-call prose'],
    ['{"name": "Ann", "age": 3}', 'no-call prose'],
    ['{"unheard_of": {"a": 1}}', 'no-call prose'],
    ['{"f": 3}', 'no-call prose'],
    ['{"f": ["a"]}', 'no-call prose'],
    ['{"name": "", "arguments": {}}', 'no-call prose'],
    ['{"name": "f", "description": "d", "parameters": {"city": 1}}', 'no-call prose'],
    ['{"name": "f", "parameters": {"type": "object", "properties": {}}}', 'no-call prose'],
    ['Result\n{"city": "Paris"}', 'no-call prose'],
    [`I would use ${one}, but there is no city.`, 'no-call prose'],
    [`Calls look like ${one}.`, 'no-call prose'],
    ['f(a=1)', 'no-call prose'],
    ['[f(a=[])]', 'no-call prose'],
    ['{"a": oops(}', 'no-call prose'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('json sees an attempt that cannot be read', () => {
  test.each([
    ['{"name": "f", "arguments": {"a": }}', 'unreadable not-json 0-35'],
    ['So: {"name": "f", "arguments": f(1)}', 'unreadable not-json 4-36'],
    ['{"name": "f", "arguments": [1, 2]}', 'unreadable arguments-not-object 0-34'],
    ['{"tool_calls": [{"name": "f", "arguments": 3}]}', 'unreadable arguments-not-object 0-47'],
    ['{"f": [{"a": 1}], "get_weather": "{oops)"}', 'unreadable arguments-not-object 0-42'],
    ['[{"name": "f", "arguments": {}}, {"name": "f", "arguments": true}]', 'unreadable arguments-not-object 0-66'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('json keeps what a call names its result by', () => {
  const span = { start: 0, end: 0 };

  test('there and back, strictly', () => {
    const made = ['var1', undefined, 'a "b"'].map((label) => ({ name: 'f', nameSpan: span, arguments: [], source: 'text' as const, span, ...(label === undefined ? {} : { label }) }));
    const answer = syntax.write(made);
    expect(answer.text).toBe('{"tool_calls": [{"name": "f", "arguments": {}, "label": "var1"}, {"name": "f", "arguments": {}}, {"name": "f", "arguments": {}, "label": "a \\"b\\""}]}');
    const { found, forgiven } = syntax.read(answer, offered);
    expect(forgiven).toEqual([]);
    expect(found.state === 'calls' && found.calls.map(({ label }) => label)).toEqual(['var1', undefined, 'a "b"']);
  });

  test.each([
    ['[{"name": "f", "arguments": {}, "label": "var1"}]', 'var1', ['other-dialect']],
    ['{"tool_calls": [{"label": "x", "name": "f", "arguments": {}}]}', 'x', []],
    ['{"tool_calls": [{"name": "f", "arguments": {}, "label": 1}]}', undefined, ['other-dialect']],
    ['{"tool_calls": [{"name": "f", "arguments": {}, "label": ""}]}', undefined, ['other-dialect']],
    ['{"name": "f", "label": "x"}', undefined, ['other-dialect']],
  ])('%s', (text, label, codes) => {
    const { found, forgiven } = syntax.read({ text, toolCalls: null }, offered);
    expect(found.state === 'calls' && found.calls[0]?.label).toBe(label);
    expect(forgiven.map(({ code }) => code)).toEqual(codes);
  });
});

describe('json in the prompt and on the wire', () => {
  test('one canonical dialect', () => {
    const span = { start: 0, end: 0 };
    const calls = ['f', 'g.h'].map((name) => ({ name, nameSpan: span, arguments: [{ name: 'a', nameSpan: span, value: { kind: 'null' as const, span } }], source: 'text' as const, span }));
    expect(syntax.write(calls)).toEqual({ text: '{"tool_calls": [{"name": "f", "arguments": {"a": null}}, {"name": "g.h", "arguments": {"a": null}}]}', toolCalls: null });
  });

  test('what the prompt says', () => {
    expect(syntax.instruct([{ name: 'f', description: 'does f', parameters: { type: 'object' } }])).toBe(
      [
        'You can call these tools, one JSON description a line:',
        '{"name":"f","description":"does f","parameters":{"type":"object"}}',
        'To call tools, answer with one JSON object and nothing else:',
        '{"tool_calls": [{"name": "<tool>", "arguments": {"<parameter>": <value>}}]}',
        'List one entry for each call. If no tool fits, or a required value is missing, answer in plain text instead.',
      ].join('\n'),
    );
  });

  test.each([
    ['openers', '{['.repeat(2e5)],
    ['objects', '{"a": 1} '.repeat(1e5)],
    ['calls', `${one}\n`.repeat(1e4)],
    ['broken calls', '{"name": "f", "arguments": '.repeat(3e4)],
    ['names', `${'get_weather\n'.repeat(5e4)}{}`],
    ['commas', `[${'{"name": "f", "args": {"a": 1,}},'.repeat(2e4)}]`],
    ['quotes', `{"name": "${'"'.repeat(5e5)}`],
  ])('in linear time on %s', (_, text) => {
    const started = process.hrtime.bigint();
    syntax.read({ text, toolCalls: null }, offered);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(25_000);
  });
});
