import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';

interface ServeOptions {
  readonly onListening?: (baseUrl: string) => void;
  /** Ends everything else; `whenIdle` resolves when no request is left. */
  readonly onStop: (whenIdle: Promise<unknown>) => Promise<void>;
}

/** Listens on a free port, prints the address, and serves until Ctrl-C. */
export async function serve(app: FastifyInstance, { onListening, onStop }: ServeOptions): Promise<void> {
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  onListening?.(baseUrl);
  process.stdout.write(`${baseUrl}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await onStop(app.close());
}
