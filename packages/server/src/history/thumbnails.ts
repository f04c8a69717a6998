import type { KeepBytes } from '../runs/keep.ts';
import type { Asset } from '../assets/asset.ts';

/** A picture of a member. */
interface Shown {
  readonly key: string;
  readonly teamId: string;
  readonly userId: string;
}

interface ThumbnailDeps {
  /** The key of the thumbnail that was made of a picture. */
  readonly find: (ofKey: string) => Promise<string | undefined>;
  /** Makes a stored file known as the thumbnail of a picture; false if there is one, or the picture was deleted. */
  readonly insert: (asset: Asset, ofKey: string) => Promise<boolean>;
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  readonly remove: (key: string) => Promise<void>;
  readonly keepBytes: KeepBytes;
  /** Makes a picture small. */
  readonly shrink: (picture: Uint8Array) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }>;
}

/** The small picture that shows a picture, made when it is first asked for; undefined if the picture is not there any more. */
export type ThumbnailOf = (shown: Shown) => Promise<Uint8Array | undefined>;

/** Makes each thumbnail once, however many ask for it at the same time. */
export function createThumbnails(deps: ThumbnailDeps): ThumbnailOf {
  const making = new Map<string, Promise<Uint8Array | undefined>>();
  return async (shown) => {
    const known = await deps.find(shown.key);
    if (known !== undefined) return await deps.read(known);
    const inFlight = making.get(shown.key);
    if (inFlight !== undefined) return await inFlight;
    const work = make(deps, shown).finally(() => making.delete(shown.key));
    making.set(shown.key, work);
    return await work;
  };
}

async function make(deps: ThumbnailDeps, { key, teamId, userId }: Shown): Promise<Uint8Array | undefined> {
  const picture = await deps.read(key);
  if (picture === undefined) return undefined;
  const { bytes, mediaType } = await deps.shrink(picture);
  const asset = await deps.keepBytes({ bytes, mediaType, teamId, userId, label: 'thumbnail' });
  if (await deps.insert(asset, key)) return bytes;
  await deps.remove(asset.key);
  // Another process was first, or the picture has been deleted meanwhile.
  const other = await deps.find(key);
  return other === undefined ? undefined : await deps.read(other);
}
