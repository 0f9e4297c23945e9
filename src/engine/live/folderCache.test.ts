import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { WireReply } from '../../core/WireReply.ts';
import { folderCache } from './folderCache.ts';

const folder = mkdtempSync(join(tmpdir(), 'faultline-cache-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = 'ab'.repeat(32);
const reply: WireReply = {
  status: 200,
  headers: [['content-type', 'application/json'], ['x', 'y']],
  body: new Uint8Array([0, 255, 128, 10]),
  failure: null,
  timing: { startedAt: 5, firstByte: null, total: 7 },
};

test('a reply comes back byte for byte, for another process too', async () => {
  expect(await folderCache(folder, 'one').get(key)).toBeNull();
  await folderCache(folder, 'one').put(key, reply);
  expect(await folderCache(folder, 'two').get(key)).toEqual(reply);
  expect(readdirSync(join(folder, 'ab'))).toEqual([`${'ab'.repeat(31)}.json`]);
  expect(statSync(join(folder, 'ab', `${'ab'.repeat(31)}.json`)).mode & 0o777).toBe(0o600);
});

test.each(['', '{', '[]', '{"status": 200}', '{"status": "200", "headers": [], "body": "", "timing": {"startedAt": 1, "total": 1}}', '{"status": 200, "headers": [], "body": "", "timing": {}}'])('a file that is not whole counts as none: %s', async (text) => {
  await folderCache(folder, 'one').put('cd'.repeat(32), reply);
  writeFileSync(join(folder, 'cd', `${'cd'.repeat(31)}.json`), text);
  expect(await folderCache(folder, 'one').get('cd'.repeat(32))).toBeNull();
});

test('a folder that cannot be written keeps nothing and fails nothing', async () => {
  writeFileSync(join(folder, 'file'), '');
  const cache = folderCache(join(folder, 'file'), 'one');
  await cache.put(key, reply);
  expect(await cache.get(key)).toBeNull();
});
