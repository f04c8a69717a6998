import type { LinearRaster } from '@backlot/kernels';

/** One blade, stem or reed in the picture, px. */
export interface Blade {
  footX: number;
  footY: number;
  heightPx: number;
  /** How far the tip is to the side of the foot. */
  leanPx: number;
  /** Width at the foot. */
  widthPx: number;
  /** Distance, m: what is nearer hides it. */
  z: number;
  /** Light at the foot and at the tip. */
  readonly foot: Float64Array;
  readonly tip: Float64Array;
  /** Drawn as its reflection in level water at its foot. */
  isMirrored: boolean;
}

/** An empty {@link Blade} to fill and draw again and again. */
export function createBlade(): Blade {
  return {
    footX: 0,
    footY: 0,
    heightPx: 0,
    leanPx: 0,
    widthPx: 0,
    z: 0,
    foot: new Float64Array(3),
    tip: new Float64Array(3),
    isMirrored: false,
  };
}

/** How much of a blade is seen in the water below it, near its foot. */
const MIRRORED = 0.5;

/** Draws a blade that bends over towards its tip, anti-aliased across, over what is not nearer than it. */
export function drawBlade({ width, height, data }: LinearRaster, depth: Float32Array, blade: Blade): void {
  const { footX, footY, heightPx, leanPx, widthPx, foot, tip, isMirrored } = blade;
  const top = Math.max(0, isMirrored ? Math.floor(footY) : Math.ceil(footY - heightPx));
  const bottom = Math.min(height - 1, Math.floor(isMirrored ? footY + heightPx : footY));
  const limit = isMirrored ? 0 : blade.z * 0.985 - 0.03;
  for (let y = top; y <= bottom; y++) {
    const t = Math.abs(footY - y) / heightPx;
    const centre = footX + leanPx * t * t;
    // A leaning blade covers more of a row.
    const slant = (2 * Math.abs(leanPx) * t) / heightPx;
    const wide = widthPx * (1 - t * t) * 0.5;
    const half = Math.max(0.5, wide + slant * 0.5);
    const strength = Math.min(1, (wide + slant * 0.25 + 0.12) / half) * (isMirrored ? MIRRORED * (1 - t * 0.6) : 1);
    const x0 = Math.max(0, Math.floor(centre - half));
    const x1 = Math.min(width - 1, Math.floor(centre + half));
    const r = foot[0]! + (tip[0]! - foot[0]!) * t;
    const g = foot[1]! + (tip[1]! - foot[1]!) * t;
    const b = foot[2]! + (tip[2]! - foot[2]!) * t;
    for (let x = x0; x <= x1; x++) {
      const at = y * width + x;
      if (depth[at]! < limit) continue;
      const alpha = Math.max(0, Math.min(x + 1, centre + half) - Math.max(x, centre - half)) * strength;
      const k = at * 4;
      data[k] = data[k]! + (r - data[k]!) * alpha;
      data[k + 1] = data[k + 1]! + (g - data[k + 1]!) * alpha;
      data[k + 2] = data[k + 2]! + (b - data[k + 2]!) * alpha;
    }
  }
}
