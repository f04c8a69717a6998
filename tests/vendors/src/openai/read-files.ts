import sharp from 'sharp';
import {
  decodePicture,
  type EditedRegion,
  type Picture,
  type ReceivedFile,
  type ReceivedRequest,
} from '../kit/index.ts';
import { refuse } from './openai-error.ts';

const MEGABYTE = 1024 * 1024;
const MOST_INPUTS = 16;
const GPT_INPUT_LIMIT_BYTES = 50 * MEGABYTE;
/** Also the limit of every mask. */
const DALL_E_2_LIMIT_BYTES = 4 * MEGABYTE;

/** All input pictures in order: `image` once, or `image[]` any number of times. */
export function inputFiles(request: ReceivedRequest): readonly ReceivedFile[] {
  return [...(request.files['image'] ?? []), ...(request.files['image[]'] ?? [])];
}

/** Checks the inputs of a gpt-image edit: 1 to 16 PNG, WebP or JPEG files. */
export async function readGptInputs(request: ReceivedRequest): Promise<readonly Picture[]> {
  const files = inputFiles(request);
  if (files.length === 0) refuseMissing();
  if (files.length > MOST_INPUTS) {
    refuse({ message: `Expected at most ${MOST_INPUTS} images.`, param: 'image', code: 'array_above_max_length' });
  }
  return Promise.all(files.map((file, index) => readGptInput(file, index)));
}

/** Checks the one input of dall-e-2: a square PNG under 4 MB with an alpha or a grey channel. */
export async function readDallE2Input(request: ReceivedRequest, needsAlpha: boolean): Promise<Picture> {
  const files = inputFiles(request);
  const file = files[0] ?? refuseMissing();
  if (files.length > 1) refuse({ message: 'Only one image is supported.', param: 'image', code: 'invalid_value' });
  const facts = await sharp(file.bytes)
    .metadata()
    .catch(() => undefined);
  if (facts?.format !== 'png' || file.bytes.length >= DALL_E_2_LIMIT_BYTES) {
    refuse({ message: 'Uploaded image must be a PNG and less than 4 MB.' });
  }
  if (needsAlpha && !facts.hasAlpha && facts.channels !== 1) {
    refuse({ message: "Invalid input image - format must be in ['RGBA', 'LA', 'L'], got RGB." });
  }
  if (facts.width !== facts.height) refuse({ message: 'Uploaded image must be square.' });
  return decodePicture(file.bytes);
}

/** Reads the mask against the first picture; only fully transparent pixels are edited. */
export async function readAlphaMask(file: ReceivedFile, picture: Picture): Promise<EditedRegion> {
  const facts = await sharp(file.bytes)
    .metadata()
    .catch(() => undefined);
  if (facts?.format !== 'png' || file.bytes.length >= DALL_E_2_LIMIT_BYTES) {
    refuse({ message: 'Uploaded image must be a PNG and less than 4 MB.', param: 'mask' });
  }
  if (!facts.hasAlpha) refuseMask('mask image missing alpha channel');
  if (facts.width !== picture.widthPx || facts.height !== picture.heightPx) {
    refuseMask('mask size does not match image size');
  }
  return transparentRegion(await decodePicture(file.bytes));
}

/** The fully transparent pixels of a picture. */
export function transparentRegion(picture: Picture): EditedRegion {
  const mask = new Uint8Array(picture.widthPx * picture.heightPx);
  for (let i = 0; i < mask.length; i += 1) mask[i] = picture.data[i * 4 + 3] === 0 ? 255 : 0;
  return { widthPx: picture.widthPx, heightPx: picture.heightPx, mask };
}

async function readGptInput(file: ReceivedFile, index: number): Promise<Picture> {
  const facts = await sharp(file.bytes)
    .metadata()
    .catch(() => undefined);
  const known = facts !== undefined && ['png', 'webp', 'jpeg'].includes(facts.format ?? '');
  if (!known || file.bytes.length >= GPT_INPUT_LIMIT_BYTES) {
    refuse({
      message: `Invalid image file or mode for image ${index + 1}, please check your image file.`,
      type: 'image_generation_user_error',
      code: 'invalid_image_file',
    });
  }
  return decodePicture(file.bytes);
}

function refuseMissing(): never {
  refuse({ message: "Missing required parameter: 'image'.", param: 'image', code: 'missing_required_parameter' });
}

function refuseMask(what: string): never {
  const message = `Invalid mask image format - ${what}`;
  refuse({ message, type: 'image_generation_user_error', code: 'invalid_mask_image_format' });
}
