import { createLinearRaster, hashPoint, type LinearRaster } from '@backlot/kernels';
import { addBloom } from '../tone/bloom.ts';
import { streetLightsAtNight, type StreetLamp, type StreetLights, type StreetSign } from './night-street-lights.ts';

/** A street seen along its middle. Lengths are in half widths of the street. */
export interface NightStreet {
  readonly seed: number;
  readonly isNeon: boolean;
  readonly isWet: boolean;
  /** Where the street leads to, 0 = left edge, 1 = right edge of the frame. */
  readonly vanishingX: number;
}

interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels painted beyond each edge, for the blur that follows. */
  readonly marginPx: number;
  readonly fovDeg: number;
  readonly horizon: number;
}

/** Pictures of the same geometry while one street is painted. */
interface View {
  readonly picture: LinearRaster;
  readonly focalPx: number;
  readonly centreX: number;
  readonly horizonPx: number;
}

const CAMERA_HEIGHT = 0.3;
const BLOCK = 2.2;
const LOWEST_ROOF = 2.6;
const ROOF_RANGE = 4;
const SHOP_HEIGHT = 0.52;
const SHOP_WIDTH = 0.46;
const SHOP_LIT = 0.82;
const WINDOW = { wide: 0.24, tall: 0.3, lit: 0.2 } as const;
/** Light of the haze gathers over this length. */
const HAZE_LENGTH = 9;
const BRICK = 0.55;
const UNIT = 1 / 0x1_0000_0000;
/** Share of the light that lenses and damp air spread, and its reach at 1024 px. */
const GLOW = { share: 0.2, sigmaPx: 34 } as const;
/** How much a road gives back at a glancing look. */
const WET = 0.6;
const DRY = 0.24;
/** Rows that one point of a rough road mirrors. */
const SMEAR = 7;

/** Paints a street at night in scene light (mid grey .18), sharp: made to be put out of focus. About 0.2 s for 500 x 500. */
export function paintNightStreet(street: NightStreet, frame: Frame): LinearRaster {
  const { widthPx, heightPx, marginPx, fovDeg, horizon } = frame;
  const view: View = {
    picture: createLinearRaster(widthPx + 2 * marginPx, heightPx + 2 * marginPx),
    focalPx: Math.max(widthPx, heightPx) / 2 / Math.tan((fovDeg * Math.PI) / 360),
    centreX: marginPx + street.vanishingX * widthPx,
    horizonPx: marginPx + horizon * heightPx,
  };
  const lights = streetLightsAtNight(street.seed, street.isNeon);
  paintFacades(view, street.seed, lights);
  for (const sign of lights.signs) paintSign(view, sign);
  for (const lamp of lights.lamps) paintLamp(view, lamp);
  paintRoad(view, street, lights);
  addBloom(view.picture, GLOW);
  for (let i = 3; i < view.picture.data.length; i += 4) view.picture.data[i] = 1;
  return view.picture;
}

/** Walls left and right, the sky between and above them. */
function paintFacades({ picture, focalPx, centreX, horizonPx }: View, seed: number, lights: StreetLights): void {
  const { width, height, data } = picture;
  const { haze } = lights;
  const paint = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    const up = (horizonPx - y - 0.5) / focalPx;
    for (let x = 0; x < width; x++) {
      const across = (x + 0.5 - centreX) / focalPx;
      const z = 1 / Math.max(1e-3, Math.abs(across));
      const side = across < 0 ? 1 : 2;
      const level = CAMERA_HEIGHT + up * z;
      const block = hashPoint(Math.floor(z / BLOCK), side, seed);
      const roof = LOWEST_ROOF + ROOF_RANGE * block * UNIT;
      const clear = Math.exp(-z / HAZE_LENGTH);
      const i = (y * width + x) * 4;
      if (level > roof || level < 0) paint.fill(0);
      else paintWall(paint, { z, level, side, tone: (block & 0xff) / 0xff }, seed, lights);
      // The sky over a town is lit from below.
      const sky = level > roof ? 0.5 + 0.5 * Math.exp(-up * 2) : 1;
      for (let c = 0; c < 3; c++) data[i + c] = paint[c]! * clear + haze[c as 0 | 1 | 2] * (1 - clear * 0.75) * sky;
    }
  }
}

interface WallPoint {
  readonly z: number;
  readonly level: number;
  readonly side: number;
  readonly tone: number;
}

function paintWall(out: Float64Array, { z, level, side, tone }: WallPoint, seed: number, lights: StreetLights): void {
  const base = (0.012 + 0.02 * tone) * (0.7 + BRICK * Math.exp(-level * 1.2));
  out[0] = base + lights.haze[0] * 0.35;
  out[1] = base + lights.haze[1] * 0.35;
  out[2] = base * 1.1 + lights.haze[2] * 0.35;
  if (level < SHOP_HEIGHT) {
    const column = Math.floor(z / SHOP_WIDTH);
    const hash = hashPoint(column, side + 10, seed);
    const within = z / SHOP_WIDTH - column;
    if (hash * UNIT > SHOP_LIT || within < 0.08 || level < 0.06) return;
    const shop = lights.shops[hash % lights.shops.length]!;
    const shelf =
      0.18 + 0.82 * (hashPoint(Math.floor(within * 6), Math.floor(level * 14) + side * 50, hash) * UNIT) ** 1.5;
    const power = (0.3 + (0.9 * ((hash >>> 8) & 0xff)) / 0xff) * shelf;
    for (let c = 0; c < 3; c++) out[c] = out[c]! + (0.35 + 0.65 * shop[c as 0 | 1 | 2]) * shop[c as 0 | 1 | 2] * power;
    return;
  }
  const column = Math.floor(z / WINDOW.wide);
  const row = Math.floor(level / WINDOW.tall);
  const hash = hashPoint(column, row * 4 + side, seed + 1);
  if (hash * UNIT > WINDOW.lit) return;
  const u = z / WINDOW.wide - column;
  const v = level / WINDOW.tall - row;
  if (u < 0.2 || u > 0.8 || v < 0.2 || v > 0.82) return;
  const isCool = (hash & 7) === 0;
  const power = 0.12 + 0.5 * (((hash >>> 8) & 0xff) / 0xff) ** 2;
  out[0] = out[0]! + power * (isCool ? 0.55 : 1);
  out[1] = out[1]! + power * (isCool ? 0.75 : 0.7);
  out[2] = out[2]! + power * (isCool ? 1 : 0.4);
}

/** A lit panel with lettering, whiter inside than at its border. */
function paintSign({ picture, focalPx, centreX, horizonPx }: View, sign: StreetSign): void {
  const { width, height, data } = picture;
  const scale = focalPx / sign.z;
  const x = centreX + sign.x * scale;
  const y = horizonPx - (sign.y - CAMERA_HEIGHT) * scale;
  const halfX = sign.halfWidth * scale;
  const halfY = sign.halfHeight * scale;
  const clear = Math.exp(-sign.z / (HAZE_LENGTH * 1.6));
  const columns = Math.max(1, Math.round((sign.lines * halfX) / halfY)) + 1;
  for (let py = Math.max(0, Math.floor(y - halfY)); py <= Math.min(height - 1, Math.ceil(y + halfY)); py++)
    for (let px = Math.max(0, Math.floor(x - halfX)); px <= Math.min(width - 1, Math.ceil(x + halfX)); px++) {
      const u = (px + 0.5 - x) / halfX;
      const v = (py + 0.5 - y) / halfY;
      const cover =
        Math.min(1, Math.max(0, (1 - Math.abs(u)) * halfX + 0.5)) *
        Math.min(1, Math.max(0, (1 - Math.abs(v)) * halfY + 0.5));
      if (cover === 0) continue;
      const glyph = hashPoint(Math.floor((u + 1) * columns * 1.5), Math.floor((v + 1) * sign.lines * 2), sign.seed) & 3;
      const inner = Math.abs(u) < 0.78 && Math.abs(v) < 0.88;
      const white = inner && glyph !== 0 ? 0.14 : 0.02;
      const dim = inner && glyph === 0 ? 0.35 : 1;
      const most = Math.max(...sign.colour);
      const k = (py * width + px) * 4;
      for (let c = 0; c < 3; c++) {
        const light = (sign.colour[c as 0 | 1 | 2] + white * most) * dim * clear;
        data[k + c] = data[k + c]! + (light - data[k + c]!) * cover;
      }
    }
}

function paintLamp({ picture, focalPx, centreX, horizonPx }: View, lamp: StreetLamp): void {
  const { width, height, data } = picture;
  const scale = focalPx / lamp.z;
  const x = centreX + lamp.x * scale;
  const y = horizonPx - (lamp.y - CAMERA_HEIGHT) * scale;
  // Never smaller than a pixel: then dimmer.
  const radius = Math.max(0.8, lamp.radius * scale);
  const power = Math.min(1, (lamp.radius * scale) / radius) ** 2;
  for (let py = Math.max(0, Math.floor(y - radius - 1)); py <= Math.min(height - 1, y + radius + 1); py++)
    for (let px = Math.max(0, Math.floor(x - radius - 1)); px <= Math.min(width - 1, x + radius + 1); px++) {
      const cover = Math.min(1, Math.max(0, radius - Math.hypot(px + 0.5 - x, py + 0.5 - y) + 0.5)) * power;
      const k = (py * width + px) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + lamp.colour[c as 0 | 1 | 2] * cover;
    }
}

/** The road mirrors what stands above it, smeared along the line of sight; wet it does so brightly. */
function paintRoad(view: View, { isWet, seed }: NightStreet, { haze }: StreetLights): void {
  const { picture, focalPx, centreX, horizonPx } = view;
  const { width, height, data } = picture;
  const mirror = isWet ? WET : DRY;
  const spread = isWet ? 0.16 : 0.5;
  for (let y = Math.max(0, Math.floor(horizonPx)); y < height; y++) {
    const down = (y + 0.5 - horizonPx) / focalPx;
    if (down <= 0) continue;
    const z = CAMERA_HEIGHT / down;
    for (let x = 0; x < width; x++) {
      const across = (x + 0.5 - centreX) / focalPx;
      if (Math.abs(across) * z > 1) continue;
      let r = 0;
      let g = 0;
      let b = 0;
      for (let s = 0; s < SMEAR; s++) {
        const jitter = hashPoint(x * SMEAR + s, y, seed) * UNIT;
        // A mirrored ray meets the wall as far above the road as the wall lies behind the point.
        const up = (down - 2 * CAMERA_HEIGHT * Math.abs(across)) * (1 + spread * (((s + jitter) / SMEAR) * 2 - 1));
        const row = Math.round(horizonPx - Math.max(0, up) * focalPx);
        const sway = Math.round((hashPoint(x + s, y >> 1, seed + 2) * UNIT - 0.5) * focalPx * 0.012);
        const column = Math.max(0, Math.min(width - 1, x + sway));
        const k = (Math.max(0, row) * width + column) * 4;
        r += Math.min(3, data[k]!);
        g += Math.min(3, data[k + 1]!);
        b += Math.min(3, data[k + 2]!);
      }
      // Fresnel: the road before the feet mirrors less.
      const share = (mirror / SMEAR) * (0.35 + 0.65 * Math.exp(-down * 2.2));
      const clear = Math.exp(-z / HAZE_LENGTH);
      const fog = 1 - clear * 0.75;
      const k = (y * width + x) * 4;
      data[k] = (0.014 + r * share) * clear + haze[0] * fog;
      data[k + 1] = (0.014 + g * share) * clear + haze[1] * fog;
      data[k + 2] = (0.017 + b * share) * clear + haze[2] * fog;
    }
  }
}

/** The usual street of a seed: its end a little beside the middle, so that the subject does not hide it. */
export function nightStreet(seed: number, options: Pick<NightStreet, 'isNeon' | 'isWet'>): NightStreet {
  const draw = hashPoint(3, 5, seed) * UNIT;
  const side = (hashPoint(4, 7, seed) & 1) === 0 ? -1 : 1;
  return { seed, ...options, vanishingX: 0.5 + side * (0.1 + 0.16 * draw) };
}
