import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '@backlot/contract';
import { hashApiKey } from './api-key.ts';
import type { Principal } from './principal.ts';

/** Longer headers hold no key of ours. */
const MAX_KEY_CHARACTERS = 256;

/** Finds who is asking. Rejects with `auth.missing`, `auth.invalid` or `rate.limited`. */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Principal>;

interface AuthenticateDeps {
  /** Who owns the key with this hash. */
  readonly lookup: (keyHash: string) => Promise<Principal | undefined>;
  /** Counts one request of a key; rejects with `rate.limited`. */
  readonly limit: (keyId: string) => Promise<void>;
}

/** Reads the key from `API-KEY` or, failing that, from `Authorization: Bearer`, and counts the request. */
export function createAuthenticate({ lookup, limit }: AuthenticateDeps): Authenticate {
  return async (headers) => {
    const key = readKey(headers);
    if (key === undefined) throw new AppError('auth.missing', 'An API key is needed in the header API-KEY.');
    const principal = key.length > MAX_KEY_CHARACTERS ? undefined : await lookup(hashApiKey(key));
    if (principal === undefined) throw new AppError('auth.invalid', 'Invalid API Key');
    await limit(principal.keyId);
    return principal;
  };
}

function readKey(headers: IncomingHttpHeaders): string | undefined {
  const own = headers['api-key'];
  const fromOwn = typeof own === 'string' ? own.trim() : '';
  if (fromOwn !== '') return fromOwn;
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
}
