import { createLinearRaster, gradientNoise, type LinearRaster } from '@backlot/kernels';
import { createColourRamp, type ColourRamp } from '../tone/colour-ramp.ts';
import { linearOfHex } from '../sets/colour.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';

/** A foil: plain data. */
interface Foil {
  readonly ramp: ColourRamp;
  readonly seed: number;
  readonly frequency: number;
  /** 0 = softly bent, 1 = crumpled. */
  readonly crumple: number;
  readonly bands: number;
  readonly cos: number;
  readonly sin: number;
  readonly isMetal: boolean;
}

const RAINBOW = ['#7de2ff', '#b7b4ff', '#f5b3f2', '#ffc6c1', '#fff1b8', '#bdf7d4', '#7de2ff'].map(linearOfHex);
const DEEP_RAINBOW = ['#00a7d8', '#5a3df0', '#d63bd2', '#ff6a5e', '#ffc94a', '#29c48b', '#00a7d8'].map(linearOfHex);
const GOLD_FOIL = ['#5c3a0c', '#a8741f', '#e0b04c', '#fff0bf', '#d79f38', '#8a5a16', '#5c3a0c'].map(linearOfHex);
const SILVER_FOIL = ['#3c4046', '#83898f', '#c9ced3', '#ffffff', '#b4babf', '#6b7177', '#3c4046'].map(linearOfHex);

/** Iridescent foil, softly bent or crumpled; gold or silver leaf where the prompt says so. */
export const holographic: AbstractLook = {
  words: /holograph|irid|hologram|foil|opal|mother of pearl|chrome|metallic|vaporwave/i,
  paint: paintFoil,
  grain: 0.009,
  bloom: 0.1,
};

function paintFoil(request: AbstractRequest): LinearRaster {
  const { widthPx, heightPx, random, seed, spec, colours } = request;
  const picture = createLinearRaster(widthPx, heightPx);
  const angle = random() * Math.PI * 2;
  const kind = pickOf(random, 5);
  const metal = /gold/i.test(spec.prompt) ? GOLD_FOIL : /silver|chrome/i.test(spec.prompt) ? SILVER_FOIL : undefined;
  const foil: Foil = {
    ramp: createColourRamp(metal ?? (colours.isDark || kind === 1 ? DEEP_RAINBOW : RAINBOW)),
    seed,
    frequency: [0.9, 1.3, 1.8, 1.1, 2.6][kind]!,
    crumple: /crumpl|foil/i.test(spec.prompt) ? 0.9 : [0.05, 0.2, 0.75, 0, 1][kind]!,
    bands: [1.2, 1.6, 0.9, 2.2, 0.8][kind]!,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    isMetal: metal !== undefined,
  };
  const unit = 1 / frameScale(request);
  const heights = new Float32Array((widthPx + 1) * (heightPx + 1));
  foilRows(foil, heights, widthPx + 1, unit, 0, heightPx + 1);
  shadeRows(foil, picture, heights, unit, 0, heightPx);
  return picture;
}

function foilRows(
  foil: Foil,
  heights: Float32Array,
  width: number,
  unit: number,
  fromRow: number,
  toRow: number,
): void {
  const { seed, frequency, crumple } = foil;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const x = column * unit * frequency;
      const y = row * unit * frequency;
      const q = gradientNoise(x * 0.9, y * 0.9, seed);
      const r = gradientNoise(x * 0.9 + 4 + q, y * 0.9 + 2.5, seed + 1);
      let height = 0.5 * gradientNoise(x + 1.4 * r, y * 0.8 + 1.1 * q, seed + 2);
      if (crumple > 0.1) {
        // Creases: where slow noises cross zero the foil is sharply bent.
        const a = Math.abs(gradientNoise(x * 2.1 + r, y * 2.1 + q, seed + 3));
        const b = Math.abs(gradientNoise(x * 4.7 - q, y * 4.7 + r, seed + 4));
        const c = Math.abs(gradientNoise(x * 9.5 + q, y * 9.5, seed + 5));
        height += crumple * (0.17 * a + 0.075 * b + 0.032 * c);
      }
      heights[row * width + column] = (height * 0.5) / frequency;
    }
}

function shadeRows(
  foil: Foil,
  { width, data }: LinearRaster,
  heights: Float32Array,
  unit: number,
  fromRow: number,
  toRow: number,
): void {
  const colour = new Float64Array(3);
  const stride = width + 1;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const h = row * stride + column;
      const dx = (heights[h + 1]! - heights[h]!) / unit;
      const dy = (heights[h + stride]! - heights[h]!) / unit;
      const inverse = 1 / Math.sqrt(1 + dx * dx + dy * dy);
      // A grating sends each colour another way: hue follows the slope across its lines.
      const across = (dx * foil.cos + dy * foil.sin) * inverse;
      const place =
        foil.bands *
          (across * 0.85 + heights[h]! * 1.6 * foil.frequency + (column * foil.cos + row * foil.sin) * unit * 0.22) +
        0.5;
      foil.ramp(place - Math.floor(place), colour);
      const facing = (-dx * -0.35 - dy * -0.5 + 0.79) * inverse;
      const shine = Math.max(0, facing) ** 14;
      const light = foil.isMetal ? 0.55 + 0.5 * Math.max(0, facing) : 0.62 + 0.36 * Math.max(0, facing);
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = colour[c]! * light + shine * 0.3;
      data[k + 3] = 1;
    }
}
