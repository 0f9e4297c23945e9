import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCalls, withoutSpans } from '../../../test/calls/arbitraryCalls.ts';
import { syntax } from './index.ts';

describe('the javascript syntax', () => {
  test('gives back every call that it writes, strictly, with nothing forgiven', () => {
    const calls = arbitraryCalls({ forms: ['list', 'set'], numbers: ['0', '-5', '+5', '1_000', '0x1F', '0b101', '0o17', '1e5', '.5', '5.', '-0.0', '5n'] });
    fc.assert(
      fc.property(calls, (written) => {
        const answer = syntax.write(written);
        const { found, forgiven } = syntax.read(answer, new Set());
        expect([answer.text, forgiven]).toEqual([answer.text, []]);
        expect(found.state === 'calls' ? withoutSpans(found.calls) : found).toEqual(withoutSpans(written));
      }),
      { seed: 1, numRuns: 1500 },
    );
  });

  test('no calls are an empty list', () => {
    expect(syntax.write([])).toEqual({ text: '[]', toolCalls: null });
    expect(syntax.read(syntax.write([]), new Set())).toEqual({ found: { state: 'no-call', evidence: 'empty-list', asks: false }, forgiven: [] });
  });

  test('no text never crashes it', () => {
    const piece = fc.constantFrom('[', ']', '(', ')', '{', '}', 'f', 'f(', 'a=', '"', "'", '`', '```', '\n', ' ', ',', ';', ':', '=', '1', '-', '.', '*', '**', '\\', '\\u', '#', '//', '/*', 'new ', '<', '>', 'True', 'null', 'lambda ', 'for x in y', 'not ', '“', '\ud800', 'é', '"""', 'put(', '=>', 'I would call ', '${');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { found, forgiven } = syntax.read({ text, toolCalls: null }, new Set(['f']));
        expect(['calls', 'no-call', 'unreadable']).toContain(found.state);
        for (const { span } of forgiven) expect(span !== null && span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        if (found.state === 'calls') for (const call of found.calls) expect(text.slice(call.span.start, call.span.end).endsWith(')') || forgiven.length > 0).toBe(true);
      }),
      { seed: 1, numRuns: 4000 },
    );
  });

  test('the instruction names every tool with its description and parameters', () => {
    const text = syntax.instruct([
      { name: 'get_weather', description: 'The weather in a city.', parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] } },
      { name: 'b', description: 'B.', parameters: { type: 'object' }, result: { type: 'number' } },
    ]);
    expect(text.split('\n').slice(-2)).toEqual([
      '{"description":"The weather in a city.","name":"get_weather","parameters":{"properties":{"city":{"type":"string"}},"required":["city"],"type":"object"}}',
      '{"description":"B.","name":"b","parameters":{"type":"object"},"result":{"type":"number"}}',
    ]);
  });

  test('the example in the instruction is read strictly', () => {
    const example = syntax.instruct([]).split('\n')[1] ?? '';
    const reading = syntax.read({ text: example, toolCalls: null }, new Set());
    expect([reading.found.state, reading.forgiven]).toEqual(['calls', []]);
  });

  test('an offered name counts in prose by the names that providers make of it', () => {
    const text = 'Calling math_factorial(number=5) now.';
    const state = (names: readonly string[]): string => syntax.read({ text, toolCalls: null }, new Set(names)).found.state;
    expect([state(['math.factorial']), state(['other'])]).toEqual(['calls', 'no-call']);
  });
});
