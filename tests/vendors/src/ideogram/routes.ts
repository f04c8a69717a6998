import {
  type Call,
  decodePicture,
  drift,
  frameRegion,
  type Outcome,
  paintEdit,
  placeOnCanvas,
  type Reader,
  resizePicture,
  type Route,
  SIGNAL_COLOUR,
} from '../kit/index.ts';
import { refusal } from './answers.ts';
import { finish } from './finish.ts';
import { readerOf, readOptions, readSides } from './read-options.ts';
import { readMask, readUpload } from './read-upload.ts';
import { parseSides, RESOLUTIONS } from './vocabulary.ts';
import { upscale } from './upscale.ts';

const PREFIX = '/v1/ideogram-v3';

/** The v3 endpoints and the one legacy endpoint that is still the only way to upscale. */
export const ideogramRoutes: readonly Route[] = [
  post(`${PREFIX}/generate`, async (call, reader) => {
    const prompt = readPrompt(reader);
    reader.text('negative_prompt');
    const { widthPx, heightPx } = readSides(reader);
    const { r, g, b } = SIGNAL_COLOUR;
    const pixel = { widthPx: 1, heightPx: 1, data: new Uint8Array([r, g, b, 255]) };
    return finish(call, await readOptions(call.request, reader), () =>
      Promise.resolve({ picture: resizePicture(pixel, widthPx, heightPx), prompt }),
    );
  }),
  post(`${PREFIX}/remix`, async (call, reader) => {
    const prompt = readPrompt(reader);
    reader.text('negative_prompt');
    reader.integer('image_weight', 1, 100);
    const { widthPx, heightPx } = readSides(reader);
    const image = await readUpload(call.request, 'image');
    return finish(call, await readOptions(call.request, reader), async () => ({
      picture: resizePicture(drift(await decodePicture(image.bytes)), widthPx, heightPx),
      prompt,
    }));
  }),
  post(`${PREFIX}/edit`, edit),
  post(`${PREFIX}/inpaint`, edit),
  post(`${PREFIX}/replace-background`, async (call, reader) => {
    const prompt = readPrompt(reader);
    const image = await readUpload(call.request, 'image');
    const region = frameRegion(image.widthPx, image.heightPx);
    return finish(call, await readOptions(call.request, reader), async () => ({
      picture: paintEdit(await decodePicture(image.bytes), region),
      prompt,
    }));
  }),
  post(`${PREFIX}/reframe`, async (call, reader) => {
    const resolution = reader.choice('resolution', RESOLUTIONS);
    if (resolution === undefined) throw refusal(400, 'resolution is required');
    const image = await readUpload(call.request, 'image');
    const sides = parseSides(resolution);
    return finish(call, await readOptions(call.request, reader), async () => {
      const picture = await decodePicture(image.bytes);
      const leftPx = Math.floor((sides.widthPx - picture.widthPx) / 2);
      const topPx = Math.floor((sides.heightPx - picture.heightPx) / 2);
      return { picture: placeOnCanvas(picture, { ...sides, leftPx, topPx }), prompt: '' };
    });
  }),
  { method: 'POST', path: '/upscale', handle: upscale },
];

async function edit(call: Call, reader: Reader): Promise<Outcome> {
  const prompt = readPrompt(reader);
  const image = await readUpload(call.request, 'image');
  const region = await readMask(call.request, image);
  return finish(call, await readOptions(call.request, reader), async () => ({
    picture: paintEdit(await decodePicture(image.bytes), region),
    prompt,
  }));
}

function readPrompt(reader: Reader): string {
  return reader.requiredText('prompt', 1, Number.POSITIVE_INFINITY);
}

/** All endpoints want multipart; only generate takes JSON as well. */
function post(path: string, handle: (call: Call, reader: Reader) => Promise<Outcome>): Route {
  return {
    method: 'POST',
    path,
    handle: (call) => {
      const type = call.request.headers['content-type'] ?? '';
      const isJson = type.startsWith('application/json') && path.endsWith('/generate');
      if (!isJson && !type.startsWith('multipart/form-data')) throw refusal(400, 'body must be multipart/form-data');
      return handle(call, readerOf(call.request));
    },
  };
}
