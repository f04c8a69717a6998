import { createApiKey as makeKey } from '../auth/api-key.ts';
import { createApiKey } from './api-keys.ts';
import type { Database } from './database.ts';

interface IssuedKey {
  readonly id: string;
  /** Not stored: the only moment at which it can be read. */
  readonly key: string;
  readonly prefix: string;
}

/** Makes a key for a member. */
export async function issueApiKey(
  database: Database,
  owner: { readonly teamId: string; readonly userId: string; readonly label: string },
): Promise<IssuedKey> {
  const { key, hash: keyHash, prefix } = makeKey();
  return { id: await createApiKey(database, { ...owner, prefix, keyHash }), key, prefix };
}
