import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const SOURCES = { conditions: ['source', 'node'] };
/** Without anything outside of them: they may share one process and what it has loaded, which is a minute less in all. */
const PURE = ['packages/{contract,kernels,engine,sdk,playground}/src/**/*.test.ts'];

export default defineConfig({
  test: {
    // One for each core: those that start servers wait more than they work.
    maxWorkers: Math.max(2, availableParallelism()),
    reporters: ['./tests/support/closing-line-reporter.ts', 'default'],
    projects: [
      {
        resolve: SOURCES,
        ssr: { resolve: SOURCES },
        test: { name: 'pure', include: PURE, isolate: false, testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        resolve: SOURCES,
        ssr: { resolve: SOURCES },
        test: {
          name: 'server',
          // Many processes on few cores: what fails once and then passes is shown with its retry, and not held against a change.
          retry: 1,
          include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
          // They need a store (`npm run test:s3`) or a browser (`npm run test:browser`) that not every machine has, or minutes
          // (`npm run test:faults`).
          exclude: [...configDefaults.exclude, ...PURE, 'tests/s3/**', 'tests/browser/**', 'tests/faults/**'],
          globalSetup: ['./tests/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
