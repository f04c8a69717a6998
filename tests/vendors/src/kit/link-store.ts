import { randomUUID } from 'node:crypto';
import type { VendorDefinition } from './vendor-definition.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly goneAt: number;
}

/** Published results by path. */
export interface LinkStore {
  /** Keeps the bytes and gives the path with its query. `dead` results answer 404 from the start. */
  readonly publish: (bytes: Uint8Array, mediaType: string, dead: boolean) => string;
  /** True for the paths of results, dead or alive. */
  readonly has: (path: string) => boolean;
  /** The result, or undefined when it is dead or its lifetime has passed. */
  readonly read: (path: string) => StoredFile | undefined;
  readonly expire: () => void;
  readonly clear: () => void;
}

/** Makes an empty store with the vendor's kind of address and lifetime. */
export function createLinkStore(definition: Pick<VendorDefinition, 'linkPath' | 'linkLifetimeMs'>): LinkStore {
  const files = new Map<string, StoredFile | undefined>();
  const pathOf = (address: string): string => decodeURI(new URL(address, 'http://vendor').pathname);
  return {
    publish: (bytes, mediaType, dead) => {
      const address = definition.linkPath(randomUUID(), EXTENSIONS[mediaType] ?? 'bin');
      const goneAt = Date.now() + (definition.linkLifetimeMs ?? Number.POSITIVE_INFINITY);
      files.set(pathOf(address), dead ? undefined : { bytes, mediaType, goneAt });
      return address;
    },
    has: (path) => files.has(path),
    read: (path) => {
      const file = files.get(path);
      return file !== undefined && Date.now() < file.goneAt ? file : undefined;
    },
    expire: () => {
      for (const path of files.keys()) files.set(path, undefined);
    },
    clear: () => files.clear(),
  };
}
