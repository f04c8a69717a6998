import type { StagedFile } from './asset-files.ts';
import { assetKey } from './key.ts';

const MAX_ATTEMPTS = 1000;

interface Claim {
  readonly name: string;
  readonly mediaType: string;
  readonly at: Date;
  /** Whether a store that does not answer is waited for. */
  readonly isPatient?: boolean;
}

/** Commits a staged file under the key of its name and moment; while that key is taken, a millisecond later. */
export async function claimKey(
  staged: StagedFile,
  { name, mediaType, at, isPatient = false }: Claim,
): Promise<{ readonly key: string; readonly createdAt: Date }> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const createdAt = new Date(at.getTime() + attempt);
    const key = assetKey(name, mediaType, createdAt);
    if (await staged.commit(key, { isPatient })) return { key, createdAt };
  }
  throw new Error(`${MAX_ATTEMPTS} files of one name within a second`);
}
