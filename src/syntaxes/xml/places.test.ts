import { describe, expect, test } from 'vitest';
import type { SyntaxReading } from '../../core/Syntax.ts';
import { syntax } from './index.ts';

const prefix = ['ant', 'ml:'].join('');
const one = '{"name": "f", "arguments": {"a": 1}}';

function reading(text: string): SyntaxReading {
  return syntax.read({ text, toolCalls: null }, new Set(['f']));
}

/** What each place of each call spans: name, call, then name and value of each argument. */
function places(text: string): unknown {
  const { found } = reading(text);
  const at = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  if (found.state !== 'calls') return found;
  return found.calls.map(({ nameSpan, span, arguments: values }) => [
    at(nameSpan),
    at(span),
    ...values.map(({ nameSpan: key, value }) => `${key === null ? '' : at(key)}=${at(value.span)}`),
  ]);
}

describe('xml knows where names and values stand', () => {
  test.each<[string, unknown]>([
    ['<function=f><parameter=a>12</parameter></function>', [['f', '<function=f><parameter=a>12</parameter>', 'a=12']]],
    ['<function="f"><parameter="a">x</parameter></function>', [['f', '<function="f"><parameter="a">x</parameter>', 'a=x']]],
    ['<function= f>{}</function>', [['f', '<function= f>{}']]],
    ['<function name = "long name">{}</function>', [['long name', '<function name = "long name">{}']]],
    [`<${prefix}invoke name="e"><${prefix}parameter name="e">e</${prefix}parameter></${prefix}invoke>`, [['e', `<${prefix}invoke name="e"><${prefix}parameter name="e">e</${prefix}parameter>`, 'e=e']]],
    ['<function name="f"><param type="integer" name="n" value="1"/></function>', [['f', '<function name="f"><param type="integer" name="n" value="1"/>', 'n=1']]],
    ["<function name='f'><param name = 'n' value = ''/></function>", [['f', "<function name='f'><param name = 'n' value = ''/>", 'n=']]],
    ['<function=f>\n <arg_key> a </arg_key> <arg_value>1</arg_value></function>', [['f', '<function=f>\n <arg_key> a </arg_key> <arg_value>1</arg_value>', ' a =1']]],
    ['<tool_call>\nname\n{"k": 2}\n</tool_call>', [['name', '<tool_call>\nname\n{"k": 2}', '"k"=2']]],
    ['<｜tool▁call▁begin｜>function<｜tool▁sep｜>go\n{"k": 2}', [['go', '<｜tool▁call▁begin｜>function<｜tool▁sep｜>go\n{"k": 2}', '"k"=2']]],
    ['<|channel|>commentary to=functions.f <|message|>{"k": 2}', [['functions.f', '<|channel|>commentary to=functions.f <|message|>{"k": 2}', '"k"=2']]],
    [`x <tool_call> ${one}</tool_call>`, [['f', one, '"a"=1']]],
  ])('%j', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['<function=f><parameter=a>1<parameter=b>2</parameter></function>', [['other-dialect', null, 0, 12], ['missing-tag', 0, 26, 26]]],
    ['<function=f><parameter=a>cut', [['other-dialect', null, 0, 12], ['missing-tag', 0, 28, 28], ['missing-tag', null, 28, 28]]],
    [`<tool_call >${one}</tool_call>`, [['other-dialect', null, 0, 12]]],
    [`<tool_call>${one}`, [['missing-tag', null, 47, 47]]],
    [`<tool_call>${one}\n${one}</tool_call>`, [['other-dialect', null, 48, 84]]],
    [`<tool_call>${one}, ; ${one}</tool_call>`, [['other-dialect', null, 51, 87]]],
    ['[TOOL_CALLS]f[ARGS]{}', [['other-dialect', null, 0, 12]]],
  ])('what is forgiven in %j', (text, expected) => {
    expect(reading(text).forgiven.map(({ code, call, span }) => [code, call, span?.start, span?.end])).toEqual(expected);
  });

  test.each([
    ['<param name="a" type="string">5</param>', '"5"'],
    ['<param name="a" type="STR">5</param>', '"5"'],
    ['<param name="a" type="strange">5</param>', '5'],
    ['<param name="a" type="nostring">5</param>', '5'],
    ['<param name="a">x {1}</param>', '"x {1}"'],
    ['<param name="a" value="5" type="integer"/>', '5'],
    ['<param name="a"/>', '""'],
    ['<params><param name="a">5</param></params>', '5'],
    ['<parameters> <arg name="a">5</arg> </parameters>', '5'],
  ])('%j', (element, expected) => {
    const { found } = reading(`<function=f>${element}</function>`);
    const [value] = found.state === 'calls' ? (found.calls[0]?.arguments ?? []) : [];
    expect(value?.name).toBe('a');
    expect(value?.value.kind === 'string' ? JSON.stringify(value.value.value) : value?.value.kind === 'number' ? value.value.text : value).toBe(expected);
  });

  test.each<[string, string]>([
    ['<tool_call>nothing here', 'no-call'],
    ['<function_call>null</function_call>', 'no-call'],
    ['<function_call>NONE\nso', 'no-call'],
    ['<tool_calls>[]</tool_calls>', 'no-call'],
    ['<function=f>text</function>', 'unreadable'],
    ['<function=f>  </function>', 'calls'],
    ['<tool_call>f [1]</tool_call>', 'unreadable'],
  ])('%j is %s', (text, expected) => {
    expect(reading(text).found.state).toBe(expected);
  });
});
