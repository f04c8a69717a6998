import { AppError } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';
import type { AssetFiles, StagedFile } from './asset-files.ts';
import type { Asset } from './asset.ts';
import { claimKey } from './claim-key.ts';
import type { ImageFacts, InspectImage } from './image-facts.ts';

/** The largest picture that is taken, bytes. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

const MAX_ORIGINAL_NAME_CHARACTERS = 255;

/** A file on its way in, or staged already. */
export interface StagedUpload {
  readonly principal: Principal;
  /** As the caller named it: shown, never used as a path. */
  readonly originalName: string;
  /** What the caller calls the picture, for errors to repeat; `asset` where it is not said. */
  readonly field?: string;
  /** Whether it came with a request that wants something of it: then it goes with the last run that needs it. */
  readonly isCarried?: boolean;
  readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array> | StagedFile;
}

/** A file on its way in. */
export interface Upload extends StagedUpload {
  readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A picture that was taken in. */
export interface ReceivedUpload {
  readonly asset: Asset;
  /** Hex MD5 of the bytes, the ETag that S3 would give. */
  readonly md5: string;
}

/** Takes a picture in. Rejects with `request.too-large`, `request.unsupported-media` or `asset.unreadable`, keeping nothing. */
export type ReceiveUpload = (upload: Upload) => Promise<ReceivedUpload>;

/** The same, also for what is staged: it is no more afterwards, whatever came of it. */
export type ReceivePicture = (upload: StagedUpload) => Promise<ReceivedUpload>;

interface ReceiveUploadDeps {
  readonly files: AssetFiles;
  readonly inspectImage: InspectImage;
  readonly insertAsset: (asset: Asset, options: { readonly isCarried: boolean }) => Promise<void>;
  readonly now: () => Date;
}

/** Streams a file to its place, looks at what it really is, and only then gives it a key and a row. */
export function createReceiveUpload({ files, inspectImage, insertAsset, now }: ReceiveUploadDeps): ReceivePicture {
  return async ({ principal, originalName, field = 'asset', isCarried = false, source }) => {
    const staged = 'commit' in source ? source : await files.stage(source, MAX_UPLOAD_BYTES);
    try {
      const { mediaType } = await inspect(staged, field, inspectImage);
      const { key, createdAt } = await claimKey(staged, { name: originalName, mediaType, at: now() });
      const asset: Asset = {
        key,
        teamId: principal.teamId,
        userId: principal.userId,
        kind: 'upload',
        originalName: cleanName(originalName),
        mediaType,
        sizeBytes: staged.sizeBytes,
        sha256: staged.sha256,
        createdAt,
      };
      await insertAsset(asset, { isCarried }).catch(async (error: unknown) => {
        await files.remove(key);
        throw error;
      });
      return { asset, md5: staged.md5 };
    } finally {
      await staged.discard();
    }
  };
}

async function inspect(staged: StagedFile, field: string, inspectImage: InspectImage): Promise<ImageFacts> {
  const facts = staged.sizeBytes === 0 ? undefined : await inspectImage(await staged.read(), field);
  if (facts !== undefined) return facts;
  const found = staged.sizeBytes === 0 ? 'The file is empty.' : 'The file is not a picture that can be read.';
  throw new AppError('request.unsupported-media', `${found} Send a JPEG, PNG or WebP picture.`, {
    issues: [{ field, message: 'must be a JPEG, PNG or WebP picture' }],
  });
}

/** Without control characters and broken pairs, which a database cannot hold, and not endless. */
function cleanName(name: string): string {
  return Array.from(name.replace(/[\p{Control}\p{Surrogate}]/gu, ''))
    .slice(0, MAX_ORIGINAL_NAME_CHARACTERS)
    .join('');
}
