import type { LinearRaster } from '@backlot/kernels';
import { blurLinear, shrink } from './blur.ts';

interface BloomOptions {
  /** Share of the light that the lens scatters, 0..1. */
  readonly share: number;
  /** Width of the glow at 1024 px; follows the picture's size. */
  readonly sigmaPx: number;
}

const SHRINK = 4;
const REFERENCE_PX = 1024;
/** Half of the glow is this many times wider: glare has a core and long skirts. */
const WIDE = 3.5;

/** Moves a share of the light into a wide glow around it, in place (blurred at a quarter of the size: the glow has no detail). */
export function addBloom(picture: LinearRaster, { share, sigmaPx }: BloomOptions): void {
  const { width, height, data } = picture;
  const scale = Math.sqrt(width * height) / REFERENCE_PX;
  const near = blurLinear(shrink(picture, SHRINK), (sigmaPx * scale) / SHRINK);
  const far = blurLinear(near, (sigmaPx * scale * WIDE) / SHRINK);
  const glow = near;
  for (let i = 0; i < glow.data.length; i++) glow.data[i] = (near.data[i]! + far.data[i]!) / 2;
  for (let y = 0; y < height; y++) {
    const v = Math.max(0, Math.min(glow.height - 1.001, (y + 0.5) / SHRINK - 0.5));
    const row = v | 0;
    const fv = v - row;
    for (let x = 0; x < width; x++) {
      const u = Math.max(0, Math.min(glow.width - 1.001, (x + 0.5) / SHRINK - 0.5));
      const column = u | 0;
      const fu = u - column;
      const a = (row * glow.width + column) * 4;
      const right = glow.width > 1 ? 4 : 0;
      const below = glow.height > 1 ? glow.width * 4 : 0;
      const o = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) {
        const top = glow.data[a + c]! + (glow.data[a + right + c]! - glow.data[a + c]!) * fu;
        const bottom = glow.data[a + below + c]! + (glow.data[a + below + right + c]! - glow.data[a + below + c]!) * fu;
        data[o + c] = data[o + c]! * (1 - share) + (top + (bottom - top) * fv) * share;
      }
    }
  }
}
