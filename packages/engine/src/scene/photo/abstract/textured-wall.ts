import {
  createLinearRaster,
  createWorleyCell,
  fbm,
  gradientNoise,
  ridgedFbm,
  worley,
  type LinearRaster,
} from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { mixColours, shadeColour } from './shade-colour.ts';

/** A wall: plain data. */
interface Wall {
  readonly kind: (typeof KINDS)[number];
  readonly seed: number;
  readonly paint: Rgb;
  readonly stain: Rgb;
  readonly under: Rgb;
  readonly wear: number;
  readonly relief: number;
}

const KINDS = ['plaster', 'peeling', 'canvas', 'brushed', 'crumpled'] as const;

/** Textured walls and papers: plaster, peeling paint, painter's canvas, brush marks, crumpled paper. */
export const texturedWall: AbstractLook = {
  words:
    /textur|grunge|wall|plaster|stucco|concrete|canvas|brush ?strokes?|crumpled|rough|distressed|vintage|painted|backdrop/i,
  paint: paintWall,
  grain: 0.014,
  vignette: 0.28,
};

function paintWall(request: AbstractRequest): LinearRaster {
  const { widthPx, heightPx, random, seed, colours, spec } = request;
  const picture = createLinearRaster(widthPx, heightPx);
  const wished = [
    /plaster|stucco|concrete/i,
    /grunge|peel|distress|vintage/i,
    /canvas|backdrop/i,
    /brush|painted/i,
    /crumpled|paper/i,
  ].findIndex((words) => words.test(spec.prompt));
  const kind = KINDS[wished >= 0 ? wished : pickOf(random, KINDS.length)]!;
  const base = colours.stops[Math.min(colours.stops.length - 1, 1)]!;
  const wall: Wall = {
    kind,
    seed,
    paint: shadeColour(base, { chroma: 0.8 }),
    stain: mixColours(shadeColour(base, { lightness: -0.2, chroma: 0.7 }), colours.ordered[0]!, 0.4),
    under: shadeColour(colours.ordered.at(-1)!, { chroma: 0.35, lightness: colours.isDark ? -0.15 : -0.06 }),
    wear: 0.35 + 0.4 * random(),
    relief: kind === 'crumpled' ? 0.55 : kind === 'canvas' ? 0.35 : 0.42,
  };
  const unit = 1 / frameScale(request);
  const heights = new Float32Array((widthPx + 1) * (heightPx + 1));
  const marks = new Float32Array(heights.length);
  wallRows(wall, heights, marks, widthPx + 1, unit, 0, heightPx + 1);
  shadeRows(wall, picture, heights, marks, unit, 0, heightPx);
  return picture;
}

/** Relief, and where the wall is worn or stained (0..1). */
function wallRows(
  { kind, seed, wear }: Wall,
  heights: Float32Array,
  marks: Float32Array,
  width: number,
  unit: number,
  fromRow: number,
  toRow: number,
): void {
  const cell = createWorleyCell();
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const x = column * unit;
      const y = row * unit;
      const k = row * width + column;
      const cloud = fbm(x * 1.6, y * 1.6, 4, seed);
      let height = 0;
      let mark = Math.min(1, Math.max(0, 0.5 + cloud * 1.1));
      switch (kind) {
        case 'plaster':
          // Trowel marks: stretched, turned from place to place.
          height =
            0.006 * fbm(x * 7 + cloud * 3, y * 15 - cloud * 2, 4, seed + 1) +
            0.0016 * gradientNoise(x * 130, y * 130, seed + 2);
          break;
        case 'peeling': {
          const edge = fbm(x * 3.2, y * 3.2, 6, seed + 3) + 0.35 * cloud - 0.42 + wear * 0.55;
          const flake = Math.min(1, Math.max(0, edge * 26 + 0.5));
          const crack = ridgedFbm(x * 3.4 + cloud * 0.5, y * 3.4, 4, seed + 5);
          height =
            0.004 * flake +
            0.0009 * fbm(x * 60, y * 60, 3, seed + 4) +
            0.001 * fbm(x * 14, y * 17, 3, seed + 8) -
            0.004 * Math.max(0, crack - 0.86);
          mark = flake;
          break;
        }
        case 'canvas':
          height =
            0.0007 * (Math.sin(x * 1150 + 0.7 * Math.sin(y * 560)) + Math.sin(y * 1150)) +
            0.002 * gradientNoise(x * 60, y * 60, seed + 1);
          mark = Math.min(1, Math.max(0, 0.5 + 1.2 * fbm(x * 2.1 + cloud * 0.6, y * 2.1, 4, seed + 6)));
          break;
        case 'brushed': {
          const sweep = gradientNoise(x * 1.3, y * 1.3, seed + 1) * 1.4;
          const u = x * Math.cos(sweep) + y * Math.sin(sweep);
          const v = y * Math.cos(sweep) - x * Math.sin(sweep);
          const bristle = fbm(u * 3.2, v * 55, 4, seed + 2);
          height = 0.0042 * bristle + 0.004 * cloud;
          mark = Math.min(1, Math.max(0, 0.5 + 0.9 * fbm(u * 1.7, v * 9, 3, seed + 3) + 0.3 * bristle));
          break;
        }
        case 'crumpled': {
          worley(x * 3.1 + cloud * 0.4, y * 3.1, seed, cell);
          const big = (cell.second - cell.nearest) * 0.5 + ((cell.id & 255) / 255 - 0.5) * (x - y) * 0.05;
          worley(x * 7.7 - cloud * 0.3, y * 7.7, seed + 1, cell);
          height =
            0.055 * big +
            0.016 * (cell.second - cell.nearest) +
            0.02 * cloud +
            0.0006 * gradientNoise(x * 160, y * 160, seed + 2);
          mark = 0.5;
          break;
        }
      }
      heights[k] = height;
      marks[k] = mark;
    }
}

function shadeRows(
  wall: Wall,
  { width, height, data }: LinearRaster,
  heights: Float32Array,
  marks: Float32Array,
  unit: number,
  fromRow: number,
  toRow: number,
): void {
  const { paint, stain, under, kind, relief, wear } = wall;
  const stride = width + 1;
  const [from, to] = kind === 'peeling' ? [paint, under] : [stain, paint];
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const h = row * stride + column;
      const dx = (heights[h + 1]! - heights[h]!) / unit;
      const dy = (heights[h + stride]! - heights[h]!) / unit;
      const raking = Math.min(1.6, Math.max(0.25, 1 - relief * 3.2 * (dx * 0.62 + dy * 0.78)));
      const falloff = 1.1 - 0.3 * Math.hypot(column / width - 0.38, row / height - 0.3);
      const share = kind === 'peeling' ? marks[h]! : 1 - (1 - marks[h]!) * wear;
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = (from[c]! + (to[c]! - from[c]!) * share) * raking * falloff;
      data[k + 3] = 1;
    }
}
