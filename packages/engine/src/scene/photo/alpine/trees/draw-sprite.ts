import type { LinearRaster } from '@backlot/kernels';
import { SPRITE_CHANNELS, type Sprite } from './sprite.ts';

type Triple = readonly [number, number, number];

/** A tree in the picture and the light on it. */
export interface Stand {
  /** Foot of the tree, px. */
  footX: number;
  footY: number;
  heightPx: number;
  /** Drawn mirrored left to right. */
  isFlipped: boolean;
  /** Distance along the view, m: what is nearer hides it. */
  z: number;
  /** Albedo of the leaves over pi, light from the sky and of the sun (shadow counted), by channel. */
  readonly leaf: Float64Array;
  readonly ambient: Float64Array;
  readonly direct: Float64Array;
  /** Share of that which the air lets through, and what the air adds. */
  readonly kept: Float64Array;
  readonly air: Float64Array;
  /** Snow on the branches, 0..1. */
  snow: number;
}

/** How much normals of leaves look up. */
const UPWARD = 0.38;
/** Light that goes round a trunk. */
const WRAP = 0.3;
/** Snow over pi; tone of twigs from which it lies on them. */
const SNOW = [0.27, 0.28, 0.293] as const;
const SNOW_FROM = 0.4;

/** Draws a sprite standing at its foot over the picture where nothing nearer is. Bilinear from the level that is just finer than needed. Only the columns `from` up to `to` are drawn. */
export function drawSprite(
  { width, height, data }: LinearRaster,
  depth: Float32Array,
  sprite: Sprite,
  stand: Stand,
  sun: Triple,
  [from, to]: readonly [number, number] = [0, width],
): void {
  const { levels } = sprite;
  const first = levels[0]!;
  const needed = Math.log2(first.height / Math.max(1, stand.heightPx));
  const level = levels[Math.min(levels.length - 1, Math.max(0, Math.floor(needed + 0.35)))]!;
  const scale = level.height / stand.heightPx;
  const widthPx = level.width / scale;
  const left = stand.footX - widthPx / 2;
  const top = stand.footY - stand.heightPx;
  const x0 = Math.max(from, Math.floor(left));
  const x1 = Math.min(to - 1, Math.ceil(left + widthPx));
  const y0 = Math.max(0, Math.floor(top));
  const y1 = Math.min(height - 1, Math.ceil(stand.footY));
  const { leaf, ambient, direct, kept, air, snow } = stand;
  const limit = stand.z * 0.985 - 1;
  const lastX = level.width - 1;
  const lastY = level.height - 1;
  const texels = level.data;
  for (let y = y0; y <= y1; y++) {
    const v = (y + 0.5 - top) * scale - 0.5;
    if (v <= -1 || v >= level.height) continue;
    const vy = Math.floor(v);
    const fv = v - vy;
    const rowA = Math.max(0, vy) * level.width;
    const rowB = Math.min(lastY, vy + 1) * level.width;
    const wa = vy < 0 ? 0 : 1 - fv;
    const wb = vy + 1 > lastY ? 0 : fv;
    for (let x = x0; x <= x1; x++) {
      const at = y * width + x;
      if (depth[at]! < limit) continue;
      let u = (x + 0.5 - left) * scale - 0.5;
      if (stand.isFlipped) u = lastX - u;
      const ux = Math.floor(u);
      if (ux < -1 || ux > lastX) continue;
      const fu = u - ux;
      const wl = ux < 0 ? 0 : 1 - fu;
      const wr = ux + 1 > lastX ? 0 : fu;
      const l = Math.max(0, ux);
      const r = Math.min(lastX, ux + 1);
      const a = (rowA + l) * SPRITE_CHANNELS;
      const b = (rowA + r) * SPRITE_CHANNELS;
      const c = (rowB + l) * SPRITE_CHANNELS;
      const d = (rowB + r) * SPRITE_CHANNELS;
      const pa = wa * wl;
      const pb = wa * wr;
      const pc = wb * wl;
      const pd = wb * wr;
      const alpha = texels[a]! * pa + texels[b]! * pb + texels[c]! * pc + texels[d]! * pd;
      if (alpha < 0.01) continue;
      const tone = (texels[a + 1]! * pa + texels[b + 1]! * pb + texels[c + 1]! * pc + texels[d + 1]! * pd) / alpha;
      let nx = (texels[a + 2]! * pa + texels[b + 2]! * pb + texels[c + 2]! * pc + texels[d + 2]! * pd) / alpha;
      const nz = (texels[a + 3]! * pa + texels[b + 3]! * pb + texels[c + 3]! * pc + texels[d + 3]! * pd) / alpha;
      if (stand.isFlipped) nx = -nx;
      const facing = Math.max(0, (nx * sun[0] - nz * sun[2] + UPWARD * sun[1] + WRAP) / (1 + WRAP));
      // Snow lies on what is light: the upper side of the branches.
      const white = snow > 0 ? snow * Math.min(1, Math.max(0, tone - SNOW_FROM) * 2.6) : 0;
      const k = at * 4;
      for (let channel = 0; channel < 3; channel++) {
        const colour = leaf[channel]! * tone * (1 - white) + SNOW[channel]! * white * (0.55 + 0.35 * tone);
        const light = ambient[channel]! + direct[channel]! * facing;
        const seen = colour * light * kept[channel]! + air[channel]!;
        data[k + channel] = data[k + channel]! + (seen - data[k + channel]!) * alpha;
      }
    }
  }
}
