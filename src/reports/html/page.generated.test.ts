import { expect, test } from 'vitest';
import { bundlePage } from './bundlePage.ts';

test('the committed page is what its sources give', async () => {
  await expect(await bundlePage()).toMatchFileSnapshot('page.generated.ts');
});
