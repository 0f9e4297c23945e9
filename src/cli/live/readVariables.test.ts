import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { readVariables } from './readVariables.ts';

test('the environment wins over .env, and what is empty in it counts as not set', async () => {
  const folder = writtenFolder({ '.env': '# a comment\nA=file\nB="two words"\nexport C=exported\nD=\nE=file\n' });
  expect(await readVariables(folder, { A: 'set', E: '', F: 'only set', G: undefined })).toEqual({ A: 'set', B: 'two words', C: 'exported', D: '', E: 'file', F: 'only set' });
});

test('without .env only the environment counts, and a folder of that name is none', async () => {
  expect(await readVariables(writtenFolder({}), { A: 'a' })).toEqual({ A: 'a' });
  const folder = writtenFolder({});
  mkdirSync(join(folder, '.env'));
  expect(await readVariables(folder, {})).toEqual({});
});

test('what cannot be read is the user’s to mend', async () => {
  const folder = writtenFolder({ file: 'x' });
  await expect(readVariables(join(folder, 'file'), {})).rejects.toMatchObject({ name: 'UserError', expected: '.env to be readable', came: 'reading it failed (ENOTDIR)', remedy: 'mend it, or move it away' });
});
