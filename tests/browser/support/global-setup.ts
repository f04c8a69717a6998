import type { TestProject } from 'vitest/node';
import { removeDataDirs, startServer } from '../../support/server-process.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one server of the run, with the key of its first admin. */
    server: { readonly baseUrl: string; readonly apiKey: string };
  }
}

/** Starts a server as people do, on a database of its own; returns how to end it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Several windows ask with one key at the same time.
  const environment = { BACKLOT_RECRAFT_REQUESTS_PER_SECOND: '1000', BACKLOT_RECRAFT_IMAGES_PER_MINUTE: '10000' };
  const server = await startServer({ environment });
  project.provide('server', { baseUrl: server.baseUrl, apiKey: server.apiKey });
  return async () => {
    await server.stop();
    await removeDataDirs();
  };
}
