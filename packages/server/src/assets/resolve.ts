import { AppError, toAppError } from '@backlot/contract';
import type { SafeFetch } from '../net/safe-fetch.ts';
import type { AssetFiles } from './asset-files.ts';
import type { Asset } from './asset.ts';
import { isAssetKey } from './key.ts';
import type { Links } from './links.ts';

/** A picture that a request refers to. */
export interface ImageRequest {
  readonly teamId: string;
  /** The key of an asset or an `http(s)` URL. */
  readonly reference: string;
  /** The name that an error gives the field. */
  readonly field: string;
  readonly signal?: AbortSignal;
}

interface ResolveDeps {
  readonly files: Pick<AssetFiles, 'read'>;
  readonly findAsset: (teamId: string, key: string) => Promise<Asset | undefined>;
  readonly safeFetch: SafeFetch;
  readonly links: Pick<Links, 'readOwn'>;
}

/**
 * Turns references into encoded bytes. A key of another team looks exactly like one that does not exist. Our own links are read
 * from our own store: unsigned ones only by the team that owns the picture.
 */
export function createResolveImage(deps: ResolveDeps): (request: ImageRequest) => Promise<Uint8Array> {
  return async (request) => {
    try {
      return await resolve(deps, request);
    } catch (error) {
      const { code, message, issues, retryAfterSeconds, cause } = toAppError(error);
      if (issues.length > 0 || code === 'internal' || code.startsWith('run.')) throw error;
      throw new AppError(code, message, {
        cause,
        issues: [{ field: request.field, message }],
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      });
    }
  };
}

async function resolve(deps: ResolveDeps, { teamId, reference, signal }: ImageRequest): Promise<Uint8Array> {
  const own = deps.links.readOwn(reference);
  if (own === undefined && /^https?:/i.test(reference)) return (await deps.safeFetch(reference, signal)).bytes;
  const key = own?.key ?? reference;
  const isAllowed = own?.verdict === 'ok' || (isAssetKey(key) && (await deps.findAsset(teamId, key)) !== undefined);
  const bytes = isAllowed ? await deps.files.read(key) : undefined;
  if (bytes !== undefined) return bytes;
  if (own?.verdict === 'expired') throw new AppError('asset.expired', 'The link to the picture has expired.');
  throw new AppError('asset.not-found', 'There is no such picture.');
}
