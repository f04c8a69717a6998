import { defineConfig } from 'vitest/config';

/** What several real processes survive: `npm run test:faults`, some minutes. */
export default defineConfig({
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['../support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    reporters: ['../support/closing-line-reporter.ts', 'default'],
  },
});
