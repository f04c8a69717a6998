import {
  createRandom,
  createRaster,
  deriveSeed,
  resizeLinear,
  toLinear,
  toSrgb,
  type Raster,
  type Rect,
} from '@backlot/kernels';
import type { Phases } from './phases.ts';

/** Looks nearer at a picture, about the middle of what matters (of the picture, without such a box). Same size. */
export function reframe(
  picture: Raster,
  { zoom }: Pick<Phases, 'zoom'>,
  { box, seed }: { readonly box: Rect | undefined; readonly seed: number },
): Raster {
  return zoom > 1 ? nearer(picture, zoom, { box, seed }) : picture;
}

/** How far the view wanders by seed, share of the room that nearness gives. */
const WANDER = 0.5;
/** What is looked at lies a little above the middle, as heads do. */
const EYE_LEVEL = 0.4;

function nearer(
  picture: Raster,
  zoom: number,
  { box, seed }: { readonly box: Rect | undefined; readonly seed: number },
): Raster {
  const { width, height } = picture;
  const random = createRandom(deriveSeed(seed, 'reframe'));
  const [viewWidth, viewHeight] = [width / zoom, height / zoom];
  const wander = (room: number): number => WANDER * room * (random() - 0.5);
  const middleX = box === undefined ? width / 2 : box.x + box.width / 2;
  const middleY = box === undefined ? height / 2 : box.y + box.height * EYE_LEVEL;
  const start = (middle: number, view: number, whole: number): number =>
    Math.min(whole - view, Math.max(0, middle - view / 2 + wander(whole - view)));
  const columns = { start: start(middleX, viewWidth, width), length: viewWidth };
  const rows = { start: start(middleY, viewHeight, height), length: viewHeight };
  return toSrgb(resizeLinear(toLinear(picture), { width, height, filter: 'cubic', columns, rows }));
}

/** The picture as in a mirror. */
export function mirrored({ width, height, data }: Raster): Raster {
  const out = createRaster(width, height);
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(out.data.buffer);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) to[y * width + x] = from[y * width + width - 1 - x] ?? 0;
  return out;
}
