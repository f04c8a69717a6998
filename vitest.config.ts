import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    // They need a store that not every machine has: `npm run test:s3`.
    exclude: [...configDefaults.exclude, 'tests/s3/**', 'tests/faults/**'],
    globalSetup: ['./tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['./tests/support/closing-line-reporter.ts', 'default'],
  },
});
