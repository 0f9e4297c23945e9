import { describe, expect, test } from 'vitest';
import type { RawToolCall } from '../../core/Answer.ts';
import type { SyntaxReading } from '../../core/Syntax.ts';
import { writeJson } from '../../grammars/json/writeJson.ts';
import { syntax } from './index.ts';

const call = (name: string, text: string | null): RawToolCall => ({ name, arguments: text, encoding: 'string' });

/** `name {arguments}` of each call and every code with the call it concerns. */
function show({ found, forgiven }: SyntaxReading): string {
  if (found.state === 'no-call') return `no-call ${found.evidence}${found.asks ? ' asks' : ''}`;
  if (found.state === 'unreadable') return `unreadable ${found.detail}`;
  const calls = found.calls.map((each) => `${each.name} {${each.arguments.map(({ name, value }) => `${name ?? ''}: ${writeJson(value)}`).join(', ')}}`);
  return [...calls, ...forgiven.map(({ code, call: index }) => `${code}#${index ?? '-'}`)].join(' ');
}

const read = (...calls: readonly RawToolCall[]): string => show(syntax.read({ text: null, toolCalls: calls }, new Set()));

describe('native reads the tool-call field', () => {
  test.each<[string | null, string]>([
    ['{"a": 1, "b": [true, null, "x"]}', 'f {a: 1, b: [true, null, "x"]}'],
    ['{}', 'f {}'],
    [' {"a": 5.0}\n', 'f {a: 5.0}'],
    ['{"a": 12345678901234567890}', 'f {a: 12345678901234567890}'],
    [null, 'f {} empty-arguments#0'],
    ['', 'f {} empty-arguments#0'],
    ['  ', 'f {} empty-arguments#0'],
    ['null', 'f {} empty-arguments#0'],
    ['"{\\"a\\": 1}"', 'f {a: 1} double-encoded-arguments#0'],
    ['"{\'a\': 1}"', 'f {a: 1} double-encoded-arguments#0 wrong-quotes#0'],
    ['"\\"{\\\\\\"a\\\\\\": 1}\\""', 'f {a: 1} double-encoded-arguments#0'],
    ['""', 'f {} empty-arguments#0'],
    ['"Paris"', 'unreadable arguments-not-object'],
    ['"{\\"a\\": 1} x"', 'unreadable arguments-not-object'],
    ['"[1]"', 'unreadable arguments-not-object'],
    ['[]', 'f {} arguments-not-object#0'],
    ['[{"a": 1}]', 'f {a: 1} arguments-not-object#0'],
    ['[{"a": 1}, {"a": 2}]', 'unreadable arguments-not-object'],
    ['[1]', 'unreadable arguments-not-object'],
    ['5', 'unreadable arguments-not-object'],
    ['true', 'unreadable arguments-not-object'],
    ["{'a': True}", 'f {a: true} wrong-quotes#0 foreign-literal#0'],
    ['{"a": 1, "a": 2}', 'f {a: 1, a: 2} duplicate-key#0'],
    ['{"a": NaN}', 'f {a: NaN} non-finite-number#0'],
    ['{"a": "x', 'f {a: "x"} truncated-tail#0'],
    ['{"a": 1', 'f {a: 1} missing-close-bracket#0'],
    ['{"a": 1}}', 'f {a: 1} prose-after#0'],
    ['{"a": 1} done', 'f {a: 1} prose-after#0'],
    ['{"a": 1}\u00a0', 'f {a: 1} surrounding-whitespace#0'],
    ['{"a": 1}{"a": 2}', 'unreadable several-values'],
    ['{"a": 1} [2]', 'unreadable several-values'],
    ['f(a=1)', 'unreadable arguments-not-json'],
    ['{"a": }', 'unreadable arguments-not-json'],
    ['['.repeat(300), 'unreadable nested-too-deep'],
    ['{"name": "f", "arguments": {"a": 1}}', 'f {a: 1} extra-wrapper#0'],
    ['{"name": "f", "parameters": {"a": 1}}', 'f {a: 1} extra-wrapper#0'],
    ['{"name": "g", "arguments": {"a": 1}}', 'f {name: "g", arguments: {"a": 1}}'],
    ['{"name": "f", "arguments": 1}', 'f {name: "f", arguments: 1}'],
    ['{"name": "f", "arguments": {"a": 1}, "x": 1}', 'f {name: "f", arguments: {"a": 1}, x: 1}'],
    ['{"x": 1, "arguments": {"a": 1}}', 'f {x: 1, arguments: {"a": 1}}'],
  ])('%j', (text, expected) => {
    expect(read(call('f', text))).toBe(expected);
  });

  test('several calls, each with its own leniencies', () => {
    expect(read(call('f', '{"a": 1}'), call('g.h', '{"b": 2,}'), call('f', ''))).toBe('f {a: 1} g.h {b: 2} f {} trailing-separator#1 empty-arguments#2');
  });

  test('one that cannot be read makes all unreadable', () => {
    expect(read(call('f', '{"a": 1}'), call('f', '7'))).toBe('unreadable arguments-not-object');
    expect(read(call('f', '{"a": 1}'), call(' ', '{}'))).toBe('unreadable no-name');
  });

  test('spans count in the name and in the argument text', () => {
    const { found } = syntax.read({ text: null, toolCalls: [call('x', '{}'), call('get', ' {"a": "b"}')] }, new Set());
    expect(found.state === 'calls' ? found.calls[1] : null).toEqual({
      name: 'get',
      nameSpan: { start: 0, end: 3 },
      source: 1,
      span: { start: 0, end: 11 },
      arguments: [{ name: 'a', nameSpan: { start: 2, end: 5 }, value: { kind: 'string', value: 'b', span: { start: 7, end: 10 } } }],
    });
  });

  test('double-encoded values stand where their string stands', () => {
    const { found } = syntax.read({ text: null, toolCalls: [call('f', ' "{\\"a\\": [1, {\\"b\\": null}]}"')] }, new Set());
    const span = { start: 1, end: 30 };
    expect(found.state === 'calls' ? found.calls[0]?.arguments : null).toEqual([
      {
        name: 'a',
        nameSpan: span,
        value: {
          kind: 'list',
          form: 'list',
          span,
          items: [
            { kind: 'number', value: 1, integer: true, text: '1', span },
            { kind: 'object', span, entries: [{ key: 'b', keySpan: span, value: { kind: 'null', span } }] },
          ],
        },
      },
    ]);
  });

  test('empty arguments have no place of their own', () => {
    const { found, forgiven } = syntax.read({ text: null, toolCalls: [call('f', null)] }, new Set());
    expect(forgiven).toEqual([{ code: 'empty-arguments', call: 0, span: null }]);
    expect(found.state === 'calls' ? found.calls[0]?.span : null).toEqual({ start: 0, end: 0 });
  });

  test.each<[string | null, readonly RawToolCall[] | null, string]>([
    [null, null, 'no-call empty'],
    ['', null, 'no-call empty'],
    [null, [], 'no-call empty-list'],
    [' \n', [], 'no-call empty-list'],
    ['I cannot.', [], 'no-call prose'],
    ['I cannot.', null, 'no-call prose'],
    ['Which city do you mean?', [], 'no-call prose asks'],
  ])('text %j with field %j', (text, toolCalls, expected) => {
    expect(show(syntax.read({ text, toolCalls }, new Set()))).toBe(expected);
  });
});

describe('native writes', () => {
  test('nothing into the prompt', () => {
    expect(syntax.instruct([{ name: 'f', description: '', parameters: {} }])).toBe('');
  });

  test('one entry for each call', () => {
    const span = { start: 0, end: 0 };
    const written = syntax.write([
      { name: 'f', nameSpan: span, arguments: [{ name: 'a', nameSpan: span, value: { kind: 'boolean', value: true, span } }], source: 'text', span },
      { name: 'g', nameSpan: span, arguments: [], source: 'text', span },
    ]);
    expect(written).toEqual({ text: null, toolCalls: [{ name: 'f', arguments: '{"a": true}', encoding: 'string' }, { name: 'g', arguments: '{}', encoding: 'string' }] });
  });
});
