import { createLinearRaster, fbm, gradientNoise, type LinearRaster } from '@backlot/kernels';
import { createColourRamp, type ColourRamp } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { linearOfHex } from '../sets/colour.ts';
import { shadeColour } from './shade-colour.ts';

/** Poured colours: plain data. */
interface Pour {
  readonly ramp: ColourRamp;
  readonly seed: number;
  readonly frequency: number;
  readonly swirl: number;
  /** Times the palette is gone through. */
  readonly bands: number;
  /** Metal veins: share of the picture, 0 = none. */
  readonly veins: number;
  /** Folds kaleidoscopically, 0 = not. */
  readonly mirrors: number;
  readonly turn: number;
}

const GOLD = linearOfHex('#d9a441');
const GOLD_LIGHT = linearOfHex('#ffe9b0');

/** Liquid marbling, poured paint and agate, with veins of gold where it is meant to be precious. */
export const marbleFlow: AbstractLook = {
  words: /marbl|fluid|liquid|swirl|pour|acrylic|agate|alcohol ink|paint s|lava/i,
  paint: (request) => paintPour(request, 0),
  grain: 0.007,
};

/** The same folded around a centre. */
export const kaleidoscope: AbstractLook = {
  words: /kaleidoscop|mandala|fractal|psychedelic|damask|symmetr|trippy/i,
  paint: (request) => paintPour(request, [6, 8, 10, 12, 5][pickOf(request.random, 5)]!),
  grain: 0.007,
};

function paintPour(request: AbstractRequest, mirrors: number): LinearRaster {
  const { widthPx, heightPx, random, seed, colours, spec } = request;
  const picture = createLinearRaster(widthPx, heightPx);
  const wantsGold = /gold/i.test(spec.prompt) || spec.palette.mood === 'luxury';
  // There and back: bands then join without a seam.
  const stops = colours.ordered.map((colour) => shadeColour(colour, { chroma: 1.1 }));
  const ramp = createColourRamp([...stops, ...stops.slice(1, -1).toReversed(), stops[0]!]);
  const pour: Pour = {
    ramp,
    seed,
    frequency: [0.75, 1, 1.35, 1.8, 1.1][pickOf(random, 5)]!,
    swirl: 0.8 + 0.9 * random(),
    bands: [0.8, 1.3, 2, 1, 1.6][pickOf(random, 5)]!,
    veins: wantsGold ? 1 : random() < 0.25 ? 0.6 : 0,
    mirrors,
    turn: random() * Math.PI,
  };
  paintPourRows(pour, picture, 1 / frameScale(request), 0, heightPx);
  return picture;
}

function paintPourRows(
  pour: Pour,
  { width, height, data }: LinearRaster,
  unit: number,
  fromRow: number,
  toRow: number,
): void {
  const { ramp, seed, frequency, swirl, bands, veins, mirrors, turn } = pour;
  const colour = new Float64Array(3);
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const sector = mirrors > 0 ? (2 * Math.PI) / mirrors : 0;
  let above = new Float32Array(width);
  let row = new Float32Array(width);
  for (let y = fromRow - 1; y < toRow; y++) {
    [above, row] = [row, above];
    let last = 0;
    for (let x = 0; x < width; x++) {
      let px = (x - width / 2) * unit;
      let py = (y - height / 2) * unit;
      if (mirrors > 0) {
        const away = Math.sqrt(px * px + py * py);
        const angle = Math.atan2(py, px) / sector;
        const folded = Math.abs(angle - Math.round(angle)) * sector;
        px = away * Math.cos(folded) * 1.4;
        py = away * Math.sin(folded) * 1.4;
      }
      const u = (px * cos + py * sin) * frequency;
      const v = (py * cos - px * sin) * frequency * 0.72;
      const qx = fbm(u, v, 3, seed);
      const qy = fbm(u + 5.2, v + 1.3, 3, seed + 1);
      const rx = fbm(u + swirl * qx * 1.4 + 1.7, v + swirl * qy * 1.4 + 9.2, 3, seed + 2);
      const ry = fbm(u + swirl * qx * 1.4 + 8.3, v + swirl * qy * 1.4 + 2.8, 2, seed + 3);
      const value = fbm(u + swirl * rx * 1.9, v + swirl * ry * 1.9, 5, seed + 4);
      const film = (value * 1.15 + 0.35 * qx + 0.55) * bands + 0.12 * rx;
      row[x] = value;
      if (y < fromRow) continue;
      const place = film - Math.floor(film);
      ramp(place, colour);
      // The poured film is thick: its slopes shine a little.
      const slope = (value - above[x]! + (x > 0 ? value - last : 0)) / unit;
      last = value;
      const gloss = Math.min(0.5, Math.max(-0.28, slope * 0.022));
      const pale = Math.min(1, Math.max(0, Math.abs(qy) * 1.7 - 0.35)) * 0.35;
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = colour[c]! * (1 + gloss) * (1 - 0.2 * pale) + Math.max(0, gloss) * 0.07;
      data[k + 3] = 1;
      if (veins > 0) layVein(data, k, (film * 2.1) % 1, rx, slope, veins, gradientNoise(px * 90, py * 90, seed + 6));
    }
  }
}

/** A vein of leaf metal along a line of the flow, where there is flow enough. */
function layVein(
  data: Float32Array,
  k: number,
  place: number,
  where: number,
  slope: number,
  amount: number,
  sparkle: number,
): void {
  const width = 0.03 * amount * Math.min(1, Math.max(0, where * 3 + 0.35));
  const from = Math.abs(place - 0.5);
  const cover = Math.min(1, Math.max(0, (width - from) / 0.008 + 0.5)) * (width > 0.002 ? 1 : 0);
  if (cover <= 0) return;
  const shine = Math.min(1, Math.max(0, 0.45 + slope * 0.05 + 0.5 * sparkle));
  for (let c = 0; c < 3; c++) {
    const metal = GOLD[c]! * 0.55 + (GOLD_LIGHT[c]! * 1.05 - GOLD[c]! * 0.55) * shine * shine;
    data[k + c] = data[k + c]! + (metal - data[k + c]!) * cover;
  }
}
