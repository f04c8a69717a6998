import { defineConfig } from 'vitest/config';

/** The tests of the pages in a real browser: `npm run test:browser`. */
export default defineConfig({
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./support/global-setup.ts'],
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // They share one server and two cores.
    fileParallelism: false,
    reporters: ['../support/closing-line-reporter.ts', 'default'],
  },
});
