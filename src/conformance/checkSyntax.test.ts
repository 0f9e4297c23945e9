import { describe, expect, test } from 'vitest';
import type { Call } from '../core/Call.ts';
import type { Syntax } from '../core/Syntax.ts';
import { noCall } from '../reading/noCall.ts';
import { readNative } from '../reading/readNative.ts';
import { writeNative } from '../reading/writeNative.ts';
import { checkSyntax } from './checkSyntax.ts';

const native: Syntax = { id: 'plain', version: '1', instruct: () => '', write: writeNative, read: readNative };
const breaches = (changes: Partial<Syntax>, runs: number = 3): readonly string[] => checkSyntax({ ...native, ...changes }, runs);

describe('checkSyntax names each breach', () => {
  test('none where the contract is kept', () => {
    expect(breaches({})).toEqual([]);
  });

  test('it reads no calls back', () => {
    expect(breaches({ write: () => ({ text: 'nothing', toolCalls: null }) }, 9)).toEqual(
      [0, 1, 2, 3, 4].map((run) => `run ${run}: reads {"state":"no-call","evidence":"prose","asks":false} from its own {"text":"nothing","toolCalls":null}`),
    );
  });

  test('it forgives its own writing', () => {
    const write: Syntax['write'] = (calls) => ({
      text: null,
      toolCalls: (writeNative(calls).toolCalls ?? []).map((call) => ({ ...call, arguments: `${call.arguments ?? ''} done` })),
    });
    expect(breaches({ write })[0]).toMatch(/^run 0: forgives prose-after(?:, prose-after)* in its own \{/);
  });

  test('it repeats a call', () => {
    expect(breaches({ write: (calls) => writeNative([...calls, ...calls]) })[0]).toMatch(/^run 0: reads other calls from its own \{/);
  });

  test.each<[string, (call: Call) => Call]>([
    ['a name', (call) => ({ ...call, name: `${call.name}x` })],
    ['the number of arguments', (call) => ({ ...call, arguments: call.arguments.slice(1) })],
    ['the name of an argument', (call) => ({ ...call, arguments: call.arguments.map((each) => ({ ...each, name: `${each.name ?? ''}x` })) })],
    ['a value', (call) => ({ ...call, arguments: call.arguments.map((each) => ({ ...each, value: { kind: 'string', value: '?', span: call.span } })) })],
  ])('it changes %s', (_, change) => {
    const found = breaches({ write: (calls) => writeNative(calls.map(change)) }, 50);
    expect(found).toHaveLength(5);
    expect(found.filter((breach) => !/^run \d+: reads other calls from its own \{/.test(breach))).toEqual([]);
  });

  test.each([
    ['elsewhere', { start: 0, end: 0 }],
    ['beyond the end', { start: 0, end: 999 }],
    ['before the start', { start: -1, end: 1 }],
  ])('its spans are %s', (_, nameSpan) => {
    const read: Syntax['read'] = (answer) => {
      const { found, forgiven } = readNative(answer);
      if (found.state !== 'calls') return { found, forgiven };
      return { forgiven, found: { state: 'calls', calls: found.calls.map((call) => ({ ...call, nameSpan })) } };
    };
    expect(breaches({ read })[0]).toMatch(/^run 0: a name is not where its span says in \{/);
    expect(breaches({ read }).some((breach) => breach.startsWith('finds a name that is not where its span says on '))).toBe(true);
  });

  test('it throws', () => {
    const read: Syntax['read'] = (answer) => {
      if (answer.text?.startsWith('{{') === true) throw new Error('boom');
      return readNative(answer);
    };
    expect(breaches({ read })).toEqual([expect.stringMatching(/^throws boom on "\{\{\{/)]);
  });

  test('it reads something from nothing', () => {
    const read: Syntax['read'] = (answer) => (answer.toolCalls === null && (answer.text ?? '').trim() === '' ? noCall('Which?') : readNative(answer));
    expect(breaches({ read })).toEqual(['""', '" \\n\\t "', 'null'].map((text) => `reads {"state":"no-call","evidence":"prose","asks":true} from ${text}`));
  });

  test('its instruction leaves tools out', () => {
    expect(breaches({ instruct: () => 'call get_weather' })).toEqual(['its instruction does not name math.factorial']);
    expect(breaches({ instruct: () => 'call' })).toEqual(['its instruction does not name get_weather', 'its instruction does not name math.factorial']);
  });
});
