import { HOLE, type Level } from './level.ts';
import { PATCH_SIZE } from './patch.ts';

/** No pixel: what an origin is where nothing was copied. */
export const NO_ORIGIN = -1;

/**
 * Where each missing pixel of a solved level was copied from above all: the pixel that the weightiest patch over it shows there.
 * Box-shaped like the level's own planes; {@link NO_ORIGIN} where nothing is missing.
 */
export function originsOf({ width, hole, box, target, weight, offset }: Level): Int32Array {
  const origins = new Int32Array(box.width * box.height).fill(NO_ORIGIN);
  const heaviest = new Float32Array(origins.length).fill(-1);
  for (let by = 0; by < box.height; by++)
    for (let bx = 0; bx < box.width; bx++) {
      const t = by * box.width + bx;
      if (target[t] === 0) continue;
      for (let dy = 0; dy < PATCH_SIZE && by + dy < box.height; dy++)
        for (let dx = 0; dx < PATCH_SIZE && bx + dx < box.width; dx++) {
          const i = t + dy * box.width + dx;
          const p = (box.y + by + dy) * width + box.x + bx + dx;
          if (hole[p] !== HOLE || weight[t] <= heaviest[i]) continue;
          heaviest[i] = weight[t];
          origins[i] = p + offset[t];
        }
    }
  return origins;
}
