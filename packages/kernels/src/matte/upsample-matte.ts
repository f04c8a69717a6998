import { createMatte, type Matte } from '../image/matte.ts';
import type { Raster } from '../image/raster.ts';
import type { Trimap } from '../image/trimap.ts';

interface UpsampleOptions {
  /** Half the side of the window of each fit, in pixels of the small picture. */
  readonly radius: number;
  /** Squared colour noise (units of 0..1) that a fit may ignore. */
  readonly epsilon: number;
}

/** A small picture with its matte: `colour` is interleaved RGBA of 0..255, `trimap` says where alpha is certain. */
export interface SmallMatte {
  readonly matte: Matte;
  readonly trimap: Trimap;
  readonly colour: Float32Array;
}

/**
 * Carries a matte to a larger picture along its colours: alpha is fitted as a linear function of colour around each unknown
 * pixel of the small picture, and the fits, interpolated, are applied to the large one (He, Sun 2015, "Fast Guided Filter").
 * Certain pixels stay exactly 0 and 1. Cost follows the unknown band: about 0.5 us a small unknown pixel plus 5 ms a megapixel.
 */
export function upsampleMatte(small: SmallMatte, picture: Raster, options: UpsampleOptions): Matte {
  const { width, height } = picture;
  const fits = fitBand(small, options);
  const { data: known } = small.trimap;
  const smallWidth = small.matte.width;
  const smallHeight = small.matte.height;
  const out = createMatte(width, height);
  const left = new Int32Array(width);
  const share = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const at = Math.min(Math.max(((x + 0.5) * smallWidth) / width - 0.5, 0), Math.max(0, smallWidth - 1.001));
    left[x] = at;
    share[x] = at - left[x]!;
  }
  const right = smallWidth > 1 ? 1 : 0;
  for (let y = 0; y < height; y++) {
    const at = Math.min(Math.max(((y + 0.5) * smallHeight) / height - 0.5, 0), Math.max(0, smallHeight - 1.001));
    const top = Math.floor(at) * smallWidth;
    const bottom = smallHeight > 1 ? top + smallWidth : top;
    const v = at - Math.floor(at);
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const a = top + left[x]!;
      const b = a + right;
      const c = bottom + left[x]!;
      const d = c + right;
      const certain = known[a]!;
      if (certain !== 128 && certain === known[b] && certain === known[c] && certain === known[d]) {
        out.data[i] = certain === 255 ? 1 : 0;
        continue;
      }
      const u = share[x]!;
      const wa = (1 - u) * (1 - v);
      const wb = u * (1 - v);
      const wc = (1 - u) * v;
      const wd = u * v;
      let alpha = wa * fits[a * 4 + 3]! + wb * fits[b * 4 + 3]! + wc * fits[c * 4 + 3]! + wd * fits[d * 4 + 3]!;
      for (let k = 0; k < 3; k++) {
        const slope = wa * fits[a * 4 + k]! + wb * fits[b * 4 + k]! + wc * fits[c * 4 + k]! + wd * fits[d * 4 + k]!;
        alpha += (slope * picture.data[i * 4 + k]!) / 255;
      }
      out.data[i] = alpha < 0 ? 0 : alpha > 1 ? 1 : alpha;
    }
  }
  return out;
}

/** Slope in red, green, blue and offset for every pixel; constant where alpha is certain. */
function fitBand({ matte, trimap, colour }: SmallMatte, { radius, epsilon }: UpsampleOptions): Float32Array {
  const { width, height } = matte;
  const fits = new Float32Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (trimap.data[i] !== 128) {
        fits[i * 4 + 3] = matte.data[i]!;
        continue;
      }
      const x0 = Math.max(0, x - radius);
      const x1 = Math.min(width - 1, x + radius);
      const y0 = Math.max(0, y - radius);
      const y1 = Math.min(height - 1, y + radius);
      const count = (x1 - x0 + 1) * (y1 - y0 + 1);
      let mr = 0;
      let mg = 0;
      let mb = 0;
      let ma = 0;
      let rr = 0;
      let rg = 0;
      let rb = 0;
      let gg = 0;
      let gb = 0;
      let bb = 0;
      let ra = 0;
      let ga = 0;
      let ba = 0;
      for (let wy = y0; wy <= y1; wy++)
        for (let j = wy * width + x0, end = wy * width + x1; j <= end; j++) {
          const r = colour[j * 4]! / 255;
          const g = colour[j * 4 + 1]! / 255;
          const b = colour[j * 4 + 2]! / 255;
          const a = matte.data[j]!;
          mr += r;
          mg += g;
          mb += b;
          ma += a;
          rr += r * r;
          rg += r * g;
          rb += r * b;
          gg += g * g;
          gb += g * b;
          bb += b * b;
          ra += r * a;
          ga += g * a;
          ba += b * a;
        }
      mr /= count;
      mg /= count;
      mb /= count;
      ma /= count;
      rr = rr / count - mr * mr + epsilon;
      rg = rg / count - mr * mg;
      rb = rb / count - mr * mb;
      gg = gg / count - mg * mg + epsilon;
      gb = gb / count - mg * mb;
      bb = bb / count - mb * mb + epsilon;
      ra = ra / count - mr * ma;
      ga = ga / count - mg * ma;
      ba = ba / count - mb * ma;
      const c0 = gg * bb - gb * gb;
      const c1 = rb * gb - rg * bb;
      const c2 = rg * gb - rb * gg;
      const scale = 1 / (rr * c0 + rg * c1 + rb * c2);
      const slopeR = (c0 * ra + c1 * ga + c2 * ba) * scale;
      const slopeG = (c1 * ra + (rr * bb - rb * rb) * ga + (rg * rb - rr * gb) * ba) * scale;
      const slopeB = (c2 * ra + (rg * rb - rr * gb) * ga + (rr * gg - rg * rg) * ba) * scale;
      fits[i * 4] = slopeR;
      fits[i * 4 + 1] = slopeG;
      fits[i * 4 + 2] = slopeB;
      fits[i * 4 + 3] = ma - slopeR * mr - slopeG * mg - slopeB * mb;
    }
  return fits;
}
