import { expect, test } from 'vitest';
import { writtenFolder } from '../../test/writtenFolder.ts';
import type { RecordingFormat } from '../core/RecordingFormat.ts';
import { checkRecordingFormat } from './checkRecordingFormat.ts';

const names = ['an empty folder', 'a folder of other files', 'a folder of other JSON', 'a folder of empty files'];

test.each<readonly [string, RecordingFormat['recognise'], readonly string[]]>([
  ['keeps its contract', () => Promise.resolve(null), []],
  ['fails', () => Promise.reject(new Error('no')), names.map((name) => `f fails (no) on ${name}`)],
  [
    'claims everything',
    () =>
      Promise.resolve({
        format: 'f',
        description: '',
        models: [],
        suites: [],
        questionFolders: [],
        read: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }) }),
        readVerdicts: () => Promise.resolve({ verdicts: new Map(), carried: [], problems: [] }),
      }),
    names.map((name) => `f claims on ${name}`),
  ],
])('a format that %s', async (_, recognise, breaches) => {
  expect(await checkRecordingFormat({ id: 'f', version: '1', recognise }, writtenFolder({}))).toEqual(breaches);
});
