import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const ETAG_CHARACTERS = 24;
/** Not with a weight of nothing, which refuses it. */
const TAKES_GZIP = /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/;

/** Answers with what is the same for as long as the server runs: packed for whoever takes that, and not again to whoever has it. */
export function fixedJson(content: object): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const body = Buffer.from(JSON.stringify(content));
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, ETAG_CHARACTERS)}"`;
  let packed: Buffer | undefined;
  return ({ headers }, reply) => {
    void reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
    if (headers['if-none-match'] === etag) return reply.code(304).send();
    void reply.type('application/json; charset=utf-8');
    if (!TAKES_GZIP.test(headers['accept-encoding'] ?? '')) return reply.send(body);
    packed ??= gzipSync(body);
    return reply.header('content-encoding', 'gzip').send(packed);
  };
}
