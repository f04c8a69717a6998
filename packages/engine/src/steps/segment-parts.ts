import {
  createMatte,
  growByColour,
  resizeBytes,
  resizeMatte,
  squaredDistance,
  toLinear,
  toOklab,
  type Matte,
  type Raster,
} from '@backlot/kernels';
import type { View } from '../models/segmentation-tensor.ts';

/** Parts of a picture, as left, top, right, bottom of 0..1: without one of its sides, and its middle. */
const PARTS = [
  [0, 0, 1, 0.75],
  [0, 0.25, 1, 1],
  [0, 0, 0.75, 1],
  [0.25, 0, 1, 1],
  [0.15, 0.15, 0.85, 0.85],
] as const;
/** Half the width, at 512 px, of the narrowest ground that is taken out of a subject: blades of grass before it are narrower. */
const GROUND_PX = 7;
/** Long side of the picture in which parts are grown, px: gaps between leaves are a few pixels wide there. */
const GROW_PX = 512;

/**
 * Views of parts of a picture: where one thing outshines the rest of a subject (a pot its plant), a network sees the rest as soon
 * as a part of that thing is out of view.
 */
export function partViews({ width, height }: Raster): readonly View[] {
  return PARTS.map(([left, top, right, bottom]) => ({
    columns: { start: left * width, length: (right - left) * width },
    rows: { start: top * height, length: (bottom - top) * height },
    isFlipped: false,
  }));
}

/** A matte grown to what belongs to its subject by the colours of the picture. About 0.5 CPU seconds. */
export function grownByColour(matte: Matte, picture: Raster): Matte {
  const scale = Math.min(1, GROW_PX / Math.max(matte.width, matte.height));
  const width = Math.max(1, Math.round(matte.width * scale));
  const height = Math.max(1, Math.round(matte.height * scale));
  const small = toOklab(toLinear(resizeBytes(picture, { width, height, filter: 'triangle' })));
  const grown = growByColour(small, resizeMatte(matte, { width, height, filter: 'triangle' }));
  return resizeMatte(grown, { width: matte.width, height: matte.height, filter: 'cubic' });
}

/**
 * A matte without what a network half believes in but `grown` denies, where that is wide: grass between nose and paw goes, and a
 * blade of it in front of the leg does not leave a slit.
 */
export function freedOfGround(matte: Matte, grown: Matte): Matte {
  const { width, height, data } = matte;
  const reachPx = (GROUND_PX * Math.max(width, height)) / 512;
  const reach2 = reachPx * reachPx;
  const toSubject = squaredDistance(
    Uint8Array.from(grown.data, (alpha) => (alpha >= 0.5 ? 1 : 0)),
    width,
    height,
    reachPx,
  );
  const core = Uint8Array.from(toSubject, (distance) => (distance > reach2 ? 1 : 0));
  const toCore = squaredDistance(core, width, height, reachPx);
  const out = createMatte(width, height);
  for (let i = 0; i < data.length; i++)
    out.data[i] = toCore[i]! <= reach2 ? Math.min(data[i]!, grown.data[i]!) : data[i]!;
  return out;
}
