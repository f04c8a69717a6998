import {
  type Call,
  createReader,
  cutOut,
  decodePicture,
  drift,
  frameRegion,
  type Outcome,
  paintEdit,
  placeOnCanvas,
  resizePicture,
  type Reader,
  type Route,
  SIGNAL_COLOUR,
} from '../kit/index.ts';
import { refusal } from './answers.ts';
import { CREDITS_PER_CALL, finish, negotiate } from './finish.ts';
import { readMask, readUpload, type UploadRules } from './read-upload.ts';

const MAX_EXTEND_PX = 2000;
const MAX_SEED = 100_000;
const MAX_TARGET_PX = 4096;
const MAX_PROMPT_LENGTH = 1000;
const TEXT_TO_IMAGE_SIDE_PX = 1024;

const ANY_RASTER = ['png', 'jpeg', 'webp'] as const;
const NO_WEBP = ['png', 'jpeg'] as const;
const REPLACE_RULES: UploadRules = { formats: ANY_RASTER, maxMegabytes: 20, maxSidePx: 2048 };
const CLEANUP_RULES: UploadRules = { formats: NO_WEBP, maxMegabytes: 30, maxMegapixels: 16 };
const CUT_OUT_RULES: UploadRules = { formats: ANY_RASTER, maxMegabytes: 30, maxMegapixels: 25 };
const REPAINT_RULES: UploadRules = { formats: NO_WEBP, maxMegabytes: 30, maxMegapixels: 10 };
const UNCROP_RULES: UploadRules = { formats: ANY_RASTER, maxMegabytes: 30, maxMegapixels: 10 };
const REIMAGINE_RULES: UploadRules = { formats: ANY_RASTER, maxMegabytes: 30, maxSidePx: 1024 };
const UPSCALE_RULES: UploadRules = { formats: ANY_RASTER, maxMegabytes: 30, maxMegapixels: 16 };

/** The nine documented endpoints. */
export const clipdropRoutes: readonly Route[] = [
  post('/replace-background/v1', async (call, reader) => {
    reader.requiredText('prompt', 0, Number.POSITIVE_INFINITY);
    const image = await readUpload(call.request, 'image_file', REPLACE_RULES);
    const format = negotiate(call, 'jpeg');
    return finish(
      call,
      paintEdit(await decodePicture(image.bytes), frameRegion(image.widthPx, image.heightPx)),
      format,
    );
  }),
  post('/cleanup/v1', async (call, reader) => {
    reader.choice('mode', ['fast', 'quality']);
    const image = await readUpload(call.request, 'image_file', CLEANUP_RULES);
    const region = await readMask(call.request, image);
    return finish(call, paintEdit(await decodePicture(image.bytes), region), 'png');
  }),
  post('/remove-background/v1', async (call, reader) => {
    const handling = reader.choice('transparency_handling', ['return_input_if_non_opaque', 'discard_alpha_layer']);
    const image = await readUpload(call.request, 'image_file', CUT_OUT_RULES);
    const format = negotiate(call, 'png');
    const picture = await decodePicture(image.bytes);
    const isCutOut = picture.data.some((level, index) => index % 4 === 3 && level < 255);
    if (isCutOut && handling !== 'discard_alpha_layer') return finish(call, picture, format);
    return finish(call, cutOut(picture, frameRegion(image.widthPx, image.heightPx)), format);
  }),
  post('/text-inpainting/v1', async (call, reader) => {
    reader.requiredText('text_prompt', 1, Number.POSITIVE_INFINITY);
    const image = await readUpload(call.request, 'image_file', REPAINT_RULES);
    const region = await readMask(call.request, image);
    return finish(call, paintEdit(await decodePicture(image.bytes), region), 'jpeg');
  }),
  post('/uncrop/v1', async (call, reader) => {
    const [leftPx, rightPx, topPx, bottomPx] = ['left', 'right', 'up', 'down'].map(
      (side) => reader.integer(`extend_${side}`, -MAX_TARGET_PX, MAX_EXTEND_PX) ?? 0,
    ) as [number, number, number, number]; // four names above
    reader.integer('seed', 0, MAX_SEED);
    const image = await readUpload(call.request, 'image_file', UNCROP_RULES);
    const widthPx = image.widthPx + leftPx + rightPx;
    const heightPx = image.heightPx + topPx + bottomPx;
    if (widthPx < 1 || heightPx < 1) throw refusal(400, 'Nothing left of the image');
    return finish(call, placeOnCanvas(await decodePicture(image.bytes), { widthPx, heightPx, leftPx, topPx }), 'jpeg');
  }),
  post('/remove-text/v1', async (call) => {
    const image = await readUpload(call.request, 'image_file', CLEANUP_RULES);
    return finish(call, drift(await decodePicture(image.bytes)), 'png');
  }),
  post('/reimagine/v1/reimagine', async (call) => {
    const image = await readUpload(call.request, 'image_file', REIMAGINE_RULES);
    return finish(call, drift(await decodePicture(image.bytes)), 'jpeg');
  }),
  post('/image-upscaling/v1/upscale', async (call, reader) => {
    const widthPx = reader.integer('target_width', 1, MAX_TARGET_PX);
    const heightPx = reader.integer('target_height', 1, MAX_TARGET_PX);
    if (widthPx === undefined || heightPx === undefined) throw refusal(400, 'Missing target_width or target_height');
    const image = await readUpload(call.request, 'image_file', UPSCALE_RULES);
    const picture = resizePicture(drift(await decodePicture(image.bytes)), widthPx, heightPx);
    // Without an Accept the vendor's own page promises webp for pictures with alpha and jpeg for all others.
    return finish(call, picture, negotiate(call, image.hasAlpha ? 'webp' : 'jpeg'));
  }),
  post('/text-to-image/v1', async (call, reader) => {
    reader.requiredText('prompt', 1, MAX_PROMPT_LENGTH);
    const side = TEXT_TO_IMAGE_SIDE_PX;
    const { r, g, b } = SIGNAL_COLOUR;
    const pixel = { widthPx: 1, heightPx: 1, data: new Uint8Array([r, g, b, 255]) };
    return finish(call, resizePicture(pixel, side, side), 'png');
  }),
];

function post(path: string, handle: (call: Call, reader: Reader) => Promise<Outcome>): Route {
  return {
    method: 'POST',
    path,
    handle: (call) => {
      const { headers, fields } = call.request;
      if (!(headers['content-type'] ?? '').startsWith('multipart/form-data')) {
        throw refusal(400, 'Body must be multipart/form-data');
      }
      if (call.balance < CREDITS_PER_CALL) throw refusal(402);
      const refuse = (problem: string) => refusal(400, problem);
      return handle(call, createReader({ value: (name) => fields[name]?.[0], fromText: true, refuse }));
    },
  };
}
