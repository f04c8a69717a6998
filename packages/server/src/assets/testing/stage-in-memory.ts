import { createHash } from 'node:crypto';
import { AppError } from '@backlot/contract';
import type { AssetFiles } from '../asset-files.ts';

/** As a store stages files, without one: they never get a key. */
export const stageInMemory: AssetFiles['stage'] = async (source, maxBytes) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.byteLength > maxBytes) throw new AppError('request.too-large', 'The file is too large.');
  const hash = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  return {
    sizeBytes: bytes.byteLength,
    sha256: hash('sha256'),
    md5: hash('md5'),
    read: async () => bytes,
    commit: () => Promise.reject(new Error('there is no store')),
    discard: async () => {},
  };
};
