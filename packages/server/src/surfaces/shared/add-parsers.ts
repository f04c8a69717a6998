import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/**
 * Takes JSON and forms. JSON that tries to reach prototypes is refused here, whatever the server at large does with it. A deletion
 * needs no body, even where its client announces one.
 */
export async function addParsers(scope: FastifyInstance): Promise<void> {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (request.method === 'DELETE' && body === '') done(null, undefined);
    else void parse(request, body, done);
  });
  scope.removeContentTypeParser('text/plain');
  await scope.register(multipart);
}
