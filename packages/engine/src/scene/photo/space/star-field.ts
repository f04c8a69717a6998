import { createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';
import { starColour } from './star-colour.ts';

/** Stars of a picture. */
export interface StarField {
  readonly seed: number;
  /** Stars over a frame whose mean side is 1. */
  readonly count: number;
  /** Light of the faintest, as seen at the middle of its image. */
  readonly faintest: number;
  readonly brightest: number;
  /** Stars that show the diffraction of the telescope's struts. */
  readonly spiked: number;
  /** How likely a star is at a place (parts of the frame), 0..1. */
  readonly density?: (u: number, v: number) => number;
  /** How much of its light reaches the eye, one value a pixel. */
  readonly clear?: ArrayLike<number>;
}

/** Each magnitude has about three times the stars of the one before: N(brighter than F) falls as F to this power (Allen, "Astrophysical Quantities": log N grows by 0.45 to 0.5 a magnitude). */
const SLOPE = 1.22;
const SPREAD = 0.62;
/** Of bright stars the lens scatters this share into a halo that falls off as a Moffat profile. */
const HALO = 0.035;
const HALO_POWER = 1.45;
const REFERENCE_PX = 1024;

/** Adds stars: power-law brightness, colours of black bodies, images as small as the picture can show. */
export function addStarField(picture: LinearRaster, field: StarField): void {
  const { width, height } = picture;
  const scale = Math.sqrt(width * height);
  const random = createRandom(deriveSeed(field.seed, 'stars'));
  const sigma = Math.max(SPREAD, (SPREAD * scale) / REFERENCE_PX);
  // In small pictures a star is no smaller: it is fainter, or the sky would fill with them.
  const dim = Math.min(1, (scale / REFERENCE_PX) ** 0.7);
  const colour = new Float64Array(3);
  const stars: { readonly x: number; readonly y: number; readonly light: number; readonly kelvin: number }[] = [];
  for (let i = 0; i < field.count; i++) {
    const u = random();
    const v = random();
    const light = Math.min(field.brightest, field.faintest * Math.max(1e-9, random()) ** (-1 / SLOPE));
    // Cool stars are many, hot ones few but bright: the bright ones seen are white and blue, and some orange giants.
    const heat = random();
    const kelvin =
      light > field.faintest * 40
        ? heat < 0.35
          ? 3600 + 1500 * heat
          : 6500 + 11000 * heat * heat
        : 3300 + 7500 * heat * heat;
    if (field.density !== undefined && random() > field.density(u, v)) continue;
    stars.push({ x: u * width, y: v * height, light: light * dim, kelvin });
  }
  for (const star of stars) {
    starColour(star.kelvin, colour);
    drawStar(picture, star, colour, sigma, field.clear);
  }
  const bright = stars.toSorted((a, b) => b.light - a.light).slice(0, field.spiked);
  for (const star of bright) {
    starColour(star.kelvin, colour);
    drawSpikes(picture, star, colour, scale, field.clear);
  }
}

interface Star {
  readonly x: number;
  readonly y: number;
  readonly light: number;
}

function drawStar(
  { width, height, data }: LinearRaster,
  { x, y, light }: Star,
  colour: Float64Array,
  sigma: number,
  clear?: ArrayLike<number>,
): void {
  const passed = light * transmitted(clear, width, height, x, y);
  const isBright = passed > 0.9;
  const reach = Math.ceil(isBright ? Math.min(60 * sigma, sigma * (5 + 7 * Math.sqrt(passed))) : sigma * 3.2);
  const halo = isBright ? passed * HALO : 0;
  const left = Math.max(0, Math.floor(x - reach));
  const right = Math.min(width - 1, Math.ceil(x + reach));
  for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(height - 1, y + reach); row++)
    for (let column = left; column <= right; column++) {
      const dx = column + 0.5 - x;
      const dy = row + 0.5 - y;
      const squared = (dx * dx + dy * dy) / (sigma * sigma);
      const fade = Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / reach);
      const power = passed * Math.exp(-squared / 2) + (halo * fade) / (1 + squared * 0.12) ** HALO_POWER;
      if (power < 1e-4) continue;
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + colour[c]! * power;
    }
}

/** Four thin rays and a little glow. */
function drawSpikes(
  { width, height, data }: LinearRaster,
  { x, y, light }: Star,
  colour: Float64Array,
  scale: number,
  clear?: ArrayLike<number>,
): void {
  const passed = Math.min(9, light * transmitted(clear, width, height, x, y));
  const length = scale * 0.011 * Math.sqrt(passed);
  const thick = Math.max(0.5, scale * 0.00055);
  for (const [ax, ay] of [
    [1, 0],
    [0, 1],
  ] as const)
    for (let i = -Math.ceil(length); i <= length; i++) {
      const fade = (1 - Math.abs(i) / (length + 1)) ** 3 * 0.28 * Math.sqrt(passed);
      for (let j = -Math.ceil(thick * 2.5); j <= thick * 2.5; j++) {
        const column = Math.floor(x + ax * i + ay * j);
        const row = Math.floor(y + ay * i + ax * j);
        if (column < 0 || row < 0 || column >= width || row >= height) continue;
        const across = ax * (row + 0.5 - y) + ay * (column + 0.5 - x);
        const power = fade * Math.exp(-(across * across) / (2 * thick * thick));
        const k = (row * width + column) * 4;
        for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + (0.4 + 0.6 * colour[c]!) * power;
      }
    }
}

function transmitted(
  clear: ArrayLike<number> | undefined,
  width: number,
  height: number,
  x: number,
  y: number,
): number {
  if (clear === undefined) return 1;
  return clear[Math.min(height - 1, y | 0) * width + Math.min(width - 1, x | 0)]!;
}
