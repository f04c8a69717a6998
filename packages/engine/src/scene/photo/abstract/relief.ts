import { createLinearRaster, gradientNoise, hashPoint, type LinearRaster } from '@backlot/kernels';
import { createColourRamp, type ColourRamp } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { mixColours, shadeColour } from './shade-colour.ts';

/** A wall of blocks that stand out by different heights: plain data. Lengths in blocks. */
interface Wall {
  readonly kind: (typeof KINDS)[number];
  readonly ramp: ColourRamp;
  readonly seed: number;
  /** Blocks over the frame's mean side. */
  readonly count: number;
  readonly cos: number;
  readonly sin: number;
  /** Tallest block, in blocks. */
  readonly tall: number;
  readonly accent: number;
}

const KINDS = ['hexagons', 'squares', 'triangles', 'bars'] as const;
/** Where the light comes from, over the wall: a unit vector along it, and how far it drops a block. */
const LIGHT_X = -0.62;
const LIGHT_Y = -0.78;
const SLOPE = 1.05;
const SHADOW_STEPS = 7;
const BEVEL = 0.075;

/** Geometric low relief: hexagons, squares, triangles and bars as a lit wall. */
export const relief: AbstractLook = {
  words:
    /geometric|hexagon|honeycomb|polygon|triangle|cubes?|blocks|low ?relief|mosaic|low ?poly|facet|tiles?|3d shapes|squares?/i,
  paint: paintRelief,
  grain: 0.008,
  vignette: 0.1,
};

function paintRelief(request: AbstractRequest): LinearRaster {
  const { widthPx, heightPx, random, seed, colours, spec } = request;
  const picture = createLinearRaster(widthPx, heightPx);
  const wished = [
    /hexagon|honeycomb/i,
    /square|cube|block|tile|mosaic/i,
    /triangle|facet|poly/i,
    /\bbars?\b|stripe/i,
  ].findIndex((words) => words.test(spec.prompt));
  const angle = (random() - 0.5) * 0.9;
  const base = mixColours(colours.ordered[0]!, colours.ordered.at(-1)!, 0.15);
  const kind = KINDS[wished >= 0 ? wished : pickOf(random, KINDS.length)]!;
  const wall: Wall = {
    kind,
    ramp: createColourRamp([shadeColour(base, { lightness: -0.02 }), ...colours.ordered]),
    seed,
    count: kind === 'bars' ? 9 + 6 * random() : 6 + 6 * random(),
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    tall: 0.5 + 0.8 * random(),
    accent: random(),
  };
  paintWallRows(wall, picture, wall.count / frameScale(request), 0, heightPx);
  return picture;
}

interface Block {
  id: number;
  x: number;
  y: number;
  /** Distance to the block's edge, in blocks. */
  edge: number;
  /** Outward direction of that edge. */
  nx: number;
  ny: number;
}

function paintWallRows(wall: Wall, { width, data }: LinearRaster, unit: number, fromRow: number, toRow: number): void {
  const block: Block = { id: 0, x: 0, y: 0, edge: 0, nx: 0, ny: 0 };
  const other: Block = { ...block };
  const colour = new Float64Array(3);
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const px = column * unit;
      const py = row * unit;
      const x = px * wall.cos + py * wall.sin;
      const y = py * wall.cos - px * wall.sin;
      findBlock(wall.kind, x, y, block);
      const height = heightOf(wall, block);
      // Soft shadow: how far the wall towards the light rises over the ray.
      let shade = 0;
      for (let i = 1; i <= SHADOW_STEPS; i++) {
        const far = (i - 0.5 + ((hashPoint(column, row, 7) & 255) / 255) * 0.22) * 0.17 * (0.6 + wall.tall);
        findBlock(wall.kind, x + LIGHT_X * far, y + LIGHT_Y * far, other);
        const over = heightOf(wall, other) - height - far * SLOPE;
        if (over > 0) shade = Math.max(shade, Math.min(1, over * 6 + 0.25));
      }
      const lit = 0.86 + 0.16 * (height / wall.tall - 0.5);
      const bevel = block.edge < BEVEL ? 1 - block.edge / BEVEL : 0;
      const toLight = block.nx * LIGHT_X + block.ny * LIGHT_Y;
      const gap = Math.min(1, Math.max(0, block.edge / unit - 0.1));
      const light = (lit * (1 - 0.52 * shade) + bevel * bevel * 0.3 * toLight * (1 - shade)) * (0.5 + 0.5 * gap);
      const tone = (hashPoint(block.id, 5, wall.seed) & 1023) / 1023;
      const big = gradientNoise(block.x * 0.16 + wall.accent * 9, block.y * 0.16, wall.seed + 3) * 0.5 + 0.5;
      wall.ramp(0.1 + 0.72 * big + (tone - 0.5) * 0.24, colour);
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = colour[c]! * light;
      data[k + 3] = 1;
    }
}

function heightOf(wall: Wall, block: Block): number {
  const own = (hashPoint(block.id, 11, wall.seed) & 0xffff) / 0xffff;
  return wall.tall * (0.55 * own + 0.45 * (gradientNoise(block.x * 0.22, block.y * 0.22, wall.seed) * 0.5 + 0.5));
}

function findBlock(kind: Wall['kind'], x: number, y: number, out: Block): void {
  switch (kind) {
    case 'hexagons':
      return findHexagon(x, y, out);
    case 'bars':
      return findRectangle(x, y, 1, 6, out);
    case 'squares':
      return findRectangle(x, y, 1, 1, out);
    case 'triangles':
      return findTriangle(x, y, 1, out);
  }
}

const ROOT = Math.sqrt(3);

/** Hexagons with upright sides one block apart (centres on two interleaved lattices). */
function findHexagon(x: number, y: number, out: Block): void {
  const ax = Math.round(x);
  const ay = Math.round(y / ROOT) * ROOT;
  const bx = Math.floor(x) + 0.5;
  const by = (Math.floor(y / ROOT) + 0.5) * ROOT;
  const isA = (x - ax) ** 2 + (y - ay) ** 2 < (x - bx) ** 2 + (y - by) ** 2;
  const cx = isA ? ax : bx;
  const cy = isA ? ay : by;
  const dx = x - cx;
  const dy = y - cy;
  const along = Math.abs(dx);
  const slanted = along * 0.5 + Math.abs(dy) * (ROOT / 2);
  out.x = cx;
  out.y = cy;
  out.id = hashPoint(Math.round(cx * 2), Math.round((cy * 2) / ROOT), 1);
  out.edge = 0.5 - Math.max(along, slanted);
  out.nx = along > slanted ? Math.sign(dx) : Math.sign(dx) * 0.5;
  out.ny = along > slanted ? 0 : (Math.sign(dy) * ROOT) / 2;
}

function findRectangle(x: number, y: number, width: number, height: number, out: Block): void {
  const column = Math.floor(x / width);
  const shifted = y + (height > width ? ((hashPoint(column, 3, 9) & 255) / 255) * height : 0);
  const row = Math.floor(shifted / height);
  const dx = x - (column + 0.5) * width;
  const dy = shifted - (row + 0.5) * height;
  const toX = width / 2 - Math.abs(dx);
  const toY = height / 2 - Math.abs(dy);
  out.x = (column + 0.5) * width;
  out.y = y - dy;
  out.id = hashPoint(column, row, 2);
  out.edge = Math.min(toX, toY);
  out.nx = toX < toY ? Math.sign(dx) : 0;
  out.ny = toX < toY ? 0 : Math.sign(dy);
}

/** Equilateral triangles pointing up and down by turns. */
function findTriangle(x: number, y: number, side: number, out: Block): void {
  const tall = (side * ROOT) / 2;
  const row = Math.floor(y / tall);
  const fy = y / tall - row;
  const shifted = x / side + (row & 1 ? 0.5 : 0);
  const skewed = shifted + fy * 0.5;
  const column = Math.floor(skewed);
  const fx = skewed - column;
  const isUp = fx < fy;
  const third = isUp ? 1 - fy : 1 - fx;
  const first = isUp ? fx : fy;
  const second = isUp ? fy - fx : fx - fy;
  const least = Math.min(first, second, third);
  out.x = (column + 0.5) * side;
  out.y = (row + 0.5) * tall;
  out.id = hashPoint(column * 2 + (isUp ? 1 : 0), row, 3);
  out.edge = least * tall;
  const sign = isUp ? 1 : -1;
  out.nx = least === third ? 0 : least === first ? -0.87 * sign : 0.87 * sign;
  out.ny = least === third ? sign : -0.5 * sign;
}
