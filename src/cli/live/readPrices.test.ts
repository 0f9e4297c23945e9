import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { readPrices } from './readPrices.ts';

const configured = { prices: { 'a:x': { input: 1, output: 2 } } };
const folder = writtenFolder({
  'prices.json': '{"a:x": {"input": 3, "cachedInput": 0.3, "output": 4}, "b:*": {"input": 5, "output": 6}}',
  'broken.json': '{"a:x": ',
  'wrong.json': '{"a:x": {"input": "3"}}',
});

test.each<readonly [string | null, string, unknown]>([
  [null, 'a:x', { input: 1, cachedInput: null, output: 2 }],
  [null, 'a:x (native-strict)', { input: 1, cachedInput: null, output: 2 }],
  [null, 'a:x (Strict)', null],
  [null, 'b:y', null],
  ['prices.json', 'a:x', { input: 3, cachedInput: 0.3, output: 4 }],
  ['prices.json', 'b:y (json)', { input: 5, cachedInput: null, output: 6 }],
  ['prices.json', 'c:z', null],
])('of %s for %s', async (file, model, price) => {
  expect((await readPrices(file === null ? null : join(folder, file), configured))(model)).toEqual(price);
});

test('without any no price is known', async () => {
  expect((await readPrices(null, {}))('a:x')).toBeNull();
});

test.each([
  ['nowhere.json', 'reading it failed (ENOENT)', 'mend the file, or leave --prices out'],
  ['broken.json', 'it is no JSON', 'mend the file, or leave --prices out'],
])('%s is refused', async (file, came, remedy) => {
  const place = join(folder, file);
  await expect(readPrices(place, configured)).rejects.toMatchObject({
    name: 'UserError',
    expected: `${JSON.stringify(place)} to hold prices as {"<model>": {"input": 1.25, "cachedInput": 0.125, "output": 10}}, money per million tokens`,
    came,
    remedy,
  });
});

test('a price that is none is refused', async () => {
  await expect(readPrices(join(folder, 'wrong.json'), {})).rejects.toMatchObject({ name: 'UserError', came: 'it holds "3"' });
});
