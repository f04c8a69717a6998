import Fastify, { type FastifyInstance } from 'fastify';
import { createFakeEndpoints } from '../../shared/endpoints/testing/fakes.ts';
import type { RecraftDependencies } from '../dependencies.ts';
import { recraftSurface } from '../index.ts';

export { API_KEY, fakeRecord, formOf, RESULT, RUN_ID } from '../../shared/endpoints/testing/fakes.ts';

/** The surface on small parts in memory: enough of a server to speak with. */
interface FakeServer extends Pick<ReturnType<typeof createFakeEndpoints>, 'submissions' | 'counted'> {
  readonly app: FastifyInstance;
}

/** A server of fakes. */
export async function createFakeServer(overrides: Partial<RecraftDependencies> = {}): Promise<FakeServer> {
  const { deps, submissions, counted } = createFakeEndpoints();
  const app = Fastify({ logger: false, forceCloseConnections: true });
  await app.register(
    recraftSurface({
      ...deps,
      account: async () => ({
        userId: 'c18a1988-45e7-4c00-82c4-4ad7d3dbce3a',
        name: 'John Doe',
        email: 'john@example.com',
        credits: 1_000_999,
      }),
      styles: { list: async () => [], find: async () => [], delete: async () => false },
      findRunOfImage: async () => undefined,
      reducePalette: (colours) => colours.map(({ rgb }) => rgb),
      creditsPerImage: () => 1000,
      canGenerate: async () => true,
      ...overrides,
    }),
  );
  return { app, submissions, counted };
}
