import { createLinearRaster, createRandom, fbm, hashPoint, type LinearRaster, type Random } from '@backlot/kernels';
import { halfLeaf, type LeafShape } from '../cards/leaf-shape.ts';
import { fillPolygon } from '../../silhouette/fill-polygon.ts';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { halve } from '../cards/halve.ts';
import type { CoverTile } from './ground-cover.ts';
import { seamless } from './seamless.ts';

export type CoverKind =
  | 'leaves'
  | 'maple-leaves'
  | 'bamboo-leaves'
  | 'needles'
  | 'moss'
  | 'grass'
  | 'soil'
  | 'snow'
  | 'corduroy';

const SIZE_PX = 512;
const SMALLEST_PX = 4;

interface CoverRecipe {
  readonly sizeM: number;
  readonly paint: (canvas: LinearRaster, random: Random) => void;
  /** It paints heights into alpha itself. */
  readonly ownHeights?: boolean;
}

const tiles = new Map<CoverKind, CoverTile>();

/** A cover by name: made once a process. */
export function coverTile(kind: CoverKind): CoverTile {
  const known = tiles.get(kind);
  if (known !== undefined) return known;
  const { sizeM, paint, ownHeights = false } = RECIPES[kind];
  const canvas = createLinearRaster(SIZE_PX, SIZE_PX);
  paint(canvas, createRandom(0xc0ffee + kind.length * 77));
  if (!ownHeights) heightsFromBrightness(canvas);
  const levels = [canvas];
  for (let last = canvas; last.width > SMALLEST_PX;) {
    last = halve(last);
    levels.push(last);
  }
  const made = { levels, sizeM };
  tiles.set(kind, made);
  return made;
}

/** Brightness is a good stand-in for height, as deep things are painted dark. */
function heightsFromBrightness({ data }: LinearRaster): void {
  for (let i = 0; i < data.length; i += 4) data[i + 3] = Math.min(1, data[i]! + data[i + 1]! + data[i + 2]!);
}

/** Calls `draw` at a place and wherever it sticks out over the edges. */
function wrapped(x: number, y: number, reach: number, draw: (x: number, y: number) => void): void {
  for (const dx of [0, -SIZE_PX, SIZE_PX])
    for (const dy of [0, -SIZE_PX, SIZE_PX]) {
      const [px, py] = [x + dx, y + dy];
      if (px > -reach && px < SIZE_PX + reach && py > -reach && py < SIZE_PX + reach) draw(px, py);
    }
}

/** The colour that is `mix` between first and second (0..1) or the third (2), at a brightness. */
function mixColour(mix: number, bright: number): readonly [number, number, number] {
  return mix >= 2 ? [0, 0, bright] : [bright * (1 - mix), bright * mix, 0];
}

function litter(shape: LeafShape, count: number, lengthPx: number): CoverRecipe['paint'] {
  return (canvas, random) => {
    canvas.data.fill(0);
    for (let i = 0; i < canvas.data.length; i += 4) canvas.data[i + 2] = 0.18 + 0.14 * random();
    for (let i = 0; i < count; i++) {
      const age = i / count;
      const length = lengthPx * (0.6 + 0.6 * random());
      const angle = random() * 2 * Math.PI;
      const flat = 0.45 + 0.55 * Math.sqrt(random());
      const mix = random() < 0.16 ? 2 : random();
      const bright = (0.35 + 0.65 * age) * (0.55 + 0.6 * random());
      const fold = 0.08 + 0.3 * random();
      const points = shape === 'oak' ? 22 : 9;
      wrapped(random() * SIZE_PX, random() * SIZE_PX, length * 1.2, (x, y) => {
        const polygon = (side: number, dx: number, dy: number) => {
          const outline = halfLeaf(shape, side, points);
          const out: number[] = [];
          for (let k = 0; k < outline.length; k += 2) {
            const [u, w] = [(outline[k]! - 0.5) * length, outline[k + 1]! * length * flat];
            out.push(
              x + dx + Math.cos(angle) * u - Math.sin(angle) * w,
              y + dy + Math.sin(angle) * u + Math.cos(angle) * w,
            );
          }
          return out;
        };
        const lift = 2 + 3 * fold;
        for (const side of [-1, 1]) fillPolygon(canvas, polygon(side, lift * 0.7, lift), [0, 0, 0.08], 0.5);
        for (const side of [-1, 1])
          fillPolygon(canvas, polygon(side, 0, 0), mixColour(mix, bright * (1 + side * fold)));
        const [cx, cy] = [Math.cos(angle) * length * 0.48, Math.sin(angle) * length * 0.48];
        strokeTaper(
          canvas,
          { x0: x - cx * 1.25, y0: y - cy * 1.25, radius0: 0.7, x1: x + cx, y1: y + cy, radius1: 0.3 },
          mixColour(mix, bright * 1.35),
          0.7,
        );
      });
    }
    sticks(canvas, random, 14);
  };
}

/** Fallen twigs. */
function sticks(canvas: LinearRaster, random: Random, count: number): void {
  for (let i = 0; i < count; i++) {
    const length = 40 + 110 * random();
    const angle = random() * Math.PI * 2;
    const radius = 0.8 + 1.8 * random() ** 2;
    const bright = 0.35 + 0.5 * random();
    wrapped(random() * SIZE_PX, random() * SIZE_PX, length, (x, y) => {
      const [dx, dy] = [Math.cos(angle) * length * 0.5, Math.sin(angle) * length * 0.5];
      const at = (shift: number) => ({
        x0: x - dx + shift,
        y0: y - dy + shift,
        radius0: radius,
        x1: x + dx + shift,
        y1: y + dy + shift,
        radius1: radius * 0.5,
      });
      strokeTaper(canvas, at(radius + 1.2), [0, 0, 0.05], 0.5);
      strokeTaper(canvas, at(0), [0, 0, bright]);
      strokeTaper(canvas, at(-radius * 0.3), [0, 0, bright * 1.4], 0.4);
    });
  }
}

function needles(canvas: LinearRaster, random: Random): void {
  for (let i = 0; i < canvas.data.length; i += 4) canvas.data[i + 2] = 0.25 + 0.2 * random();
  strewn(canvas, random, 5200, 15, 0.75);
  sticks(canvas, random, 26);
  strewn(canvas, random, 1500, 15, 0.75);
}

/** Short strokes lying about: needles, dry grass. */
function strewn(canvas: LinearRaster, random: Random, count: number, lengthPx: number, radius: number): void {
  for (let i = 0; i < count; i++) {
    const length = lengthPx * (0.5 + random());
    const angle = random() * Math.PI;
    const colour = mixColour(random() < 0.12 ? 2 : random(), (0.3 + 0.7 * (i / count)) * (0.5 + 0.7 * random()));
    wrapped(random() * SIZE_PX, random() * SIZE_PX, length, (x, y) => {
      const [x1, y1] = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
      strokeTaper(canvas, { x0: x, y0: y, radius0: radius, x1, y1, radius1: radius * 0.6 }, colour);
    });
  }
}

/** Cushions of tiny shoots: stars of short strokes, light at their tips. */
function moss(canvas: LinearRaster, random: Random): void {
  for (let i = 0; i < canvas.data.length; i += 4) canvas.data[i] = 0.16 + 0.08 * random();
  const cushions = Array.from(
    { length: 60 },
    () => [random() * SIZE_PX, random() * SIZE_PX, 22 + 60 * random()] as const,
  );
  for (const [x, y, radius] of cushions)
    wrapped(x, y, radius, (px, py) => {
      for (let ring = 5; ring > 0; ring--) {
        const outline = Array.from({ length: 24 }, (_, i) => {
          const r = (radius * ring) / 5;
          return i % 2 === 0
            ? px + Math.cos((i / 24) * 2 * Math.PI) * r
            : py + Math.sin(((i - 1) / 24) * 2 * Math.PI) * r;
        });
        fillPolygon(canvas, outline, [0.18 + 0.5 * (1 - ring / 5), 0.05, 0], 0.3);
      }
    });
  for (let i = 0; i < 11000; i++) {
    const [x, y] = [random() * SIZE_PX, random() * SIZE_PX];
    const height = canvas.data[((y | 0) * SIZE_PX + (x | 0)) * 4]! + 0.15;
    const colour = mixColour(random() * 0.8, Math.min(1, height) * (0.6 + 0.9 * random()));
    const turn = random() * Math.PI;
    for (let k = 0; k < 3; k++) {
      const angle = turn + (k * Math.PI * 2) / 3;
      const [dx, dy] = [Math.cos(angle) * 3.4, Math.sin(angle) * 3.4];
      wrapped(x, y, 6, (px, py) =>
        strokeTaper(canvas, { x0: px, y0: py, radius0: 0.8, x1: px + dx, y1: py + dy, radius1: 0.5 }, colour),
      );
    }
  }
}

function grass(canvas: LinearRaster, random: Random): void {
  for (let i = 0; i < canvas.data.length; i += 4) canvas.data[i + 2] = 0.12 + 0.1 * random();
  strewn(canvas, random, 5000, 34, 1.1);
}

function soil(canvas: LinearRaster, random: Random): void {
  for (let i = 0; i < canvas.data.length; i += 4) canvas.data[i] = 0.4 + 0.25 * random();
  for (let i = 0; i < 2600; i++) {
    const radius = 0.8 + 5 * random() ** 5;
    const bright = 0.35 + 0.6 * random();
    wrapped(random() * SIZE_PX, random() * SIZE_PX, radius + 3, (x, y) => {
      strokeTaper(
        canvas,
        { x0: x + 1, y0: y + 1, radius0: radius, x1: x + 1.5, y1: y + 1.5, radius1: radius },
        [0.08, 0, 0],
        0.5,
      );
      strokeTaper(
        canvas,
        { x0: x, y0: y, radius0: radius, x1: x + radius * 0.4, y1: y, radius1: radius * 0.8 },
        mixColour(random(), bright),
      );
    });
  }
  sticks(canvas, random, 10);
  strewn(canvas, random, 500, 12, 0.8);
}

/** Snow as the wind leaves it: shallow waves across the wind, crusts with torn edges, grains. */
function snow(canvas: LinearRaster, random: Random): void {
  const seed = Math.floor(random() * 0xffff);
  for (let y = 0; y < SIZE_PX; y++)
    for (let x = 0; x < SIZE_PX; x++) {
      let height = 0.5;
      seamless(x / SIZE_PX, y / SIZE_PX, (u, v, weight) => {
        const warp = 0.6 * fbm(u * 4, v * 4, 3, seed + 1);
        const waves = fbm(u * 4 + warp, v * 10 + warp, 4, seed);
        const crust = Math.max(0, fbm(u * 7 + warp, v * 16, 5, seed + 3)) ** 0.6;
        height += weight * (0.34 * waves + 0.16 * crust);
      });
      const grain = (hashPoint(x, y, seed) & 255) / 255;
      const k = (y * SIZE_PX + x) * 4;
      canvas.data[k] = 0.97 + 0.06 * (grain - 0.5);
      canvas.data[k + 3] = height + 0.02 * grain;
    }
}

/** Snow as a machine leaves it: even ribs that run ahead. */
function corduroy(canvas: LinearRaster, random: Random): void {
  const seed = Math.floor(random() * 0xffff);
  for (let y = 0; y < SIZE_PX; y++)
    for (let x = 0; x < SIZE_PX; x++) {
      const grain = (hashPoint(x, y, seed) & 255) / 255;
      const k = (y * SIZE_PX + x) * 4;
      canvas.data[k] = 0.95 + 0.08 * (grain - 0.5);
      canvas.data[k + 3] = 0.5 + 0.45 * Math.abs(Math.sin((x / SIZE_PX) * Math.PI * RIBS)) + 0.1 * grain;
    }
}

const RIBS = 26;

const RECIPES: Readonly<Record<CoverKind, CoverRecipe>> = {
  leaves: { sizeM: 1.5, paint: litter('ovate', 1150, 30) },
  'maple-leaves': { sizeM: 1.7, paint: litter('maple', 900, 42) },
  'bamboo-leaves': { sizeM: 1.5, paint: litter('lance', 1900, 46) },
  needles: { sizeM: 1.1, paint: needles },
  moss: { sizeM: 1.3, paint: moss },
  grass: { sizeM: 1.4, paint: grass },
  soil: { sizeM: 1.3, paint: soil },
  snow: { sizeM: 5.2, paint: snow, ownHeights: true },
  corduroy: { sizeM: 1.9, paint: corduroy, ownHeights: true },
};
