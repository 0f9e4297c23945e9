import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { newRunPlace } from './runPlace.ts';

const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

test('a run is named after the time it began and who began it, in a folder that is made', async () => {
  const folder = join(writtenFolder({}), 'a', 'b');
  const place = await newRunPlace(folder, now, 'me');
  expect(place.slice(folder.length)).toMatch(/^[/\\]2026-01-02T03-04-05-[0-9a-f]{6}\.sqlite$/);
  expect(existsSync(folder)).toBe(true);
  expect(existsSync(place)).toBe(false);
  expect(await newRunPlace(folder, now, 'me')).toBe(place);
  const others = [await newRunPlace(folder, now + 1, 'me'), await newRunPlace(folder, now, 'you')];
  expect(new Set([place, ...others]).size).toBe(3);
});

test.each([['file'], ['file/under']])('where %s is a file the user is told', async (name) => {
  const folder = join(writtenFolder({ file: 'x' }), ...name.split('/'));
  await expect(newRunPlace(folder, now, 'me')).rejects.toMatchObject({
    name: 'UserError',
    expected: `${JSON.stringify(folder)} to be a folder that runs can be kept in`,
    came: 'a file is in its place',
    remedy: 'name another one with --runs',
  });
});

test('what is nobody’s to mend is the world’s', async () => {
  await expect(newRunPlace(join(writtenFolder({}), 'x'.repeat(300)), now, 'me')).rejects.toMatchObject({ name: 'WorldError', message: expect.stringMatching(/^Making the folder ".*" failed \(ENAMETOOLONG\)\.$/) });
});
