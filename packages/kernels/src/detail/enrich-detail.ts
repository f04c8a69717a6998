import type { Raster } from '../image/raster.ts';
import { deriveSeed, hash32, hashPoint } from '../noise/hash.ts';
import type { DetailGuide } from './detail-guide.ts';
import { createRowMap, enlargedRow } from './guide-row.ts';
import { createStreakedNoise } from './streaked-noise.ts';

/** Of the texture's own strength: natural pictures are about as strong in every octave. */
const TEXTURE = 0.75;
/** Enlarging four times leaves two octaves empty; who enlarges less has less to make up. */
const LACKING_OCTAVES = 2;
/** Detail that is there is lifted by this much, less where it is strong already (luma at which it gets half). */
const LIFT = 0.35;
const LIFT_HALF = 0.06;
/** The same between areas: local contrast. */
const CONTRAST = 0.22;
const CONTRAST_HALF = 0.15;
/** Standard deviation of the grain in the middle tones: one and a half steps of a byte. */
const GRAIN = 1.5 / 255;
/** Share of the grain that plain areas get: it hides banding. */
const LEAST_GRAIN = 0.4;

/**
 * Makes an enlargement richer, in place and row by row: texture that runs as the picture's own where it has some, detail and
 * local contrast lifted, fine grain. Only luma changes, colours keep their tint, alpha its value. Plain areas get grain alone, drawings next to nothing. The
 * same seed gives the same pixels. About 180 ms a megapixel; holds a few rows.
 */
export function enrichDetail(enlarged: Raster, guide: DetailGuide, seed: number): void {
  const { width, height, data } = enlarged;
  const columns = createRowMap(width, guide.width);
  const rows = createRowMap(height, guide.height);
  const scratch = new Float32Array(guide.width);
  const planes = [guide.base, guide.wide, guide.strength, guide.liveliness, guide.doubledX, guide.doubledY];
  const lines = planes.map(() => new Float32Array(width));
  const [base, wide, strength, liveliness, doubledX, doubledY] = lines as [Line, Line, Line, Line, Line, Line]; // as many as planes
  const lacking = TEXTURE * Math.min(1, Math.log2(width / guide.width) / LACKING_OCTAVES);
  const noise = createStreakedNoise(deriveSeed(seed, 'texture'));
  const grainSeed = deriveSeed(seed, 'grain');
  for (let y = 0; y < height; y++) {
    for (let k = 0; k < planes.length; k++) enlargedRow(planes[k]!, rows, y, columns, scratch, lines[k]!);
    let i = y * width * 4;
    for (let x = 0; x < width; x++, i += 4) {
      const luma = (0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!) / 255;
      const middle = middleTone(luma);
      const detail = luma - base[x]!;
      const area = base[x]! - wide[x]!;
      const c = doubledX[x]!;
      const s = doubledY[x]!;
      const certainty = Math.min(1, Math.sqrt(c * c + s * s));
      // Half the angle of (c, s).
      const alongX = certainty > 0 ? Math.sqrt(Math.max(0, (1 + c / certainty) / 2)) : 1;
      const alongY = certainty > 0 ? Math.sqrt(Math.max(0, (1 - c / certainty) / 2)) * (s < 0 ? -1 : 1) : 0;
      const texture =
        certainty * noise.along(x, y, alongX, alongY) + Math.sqrt(1 - certainty * certainty) * noise.at(x, y);
      const change =
        (LIFT * detail) / (1 + Math.abs(detail) / LIFT_HALF) +
        (CONTRAST * area * middle * liveliness[x]!) / (1 + Math.abs(area) / CONTRAST_HALF) +
        lacking * texture * strength[x]! * middle +
        GRAIN * middle * (LEAST_GRAIN + (1 - LEAST_GRAIN) * liveliness[x]!) * grain(x, y, grainSeed);
      const step = change * 255;
      data[i] = data[i]! + step;
      data[i + 1] = data[i + 1]! + step;
      data[i + 2] = data[i + 2]! + step;
    }
  }
}

type Line = Float32Array;

/** 1 in the middle tones, falling to 0 at black and white, which stay what they are. */
function middleTone(luma: number): number {
  return Math.sqrt(Math.max(0, 4 * luma * (1 - luma)));
}

/** The sum of four even numbers, made one of deviation 1: near enough to normal. */
function grain(x: number, y: number, seed: number): number {
  const bits = hashPoint(x, y, seed);
  const more = hash32(bits);
  const sum = (bits & 0xffff) + (bits >>> 16) + (more & 0xffff) + (more >>> 16);
  return (sum / 65536 - 2) * Math.sqrt(3);
}
