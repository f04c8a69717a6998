import type { HealthCheck } from './surfaces/platform/health.ts';

interface HealthDeps {
  /** Rejects if the database does not answer. */
  readonly pingDatabase: () => Promise<unknown>;
  /** Whether this process takes waiting runs. */
  readonly isQueueWorking: () => boolean;
  /** Rejects unless files can be taken. */
  readonly checkFiles: () => Promise<void>;
  /** Names of models that are not there. */
  readonly missingModels: () => Promise<readonly string[]>;
  /** Rejects if a worker cannot start; pending while they do. */
  readonly workersReady: () => Promise<void>;
}

/** What `/readyz` looks at. */
export function healthChecks(deps: HealthDeps): Readonly<Record<string, HealthCheck>> {
  return {
    database: async () => {
      await deps.pingDatabase();
      return { ok: true, detail: 'answers' };
    },
    queue: async () => (deps.isQueueWorking() ? { ok: true, detail: 'takes runs' } : { ok: false, detail: 'stopping' }),
    files: async () => {
      await deps.checkFiles();
      return { ok: true, detail: 'can be written' };
    },
    models: async () => {
      const missing = await deps.missingModels();
      return {
        ok: missing.length === 0,
        detail: missing.length === 0 ? 'all there' : `missing: ${missing.join(', ')}`,
      };
    },
    workers: async () => {
      await deps.workersReady();
      return { ok: true, detail: 'can work' };
    },
  };
}
