import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Takes JSON and forms. JSON that tries to reach prototypes is refused here, whatever the server at large does with it. */
export async function addParsers(scope: FastifyInstance): Promise<void> {
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, scope.getDefaultJsonParser('error', 'error'));
  scope.removeContentTypeParser('text/plain');
  await scope.register(multipart);
}
