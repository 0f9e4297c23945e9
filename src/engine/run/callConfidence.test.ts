import { describe, expect, test } from 'vitest';
import type { AnswerToken } from '../../core/Decoded.ts';
import type { Reason } from '../../core/Reason.ts';
import type { Verdict } from '../../core/Verdict.ts';
import { readNative } from '../../reading/readNative.ts';
import { alignTokens } from '../../reading/alignTokens.ts';
import { callConfidence, groupLength } from './callConfidence.ts';
import type { AlignedAnswer } from './callConfidence.ts';

const given = '{"city": "Paris", "days": 3}';
/** Tokens with the logarithms of their probabilities. */
const pieces: readonly (readonly [string, number])[] = [['<call>', -0.5], ['find', -0.2], [' ', 0], ['{"city": ', 0], ['"Par', -0.1], ['is"', -2], [', "days": ', 0], ['3', -0.4], ['}', 0]];

function aligned(tokens: readonly (readonly [string, number])[]): AlignedAnswer {
  const answer = { text: null, toolCalls: [{ name: 'find', arguments: given, encoding: 'string' as const }] };
  const { found } = readNative(answer);
  const list = tokens.map(([text, logProbability]): AnswerToken => ({ bytes: [...Buffer.from(text)], logProbability, alternatives: [] }));
  return { tokens: list, alignment: alignTokens(list, answer, found.state === 'calls' ? found.calls : []) };
}

function wrong(...reasons: readonly Partial<Reason>[]): Verdict {
  return { state: 'wrong', pairing: [0], reasons: reasons.map((reason) => ({ code: 'wrong-value', layer: 'meaning', call: 0, expected: 0, argument: null, rule: 'r', wanted: null, found: null, ...reason })) };
}

describe('callConfidence', () => {
  test('takes the least probable name or value, and the mean over all tokens', () => {
    expect(callConfidence([aligned(pieces)], false, null)).toEqual({ leastStep: -2, mean: expect.closeTo(-3.2 / 9, 12) as number, lowestGroup: null, steps: 3, place: null });
  });

  test('leaves out what a grammar forces: tokens outside of steps, and steps without a choice', () => {
    const forced = pieces.map(([text, log]) => [text, text === '3' ? 0 : log] as const);
    expect(callConfidence([aligned(forced)], true, null)).toMatchObject({ leastStep: -2, mean: expect.closeTo(-2.3 / 3, 12) as number, steps: 2 });
  });

  test.each([
    ['the least probable step', wrong({ argument: 'city' }), { hit: 1, chance: 0.5 }],
    ['another', wrong({ argument: 'days' }), { hit: 0, chance: 0.25 }],
    ['inside of a value', wrong({ argument: 'city.name' }), { hit: 1, chance: 0.5 }],
    ['the tool', wrong({ code: 'wrong-tool' }), { hit: 0, chance: 0.25 }],
    ['what is not there', wrong({ code: 'missing-argument', argument: 'city' }), null],
    ['an argument whose name only begins alike', wrong({ argument: 'cityName' }), null],
    ['every step', wrong({ argument: 'city' }, { argument: 'days' }, { code: 'wrong-tool' }), null],
  ])('knows whether the verdict lies in %s', (_, verdict, place) => {
    expect(callConfidence([aligned(pieces)], false, verdict)?.place).toEqual(place);
  });

  test('says nothing where no step has tokens', () => {
    expect(callConfidence([aligned([['something else', -1]])], false, null)).toBeNull();
  });

  test('has groups of answers that are as long', () => {
    const long = [...Array.from({ length: groupLength }, (_, at) => ['.', at < 10 ? -1 : 0] as const), ...pieces];
    expect(callConfidence([aligned(long)], false, null)?.lowestGroup).toBeCloseTo(-10 / groupLength, 12);
    expect(callConfidence([aligned(long.slice(9))], false, null)?.lowestGroup).toBeCloseTo(-4.2 / groupLength, 12);
    expect(callConfidence([aligned(long.slice(10))], false, null)?.lowestGroup).toBeNull();
  });
});
