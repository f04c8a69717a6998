import type { LinearRaster } from '@backlot/kernels';
import { blurLinear, shrink } from './blur.ts';

export interface BloomOptions {
  /** Share of the light that the lens scatters, 0..1. */
  readonly share: number;
  /** Width of the glow at 1024 px; follows the picture's size. */
  readonly sigmaPx: number;
}

/** Sides of a pixel of the glow, px. */
export const GLOW_SHRINK = 4;
const REFERENCE_PX = 1024;
/** Half of the glow is this many times wider: glare has a core and long skirts. */
const WIDE = 3.5;

/** Moves a share of the light into a wide glow around it, in place (blurred at a quarter of the size: the glow has no detail). */
export function addBloom(picture: LinearRaster, options: BloomOptions): void {
  const { width, height } = picture;
  const glow = spreadGlow(shrink(picture, GLOW_SHRINK), Math.sqrt(width * height), options);
  for (let y = 0; y < height; y++) mixGlowRow(picture, glow, options.share, y);
}

/** The glow of a picture of `sizePx` (root of its area) that has been shrunk by {@link GLOW_SHRINK}. */
export function spreadGlow(shrunk: LinearRaster, sizePx: number, { sigmaPx }: BloomOptions): LinearRaster {
  const scale = sizePx / REFERENCE_PX;
  const near = blurLinear(shrunk, (sigmaPx * scale) / GLOW_SHRINK);
  const far = blurLinear(near, (sigmaPx * scale * WIDE) / GLOW_SHRINK);
  for (let i = 0; i < near.data.length; i++) near.data[i] = (near.data[i]! + far.data[i]!) / 2;
  return near;
}

/** Replaces a share of the light of row `y` by the glow there, bilinear. */
export function mixGlowRow({ width, data }: LinearRaster, glow: LinearRaster, share: number, y: number): void {
  const light = glow.data;
  const v = Math.max(0, Math.min(glow.height - 1.001, (y + 0.5) / GLOW_SHRINK - 0.5));
  const row = v | 0;
  const fv = v - row;
  const right = glow.width > 1 ? 4 : 0;
  const below = glow.height > 1 ? glow.width * 4 : 0;
  const last = glow.width - 1.001;
  for (let x = 0; x < width; x++) {
    const u = Math.max(0, Math.min(last, (x + 0.5) / GLOW_SHRINK - 0.5));
    const column = u | 0;
    const fu = u - column;
    const a = (row * glow.width + column) * 4;
    const o = (y * width + x) * 4;
    for (let c = 0; c < 3; c++) {
      const top = light[a + c]! + (light[a + right + c]! - light[a + c]!) * fu;
      const bottom = light[a + below + c]! + (light[a + below + right + c]! - light[a + below + c]!) * fu;
      data[o + c] = data[o + c]! * (1 - share) + (top + (bottom - top) * fv) * share;
    }
  }
}
