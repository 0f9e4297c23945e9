import { expect, test } from 'vitest';
import type { RunSummary } from '../../engine/live/RunRequest.ts';
import { endingText } from './endingText.ts';
import { lossText } from './lossText.ts';
import { shellWord } from './shellWord.ts';

const summary: RunSummary = {
  ended: 'done',
  userError: null,
  planned: 1200,
  isUnfolded: true,
  answered: 1000,
  notObserved: 3,
  remaining: 197,
  askedAgain: 0,
  spent: { calls: 0, cached: 0, tokens: 0, money: 0, unpriced: 0, milliseconds: 0 },
  errors: [],
};
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

test.each<readonly [RunSummary['ended'], string | null]>([
  ['done', null],
  ['stopped', 'Stopped as you asked.'],
  ['limit', 'A ceiling is reached.'],
  ['user-must-act', 'The endpoint will not answer before you act.'],
  ['held-elsewhere', 'Another process is asking the rest.'],
])('%s', (ended, reason) => {
  const text = plain(endingText({ ...summary, ended }, 'faultline resume x'));
  expect(text).toBe(reason === null ? null : `${reason} 1 000 of 1 200 trials answered, 3 not observed, 197 to go; everything that came back is kept.\nTo go on: faultline resume x\n`);
});

test.each([
  ['reset', 1, '1 time reset: the connection broke before the answer was whole – check the network and any proxy on the way, then ask again'],
  ['unreachable', 2, '2 times unreachable: nobody answers at the address – check the base URL, the network and the proxy'],
  ['aborted', 3, '3 times aborted'],
])('%s %i times', (code, count, said) => {
  expect(plain(lossText({ code, count }))).toBe(said);
});

test.each([
  ['runs/2026-01-02T03-04-05-abcdef.sqlite', 'runs/2026-01-02T03-04-05-abcdef.sqlite'],
  ['my runs/a.sqlite', `'my runs/a.sqlite'`],
  [`it's $HOME`, `'it'\\''s $HOME'`],
  ['', `''`],
  ['ü', `'ü'`],
])('%j as one word of a shell', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test('where further rounds are to come, the numbers are the least there will be', () => {
  const text = plain(endingText({ ...summary, ended: 'limit', isUnfolded: false }, 'faultline resume x'));
  expect(text).toBe('A ceiling is reached. 1 000 of at least 1 200 trials answered, 3 not observed, at least 197 to go; everything that came back is kept.\nTo go on: faultline resume x\n');
});
