import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../core/Answer.ts';
import type { Call } from '../core/Call.ts';
import type { AnswerToken } from '../core/Decoded.ts';
import { parseJson } from '../grammars/json/parseJson.ts';
import { alignTokens } from './alignTokens.ts';
import { byteOffsets } from './byteOffsets.ts';
import { readNative } from './readNative.ts';

/** Tokens of the texts given; the log-probability of each is minus its number, from 1. */
function spelled(...texts: readonly string[]): readonly AnswerToken[] {
  return texts.map((text, index) => ({ bytes: [...Buffer.from(text)], logProbability: -(index + 1), alternatives: [] }));
}

function native(...calls: readonly (readonly [string, string])[]): Answer {
  return { text: null, toolCalls: calls.map(([name, text]) => ({ name, arguments: text, encoding: 'string' })) };
}

function callsIn(answer: Answer): readonly Call[] {
  const { found } = readNative(answer);
  return found.state === 'calls' ? found.calls : [];
}

/** `part least mean tokens` or `part !reason`, calls numbered. */
function shown(tokens: readonly AnswerToken[], answer: Answer, calls: readonly Call[] = callsIn(answer)): readonly string[] {
  const { parts, unaligned } = alignTokens(tokens, answer, calls);
  return [
    ...parts.map(({ call, part, least, mean, tokens: count }) => `${call} ${part} ${least} ${mean} ${count}`),
    ...unaligned.map(({ call, part, reason }) => `${call} ${part} !${reason}`),
  ];
}

describe('native calls', () => {
  const one = native(['f', '{"a": 12, "b": "xy"}']);

  test('each part has the tokens that share a byte with it', () => {
    const tokens = spelled('<tool_call>\n{"', 'name": "', 'f', '", "arguments": ', '{"', 'a": 1', '2, "', 'b": ', '"x', 'y"}', '}\n');
    expect(shown(tokens, one)).toEqual(['0 name -3 -3 1', '0 /a -7 -6.5 2', '0 /b -10 -9.5 2']);
    expect(alignTokens(tokens, one, callsIn(one)).whole).toEqual({ least: -11, mean: -6, tokens: 11 });
  });

  test('a token without bytes counts nowhere', () => {
    const tokens = spelled('f {"a": ', '', '1', '2', '', ', "b": "xy"}');
    expect(shown(tokens, one)).toEqual(['0 name -1 -1 1', '0 /a -4 -3.5 2', '0 /b -6 -6 1']);
    expect(alignTokens(tokens, one, callsIn(one)).whole).toEqual({ least: -6, mean: -3.5, tokens: 4 });
    expect(alignTokens(spelled('', ''), one, []).whole).toBeNull();
    expect(alignTokens([], one, []).whole).toBeNull();
  });

  test.each([
    ['arguments written anew', ['f {"a":12,"b":"xy"}'], ['0 name !tokens-differ', '0 /a !tokens-differ', '0 /b !tokens-differ']],
    ['arguments there twice', ['f {"a": 12, "b": "xy"} f {"a": 12, "b": "xy"}'], ['0 name !ambiguous', '0 /a !ambiguous', '0 /b !ambiguous']],
    ['no tokens', [], ['0 name !tokens-differ', '0 /a !tokens-differ', '0 /b !tokens-differ']],
    ['a name nowhere', ['{"a": 12, "b": "xy"}'], ['0 /a -1 -1 1', '0 /b -1 -1 1', '0 name !tokens-differ']],
    ['a name inside another', ['if_f {"a": 12, "b": "xy"}'], ['0 /a -1 -1 1', '0 /b -1 -1 1', '0 name !tokens-differ']],
    ['a name in another, then alone', ['f', ' of {"a": 12, "b": "xy"}'], ['0 name -1 -1 1', '0 /a -2 -2 1', '0 /b -2 -2 1']],
    ['a name behind a dot', ['functions.', 'f', ':0 {"a": 12, "b": "xy"}'], ['0 name -2 -2 1', '0 /a -3 -3 1', '0 /b -3 -3 1']],
    ['a name at the widest gap', ['f', ' '.repeat(48), '{"a": 12, "b": "xy"}'], ['0 name -1 -1 1', '0 /a -3 -3 1', '0 /b -3 -3 1']],
    ['a name too far away', ['f', ' '.repeat(49), '{"a": 12, "b": "xy"}'], ['0 /a -3 -3 1', '0 /b -3 -3 1', '0 name !tokens-differ']],
  ])('%s', (_, texts, expected) => {
    expect(shown(spelled(...texts), one)).toEqual(expected);
  });

  test('equal calls are told apart by their order', () => {
    const twice = native(['f', '{"a": 1}'], ['g', '{"a": 2}'], ['f', '{"a": 1}']);
    const tokens = spelled('f', '{"a": 1}', 'g', '{"a": 2}', 'f', '{"a": ', '1', '}');
    expect(shown(tokens, twice)).toEqual(['0 name -1 -1 1', '0 /a -2 -2 1', '1 name -3 -3 1', '1 /a -4 -4 1', '2 name -5 -5 1', '2 /a -7 -7 1']);
  });

  test('a name that the wire renamed is found as it was written', () => {
    const tokens = spelled('{"name": "', 'math', '_fact', '", "arguments": ', '{"n": ', '5', '}}');
    expect(shown(tokens, native(['math.fact', '{"n": 5}']))).toEqual(['0 name -3 -2.5 2', '0 /n -6 -6 1']);
  });

  test('a name that is a word of the format is not guessed', () => {
    const tokens = spelled('{"name": "arguments", "arguments": ', '{"n": 5}}');
    expect(shown(tokens, native(['arguments', '{"n": 5}']))).toEqual(['0 /n -2 -2 1', '0 name !ambiguous']);
  });

  test('tokens that cut characters are counted by bytes', () => {
    const bytes = [...Buffer.from('f{"a": "é🎉", "b": 1}')];
    const tokens = bytes.map((byte, index): AnswerToken => ({ bytes: [byte], logProbability: -index, alternatives: [] }));
    expect(shown(tokens, native(['f', '{"a": "é🎉", "b": 1}']))).toEqual(['0 name 0 0 1', '0 /a -14 -10.5 8', '0 /b -22 -22 1']);
  });

  test('a call without arguments has a name only, and only where that can be placed', () => {
    const call: Call = { name: 'f', nameSpan: { start: 0, end: 1 }, arguments: [], source: 0, span: { start: 0, end: 0 } };
    expect(shown(spelled('f'), { text: null, toolCalls: [{ name: 'f', arguments: null, encoding: 'string' }] }, [call])).toEqual(['0 name !tokens-differ']);
    expect(shown(spelled('f', '{}'), native(['f', '{}']))).toEqual(['0 name -1 -1 1']);
  });
});

describe('calls in the text', () => {
  const text = 'é f(a=1, "x")';
  const literal = (at: number, end: number) => parseJson(text, at, end).value!;
  const call: Call = {
    name: 'f',
    nameSpan: { start: 2, end: 3 },
    arguments: [
      { name: 'a', nameSpan: { start: 4, end: 5 }, value: literal(6, 7) },
      { name: null, nameSpan: null, value: literal(9, 12) },
    ],
    source: 'text',
    span: { start: 2, end: 13 },
  };

  test('spans count in the text, and a mark of the end behind it does no harm', () => {
    const tokens = spelled('é ', 'f', '(a=', '1', ', "', 'x")', '<|end|>');
    expect(shown(tokens, { text, toolCalls: null }, [call])).toEqual(['0 name -2 -2 1', '0 /a -4 -4 1', '0 /1 -6 -5.5 2']);
  });

  test('another text is not guessed at', () => {
    expect(shown(spelled('e f(a=1, "x")'), { text, toolCalls: null }, [call])).toEqual(['0 name !tokens-differ', '0 /a !tokens-differ', '0 /1 !tokens-differ']);
    expect(shown(spelled(text, text), { text, toolCalls: null }, [call])).toEqual(['0 name !ambiguous', '0 /a !ambiguous', '0 /1 !ambiguous']);
    expect(shown(spelled('x'), { text: null, toolCalls: null }, [call])).toEqual(['0 name !tokens-differ', '0 /a !tokens-differ', '0 /1 !tokens-differ']);
  });

  test('a part without a character has no token', () => {
    expect(shown(spelled(text), { text, toolCalls: null }, [{ ...call, nameSpan: { start: 2, end: 2 }, arguments: [] }])).toEqual(['0 name !empty']);
  });
});

test('offsets are those of the encoded text before them', () => {
  const property = fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
    const offset = byteOffsets(text);
    for (let unit = 0; unit <= text.length; unit++) {
      const inside = /[\udc00-\udfff]/.test(text.charAt(unit)) && /[\ud800-\udbff]/.test(text.charAt(unit - 1));
      expect(offset(unit)).toBe(Buffer.byteLength(text.slice(0, inside ? unit - 1 : unit)));
    }
    expect(offset(text.length + 5)).toBe(text === '' || !/[^\u0000-\u007f]/.test(text) ? text.length + 5 : Buffer.byteLength(text));
  });
  fc.assert(property, { seed: 1, numRuns: 60 });
});
