import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { call } from '../../test/madeCalls.ts';
import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Key } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import type { Verdict } from '../core/Verdict.ts';
import { auditKey } from './auditKey.ts';
import { prepareGrader } from './prepareGrader.ts';

const tools = ['a', 'b.c', 'd', 'e'].map((name): Tool => ({ name, description: '', parameters: { type: 'object', properties: {}, additionalProperties: false } }));
const names = (order: 'any' | 'sequence', ...expected: readonly string[]): Key => ({ kind: 'names', names: expected, order });
const found = (...calls: readonly Call[]): CallsFound => ({ state: 'calls', calls });
const grade = (key: Key, answer: CallsFound): Verdict => prepareGrader(key, tools).grade(answer);
const faults = (verdict: Verdict): readonly string[] => (verdict.state === 'wrong' ? verdict.reasons.map(({ code, call: at }) => `${code} ${String(at ?? '-')}`) : [verdict.state]);

const lists = fc.array(fc.constantFrom('a', 'b.c', 'd'), { minLength: 1, maxLength: 5 });

describe('names of tools', () => {
  test('the right ones in any order are right, and in another order where it matters they are not', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (expected, turn) => {
        const from = turn % expected.length;
        const turned = [...expected.slice(from), ...expected.slice(0, from)];
        const calls = turned.map((name, index) => call(name, { number: index }));
        expect(auditKey(names('any', ...expected), tools)).toBeNull();
        expect(grade(names('any', ...expected), found(...calls)).state).toBe('right');
        expect(faults(grade(names('sequence', ...expected), found(...calls)))[0]?.split(' ')[0]).toBe(turned.every((name, index) => name === expected[index]) ? 'right' : 'wrong-order');
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('every change is wrong for its own reason', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (expected, pick) => {
        const at = pick % expected.length;
        const gold = expected.map((name) => call(name));
        const key = names('any', ...expected);
        expect(faults(grade(key, found(...gold.map((one, index) => (index === at ? call('e') : one)))))).toEqual([`wrong-tool ${String(at)}`]);
        expect(faults(grade(key, found(...gold.map((one, index) => (index === at ? call('never') : one)))))).toEqual([`unknown-tool ${String(at)}`]);
        expect(faults(grade(key, found(...gold, call('e'))))).toEqual([`extra-call ${String(gold.length)}`]);
        expect(faults(grade(key, found(...gold.filter((_, index) => index !== at))))).toEqual(expected.length === 1 ? ['did-not-call -'] : expected.length === 2 ? ['stopped-after-first 0'] : ['missing-call -']);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('a tool called once too often repeats a call, or makes another', () => {
    expect(faults(grade(names('any', 'a'), found(call('a', { x: 1 }), call('a', { x: 1 }))))).toEqual(['duplicate-call 1']);
    expect(grade(names('any', 'a'), found(call('a', { x: 1 }), call('a', { x: 2 })))).toMatchObject({ reasons: [{ code: 'extra-call', call: 1, expected: null, wanted: 'absent' }] });
  });

  test('right by their names, arguments being no matter', () => {
    expect(grade(names('any', 'a'), found(call('a', { x: 1 })))).toEqual({ state: 'right', rules: ['tool-names'], pairing: [0] });
    expect(grade(names('sequence', 'a', 'b.c'), found(call('a'), call('b_c')))).toEqual({ state: 'right', rules: ['sequence-of-calls', 'tool-names'], pairing: [0, 1] });
    expect(grade(names('any'), { state: 'no-call', evidence: 'prose', asks: false })).toMatchObject({ state: 'right' });
    expect(faults(grade(names('any'), found(call('a'))))).toEqual(['called-when-it-should-not 0']);
    expect(faults(grade(names('any', 'a'), { state: 'no-call', evidence: 'prose', asks: true }))).toEqual(['asked-when-it-should-act -']);
    expect(faults(grade(names('any', 'a'), { state: 'unreadable', detail: 'x', span: null }))).toEqual(['unreadable -']);
  });

  test('a key is defective that names a tool not offered', () => {
    expect(auditKey(names('any', 'a', 'z'), tools)).toBe('z is expected, and is not offered');
    expect(auditKey({ kind: 'next', accepted: ['z'] }, tools)).toBe('z is expected, and is not offered');
  });
});

describe('the next tool', () => {
  const key: Key = { kind: 'next', accepted: ['a', 'b.c'] };
  test('any of the accepted ones, whatever the arguments', () => {
    expect(grade(key, found(call('a', { x: 1 })))).toEqual({ state: 'right', rules: ['next-tool'], pairing: [0] });
    expect(grade(key, found(call('b_c')))).toEqual({ state: 'right', rules: ['next-tool'], pairing: [1] });
  });
  test.each<readonly [string, CallsFound, readonly string[]]>([
    ['another tool', found(call('d')), ['wrong-tool 0']],
    ['no tool', found(call('z')), ['unknown-tool 0']],
    ['more than is due', found(call('a'), call('d')), ['extra-call 1']],
    ['the first decides', found(call('d'), call('a'), call('z')), ['wrong-tool 0', 'extra-call 2']],
    ['no call', { state: 'no-call', evidence: 'prose', asks: false }, ['did-not-call -']],
    ['a question', { state: 'no-call', evidence: 'prose', asks: true }, ['asked-when-it-should-act -']],
    ['unreadable', { state: 'unreadable', detail: 'x', span: null }, ['unreadable -']],
  ])('%s', (_, answer, due) => {
    expect(faults(grade(key, answer))).toEqual(due);
  });
  test('none is due where nothing is accepted', () => {
    expect(grade({ kind: 'next', accepted: [] }, { state: 'no-call', evidence: 'prose', asks: false }).state).toBe('right');
    expect(faults(grade({ kind: 'next', accepted: [] }, found(call('a'))))).toEqual(['called-when-it-should-not 0']);
  });
  test('several of the accepted ones, which can be due at once', () => {
    expect(grade(key, found(call('a', { x: 1 }), call('a', { x: 2 }), call('b.c')))).toMatchObject({ state: 'right' });
  });
  test('those behind it, in their order, in the same answer', () => {
    const going: Key = { kind: 'next', accepted: ['a'], thereafter: ['b.c', 'd'] };
    expect(grade(going, found(call('a'), call('b_c')))).toMatchObject({ state: 'right', pairing: [0, null] });
    expect(grade(going, found(call('a'), call('b.c'), call('d')))).toMatchObject({ state: 'right' });
    expect(faults(grade(going, found(call('a'), call('d'))))).toEqual(['extra-call 1']);
    expect(faults(grade(going, found(call('a'), call('b.c'), call('d'), call('d'))))).toEqual(['extra-call 3']);
    expect(faults(grade(going, found(call('b.c'), call('d'))))).toEqual(['wrong-tool 0', 'extra-call 1']);
    expect(auditKey({ kind: 'next', accepted: ['a'], thereafter: ['z'] }, tools)).toBe('z is expected, and is not offered');
  });
  test('says what was wanted', () => {
    expect(grade(key, found(call('d')))).toMatchObject({ reasons: [{ wanted: 'a or b.c', found: 'd', rule: 'tool-name' }] });
  });
});

test('a transcript of one answer is graded as that answer', () => {
  const grader = prepareGrader(names('any', 'a'), tools);
  const turn = (answer: CallsFound): Parameters<typeof grader.gradeTranscript>[0] => ({ turns: [{ found: answer, text: null, results: [], unread: [] }], cutOff: false, state: null });
  expect(grader.decidedBy).toBe('reading');
  expect(grader.gradeTranscript(turn(found(call('a'))))).toEqual(grader.grade(found(call('a'))));
  expect(grader.gradeTranscript({ turns: [], cutOff: false, state: null })).toEqual({ state: 'not-gradable', reason: 'not-observed' });
});

test('a call is no report to the user', () => {
  const grader = prepareGrader({ kind: 'facts', facts: [], given: { results: [], texts: [], today: null } }, tools);
  expect(grader.decidedBy).toBe('transcript');
  expect(faults(grader.gradeTranscript({ turns: [{ found: found(call('a')), text: null, results: [null], unread: [] }], cutOff: false, state: null }))).toEqual(['called-when-it-should-not 0']);
});
