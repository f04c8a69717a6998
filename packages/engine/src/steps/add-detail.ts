import { createPlane, createRaster, softBlur, type Mask, type Plane, type Raster, type Rect } from '@backlot/kernels';

/** A coarse picture, and one of like content whose fine detail it shall have. */
interface Detailing {
  readonly coarse: Raster;
  readonly fine: Raster;
  /** Where `coarse` has no detail; elsewhere both are the same. */
  readonly mask: Mask;
  /** The box in which to work, around everything that the mask marks. */
  readonly box: Rect;
  /** Everything finer than this is missing in `coarse`, px. */
  readonly sigmaPx: number;
}

/** Difference of tone, levels, at which half of the detail is taken: bark is no detail for a sky. By eye, 12 to 60. */
const TRUSTED_LEVELS = 28;

/** The coarse picture with what the fine one has above `sigmaPx`, less where the two differ in tone; what is not marked stays. */
export function addDetail({ coarse, fine, mask, box, sigmaPx }: Detailing): Raster {
  const out = createRaster(coarse.width, coarse.height, coarse.data.slice());
  const lows = [0, 1, 2].map((c) => softBlur(channel(fine, box, c), sigmaPx).data);
  const tones = [0, 1, 2].map((c) => softBlur(channel(coarse, box, c), sigmaPx).data);
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++) {
      const p = (box.y + y) * mask.width + box.x + x;
      if (mask.data[p] === 0) continue;
      const k = y * box.width + x;
      let off = 0;
      for (let c = 0; c < 3; c++) off += Math.abs(lows[c]![k]! - tones[c]![k]!) / 3;
      const share = 1 / (1 + (off / TRUSTED_LEVELS) ** 2);
      for (let c = 0; c < 3; c++)
        out.data[p * 4 + c] = coarse.data[p * 4 + c]! + share * (fine.data[p * 4 + c]! - lows[c]![k]!);
    }
  return out;
}

function channel({ width, data }: Raster, box: Rect, c: number): Plane {
  const plane = createPlane(box.width, box.height);
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++)
      plane.data[y * box.width + x] = data[((box.y + y) * width + box.x + x) * 4 + c]!;
  return plane;
}
