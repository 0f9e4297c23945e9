import { expect, test } from 'vitest';
import { inTurn } from './inTurn.ts';

/** Gives a name as often as told, and notes that it was closed. */
async function* stream(name: string, times: number, closed: string[]): AsyncGenerator<string> {
  try {
    for (let time = 0; time < times; time++) yield await Promise.resolve(`${name}${String(time)}`);
  } finally {
    closed.push(name);
  }
}

test('one of each in turn, the longer ones to their ends', async () => {
  const closed: string[] = [];
  const given: string[] = [];
  for await (const value of inTurn([stream('a', 1, closed), stream('b', 3, closed), stream('c', 0, closed), stream('d', 2, closed)])) given.push(value);
  expect(given).toEqual(['a0', 'b0', 'd0', 'b1', 'd1', 'b2']);
  expect(closed.sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('all are closed when nobody wants more', async () => {
  const closed: string[] = [];
  for await (const value of inTurn([stream('a', 9, closed), stream('b', 9, closed)])) if (value === 'b0') break;
  expect(closed.sort()).toEqual(['a', 'b']);
});
