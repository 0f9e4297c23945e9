import { expect, test } from 'vitest';
import type { Progress } from '../../engine/live/Progress.ts';
import { progressLine, progressView } from './progressView.ts';

const spent: Progress['spent'] = { calls: 0, cached: 0, tokens: 0, money: 0, unpriced: 0, milliseconds: 0 };
const nothing: Progress = { planned: 4000, isUnfolded: true, answered: 0, notObserved: 0, inFlight: 0, concurrency: 8, rate: null, eta: null, spent, errors: [] };

test.each<readonly [Partial<Progress>, string]>([
  [{}, '0 of 4 000 answered'],
  [{ answered: 1234, notObserved: 2 }, '1 234 of 4 000 answered, 2 not observed'],
  [{ answered: 3, isUnfolded: false }, '3 of at least 4 000 answered'],
  [{ inFlight: 64 }, '0 of 4 000 answered · 64 in flight'],
  [{ rate: 0.26 }, '0 of 4 000 answered · 0.3 a second'],
  [{ rate: 9.94 }, '0 of 4 000 answered · 9.9 a second'],
  [{ rate: 10 }, '0 of 4 000 answered · 10 a second'],
  [{ rate: 31.4 }, '0 of 4 000 answered · 31 a second'],
  [{ eta: 1 }, '0 of 4 000 answered · about 1 second left'],
  [{ eta: 89_000 }, '0 of 4 000 answered · about 89 seconds left'],
  [{ eta: 89_001 }, '0 of 4 000 answered · about 2 minutes left'],
  [{ eta: 89.4 * 60_000 }, '0 of 4 000 answered · about 89 minutes left'],
  [{ eta: 89.5 * 60_000 }, '0 of 4 000 answered · about 2 hours left'],
  [{ eta: 5000, answered: 3999, notObserved: 1 }, '3 999 of 4 000 answered, 1 not observed'],
  [{ eta: 5000, answered: 3998, notObserved: 1 }, '3 998 of 4 000 answered, 1 not observed · about 5 seconds left'],
  [{ spent: { ...spent, money: 0.123 } }, '0 of 4 000 answered · cost 0.123'],
  [{ spent: { ...spent, money: 12, unpriced: 1 } }, '0 of 4 000 answered · cost 12.00 and more'],
  [{ spent: { ...spent, cached: 7 } }, '0 of 4 000 answered · 7 from the cache'],
  [{ errors: ['a', 'b', 'c', 'd'].map((code, index) => ({ code, count: 1000 - index })) }, '0 of 4 000 answered · asked again after 1 000 a, 999 b, 998 c'],
])('%j', (change, line) => {
  expect(progressLine({ ...nothing, ...change })).toBe(line);
});

function shown(kind: Parameters<typeof progressView>[0], noteColumns: number | null): { readonly view: ReturnType<typeof progressView>; readonly notes: string[]; readonly clock: { at: number } } {
  const notes: string[] = [];
  const clock = { at: 0 };
  return { view: progressView(kind, { note: (text) => notes.push(text), noteColumns }, () => clock.at), notes, clock };
}

const at = (answered: number): Progress => ({ ...nothing, planned: 9, answered });

test('a live view writes one line over and over, as wide as the terminal', () => {
  const { view, notes } = shown('auto', 12);
  view.show({ ...at(1), errors: [{ code: 'x\u001b[31m', count: 1 }] });
  view.show(at(2));
  view.end();
  view.end();
  expect(notes).toEqual(['\r\u001b[2K1 of 9 answ', '\r\u001b[2K2 of 9 answ', '\n']);
});

test('on the narrowest terminal ten characters are shown', () => {
  const { view, notes } = shown('live', 3);
  view.show(at(1));
  expect(notes).toEqual(['\r\u001b[2K1 of 9 ans']);
});

test('a live view that showed nothing leaves nothing, and nothing of a server steers the terminal', () => {
  const { view, notes } = shown('live', 200);
  view.end();
  expect(notes).toEqual([]);
  view.show({ ...at(1), errors: [{ code: 'x\u001b[31m', count: 1 }] });
  expect(notes).toEqual(['\r\u001b[2K1 of 9 answered · asked again after 1 x\ufffd[31m']);
});

test('plain lines come now and then, and the last state always', () => {
  const { view, notes, clock } = shown('auto', null);
  view.end();
  view.show(at(1));
  clock.at = 4999;
  view.show(at(2));
  clock.at = 5000;
  view.show(at(3));
  view.end();
  view.show(at(4));
  view.end();
  view.end();
  expect(notes).toEqual(['1 of 9 answered\n', '3 of 9 answered\n', '4 of 9 answered\n']);
});

test('lines even on a terminal where asked for', () => {
  const { view, notes } = shown('lines', 80);
  view.show(at(1));
  expect(notes).toEqual(['1 of 9 answered\n']);
});

test('events as JSON, every one', () => {
  const { view, notes } = shown('json', null);
  view.show(at(1));
  view.show(at(1));
  view.end();
  expect(notes.map((line): unknown => JSON.parse(line))).toEqual([{ event: 'progress', ...at(1) }, { event: 'progress', ...at(1) }]);
  expect(notes.every((line) => line.endsWith('}\n'))).toBe(true);
});

test('nothing where nothing is wanted', () => {
  const { view, notes } = shown('none', 80);
  view.show(at(1));
  view.end();
  expect(notes).toEqual([]);
});
