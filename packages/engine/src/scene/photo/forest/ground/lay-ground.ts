import type { LinearRaster } from '@backlot/kernels';
import { hazeAt, type Haze } from '../light/haze.ts';
import { fogBetween, type Fog } from '../light/woods-light.ts';
import type { GroundPicture } from './paint-ground.ts';

/** A slice's ground fades in over this part of its depth: things that stand just behind it keep their blurred feet. */
const FADE = 0.3;
/** And reaches this much nearer than the slice, below the next one's fade. */
const OVERLAP = 0.66;

/** A stretch of depth with the air in it. */
export interface Slice {
  readonly nearM: number;
  readonly farM: number;
  readonly haze: Haze;
  readonly fog: Fog;
}

const air = new Float64Array(3);

/** Lays the part of the ground that belongs to a slice of depth over some rows of the picture, veiled by the air in the slice. */
export function layGround(
  { data, width }: LinearRaster,
  ground: GroundPicture,
  { nearM, farM, haze, fog }: Slice,
  [fromRow, toRow]: readonly [number, number],
): void {
  const { picture, depth } = ground;
  const nearest = nearM * OVERLAP;
  for (let y = fromRow; y < toRow; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const z = depth[i]!;
      if (z < nearest || z >= farM) continue;
      const k = i * 4;
      const alpha = picture.data[k + 3]!;
      if (alpha <= 0) continue;
      const share = Math.min(1, (1 - z / farM) / FADE);
      const keep = z > nearM ? fogBetween(fog, nearM, z, 0) : 1;
      if (keep < 1) hazeAt(haze, x + 0.5, y + 0.5, air);
      const through = 1 - alpha * share;
      for (let c = 0; c < 3; c++) {
        const seen = picture.data[k + c]! * keep + air[c]! * (1 - keep) * alpha;
        data[k + c] = data[k + c]! * through + seen * share;
      }
    }
}
