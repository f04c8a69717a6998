import { fbm, gradientNoise, ridgedFbm, type LinearRaster } from '@backlot/kernels';

/** The band of our galaxy across a picture: plain data. Lengths: the mean side of the frame is 1. */
export interface MilkyWay {
  /** A place on its middle line, where the bulge is; parts of the frame. */
  readonly u: number;
  readonly v: number;
  /** Direction of the line. */
  readonly cos: number;
  readonly sin: number;
  /** Half width. */
  readonly width: number;
  readonly light: number;
  readonly seed: number;
}

/** Colours of the bulge's old stars, of the outer band's young ones, and of glowing hydrogen. */
const OLD = [1.12, 0.92, 0.7] as const;
const YOUNG = [0.72, 0.9, 1.22] as const;
const HYDROGEN = [1.1, 0.28, 0.42] as const;

/** Adds the band to rows of a picture, dust lanes and all; `clear` (one value a pixel) says how much of it is seen. */
export function paintMilkyWayRows(
  band: MilkyWay,
  { width, height, data }: LinearRaster,
  fromRow: number,
  toRow: number,
  clear?: ArrayLike<number>,
): void {
  const unit = 1 / Math.sqrt(width * height);
  const { seed, cos, sin } = band;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const dx = (column - band.u * width) * unit;
      const dy = (row - band.v * height) * unit;
      const along = dx * cos + dy * sin;
      const across = dy * cos - dx * sin;
      const bend = 0.12 * gradientNoise(along * 1.3, 0.5, seed);
      const off = (across + bend * band.width * 3) / band.width;
      if (Math.abs(off) > 3.2) continue;
      const bulge = Math.exp(-along * along * 3.2);
      const thick = 1 + 0.55 * bulge;
      const cloud = fbm(along * 3.1, across * 5.2, 5, seed + 1);
      const glow =
        Math.exp(-((off / thick) ** 2)) * (0.55 + 0.55 * bulge) * Math.max(0.05, 1 + 1.15 * cloud) +
        0.1 * Math.exp(-Math.abs(off) * 0.9);
      // The rift: dust near the middle line, torn into fingers.
      const torn = ridgedFbm(along * 3.4 + 0.4 * cloud, across * 6.4 + 0.5 * cloud, 6, seed + 2);
      const near = Math.exp(-(((off + 0.3 * gradientNoise(along * 2.2, 2.5, seed + 3)) / 0.62) ** 2));
      const dust = Math.min(1, Math.max(0, (torn - 0.36) * 2.1 + 0.34 * near - 0.05)) * Math.min(1, near * 1.7);
      const passed = 1 - 0.9 * dust;
      const grains = 0.92 + 0.16 * gradientNoise(along * 210, across * 210, seed + 4);
      const born = Math.max(0, gradientNoise(along * 8.5, across * 8.5, seed + 5) - 0.62) * near * 1.6;
      const k = (row * width + column) * 4;
      const seen = band.light * (clear === undefined ? 1 : clear[row * width + column]!);
      const warm = Math.min(1, 0.25 + 0.75 * bulge + 0.4 * dust);
      for (let c = 0; c < 3; c++) {
        const tint = YOUNG[c]! + (OLD[c]! - YOUNG[c]!) * warm;
        // Thin dust reddens before it hides.
        const redder = c === 2 ? passed ** 1.35 : c === 1 ? passed ** 1.14 : passed;
        data[k + c] = data[k + c]! + seen * (tint * glow * redder * grains + HYDROGEN[c]! * born);
      }
    }
}

/** How dense the stars are at a part of the frame, 0..1: more of them along the band. */
export function starsAlong(band: MilkyWay, aspect: number): (u: number, v: number) => number {
  const spanX = Math.sqrt(aspect);
  const spanY = 1 / spanX;
  return (u, v) => {
    const off = ((v - band.v) * spanY * band.cos - (u - band.u) * spanX * band.sin) / band.width;
    return 0.3 + 0.7 * Math.exp(-off * off * 0.7);
  };
}
