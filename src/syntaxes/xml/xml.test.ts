import { describe, expect, test } from 'vitest';
import type { SyntaxReading } from '../../core/Syntax.ts';
import { writeJson } from '../../grammars/json/writeJson.ts';
import { syntax } from './index.ts';

const offered = new Set(['f', 'get_weather', 'math.factorial']);

/** `name {arguments}` of each call, names taken from where the spans say, and every code. */
function show(text: string, { found, forgiven }: SyntaxReading): string {
  if (found.state === 'no-call') return `no-call ${found.evidence}${found.asks ? ' asks' : ''}`;
  if (found.state === 'unreadable') return `unreadable ${found.detail} ${found.span?.start ?? '-'}-${found.span?.end ?? '-'}`;
  const at = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end).replaceAll('"', '');
  const calls = found.calls.map(
    ({ nameSpan, arguments: values }) =>
      `${at(nameSpan)} {${values.map(({ nameSpan: key, value }) => `${key === null ? '' : at(key)}: ${writeJson(value)}`).join(', ')}}`,
  );
  return [...calls, ...forgiven.map(({ code, call }) => `${code}${call === null ? '' : `#${call}`}`)].join(' ');
}

const read = (text: string): string => show(text, syntax.read({ text, toolCalls: null }, offered));
const prefix = ['ant', 'ml:'].join('');
const one = '{"name": "f", "arguments": {"a": 1}}';

test('xml keeps what a call names its result by', () => {
  const span = { start: 0, end: 0 };
  const answer = syntax.write([{ name: 'f', nameSpan: span, arguments: [], source: 'text', span, label: 'var1' }]);
  expect(answer.text).toBe('<tool_call>\n{"name": "f", "arguments": {}, "label": "var1"}\n</tool_call>');
  const { found, forgiven } = syntax.read(answer, offered);
  expect([found.state === 'calls' && found.calls[0]?.label, forgiven]).toEqual(['var1', []]);
});

describe('xml reads strictly', () => {
  test.each([
    [`<tool_call>\n${one}\n</tool_call>`, 'f {a: 1}'],
    [`<tool_call>${one}</tool_call>`, 'f {a: 1}'],
    [` <tool_call>\n${one}\n</tool_call>\n<tool_call>\n{"arguments": {}, "name": "unheard_of"}\n</tool_call>\n`, 'f {a: 1} unheard_of {}'],
    ['<tool_call>{"name": "f", "arguments": {"a": "</tool_call>"}}</tool_call>', 'f {a: "</tool_call>"}'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('xml reads other dialects', () => {
  test.each([
    [`<function_call> ${one} <function_call> ${one}`, 'f {a: 1} f {a: 1} other-dialect'],
    [`<function_call>${one}</function_call>`, 'f {a: 1} other-dialect'],
    ['<function_call> no_function', 'no-call empty-list'],
    ['<function_call> None', 'no-call empty-list'],
    ['<function_call> "no_function" </function_call>', 'no-call empty-list'],
    [`<tool_call>[${one}]</tool_call>`, 'f {a: 1} other-dialect'],
    [`<tool_call>${one}\n${one}</tool_call>`, 'f {a: 1} f {a: 1} other-dialect'],
    [`<tool_call>{"tool_calls": [${one}]}</tool_call>`, 'f {a: 1} other-dialect'],
    ['<tool_call>{"name": "f", "parameters": {"a": 1}}</tool_call>', 'f {a: 1} other-dialect'],
    [`<tool_call >${one}</tool_call>`, 'f {a: 1} other-dialect'],
    [`<tool_calls>[${one}]</tool_calls>`, 'f {a: 1} other-dialect'],
    [`<tool_calls>\n<tool_call>${one}</tool_call>\n</tool_calls>`, 'f {a: 1}'],
    ['<tool_call>[]</tool_call>', 'no-call empty-list'],
    ['<tool_call></tool_call>', 'no-call empty-list'],
    ['<tool_call>\nget_weather\n{"city": "P"}\n</tool_call>', 'get_weather {city: "P"} other-dialect'],
    ['<tool_call>get_weather\n```json\n{"city": "P"}\n```\n</tool_call>', 'get_weather {city: "P"} other-dialect'],
    ['<tool_call>\n<function=f>\n<parameter=a>\n12\n</parameter>\n<parameter=b>\nhello world\n</parameter>\n</function>\n</tool_call>', 'f {a: 12, b: "hello world"} other-dialect'],
    ['<function=f>{"a": 1}</function>', 'f {a: 1} other-dialect'],
    ['<function="f">{"a": 1}</function>', 'f {a: 1} other-dialect'],
    ['<function=f></function>', 'f {} other-dialect'],
    ['<function_calls>\n<invoke name="f">\n<parameter name="a">[1, 2]</parameter>\n</invoke>\n</function_calls>', 'f {a: [1, 2]} other-dialect'],
    [`<${prefix}invoke name="f"><${prefix}parameter name="a">x</${prefix}parameter></${prefix}invoke>`, 'f {a: "x"} other-dialect'],
    ["<invoke name='f'><parameter name='a'>null</parameter></invoke>", 'f {a: null} other-dialect'],
    ['<functions><function name="f"><params><param name="a" value="1" type="integer"/><param name="b" value="x&quot;y&amp;" type="string"/></params></function></functions>', 'f {a: 1, b: "x\\"y&"} other-dialect'],
    ['<functions><function name="f"><param name="a" type="string">5</param><param name="b" type="str">true</param></function></functions>', 'f {a: "5", b: "true"} other-dialect'],
    ['<tool_call>f\n<arg_key>a</arg_key>\n<arg_value>1</arg_value>\n<arg_key>b</arg_key>\n<arg_value>x y</arg_value>\n</tool_call>', 'f {a: 1, b: "x y"} other-dialect'],
    [`[TOOL_CALLS] [${one}]`, 'f {a: 1} other-dialect'],
    ['[TOOL_CALLS]f[ARGS]{"a": 1}[TOOL_CALLS]get_weather[CALL_ID]9b[ARGS]{}', 'f {a: 1} get_weather {} other-dialect'],
    ['<|python_tag|>{"name": "f", "parameters": {"a": 1}}<|eom_id|>', 'f {a: 1} other-dialect'],
    ['<|tool_call|>[{"name": "f", "arguments": {"a": 1}}]', 'f {a: 1} other-dialect'],
    ['<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>f\n```json\n{"a": 1}\n```<｜tool▁call▁end｜><｜tool▁calls▁end｜>', 'f {a: 1} other-dialect fence'],
    ['<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>f<｜tool▁sep｜>{"a": 1}<｜tool▁call▁end｜><｜tool▁calls▁end｜>', 'f {a: 1} other-dialect'],
    ['<|tool_calls_section_begin|><|tool_call_begin|>functions.f:0<|tool_call_argument_begin|>{"a": 1}<|tool_call_end|><|tool_calls_section_end|>', 'functions.f {a: 1} other-dialect'],
    ['<|channel|>commentary to=functions.f <|constrain|>json<|message|>{"a": 1}<|call|>', 'functions.f {a: 1} other-dialect'],
    ['✿FUNCTION✿: f\n✿ARGS✿: {"a": 1}', 'f {a: 1} other-dialect'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('xml reads the text of elements', () => {
  test.each([
    ['12', '12'],
    ['-0.5', '-0.5'],
    ['02134', '"02134"'],
    ['true', 'true'],
    ['True', 'true foreign-literal#0'],
    ['False', 'false foreign-literal#0'],
    ['None', 'null foreign-literal#0'],
    ['null', 'null'],
    ['"quoted"', '"quoted"'],
    ['Paris, France', '"Paris, France"'],
    ['a &lt; b &amp;&amp; c &gt; d &apos;', '"a < b && c > d \'"'],
    ['&unknown; &', '"&unknown; &"'],
    ['{"k": [1]}', '{"k": [1]}'],
    ["{'k': True}", '{"k": true} wrong-quotes#0 foreign-literal#0'],
    ['[1, 2', '[1, 2] missing-close-bracket#0'],
    ['[not a list] really', '"[not a list] really"'],
    ['', '""'],
    ['\n  two\nlines \n', '"two\\nlines"'],
  ])('%j', (value, expected) => {
    const [literal, ...codes] = expected.split(/ (?=(?:foreign|wrong|missing)-)/);
    expect(read(`<function=f><parameter=a>${value}</parameter></function>`)).toBe([`f {a: ${literal ?? ''}} other-dialect`, ...codes].join(' '));
  });
});

describe('xml forgives', () => {
  test.each([
    [`<tool_call>${one}`, 'f {a: 1} missing-tag'],
    [`<tool_call>${one}\n<tool_call>${one}</tool_call>`, 'f {a: 1} f {a: 1} missing-tag'],
    [`<tool_call>${one}</function_call>`, 'f {a: 1} missing-tag'],
    ['<function=f>{"a": 1}', 'f {a: 1} other-dialect missing-tag'],
    ['<function=f><parameter=a>1<parameter=b>2</parameter></function>', 'f {a: 1, b: 2} other-dialect missing-tag#0'],
    ['<function=f><parameter=a>1</function>', 'f {a: 1} other-dialect missing-tag#0'],
    ['<function=f><parameter=a>cut o', 'f {a: "cut o"} other-dialect missing-tag#0 missing-tag'],
    [`<tool_call>{'name': 'f', 'arguments': {}}</tool_call>`, 'f {} wrong-quotes#0 wrong-quotes#0 wrong-quotes#0'],
    [`<tool_call>${one}</tool_call><tool_call>{"name": "f", "arguments": {"a": 1,}}</tool_call>`, 'f {a: 1} f {a: 1} trailing-separator#1'],
    ['<tool_call>{"name": "f", "arguments": "{}"}</tool_call>', 'f {} double-encoded-arguments#0'],
    ['<function=f>"{}"</function>', 'unreadable no-call-in-tag 0-12'],
    [`Sure:\n<tool_call>${one}</tool_call>\nDone.`, 'f {a: 1} prose-before prose-after'],
    [`\`\`\`xml\n<tool_call>${one}</tool_call>\n\`\`\``, 'f {a: 1} fence language-tag'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('xml finds no call or an attempt that cannot be read', () => {
  test.each([
    ['', 'no-call empty'],
    ['No tool fits.', 'no-call prose'],
    ['Which city do you mean?', 'no-call prose asks'],
    ['I cannot use <tool_call> here', 'no-call prose'],
    ['Use <b>bold</b> text </tool_call>', 'no-call prose'],
    [one, 'no-call prose'],
    ['<tool_call>f(a=1)</tool_call>', 'unreadable no-call-in-tag 0-11'],
    ['<tool_call>(a)</tool_call>', 'unreadable no-call-in-tag 0-11'],
    ['<tool_call>{"name": "f", "arguments": {"a": \n</tool_call>', 'unreadable not-json 0-45'],
    ['<tool_call>{"name": "f", "arguments": 3}</tool_call>', 'unreadable arguments-not-object 0-40'],
    ['<tool_call>{"temperature": 3}</tool_call>', 'unreadable no-call-in-tag 0-29'],
    ['<function=f>{"a": }</function>', 'unreadable not-json 0-18'],
    ['<function=f>what now</function>', 'unreadable no-call-in-tag 0-12'],
    [`<tool_call>${one}</tool_call><tool_call>{oops)</tool_call>`, 'unreadable not-json 59-75'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('xml in the prompt and on the wire', () => {
  test('one canonical dialect', () => {
    const span = { start: 0, end: 0 };
    const calls = ['f', 'g.h'].map((name) => ({ name, nameSpan: span, arguments: [{ name: 'a', nameSpan: span, value: { kind: 'null' as const, span } }], source: 'text' as const, span }));
    expect(syntax.write(calls)).toEqual({
      text: '<tool_call>\n{"name": "f", "arguments": {"a": null}}\n</tool_call>\n<tool_call>\n{"name": "g.h", "arguments": {"a": null}}\n</tool_call>',
      toolCalls: null,
    });
  });

  test('what the prompt says', () => {
    expect(syntax.instruct([{ name: 'f', description: 'does f', parameters: { type: 'object' } }])).toBe(
      [
        'You can call these tools, one JSON description a line:',
        '<tools>',
        '{"type":"function","function":{"name":"f","description":"does f","parameters":{"type":"object"}}}',
        '</tools>',
        'For each call, answer with one JSON object inside tags and nothing else:',
        '<tool_call>',
        '{"name": "<tool>", "arguments": {"<parameter>": <value>}}',
        '</tool_call>',
        'If no tool fits, or a required value is missing, answer in plain text instead.',
      ].join('\n'),
    );
  });

  test.each([
    ['openers', '<tool_call>'.repeat(1e5)],
    ['spaced openers', '<tool_call> \n'.repeat(1e5)],
    ['open tags', '<tool_call '.repeat(1e5)],
    ['calls', `<tool_call>${one}</tool_call>`.repeat(2e4)],
    ['parameters', `<function=f>${'<parameter=a>1'.repeat(5e4)}`],
    ['attributes', '<parameter a="b" '.repeat(5e4)],
    ['named attributes', `<function=f>${'<param name="a" '.repeat(5e4)}`],
    ['bodies', `<tool_call>${'{"a": '.repeat(1e5)}`],
    ['harmony', 'to=functions.f '.repeat(5e4)],
    ['words', `<tool_call>${'word '.repeat(1e5)}`],
    ['angles', '<'.repeat(1e6)],
  ])('in linear time on %s', (_, text) => {
    const started = process.hrtime.bigint();
    syntax.read({ text, toolCalls: null }, offered);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(25_000);
  });
});
