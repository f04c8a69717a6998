import { createMask, type Mask } from '../../image/mask.ts';
import { createRaster, type Raster } from '../../image/raster.ts';
import { BARRED, HOLE } from '../level.ts';
import type { PlaneView } from './rectify.ts';
import { sampleCubic } from './sample-cubic.ts';

/** A picture as its plane shows it. */
export interface OnPlane {
  readonly picture: Raster;
  /** 255 where it is to be filled. */
  readonly hole: Mask;
  /** 255 where there is something that may not be copied, or nothing at all. */
  readonly avoid: Mask;
  /** The same as states, like those of the picture. */
  readonly states: Uint8Array;
}

/**
 * Shows an opaque picture on its plane; `states` are those of its pixels. What the view sees beyond the borders of the picture repeats
 * them, and is barred.
 */
export function toPlane(source: Raster, sourceStates: Uint8Array, view: PlaneView): OnPlane {
  const { width, height } = view;
  const [a, b, c, d, e, f, g, h, k] = view.toPicture;
  const picture = createRaster(width, height);
  const hole = createMask(width, height);
  const avoid = createMask(width, height);
  const states = new Uint8Array(width * height);
  const sample = sampleCubic(source);
  const colour = new Float64Array(3);
  const lastX = source.width - 1;
  const lastY = source.height - 1;
  for (let y = 0; y < height; y++)
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const depth = g * x + h * y + k;
      const atX = (a * x + b * y + c) / depth;
      const atY = (d * x + e * y + f) / depth;
      const sourceX = Math.min(lastX, Math.max(0, atX));
      const sourceY = Math.min(lastY, Math.max(0, atY));
      sample(sourceX, sourceY, colour);
      picture.data[4 * i] = colour[0];
      picture.data[4 * i + 1] = colour[1];
      picture.data[4 * i + 2] = colour[2];
      picture.data[4 * i + 3] = 255;
      const isBeyond = sourceX !== atX || sourceY !== atY;
      // A pixel that mixes what is missing with what is known is missing; mixed with what is barred, it is barred.
      const p = Math.floor(sourceY) * source.width + Math.floor(sourceX);
      const right = sourceX < lastX ? 1 : 0;
      const down = sourceY < lastY ? source.width : 0;
      const one = sourceStates[p];
      const two = sourceStates[p + right];
      const three = sourceStates[p + down];
      const four = sourceStates[p + right + down];
      if (one === HOLE || two === HOLE || three === HOLE || four === HOLE) {
        hole.data[i] = 255;
        states[i] = HOLE;
      } else if (isBeyond || one === BARRED || two === BARRED || three === BARRED || four === BARRED) {
        avoid.data[i] = 255;
        states[i] = BARRED;
      }
    }
  return { picture, hole, avoid, states };
}
