import {
  inspectUpload,
  readGreyMask,
  readRegion,
  type EditedRegion,
  type ReceivedRequest,
  type Upload,
} from '../kit/index.ts';
import { refusal } from './answers.ts';

const MEGA = 1_000_000;
const BYTES_PER_MB = 1024 * 1024;

/** Documented limits of one image part. */
export interface UploadRules {
  readonly formats: readonly Upload['format'][];
  readonly maxMegabytes: number;
  readonly maxMegapixels?: number;
  readonly maxSidePx?: number;
}

/** Clipdrop reads masks as 255 = edit and wants nothing but 0 and 255. */
const MASK_RULES = { edited: 255, strict: true } as const;
const MASK_UPLOAD: UploadRules = { formats: ['png'], maxMegabytes: 30 };

/** The image of a required part, or the vendor's refusal. */
export async function readUpload(request: ReceivedRequest, name: string, rules: UploadRules): Promise<Upload> {
  const file = request.files[name]?.[0];
  if (file === undefined) throw refusal(400, `Missing ${name}`);
  if (file.bytes.length > rules.maxMegabytes * BYTES_PER_MB) throw refusal(413);
  const upload = await inspectUpload(file.bytes);
  if (upload === undefined || !rules.formats.includes(upload.format)) throw refusal(400, `Unsupported ${name} type`);
  const { widthPx, heightPx } = upload;
  const isTooLarge =
    widthPx * heightPx > (rules.maxMegapixels ?? Number.POSITIVE_INFINITY) * MEGA ||
    Math.max(widthPx, heightPx) > (rules.maxSidePx ?? Number.POSITIVE_INFINITY);
  if (isTooLarge) throw refusal(400, `${name} resolution is too large`);
  return upload;
}

/** The region of the required `mask_file`, or the vendor's refusal. */
export async function readMask(request: ReceivedRequest, image: Upload): Promise<EditedRegion> {
  const mask = await readUpload(request, 'mask_file', MASK_UPLOAD);
  const region = await readGreyMask(mask.bytes, image, MASK_RULES);
  if (typeof region === 'string') throw refusal(400, `mask_file is ${region}`);
  return region;
}

/** The region that a request asked for; undefined without a readable image and mask. */
export function editedRegion({ files }: ReceivedRequest): Promise<EditedRegion | undefined> {
  return readRegion(files['image_file']?.[0]?.bytes, files['mask_file']?.[0]?.bytes, MASK_RULES);
}
