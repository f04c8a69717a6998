import {
  type EditedRegion,
  inspectUpload,
  readGreyMask,
  readRegion,
  type ReceivedFile,
  type ReceivedRequest,
  type Upload,
} from '../kit/index.ts';
import { refusal } from './answers.ts';

/** The stricter of the documented limits: older pages say 10 MB, newer ones 25 MB. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Black is edited. "A black and white image" is all that the page of v3 says: grey is refused here, so that no client
 * comes to lean on a rounding that nobody promised.
 */
const MASK_RULES = { edited: 0, strict: true } as const;

/** A required image part, or the vendor's refusal. */
export async function readUpload(request: ReceivedRequest, name: string): Promise<Upload> {
  const file = request.files[name]?.[0];
  if (file === undefined) throw refusal(400, `${name} is required`);
  return inspectFile(file, name);
}

/** The reference pictures of a part that may be repeated; their limit is for all together. */
export async function readReferences(request: ReceivedRequest, name: string, most: number): Promise<readonly Upload[]> {
  const files = request.files[name] ?? [];
  if (files.length > most) throw refusal(400, `${name}: at most ${most}`);
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > MAX_BYTES) throw refusal(400, `${name}: too large`);
  return Promise.all(files.map((file) => inspectFile(file, name)));
}

/** The region of the required `mask`, or the vendor's refusal. */
export async function readMask(request: ReceivedRequest, image: Upload): Promise<EditedRegion> {
  const mask = await readUpload(request, 'mask');
  const region = await readGreyMask(mask.bytes, image, MASK_RULES);
  if (typeof region === 'string') throw refusal(400, `mask is ${region}`);
  return region;
}

/** The region that a request asked for; undefined without a readable image and mask. */
export function editedRegion({ files }: ReceivedRequest): Promise<EditedRegion | undefined> {
  return readRegion(files['image']?.[0]?.bytes, files['mask']?.[0]?.bytes, MASK_RULES);
}

async function inspectFile(file: ReceivedFile, name: string): Promise<Upload> {
  if (file.bytes.length > MAX_BYTES) throw refusal(400, `${name}: too large`);
  const upload = await inspectUpload(file.bytes);
  if (upload === undefined || upload.format === 'svg') throw refusal(400, `${name}: only JPEG, PNG and WebP`);
  return upload;
}
