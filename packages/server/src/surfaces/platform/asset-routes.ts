import { AppError } from '@backlot/contract';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import type { AssetFiles } from '../../assets/asset-files.ts';
import { isAssetKey, mediaTypeOf } from '../../assets/key.ts';
import type { ReadSample } from '../../assets/samples.ts';
import type { Authenticate } from '../../auth/authenticate.ts';
import type { Principal } from '../../auth/principal.ts';
import { goneSignal } from '../shared/gone-signal.ts';
import { behindKey } from './behind-key.ts';

/** What {@link assetSurface} needs. */
export interface AssetDependencies {
  readonly authenticate: Authenticate;
  /** Whether the team has a file of this key. */
  readonly isOwn: (principal: Principal, key: string) => Promise<boolean>;
  readonly files: Pick<AssetFiles, 'open'>;
  readonly readSample: ReadSample;
}

/** Nothing is ever stored twice under one key; but what is deleted is to be gone, from browsers as well. */
const CACHING = 'private, max-age=3600';
/** What was stored comes from anybody: shown by itself it must be able to do nothing. */
const HARMLESS = "default-src 'none'; sandbox";

/** `GET /account/assets/{key}`: the bytes of the team's own files and of the samples, to whoever has a key of the team. */
export function assetSurface(deps: AssetDependencies): FastifyPluginAsync {
  return async (scope) => {
    const principalOf = await behindKey(scope, deps.authenticate);
    scope.get<{ Params: { '*': string } }>('/account/assets/*', (request, reply) =>
      sendAsset(deps, principalOf(request), request.params['*'], reply),
    );
  };
}

async function sendAsset(
  { isOwn, files, readSample }: AssetDependencies,
  principal: Principal,
  key: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const sample = await readSample(key);
  const isFile = sample === undefined && isAssetKey(key) && (await isOwn(principal, key));
  const opened = isFile ? await files.open(key, { signal: goneSignal(reply) }) : undefined;
  const body = sample ?? opened?.stream;
  if (body === undefined) throw new AppError('asset.not-found', 'There is no such picture.');
  void reply.headers({
    'cache-control': CACHING,
    'content-security-policy': HARMLESS,
    'content-type': mediaTypeOf(key),
    'content-length': sample?.byteLength ?? opened?.sizeBytes,
    'x-content-type-options': 'nosniff',
  });
  return reply.send(body);
}
