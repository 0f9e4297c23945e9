import { describe, expect, test } from 'vitest';
import { toolNames } from '../catalog/toolNames.ts';
import type { Answer } from '../core/Answer.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Interface } from '../core/Interface.ts';
import type { LeniencyCode } from '../core/Leniency.ts';
import type { Reading } from '../core/Reading.ts';
import type { Syntax, SyntaxReading } from '../core/Syntax.ts';
import { UserError } from '../core/UserError.ts';
import { createReader } from './createReader.ts';
import { noCall, noCallListed, unreadable } from './noCall.ts';
import { readNative } from './readNative.ts';
import { writeNative } from './writeNative.ts';

/** A syntax in which `mark:name` is a call, `mark:name!` one that needs forgiveness twice, and `mark:?` an attempt. */
function marked(id: string, mark: string): Syntax {
  const pattern = new RegExp(`<${mark}:([\\w.]+)(!?)>`, 'g');
  const read = ({ text }: Answer): SyntaxReading => {
    if (text === null || text.trim() === '') return noCall(text);
    if (text === '[]') return noCallListed();
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text.includes(`<${mark}:?>`) ? unreadable(`bad-${mark}`, { start: 0, end: 1 }) : noCall(text);
    const calls = matches.map(({ index, 0: whole, 1: name = '' }) => ({
      name,
      nameSpan: { start: index + 3, end: index + 3 + name.length },
      arguments: [],
      source: 'text' as const,
      span: { start: index, end: index + whole.length },
    }));
    const forgiven = matches.flatMap(({ 2: bad }, call) =>
      bad === '!' ? (['wrong-quotes', 'comment'] as const).map((code) => ({ code, call, span: { start: 5, end: 6 } })) : [],
    );
    const prose = text.replace(pattern, '').trim() === '' ? [] : [{ code: 'prose-before' as const, call: null, span: null }];
    return { found: { state: 'calls', calls }, forgiven: [...prose, ...forgiven] };
  };
  return { id, version: '1', instruct: () => '', write: () => ({ text: null, toolCalls: null }), read };
}

const native: Syntax = { id: 'native', version: '1', instruct: () => '', write: writeNative, read: readNative };
const read = createReader([native, marked('aa', 'a'), marked('bb', 'b')]);
const names = toolNames(['f', 'g', 'math.sum']);
const asked = (syntax: string, tolerated: readonly LeniencyCode[] = []): Interface => ({
  kind: syntax === 'native' ? 'native' : 'prompted',
  syntax,
  tolerated,
  basis: 'asked',
});

function showFound(found: CallsFound): string {
  if (found.state === 'calls') return found.calls.map(({ name }) => name).join('+');
  if (found.state === 'no-call') return `no-call ${found.evidence}${found.asks ? ' asks' : ''}`;
  return `unreadable ${found.detail}`;
}

/** `strict | lenient | syntax | codes`, and `same` where strict is the very object that lenient is. */
function show({ strict, lenient, syntax, forgiven }: Reading): string {
  const codes = forgiven.map(({ code, call }) => `${code}${call === null ? '' : `#${call}`}`).join(' ');
  return `${strict === lenient ? 'same' : showFound(strict)} | ${showFound(lenient)} | ${syntax ?? '-'} | ${codes}`;
}

const text = (value: string, syntax: string, tolerated: readonly LeniencyCode[] = []): string =>
  show(read({ text: value, toolCalls: null }, asked(syntax, tolerated), names));

describe('a prompted answer', () => {
  test.each<[string, readonly LeniencyCode[], string]>([
    ['<a:f>', [], 'same | f | aa | '],
    ['<a:f><a:g>', [], 'same | f+g | aa | '],
    ['<a:f!>', [], 'unreadable wrong-quotes | f | aa | wrong-quotes#0 comment#0'],
    ['<a:f!>', ['wrong-quotes'], 'unreadable comment | f | aa | wrong-quotes#0 comment#0'],
    ['<a:f!>', ['comment', 'wrong-quotes'], 'same | f | aa | wrong-quotes#0 comment#0'],
    ['<a:f><a:g!>', [], 'unreadable wrong-quotes | f+g | aa | wrong-quotes#1 comment#1'],
    ['<a:math_sum>', [], 'unreadable changed-dots | math_sum | aa | changed-dots#0'],
    ['<a:f><a:math_sum>', ['changed-dots'], 'same | f+math_sum | aa | changed-dots#1'],
    ['<a:functions.f>', [], 'unreadable function-prefix | functions.f | aa | function-prefix#0'],
    ['<a:unheard_of>', [], 'same | unheard_of | aa | '],
    ['<b:f>', [], 'unreadable other-syntax | f | bb | other-syntax'],
    ['<b:f>', ['other-syntax'], 'same | f | bb | other-syntax'],
    ['<b:math_sum!>', [], 'unreadable other-syntax | math_sum | bb | other-syntax wrong-quotes#0 comment#0 changed-dots#0'],
    ['', [], 'same | no-call empty | - | '],
    ['[]', [], 'same | no-call empty-list | - | '],
    ['I cannot.', [], 'same | no-call prose | - | '],
    ['Which one (of many)?', [], 'same | no-call prose asks | - | '],
    ['<a:?>', [], 'same | unreadable bad-a | - | '],
    ['<b:?>', [], 'same | unreadable bad-b | - | '],
    ['<a:?> <b:?>', [], 'same | unreadable bad-a | - | '],
    ['<a:?>\n<b:f>', [], 'unreadable other-syntax | f | bb | other-syntax prose-before'],
    ['<a:?> with <b:f>', [], 'same | unreadable bad-a | - | '],
    ['<think>maybe <a:g></think><a:f>', [], 'unreadable prose-before | f | aa | prose-before'],
    ['<think>maybe <a:g></think>No.', [], 'same | no-call prose | - | '],
    ['<think>is it (this)?</think>', [], 'same | no-call empty | - | '],
  ])('%j tolerating %j', (value, tolerated, expected) => {
    expect(text(value, 'aa', tolerated)).toBe(expected);
  });

  test('strict says what it could not take, and where', () => {
    expect(read({ text: '<a:f!>', toolCalls: null }, asked('aa'), names).strict).toEqual({ state: 'unreadable', detail: 'wrong-quotes', span: { start: 5, end: 6 } });
  });

  test('the other syntax that forgives least wins, the earlier on a tie', () => {
    const three = createReader([native, marked('aa', 'a'), marked('b1', 'b'), marked('c', 'c'), marked('b2', 'b')]);
    const found = (value: string): string | null => three({ text: value, toolCalls: null }, asked('aa'), names).syntax;
    expect(found('<b:f>')).toBe('b1');
    expect(found('<b:f!>\n<c:f>')).toBe('c');
    expect(found('<c:f!>\n<b:f>')).toBe('b1');
  });

  test('the tool-call field is another syntax', () => {
    const answer: Answer = { text: null, toolCalls: [{ name: 'f', arguments: '{}', encoding: 'string' }] };
    expect(show(read(answer, asked('aa'), names))).toBe('unreadable other-syntax | f | native | other-syntax');
    expect(show(read({ ...answer, text: 'No.' }, asked('aa'), names))).toBe('unreadable other-syntax | f | native | other-syntax');
  });

  test('an unknown syntax is the caller\'s to fix', () => {
    expect(() => text('x', 'nowhere')).toThrow(UserError);
    expect(() => text('x', 'nowhere')).toThrow('expected one of the syntaxes native, aa, bb, but "nowhere" was named; name one of these');
  });
});

describe('a native answer', () => {
  const field = (...calls: readonly [string, string][]): Answer['toolCalls'] => calls.map(([name, args]) => ({ name, arguments: args, encoding: 'string' }));
  const answer = (value: string | null, toolCalls: Answer['toolCalls'], tolerated: readonly LeniencyCode[] = []): string =>
    show(read({ text: value, toolCalls }, asked('native', tolerated), names));

  test.each<[string | null, Answer['toolCalls'], string]>([
    [null, field(['f', '{}']), 'same | f | native | '],
    [null, field(['f', '{}'], ['math_sum', '{"a": 1}']), 'same | f+math_sum | native | '],
    [null, field(['functions.f', '{}']), 'unreadable function-prefix | functions.f | native | function-prefix#0'],
    [null, field(['f', '{}'], ['g', '{"a":1,}']), 'unreadable trailing-separator | f+g | native | trailing-separator#1'],
    [null, field(['f', '5']), 'same | unreadable arguments-not-object | - | '],
    [null, [], 'same | no-call empty-list | - | '],
    [null, null, 'same | no-call empty | - | '],
    ['I cannot.', [], 'same | no-call prose | - | '],
    ['<a:f>', [], 'unreadable leaked-into-text | f | aa | leaked-into-text#0'],
    ['<a:f>', null, 'unreadable leaked-into-text | f | aa | leaked-into-text#0'],
    ['So: <a:f><a:math_sum>', [], 'unreadable leaked-into-text | f+math_sum | aa | leaked-into-text#0 leaked-into-text#1'],
    ['<a:f!>', [], 'unreadable leaked-into-text | f | aa | leaked-into-text#0 wrong-quotes#0 comment#0'],
    ['<think>maybe <a:g></think><a:f>', [], 'unreadable leaked-into-text | f | aa | leaked-into-text#0'],
    ['<think>maybe <a:g></think>', field(['f', '{}']), 'same | f | native | '],
    ['I look it up (now).', field(['f', '{}']), 'same | f | native | '],
    ['<a:g>', field(['f', '{}']), 'f | f+g | native | leaked-into-text#1'],
    ['<a:f><a:g>', field(['f', '{}']), 'f | f+g | native | leaked-into-text#1'],
    ['<a:f>', field(['f', '{}']), 'same | f | native | '],
    ['<a:f>', field(['f', '{"a": 1}']), 'f | f+f | native | leaked-into-text#1'],
    ['Also <a:g>', field(['f', '{}']), 'same | f | native | '],
    ['<a:g>', field(['f', '{"a":1,}']), 'unreadable trailing-separator | f+g | native | trailing-separator#0 leaked-into-text#1'],
    ['<a:?>', field(['f', '{}']), 'same | f | native | '],
  ])('text %j with field %j', (value, toolCalls, expected) => {
    expect(answer(value, toolCalls)).toBe(expected);
  });

  test('where a call leaked', () => {
    expect(read({ text: 'x <a:f>', toolCalls: [] }, asked('native'), names).forgiven).toEqual([{ code: 'leaked-into-text', call: 0, span: { start: 2, end: 7 } }]);
    expect(read({ text: ' <a:g>', toolCalls: field(['f', '{}']) }, asked('native'), names).forgiven).toEqual([
      { code: 'leaked-into-text', call: 1, span: { start: 1, end: 6 } },
    ]);
  });

  test('the strict mode is native too', () => {
    const strictMode: Interface = { kind: 'native-strict', syntax: 'native', tolerated: [], basis: 'asked' };
    expect(show(read({ text: '<a:f>', toolCalls: [] }, strictMode, names))).toBe('unreadable leaked-into-text | f | aa | leaked-into-text#0');
    expect(show(read({ text: null, toolCalls: field(['math_sum', '{}']) }, strictMode, names))).toBe('same | math_sum | native | ');
  });

  test('a tolerated leak counts strictly', () => {
    expect(answer('<a:f>', [], ['leaked-into-text'])).toBe('same | f | aa | leaked-into-text#0');
  });

  test('the same arguments in another order are the same call', () => {
    const jsonLike: Syntax = {
      ...marked('json-like', 'j'),
      read: ({ text: value }) =>
        value === null ? noCall(null) : readNative({ text: null, toolCalls: [{ name: 'f', arguments: value, encoding: 'string' }] }),
    };
    const both = createReader([native, jsonLike]);
    expect(show(both({ text: '{"b": 2, "a": 1}', toolCalls: field(['f', '{"a": 1, "b": 2}']) }, asked('native'), names))).toBe('same | f | native | ');
    expect(show(both({ text: '{"b": 3, "a": 1}', toolCalls: field(['f', '{"a": 1, "b": 2}']) }, asked('native'), names))).toBe('f | f+f | native | leaked-into-text#1');
  });
});
