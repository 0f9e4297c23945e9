import { expect, test } from 'vitest';
import { writtenFolder } from '../../test/writtenFolder.ts';
import type { Case } from '../core/Case.ts';
import type { Suite } from '../core/Suite.ts';
import { checkSuite, checkSuiteLoad } from './checkSuite.ts';

const suite = (locate: Suite['locate']): Suite => ({ id: 's', version: '1', locate, load: () => Promise.reject(new Error('not asked for')) });

test.each<readonly [string, Suite['locate'], readonly string[]]>([
  ['keeps its contract', () => Promise.resolve(null), []],
  [
    'finds questions everywhere',
    (folder) => Promise.resolve({ folder, edition: 'v1', files: [] }),
    ['s finds questions in an empty folder, or fails on it', 's finds questions in a folder of other files, or fails on it'],
  ],
  [
    'fails',
    () => Promise.reject(new Error('no')),
    ['s finds questions in an empty folder, or fails on it', 's finds questions in a folder of other files, or fails on it'],
  ],
])('a suite that %s', async (_, locate, breaches) => {
  expect(await checkSuite(suite(locate), writtenFolder({}))).toEqual(breaches);
});

const one = (id: string, change: Partial<Case> = {}): { case: Case; raw: { question: string; answer: null } } => ({
  case: {
    id,
    prompt: { messages: [], tools: [], rules: [], interface: null },
    key: { kind: 'none' },
    origin: { suite: 's@v1', category: 'c', cluster: 'k', language: 'python', calls: null, toolsOffered: 0 },
    ...change,
  },
  raw: { question: '', answer: null },
});

test.each([
  ['nothing', [], ['holds no cases']],
  ['plain cases', [one('a'), one('b')], []],
  ['a repeated id', [one('a'), one('a'), one('a')], ['a occurs twice']],
  ['a case of another edition', [one('a', { origin: { ...one('a').case.origin, suite: 's@v2' } })], ['a says that it is of s@v2, not s@v1']],
  ['what JSON drops', [one('a', { key: { kind: 'none', more: undefined } as Case['key'] })], ['a does not survive a JSON round trip']],
  ['a number that JSON cannot hold', [one('a', { origin: { ...one('a').case.origin, toolsOffered: Number.NaN } })], ['a does not survive a JSON round trip']],
])('a load that holds %s', (_, cases, breaches) => {
  expect(checkSuiteLoad({ suite: 's@v1', cases, problems: [] })).toEqual(breaches);
});
