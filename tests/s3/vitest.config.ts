import { defineConfig } from 'vitest/config';

/** The tests that need a real S3-compatible store on this machine: `npm run test:s3`. */
export default defineConfig({
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['../support/global-setup.ts', './support/global-setup.ts'],
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // They share two cores with Ceph.
    fileParallelism: false,
    reporters: ['../support/closing-line-reporter.ts', 'default'],
  },
});
