import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';

const fast = process.env['FAULTLINE_FAST'] === '1';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...(fast ? ['**/*.slow.test.ts'] : [])],
    pool: 'threads',
    isolate: false,
    // The default leaves one core idle, which is half of a machine with two.
    maxWorkers: '100%',
    testTimeout: 60_000,
    // Tests must not depend on where and when they run.
    env: { TZ: 'UTC' },
    restoreMocks: true,
  },
});

export default config;
