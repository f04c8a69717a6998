import type { AssetFiles } from './asset-files.ts';
import type { Asset } from './asset.ts';
import { claimKey } from './claim-key.ts';

/** A picture that was made, to be kept. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly teamId: string;
  readonly userId: string;
  /** What it shows, e.g. `replaced_background`: becomes part of its key. */
  readonly label: string;
}

interface KeepDeps {
  readonly files: AssetFiles;
  readonly now: () => Date;
}

/** Writes made pictures where a crash cannot take them back; the asset is to be inserted by the caller's transaction. */
export function createKeepBytes({ files, now }: KeepDeps): (file: MadeFile) => Promise<Asset> {
  return async ({ bytes, mediaType, teamId, userId, label }) => {
    const staged = await files.stage([bytes], bytes.byteLength);
    try {
      const { key, createdAt } = await claimKey(staged, {
        name: label,
        mediaType,
        at: now(),
        // A vendor may have been paid for it.
        isPatient: true,
      });
      const { sizeBytes, sha256 } = staged;
      const originalName = key.slice(key.indexOf(label));
      return { key, teamId, userId, kind: 'result', originalName, mediaType, sizeBytes, sha256, createdAt };
    } finally {
      await staged.discard();
    }
  };
}
