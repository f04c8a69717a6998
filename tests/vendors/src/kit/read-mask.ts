import sharp from 'sharp';
import { inspectUpload } from './inspect-upload.ts';
import type { EditedRegion } from './types.ts';

/** What is wrong with a mask, in the words of the documents. */
export type MaskProblem = 'not-a-picture' | 'other-size' | 'not-black-and-white';

/** How a vendor reads a mask. */
export interface MaskRules {
  /** The grey value of pixels to edit. */
  readonly edited: 0 | 255;
  /** True when the vendor refuses anything between black and white; else the nearer of the two counts. */
  readonly strict: boolean;
}

/** Reads a grey mask. Alpha is ignored, as vendors that want grey do: an alpha mask reads as its colours. */
export async function readGreyMask(
  bytes: Uint8Array,
  image: { readonly widthPx: number; readonly heightPx: number },
  rules: MaskRules,
): Promise<EditedRegion | MaskProblem> {
  const decoded = await sharp(bytes)
    .removeAlpha()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined);
  if (decoded === undefined) return 'not-a-picture';
  const { data, info } = decoded;
  if (info.width !== image.widthPx || info.height !== image.heightPx) return 'other-size';
  const mask = new Uint8Array(info.width * info.height);
  for (let i = 0; i < mask.length; i += 1) {
    const grey = data[i * info.channels] ?? 0;
    if (rules.strict && grey !== 0 && grey !== 255) return 'not-black-and-white';
    mask[i] = grey >= 128 === (rules.edited === 255) ? 255 : 0;
  }
  return { widthPx: info.width, heightPx: info.height, mask };
}

/** The region that two files ask for together; undefined when one is missing or the vendor would refuse the mask. */
export async function readRegion(
  image: Uint8Array | undefined,
  mask: Uint8Array | undefined,
  rules: MaskRules,
): Promise<EditedRegion | undefined> {
  const upload = image && (await inspectUpload(image));
  if (upload === undefined || mask === undefined) return undefined;
  const region = await readGreyMask(mask, upload, rules);
  return typeof region === 'string' ? undefined : region;
}
