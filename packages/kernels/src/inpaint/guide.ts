import type { Raster } from '../image/raster.ts';
import type { Rect } from '../image/rect.ts';
import { diffuse } from './diffuse.ts';
import { HOLE, type Level } from './level.ts';

/** What a hole shall show, for a fill that is to find the detail of it. */
export interface FillGuide {
  /** As large as the picture that is filled, opaque; only what lies in the hole matters. */
  readonly picture: Raster;
  /** How often it could be halved and lose nothing: it is as coarse as that. */
  readonly halvings: number;
}

/**
 * Writes the guide into the hole of a level `halvings` below `window` of the picture. How much texture belongs there is taken from
 * the rim: a guide is too coarse to tell.
 */
export function drawGuide(
  level: Level,
  { picture }: FillGuide,
  { window, halvings }: { readonly window: Rect; readonly halvings: number },
): void {
  diffuse(level);
  const { width, height, hole, image } = level;
  const block = 2 ** halvings;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (hole[i] !== HOLE) continue;
      const first = ((window.y + y * block) * picture.width + window.x + x * block) * 4;
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let dy = 0; dy < block; dy++)
          for (let dx = 0; dx < block; dx++) sum += picture.data[first + (dy * picture.width + dx) * 4 + c];
        image[4 * i + c] = Math.round(sum / block ** 2);
      }
    }
}
