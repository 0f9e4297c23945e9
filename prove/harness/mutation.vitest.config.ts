import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { CheapestFirst } from './CheapestFirst.ts';
import type { ViteUserConfig } from 'vitest/config';

/** Only the tests of the folders named in FAULTLINE_MUTATED run against each mutant. */
const folders = (process.env['FAULTLINE_MUTATED'] ?? '').split(',').filter((folder) => folder !== '');

const config: ViteUserConfig = defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  cacheDir: join(import.meta.dirname, '..', '..', '.vite'),
  test: {
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    exclude: ['**/node_modules/**', '**/*.slow.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: CheapestFirst },
    runner: join(import.meta.dirname, 'MutationRunner.ts'),
    setupFiles: [join(import.meta.dirname, 'mutationSetup.ts')],
    testTimeout: 120_000,
    env: { TZ: 'UTC' },
  },
});

export default config;
