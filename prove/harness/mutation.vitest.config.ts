import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';

/** Only the tests of the folders named in FAULTLINE_MUTATED run against each mutant. */
const folders = (process.env['FAULTLINE_MUTATED'] ?? '').split(',').filter((folder) => folder !== '');

const config: ViteUserConfig = defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    exclude: ['**/node_modules/**', '**/*.slow.test.ts'],
    pool: 'threads',
    isolate: false,
    setupFiles: [join(import.meta.dirname, 'frozenClock.ts')],
    env: { TZ: 'UTC' },
  },
});

export default config;
