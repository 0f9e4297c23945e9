import { describe, expect, test } from 'vitest';
import { toolNames } from '../catalog/toolNames.ts';
import type { Answer } from '../core/Answer.ts';
import type { LeniencyCode } from '../core/Leniency.ts';
import type { Syntax } from '../core/Syntax.ts';
import { detectSyntax } from './detectSyntax.ts';
import { noCall } from './noCall.ts';
import { readNative } from './readNative.ts';
import { writeNative } from './writeNative.ts';

const names = toolNames(['f', 'math.sum']);

/** Reads `id name code code …`. */
function spoken(id: string): Syntax {
  return {
    id,
    version: '1',
    instruct: () => '',
    write: () => ({ text: null, toolCalls: null }),
    read: ({ text }) => {
      const [mark, name, ...codes] = (text ?? '').split(' ');
      if (mark?.includes(id) !== true || name === undefined) return noCall(text);
      const span = { start: 0, end: 1 };
      const forgiven = codes.map((code) => ({ code: code as LeniencyCode, call: null, span }));
      return { found: { state: 'calls', calls: [{ name, nameSpan: span, arguments: [], source: 'text', span }] }, forgiven };
    },
  };
}

const native: Syntax = { id: 'native', version: '1', instruct: () => '', write: writeNative, read: readNative };
const syntaxes = [native, spoken('aa'), spoken('bb')];
const detect = (...answers: readonly (string | Answer)[]): ReturnType<typeof detectSyntax> =>
  detectSyntax(
    syntaxes,
    answers.map((answer) => ({ answer: typeof answer === 'string' ? { text: answer, toolCalls: null } : answer, names })),
  );

describe('detectSyntax', () => {
  test('nothing to tell it by', () => {
    const none = { syntax: null, withCalls: 0, shares: [], habitual: [], proposed: null };
    expect(detect()).toEqual(none);
    expect(detect('No.', 'Which?')).toEqual(none);
  });

  test('the most frequent, with shares of the answers that hold calls', () => {
    expect(detect('bb f', 'aa f', 'bb f', 'No.')).toEqual({
      syntax: 'bb',
      withCalls: 3,
      shares: [
        { syntax: 'bb', count: 2, share: 2 / 3 },
        { syntax: 'aa', count: 1, share: 1 / 3 },
      ],
      habitual: [],
      proposed: { kind: 'prompted', syntax: 'bb', tolerated: [], basis: 'inferred' },
    });
  });

  test('a text in two syntaxes counts for both, and of equals the one listed first is taken', () => {
    expect(detect('bb f', 'aa f').syntax).toBe('aa');
    expect(detect('aabb f').shares).toEqual([{ syntax: 'aa', count: 1, share: 1 }, { syntax: 'bb', count: 1, share: 1 }]);
    expect(detect('aabb f')).toMatchObject({ syntax: 'aa', withCalls: 1 });
    expect(detect('aabb f', 'bb f').syntax).toBe('bb');
  });

  test('what is forgiven in more than half is a habit', () => {
    expect(detect('aa f fence', 'aa f fence comment', 'aa f comment', 'aa f').habitual).toEqual([]);
    expect(detect('aa f fence', 'aa f fence fence', 'aa f comment').habitual).toEqual(['fence']);
    expect(detect('aa f fence', 'aa f comment fence', 'bb f comment').habitual).toEqual(['fence']);
    expect(detect('aa f comment fence', 'aa f fence comment').proposed).toEqual({ kind: 'prompted', syntax: 'aa', tolerated: ['fence', 'comment'], basis: 'inferred' });
  });

  test('renaming is a habit where dotted names are more often renamed than kept', () => {
    expect(detect('aa math_sum', 'aa f', 'aa f', 'aa f').habitual).toEqual(['changed-dots']);
    expect(detect('aa math_sum', 'aa math.sum').habitual).toEqual([]);
    expect(detect('aa math_sum', 'aa math_sum', 'aa math.sum').habitual).toEqual(['changed-dots']);
  });

  test('the tool-call field is native, where renaming is forced', () => {
    const call = (name: string): Answer => ({ text: null, toolCalls: [{ name, arguments: '', encoding: 'string' }] });
    expect(detect(call('math_sum'), call('f'), 'aa f')).toEqual({
      syntax: 'native',
      withCalls: 3,
      shares: [
        { syntax: 'native', count: 2, share: 2 / 3 },
        { syntax: 'aa', count: 1, share: 1 / 3 },
      ],
      habitual: ['empty-arguments'],
      proposed: { kind: 'native', syntax: 'native', tolerated: ['empty-arguments'], basis: 'inferred' },
    });
  });
});
