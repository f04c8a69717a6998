import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { AssetFiles } from '../../assets/asset-files.ts';
import { mediaTypeOf } from '../../assets/key.ts';
import { BUCKET, type Links, type OwnLink } from '../../assets/links.ts';

/** What {@link filesSurface} needs. */
export interface FilesDependencies {
  readonly files: Pick<AssetFiles, 'open'>;
  readonly links: Pick<Links, 'readOwn'>;
  /** How callers reach this server, without a slash at the end: the host that links are signed for. */
  readonly publicUrl: () => string;
}

const REFUSALS: Readonly<Record<Exclude<OwnLink['verdict'], 'ok'>, string>> = {
  unsigned: 'Access Denied',
  'unknown-key': 'The access key is not known.',
  'wrong-signature': 'The signature does not match.',
  'not-yet-valid': 'The link is not valid yet.',
  expired: 'Request has expired',
};

/** `GET|HEAD /backlot/images/…`: stored pictures, to whoever has a signed link. Speaks S3's errors and lists nothing. */
export function filesSurface(deps: FilesDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.setErrorHandler((thrown, request, reply) => {
      request.log.error({ err: thrown }, 'request failed');
      return refuse(reply, 500, 'InternalError', 'Something went wrong on our side.');
    });
    scope.route({
      method: ['GET', 'HEAD'],
      url: `/${BUCKET}/*`,
      handler: (request, reply) => getFile(deps, request, reply),
    });
  };
}

async function getFile(deps: FilesDependencies, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  // The host that was signed, not the one that a proxy or the caller names. A link made for GET also serves HEAD.
  const link = deps.links.readOwn(deps.publicUrl() + request.url);
  if (link === undefined) return refuse(reply, 403, 'AccessDenied', REFUSALS.unsigned);
  if (link.verdict !== 'ok') {
    const code = link.verdict === 'wrong-signature' ? 'SignatureDoesNotMatch' : 'AccessDenied';
    return refuse(reply, 403, code, REFUSALS[link.verdict]);
  }
  // Nothing is ever stored twice under one key, so that the key stands for the bytes.
  const name = link.key.slice(link.key.lastIndexOf('/') + 1);
  const etag = `"${name}"`;
  void reply.headers({
    etag,
    'cache-control': 'private, max-age=604800, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  });
  if (namesTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const opened = await deps.files.open(link.key);
  if (opened === undefined) return refuse(reply, 404, 'NoSuchKey', 'The specified key does not exist.');
  void reply.headers({
    // Exactly this: some clients compare it letter by letter.
    'content-type': mediaTypeOf(link.key),
    'content-length': opened.sizeBytes,
    'content-disposition': `inline; filename="${name}"`,
  });
  if (request.method !== 'HEAD') return reply.send(opened.stream);
  opened.stream.destroy();
  return reply.send();
}

function namesTag(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply
    .code(status)
    .headers({ 'content-type': 'application/xml', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .removeHeader('etag')
    .send(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>\n`);
}
