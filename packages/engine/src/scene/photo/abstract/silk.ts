import { createLinearRaster, fbm, gradientNoise, type LinearRaster } from '@backlot/kernels';
import { createColourRamp, type ColourRamp } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { shadeColour } from './shade-colour.ts';

/** Drape of a cloth: plain data. */
interface Drape {
  readonly seed: number;
  readonly cos: number;
  readonly sin: number;
  /** Folds over the frame. */
  readonly folds: number;
  /** How far folds bend. */
  readonly bend: number;
  /** Height of folds against their width. */
  readonly depth: number;
}

/** Light from the upper left, and the half way between it and the eye. */
const LIGHT = [-0.5, -0.55, 0.67] as const;
const HALF = [-0.27, -0.3, 0.914] as const;
const SHEEN_POWER = 26;

/** Draped silk and satin. */
export const silk: AbstractLook = {
  words: /silk|satin|fabric|cloth|drape|folds|velvet|waves? of colou?r|flowing|elegant|luxur/i,
  paint: paintSilk,
  grain: 0.009,
  vignette: 0.1,
};

function paintSilk(request: AbstractRequest): LinearRaster {
  const { widthPx, heightPx, random, seed, colours } = request;
  const angle = random() * Math.PI;
  const drape: Drape = {
    seed,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    folds: [1.1, 1.5, 2.1, 2.8, 1.3][pickOf(random, 5)]!,
    bend: 0.55 + 0.75 * random(),
    depth: 0.16 + 0.1 * random(),
  };
  const picture = createLinearRaster(widthPx, heightPx);
  const unit = 1 / frameScale(request);
  const heights = new Float32Array((widthPx + 1) * (heightPx + 1));
  drapeRows(drape, heights, widthPx + 1, unit, 0, heightPx + 1);
  const body = colours.isDark ? colours.ordered.slice(0, 3) : colours.ordered;
  const ramp = createColourRamp(body.map((colour) => shadeColour(colour, { chroma: 1.08 })));
  shadeRows(
    picture,
    heights,
    { ramp, drape, unit, sheen: shadeColour(colours.ordered.at(-1)!, { lightness: 0.12 }) },
    0,
    heightPx,
  );
  return picture;
}

/** Heights of the cloth: noise looked up where other noise has pushed it makes folds that run, split and meet. */
function drapeRows(
  drape: Drape,
  heights: Float32Array,
  width: number,
  unit: number,
  fromRow: number,
  toRow: number,
): void {
  const { seed, cos, sin, folds, bend, depth } = drape;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const px = column * unit;
      const py = row * unit;
      // Along the folds things change slowly.
      const u = (px * cos + py * sin) * folds;
      const v = (py * cos - px * sin) * folds * 0.42;
      const q = gradientNoise(u * 0.8, v * 0.9, seed);
      const r = gradientNoise(u * 0.9 + 5.2 + q * bend, v + 1.3, seed + 1);
      const w = u + bend * r + 0.35 * q;
      const big = gradientNoise(w * 1.25, v * 0.9 + 0.6 * q, seed + 2);
      const ridge = 1 - Math.abs(gradientNoise(w * 1.9 + 3, v * 1.1 + r * 0.5, seed + 3));
      heights[row * width + column] =
        depth * (big + 0.55 * ridge * ridge + 0.16 * gradientNoise(w * 4.2, v * 1.6 + q, seed + 4));
    }
}

interface Cloth {
  readonly ramp: ColourRamp;
  readonly drape: Drape;
  readonly unit: number;
  readonly sheen: readonly [number, number, number];
}

function shadeRows(
  { width, data }: LinearRaster,
  heights: Float32Array,
  { ramp, drape, unit, sheen }: Cloth,
  fromRow: number,
  toRow: number,
): void {
  const colour = new Float64Array(3);
  const stride = width + 1;
  for (let y = fromRow; y < toRow; y++)
    for (let x = 0; x < width; x++) {
      const h = y * stride + x;
      const dx = (heights[h + 1]! - heights[h]!) / unit;
      const dy = (heights[h + stride]! - heights[h]!) / unit;
      const inverse = 1 / Math.sqrt(1 + dx * dx + dy * dy);
      const diffuse = Math.max(0, (-dx * LIGHT[0] - dy * LIGHT[1] + LIGHT[2]) * inverse);
      const half = Math.max(0, (-dx * HALF[0] - dy * HALF[1] + HALF[2]) * inverse);
      const hollow = Math.min(1, Math.max(0, 0.55 + (heights[h]! / drape.depth) * 0.5));
      const sheenLight = half ** SHEEN_POWER * 0.42 + (1 - inverse) ** 2 * 0.5;
      ramp(
        0.12 + 0.5 * hollow + 0.34 * fbm(x * unit * 0.7 + 9, y * unit * 0.7, 1, drape.seed + 9) + 0.16 * diffuse,
        colour,
      );
      const light = (0.2 + 0.86 * diffuse) * (0.45 + 0.55 * hollow);
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++)
        data[k + c] = colour[c]! * light + sheenLight * (0.25 * sheen[c]! + 0.75 * colour[c]!);
      data[k + 3] = 1;
    }
}
