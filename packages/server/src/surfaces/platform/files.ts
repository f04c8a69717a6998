import { toAppError } from '@backlot/contract';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { AssetFiles } from '../../assets/asset-files.ts';
import { mediaTypeOf } from '../../assets/key.ts';
import { BUCKET, type Links, type OwnLink } from '../../assets/links.ts';
import { goneSignal } from '../shared/gone-signal.ts';
import { readRange } from './read-range.ts';

/** What {@link filesSurface} needs. */
export interface FilesDependencies {
  readonly files: Pick<AssetFiles, 'open' | 'sizeOf'>;
  /** Whether a file may be read: a link outlives what it leads to. */
  readonly isKnown: (key: string) => Promise<boolean>;
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

const SERVER_ERROR = 500;
const WENT_WRONG = 'Something went wrong on our side.';
/** A caller who takes nothing for so long is let go: what is on its way to it holds a connection to the store. */
const STALLED_MS = 60_000;

/** `GET|HEAD /backlot/images/…`: stored pictures, to whoever has a signed link. Speaks S3's errors and lists nothing. */
export function filesSurface(deps: FilesDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.setErrorHandler((thrown, request, reply) => {
      const { code, status, message, retryAfterSeconds } = toAppError(thrown);
      if (status >= SERVER_ERROR) request.log.error({ err: thrown }, 'request failed');
      if (code !== 'model.unavailable') return refuse(reply, SERVER_ERROR, 'InternalError', WENT_WRONG);
      if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
      return refuse(reply, status, 'SlowDown', message);
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
  if (!(await deps.isKnown(link.key))) return refuseAbsent(reply);
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
  const sizeBytes = await sizeIfAsked(deps, request, link.key);
  if (request.method === 'HEAD') {
    if (sizeBytes === undefined) return refuseAbsent(reply);
    return reply.headers({ ...describeFile(link.key, name), 'content-length': sizeBytes }).send();
  }
  const range = sizeBytes === undefined ? undefined : rangeOf(request, etag, sizeBytes);
  if (range === 'none') {
    void reply.header('content-range', `bytes */${sizeBytes}`);
    return refuse(reply, 416, 'InvalidRange', 'The requested range is not satisfiable');
  }
  const signal = goneSignal(reply);
  const opened = await deps.files.open(link.key, { signal, ...(range !== undefined && { range }) });
  if (opened === undefined) return refuseAbsent(reply);
  void reply.headers(describeFile(link.key, name));
  if (range === undefined) void reply.header('content-length', opened.sizeBytes);
  else {
    const { first, last } = range;
    void reply.code(206).header('content-length', last - first + 1);
    void reply.header('content-range', `bytes ${first}-${last}/${opened.sizeBytes}`);
  }
  reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
  return reply.send(opened.stream);
}

/** The size, where an answer depends on it before the file is opened. */
async function sizeIfAsked(
  { files }: FilesDependencies,
  { method, headers }: FastifyRequest,
  key: string,
): Promise<number | undefined> {
  return method === 'HEAD' || headers.range !== undefined ? files.sizeOf(key) : undefined;
}

/** A part is wanted only if it is one of what the caller has; nothing but the tag that we gave says that. */
function rangeOf({ headers }: FastifyRequest, etag: string, sizeBytes: number): ReturnType<typeof readRange> {
  const ifRange = headers['if-range'] ?? etag;
  return ifRange === etag ? readRange(headers.range, sizeBytes) : undefined;
}

function describeFile(key: string, name: string): Readonly<Record<string, string>> {
  return {
    // Exactly this: some clients compare it letter by letter.
    'content-type': mediaTypeOf(key),
    'content-disposition': `inline; filename="${name}"`,
    'accept-ranges': 'bytes',
  };
}

function refuseAbsent(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'NoSuchKey', 'The specified key does not exist.');
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
