import { describe, expect, test } from 'vitest';
import type { Language } from '../Edition.ts';
import { april2024 } from '../editions/april2024.ts';
import { august2024 } from '../editions/august2024.ts';
import { v4 } from '../editions/v4.ts';
import { pythonRepr } from '../python/pythonText.ts';
import { readPythonJson } from '../python/readPythonJson.ts';

const editions = { april2024, august2024, v4 };

/** Python's `repr` of what a profile makes of a result; `raises`: an exception. */
function decoded(edition: keyof typeof editions, profile: string, result: string, language: Language): string {
  const decode = editions[edition].profiles.find(({ id }) => id === profile)?.decode;
  const value = decode?.(readPythonJson(JSON.stringify(result)) ?? null, language, editions[edition].walker);
  return value === undefined ? 'raises' : pythonRepr(value);
}

describe('text that only some decoders take', () => {
  test.each<[keyof typeof editions, string, string, string]>([
    ['august2024', 'python', '[f(a=1)]', "[{'f': {'a': 1}}]"],
    ['august2024', 'python', 'f(a=1)', 'raises'],
    ['august2024', 'python', ' [f(a=1)]', 'raises'],
    ['august2024', 'python', '\n[f(a=1)]\n', "[{'f': {'a': 1}}]"],
    ['august2024', 'python', '```\n[f(a=1)]\n```', 'raises'],
    ['august2024', 'python', '[f()]', "['f()']"],
    ['april2024', 'python', '[f()]', "[{'f': {}}]"],
    ['august2024', 'python', '[f(a=1+2)]', "[{'f': {'a': 3}}]"],
    ['april2024', 'python', '[f(a=1+2)]', "[{'f': {'a': '1 + 2'}}]"],
    ['april2024', 'python', '[f(a=x-2.0)]', "[{'f': {'a': 'x - 2.0'}}]"],
    ['april2024', 'python', '[f(a=2**3)]', 'raises'],
    ['august2024', 'python', '[f(a=x[0])]', "[{'f': {'a': 'x[0]'}}]"],
    ['april2024', 'python', '[f(a=x[0])]', 'raises'],
    ['april2024', 'python', '[f(a=g())]', "[{'f': {'a': {'g': {}}}}]"],
    ['august2024', 'python-leading-blank', ' f(a=1)', "[{'f': {'a': 1}}]"],
    ['august2024', 'python-leading-blank', '  f(a=1)', "[{'f': {'a': 1}}]"],
    ['august2024', 'python-leading-blank', '  [f(a=1)]', 'raises'],
    ['august2024', 'python-leading-blank', '', 'raises'],
    ['august2024', 'python-brackets', 'f(a=1)', "[{'f': {'a': 1}}]"],
    ['august2024', 'python-brackets', '[f(a=[1]', 'raises'],
    ['august2024', 'python-one-line', '[f(a="x\ny")]', "[{'f': {'a': 'xy'}}]"],
    ['august2024', 'python-escaped-underscore', 'f\\_g(a=1)', "[{'f_g': {'a': 1}}]"],
    ['august2024', 'python-bare', 'f(a=1), g(b=2)', "[{'f': {'a': 1}}, {'g': {'b': 2}}]"],
    ['august2024', 'python-bare', '[f(a=1)]', 'raises'],
    ['august2024', 'python-semicolons', 'f(a=1); g(b=2);', "[{'f': {'a': 1}}, {'g': {'b': 2}}]"],
    ['august2024', 'python-semicolons', 'out_of_domain(a=1)', "'irrelevant'"],
    ['august2024', 'python-quoted-calls', "['f(a=1)', 'g(b=2)']", "[{'f': {'a': 1}}, {'g': {'b': 2}}]"],
    ['august2024', 'python-quoted-calls', 'f(a=1)', "[{'f': {'a': 1}}]"],
    ['august2024', 'python-outer-brackets', 'Here: [f(a=[1])] done', "[{'f': {'a': [1]}}]"],
    ['august2024', 'python-outer-brackets', 'none', 'raises'],
    ['august2024', 'python-fenced', 'So\n```python\n[f(a=1)]\n```', "[{'f': {'a': 1}}]"],
    ['august2024', 'python-fenced', '[f(a=1)]', 'raises'],
    ['august2024', 'python-unquoted', "[f(a='x')]", "[{'f': {'a': 'x'}}]"],
    ['august2024', 'python-unquoted', "[f(a='x y')]", "[{'f': {'a': 'x y'}}]"],
    ['august2024', 'json-tool-calls', '{"tool_calls": [{"name": "f", "arguments": {"a": 1}}]}', "[{'f': {'a': 1}}]"],
    ['august2024', 'json-tool-calls', '[{"name": "f"}, 5]', "[{'f': {}}]"],
    ['august2024', 'json-tool-calls', 'no json', "'no json'"],
    ['august2024', 'json-tool-calls', '5', 'raises'],
    ['august2024', 'tagged-lines', "<tool_call>\n{'name': 'f', 'arguments': {'a': 1}}\n</tool_call>", "[{'f': {'a': 1}}]"],
    ['august2024', 'tagged-lines', '<tool_call>{"name": "f", "arguments": {}}</tool_call>', '[]'],
    ['august2024', 'tagged-lines', '<tool_call>\n{"name": "f"}\n</tool_call>', 'raises'],
    ['august2024', 'function-call-tags', '<function_call> {"name": "f", "arguments": {"a": 1}} <function_call> x', "[{'f': {'a': 1}}, 'x']"],
    ['august2024', 'function-call-tags', '<function_call> {"name": "no_function", "arguments": {}}', "['No function is called']"],
    ['august2024', 'function-call-tags', '[1]', 'raises'],
    ['august2024', 'name-then-json', 'f\n{"a": 1}\ng', "[{'f': {'a': 1}}]"],
    ['august2024', 'name-then-json', 'prose', "['prose']"],
    ['august2024', 'name-then-json', 'f\nx', 'raises'],
    ['august2024', 'last-function-call', '<functioncall> {"name": "f", "arguments": \'{"a": 1}\'}', "[{'f': {'a': 1}}]"],
    ['v4', 'python', '```\n f(a=1)\n```', "[{'f': {'a': 1}}]"],
    ['v4', 'python', '```python\n[f(a=1)]\n```', 'raises'],
    ['v4', 'python-marked-fence', '```python\n[f(a=1)]\n```', "[{'f': {'a': 1}}]"],
    ['v4', 'python-tool-code', '```tool_code\n[f(a=1)]\n```', "[{'f': {'a': 1}}]"],
    ['v4', 'python-tagged', 'x <TOOLCALL>[f(a=1)]</TOOLCALL>', "[{'f': {'a': 1}}]"],
    ['v4', 'python-tagged', '[f(a=1)]', '[]'],
    ['v4', 'tagged-json', '<tool_call>\n{"name": "f", "arguments": {"a": 1}}\n</tool_call>', "[{'f': {'a': 1}}]"],
    ['v4', 'tagged-json', '<tool_call>\nbroken\n</tool_call>', '[]'],
    ['v4', 'first-tag', '<tool_call>```json\n[{"name": "f", "arguments": {}}]```</tool_call>', "[{'f': {}}]"],
    ['v4', 'first-tag', 'none', 'raises'],
    ['v4', 'json', '{"name": "f", "arguments": {"a": 1}}', "[{'f': {'a': 1}}]"],
    ['v4', 'json-semicolons', '{"name": "f", "arguments": {}}; {"name": "g", "arguments": {}}', "[{'f': {}}, {'g': {}}]"],
    ['v4', 'json-fenced', '```[{"name": "f", "arguments": {}}]```', "[{'f': {}}]"],
    ['v4', 'json-fenced', 'broken', '[]'],
    ['v4', 'json-after-thinking', "<think>x</think>[{'name': 'f', 'arguments': {}}]", "[{'f': {}}]"],
    ['v4', 'json-after-thinking', '[{"name": "f", "arguments": {}}]', '[]'],
  ])('%s %s %j', (edition, profile, result, expected) => {
    expect(decoded(edition, profile, result, 'python')).toBe(expected);
  });

  test('values become words outside Python', () => {
    expect(decoded('august2024', 'tagged-lines', '<tool_call>\n{"name": "f", "arguments": {"a": true, "b": [1.0, "x"], "c": null}}', 'java')).toBe(
      `[{'f': {'a': 'True', 'b': "[1.0, 'x']", 'c': 'None'}}]`,
    );
  });
});

test('every profile of an edition has an id of its own and no model takes two', () => {
  for (const { profiles } of Object.values(editions)) {
    const ids = profiles.map(({ id }) => id);
    const models = profiles.flatMap((profile) => profile.models);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(models).size).toBe(models.length);
  }
});
