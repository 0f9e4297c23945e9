import { expect, test } from 'vitest';
import { syntax } from './index.ts';

test('native-strict is native on the wire and keeps a null, which stands for an absent argument', () => {
  const { found, forgiven } = syntax.read({ text: null, toolCalls: [{ name: 'f', arguments: '{"a": null}', encoding: 'string' }] }, new Set(['f']));
  expect(forgiven).toEqual([]);
  expect(found.state === 'calls' ? found.calls[0]?.arguments : null).toEqual([
    { name: 'a', nameSpan: { start: 1, end: 4 }, value: { kind: 'null', span: { start: 6, end: 10 } } },
  ]);
  expect(syntax.id).toBe('native-strict');
  expect(syntax.instruct([])).toBe('');
});
