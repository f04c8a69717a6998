import type { FastifyInstance } from 'fastify';

/**
 * Ends every connection with its answer once the server closes. Only connections that are idle at that moment are closed by
 * themselves: one that is busy would be kept alive after its answer, and the server with it.
 */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) void reply.header('connection', 'close');
  });
}
