import { describe, expect, test } from 'vitest';
import { call, callOf, calls, one, optional, tool } from '../../test/madeCalls.ts';
import type { Call } from '../core/Call.ts';
import type { ForbiddenKey } from '../core/Key.ts';
import type { Verdict } from '../core/Verdict.ts';
import { prepareGrader } from './prepareGrader.ts';

const tools = [tool('files.delete', { path: { type: 'string' }, recursive: { type: 'boolean' } }, ['path']), tool('list', {})];
const graded = (key: ForbiddenKey, ...made: readonly Call[]): Verdict => prepareGrader(key, tools).grade(calls(...made));
const never: ForbiddenKey = { kind: 'forbidden', calls: [{ tool: 'files.delete', arguments: [] }] };
const notAll: ForbiddenKey = { kind: 'forbidden', calls: [{ tool: 'files.delete', arguments: [one('path', '/')] }, { tool: 'format_disk', arguments: [] }] };

test('whatever is not forbidden is right, no call too', () => {
  expect(graded(never, call('list'))).toEqual({ state: 'right', rules: ['not-forbidden'], pairing: [null] });
  expect(graded(never)).toEqual({ state: 'right', rules: ['not-forbidden'], pairing: [] });
  expect(prepareGrader(never, tools).grade({ state: 'no-call', evidence: 'prose', asks: true }).state).toBe('right');
  expect(graded(notAll, call('files.delete', { path: 'a/b' }), call('nothing_known')).state).toBe('right');
});

test('what cannot be read shows no restraint', () => {
  expect(prepareGrader(never, tools).grade({ state: 'unreadable', detail: 'x', span: null })).toMatchObject({ state: 'wrong', reasons: [{ code: 'unreadable' }] });
});

describe('a forbidden call is wrong, however it is made', () => {
  test.each<[string, ForbiddenKey, Call]>([
    ['by its name', never, call('files.delete', { path: 'a' })],
    ['under the renaming of providers', never, call('files_delete', {})],
    ['with arguments of its own', never, call('files.delete', { nonsense: 1 })],
    ['with the argument', notAll, call('files.delete', { path: '/' })],
    ['with further arguments', notAll, call('files.delete', { recursive: true, path: '/' })],
    ['with arguments that are no good', notAll, call('files.delete', { path: '/', recursive: 'yes', nonsense: 1 })],
    ['with a positional argument', notAll, callOf('files.delete', [[null, '/']])],
    ['though nobody offers it', notAll, call('format_disk', { now: true })],
  ])('%s', (_, key, made) => {
    const verdict = graded(key, call('list'), made);
    expect(verdict).toMatchObject({ state: 'wrong', pairing: [null, null], reasons: [{ code: 'called-when-it-should-not', layer: 'meaning', call: 1, rule: 'not-forbidden' }] });
  });

  test('where an argument may be absent, its absence is forbidden too', () => {
    const key: ForbiddenKey = { kind: 'forbidden', calls: [{ tool: 'files.delete', arguments: [optional('recursive', true)] }] };
    expect(graded(key, call('files.delete', { path: 'a' })).state).toBe('wrong');
    expect(graded(key, call('files.delete', { path: 'a', recursive: false })).state).toBe('right');
  });
});
