import {
  type EditedRegion,
  inspectUpload,
  readGreyMask,
  readRegion,
  type ReceivedRequest,
  type Upload,
} from '../kit/index.ts';
import { invalid } from './answers.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_PIXELS = 16_000_000;
const MAX_SIDE_PX = 4096;
const MIN_SIDE_PX = 256;
/** White is edited, and nothing but black and white is taken. */
const MASK_RULES = { edited: 255, strict: true } as const;

/** What differs between the endpoints. */
export interface ImageRules {
  /** Multipart names that are taken; the JSON name is always `image_url`. */
  readonly parts: readonly string[];
  readonly allowSvg: boolean;
  readonly minSidePx?: number;
}

/** Generation-like endpoints: the documents name the part `image`. */
export const EDIT_IMAGE: ImageRules = { parts: ['image'], allowSvg: true };
/** Tools: the documents' samples say `file`, the specification says `image`; both work. */
export const TOOL_IMAGE: ImageRules = { parts: ['image', 'file'], allowSvg: true };
/** Tools that read no SVG. */
export const RASTER_TOOL_IMAGE: ImageRules = { parts: ['image', 'file'], allowSvg: false };

/** The picture to work on, or the vendor's refusal. */
export async function readImage(request: ReceivedRequest, rules: ImageRules): Promise<Upload> {
  const bytes = await findBytes(request, rules.parts, 'image_url');
  if (bytes === undefined) throw invalid('image is required');
  if (bytes.length > MAX_BYTES) throw invalid('image must be less than 10 MB');
  const upload = await inspectUpload(bytes);
  if (upload === undefined || (upload.format === 'svg' && !rules.allowSvg)) {
    throw invalid('image format is not supported', 'invalid_image_type');
  }
  const { widthPx, heightPx, format } = upload;
  if (Math.max(widthPx, heightPx) > MAX_SIDE_PX || widthPx * heightPx > MAX_PIXELS) {
    throw invalid('image must be up to 16 MP with sides up to 4096 px');
  }
  const minSidePx = rules.minSidePx ?? MIN_SIDE_PX;
  // A small SVG is scaled up by the vendor, a small raster picture is refused.
  if (format !== 'svg' && Math.min(widthPx, heightPx) < minSidePx) {
    throw invalid(`image sides must be at least ${minSidePx} px`);
  }
  return upload;
}

/** The region of the required mask, or the vendor's refusal. */
export async function readMask(request: ReceivedRequest, image: Upload): Promise<EditedRegion> {
  const bytes = await findBytes(request, ['mask'], 'mask_url');
  if (bytes === undefined) throw invalid('mask is required');
  const upload = await inspectUpload(bytes);
  if (upload === undefined || upload.format === 'svg')
    throw invalid('mask must be PNG, JPG or WEBP', 'invalid_image_type');
  const region = await readGreyMask(bytes, image, MASK_RULES);
  if (region === 'other-size') throw invalid('mask must have the same size as the image');
  if (typeof region === 'string') throw invalid('mask must contain only black and white pixels');
  return region;
}

/** The region that a request asked for; undefined without a readable image and mask. */
export async function editedRegion(request: ReceivedRequest): Promise<EditedRegion | undefined> {
  const image = await findBytes(request, ['image', 'file'], 'image_url');
  const mask = await findBytes(request, ['mask'], 'mask_url');
  return readRegion(image, mask, MASK_RULES);
}

async function findBytes(
  request: ReceivedRequest,
  parts: readonly string[],
  urlName: string,
): Promise<Uint8Array | undefined> {
  const body = request.json as Record<string, unknown> | null | undefined; // read field by field
  const url = body?.[urlName];
  if (typeof url === 'string') return fetchBytes(url);
  return parts.map((name) => request.files[name]?.[0]).find((file) => file !== undefined)?.bytes;
}

/** A public address or a data URL. */
async function fetchBytes(url: string): Promise<Uint8Array> {
  const isTaken = /^https?:/.test(url) || /^data:image\/[a-z+]+;base64,/.test(url);
  const response = isTaken ? await fetch(url).catch(() => undefined) : undefined;
  if (response?.ok !== true) throw invalid('image_url could not be read');
  return new Uint8Array(await response.arrayBuffer());
}
