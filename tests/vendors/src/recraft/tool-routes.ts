import {
  type Call,
  cutOut,
  decodePicture,
  drift,
  frameRegion,
  type Outcome,
  paintEdit,
  type Picture,
  type Reader,
  resizePicture,
  type Route,
  type Upload,
} from '../kit/index.ts';
import { finishOne } from './finish.ts';
import { post } from './post.ts';
import { EDIT_IMAGE, RASTER_TOOL_IMAGE, readImage, readMask, TOOL_IMAGE } from './read-image.ts';

/** Units per request. */
const UNITS = { vectorize: 10, removeBackground: 10, crisp: 4, creative: 250, erase: 2, enhance: 210 } as const;
const CRISP_MIN_SIDE_PX = 32;
/** The documents promise no factor. */
const UPSCALE_FACTOR = 2;

/** Tools: one picture in, one picture out, no prompt. */
export const toolRoutes: readonly Route[] = [
  post('/images/vectorize', async (call, reader) => {
    const image = await readImage(call.request, RASTER_TOOL_IMAGE);
    return finishOne(call, reader, { flat: image, isVector: true }, UNITS.vectorize);
  }),
  post('/images/removeBackground', async (call, reader) => {
    const image = await readImage(call.request, TOOL_IMAGE);
    const region = frameRegion(image.widthPx, image.heightPx);
    return finishTool(call, reader, image, {
      units: UNITS.removeBackground,
      make: (picture) => cutOut(picture, region),
    });
  }),
  post('/images/eraseRegion', async (call, reader) => {
    const image = await readImage(call.request, EDIT_IMAGE);
    const region = await readMask(call.request, image);
    return finishTool(call, reader, image, { units: UNITS.erase, make: (picture) => paintEdit(picture, region) });
  }),
  ...['/images/crispUpscale', '/images/clarityUpscale'].map((path) =>
    post(path, async (call, reader) => {
      const image = await readImage(call.request, { ...RASTER_TOOL_IMAGE, minSidePx: CRISP_MIN_SIDE_PX });
      return finishTool(call, reader, image, { units: UNITS.crisp, make: enlarge });
    }),
  ),
  ...['/images/creativeUpscale', '/images/generativeUpscale'].map((path) =>
    post(path, async (call, reader) => {
      const image = await readImage(call.request, RASTER_TOOL_IMAGE);
      return finishTool(call, reader, image, { units: UNITS.creative, make: enlarge });
    }),
  ),
  post('/images/enhance', async (call, reader) => {
    reader.choice('refinement', ['subtle', 'moderate']);
    const image = await readImage(call.request, RASTER_TOOL_IMAGE);
    return finishTool(call, reader, image, { units: UNITS.enhance, make: drift });
  }),
];

/** SVG in gives SVG out. */
async function finishTool(
  call: Call,
  reader: Reader,
  image: Upload,
  tool: { readonly units: number; readonly make: (picture: Picture) => Picture },
): Promise<Outcome> {
  if (image.format === 'svg') return finishOne(call, reader, { flat: image, isVector: true }, tool.units);
  return finishOne(call, reader, { picture: tool.make(await decodePicture(image.bytes)) }, tool.units);
}

function enlarge(picture: Picture): Picture {
  return resizePicture(drift(picture), picture.widthPx * UPSCALE_FACTOR, picture.heightPx * UPSCALE_FACTOR);
}
