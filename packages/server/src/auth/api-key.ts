import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'bl_';
const SECRET_BYTES = 32;
const SHOWN_CHARACTERS = 8;

/** A key that was just made: the only moment at which it can be read. */
export interface NewApiKey {
  readonly key: string;
  /** What is stored. */
  readonly hash: string;
  /** The beginning, by which people tell keys apart. */
  readonly prefix: string;
}

/** A new key: `bl_` and 256 random bits. */
export function createApiKey(): NewApiKey {
  const key = PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
  return { key, hash: hashApiKey(key), prefix: prefixOf(key) };
}

/** Hex SHA-256. Enough for a secret of 256 random bits: there is nothing to guess that a slow hash would protect. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The first characters of a key, too few to be of use to anyone. */
export function prefixOf(key: string): string {
  return key.slice(0, SHOWN_CHARACTERS);
}
