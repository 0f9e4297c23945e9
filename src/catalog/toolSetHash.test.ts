import { expect, test } from 'vitest';
import type { Tool } from '../core/Tool.ts';
import { toolSetHash } from './toolSetHash.ts';

const tool = (name: string, parameters: Tool['parameters'] = {}, description = 'd'): Tool => ({ name, description, parameters });

test('neither order nor repetition matters, nor the order of keys', () => {
  const [a, b] = [tool('a', { x: 1, y: 2 }), tool('b')];
  const hash = toolSetHash([a, b]);
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(toolSetHash([b, a])).toBe(hash);
  expect(toolSetHash([a, b, a])).toBe(hash);
  expect(toolSetHash([tool('a', { y: 2, x: 1 }), b])).toBe(hash);
});

test('name, description and parameters do', () => {
  const sets = [[], [tool('a')], [tool('b')], [tool('a', {}, 'e')], [tool('a', { x: 1 })], [tool('a'), tool('b')]];
  expect(new Set(sets.map(toolSetHash)).size).toBe(sets.length);
});

test('hashes stay the same over versions', () => {
  expect(toolSetHash([])).toBe('e3b0c44298fc1c14');
});
