import { createRandom, deriveSeed, displace } from '@backlot/kernels';
import { gradePixels } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';

/** Slant of the facets, horizontal px per vertical px. */
const SLANT = 0.34;
const DISPERSION = 0.14;

/** Seen through a pane of cut glass: slanted flutes that shift and fan out the colours. Reads `strength` (refraction) and `scale`. */
export const glassPrism = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.6;
  const random = createRandom(deriveSeed(seed, 'glass-prism'));
  const edges = fluteEdges(width + height * SLANT, 104 * unit, random);
  const length = width * height;
  const shift = new Float32Array(length);
  const light = new Float32Array(length);
  for (let y = 0; y < height; y++) {
    let flute = 0;
    for (let x = 0; x < width; x++) {
      const across = x + (height - y) * SLANT;
      while (flute + 1 < edges.length && edges[flute + 1]! <= across) flute++;
      const from = edges[flute]!;
      const span = (edges[flute + 1] ?? from + 1) - from;
      const t = (across - from) / span - 0.5;
      const i = y * width + x;
      // A flute is a cylinder lens: it shows more than lies behind it, squeezed towards its edges, and each is set at an angle.
      shift[i] = (t * (0.5 + 3.2 * t * t) * 1.3 + lean(flute)) * span * strength;
      light[i] = 0.16 * Math.exp(-((t + 0.36) ** 2) / 0.008) - 0.14 * Math.exp(-((t - 0.46) ** 2) / 0.006) + t * 0.05;
    }
  }
  const still = new Float32Array(length);
  const red = displace(
    planes,
    shift.map((value) => value * (1 - DISPERSION)),
    still,
  ).red;
  const green = displace(planes, shift, still).green;
  const blue = displace(
    planes,
    shift.map((value) => value * (1 + DISPERSION)),
    still,
  ).blue;
  return gradePixels({ width, height, red, green, blue }, (pixel, i) => {
    for (let c = 0; c < 3; c++)
      pixel[c] = pixel[c]! * (0.97 + light[i]! * strength) + Math.max(0, light[i]!) * 0.6 * strength + 0.012;
  });
});

/** Where a flute looks, as a share of its width: to one side and the other in turn, never twice the same. */
function lean(flute: number): number {
  return 0.24 * Math.sin(flute * 2.4);
}

function fluteEdges(span: number, meanPx: number, random: () => number): number[] {
  const edges = [-meanPx * random()];
  while (edges[edges.length - 1]! < span) edges.push(edges[edges.length - 1]! + meanPx * (0.7 + 0.6 * random()));
  return edges;
}
