import { createRandom, type Random } from '@backlot/kernels';
import type { Triple } from '../../sky/atmosphere.ts';

/** Which beams of the sun find a way through the crowns: a picture of the gaps, seen from the sun, repeated endlessly. */
export interface CanopyShade {
  /** Light through the gaps, 0..1, {@link TILE_PX} squared, and the same softened, for beams in the air. */
  readonly sharp: Float32Array;
  readonly soft: Float32Array;
  /** Across the sun's direction, and the other one across it. */
  readonly right: Triple;
  readonly up: Triple;
  readonly texelsPerM: number;
}

interface CanopyOptions {
  readonly seed: number;
  readonly sunDirection: Triple;
  /** 0 = closed, 1 = open sky. */
  readonly openness: number;
  /** Spots melt into each other: on white ground their outlines would show. */
  readonly isSoft?: boolean;
}

const TILE_PX = 512;
const MASK = TILE_PX - 1;
const TILE_M = 14;
const TEXELS_PER_M = TILE_PX / TILE_M;
/** A pinhole 15 m up draws the sun's disc this large, m. */
const SPOT_RADIUS_M = 0.056;
const SOFT_RADIUS_PX = 5;
const MELTED_PX = 4;
/** Boxes that are run over the soft copy. */
const SOFT_PASSES = 2;

/** Scatters round spots of sunlight in groups until about `openness` of the ground is lit. */
export function createCanopyShade({ seed, sunDirection, openness, isSoft = false }: CanopyOptions): CanopyShade {
  const spots = new Float32Array(TILE_PX * TILE_PX);
  if (openness >= 1) spots.fill(1);
  else scatterSpots(spots, openness, createRandom(seed));
  const [right, up] = across(sunDirection);
  const soft = softened(spots);
  return {
    sharp: isSoft ? boxWrapped(boxWrapped(spots, 1, MELTED_PX), TILE_PX, MELTED_PX) : spots,
    soft,
    right,
    up,
    texelsPerM: TEXELS_PER_M,
  };
}

/** Share of the sun's light that reaches a point of the world. */
export function sunThrough(shade: CanopyShade, x: number, y: number, z: number): number {
  const { right, up, sharp, texelsPerM } = shade;
  const u = (x * right[0] + y * right[1] + z * right[2]) * texelsPerM;
  const v = (x * up[0] + y * up[1] + z * up[2]) * texelsPerM;
  const column = Math.floor(u);
  const row = Math.floor(v);
  const fu = u - column;
  const fv = v - row;
  const left = column & MASK;
  const next = (column + 1) & MASK;
  const above = (row & MASK) * TILE_PX;
  const below = ((row + 1) & MASK) * TILE_PX;
  const a = sharp[above + left]! + (sharp[above + next]! - sharp[above + left]!) * fu;
  const b = sharp[below + left]! + (sharp[below + next]! - sharp[below + left]!) * fu;
  return a + (b - a) * fv;
}

/**
 * The same for light in the air: blurred over half a metre and gathered into few wide beams, as crowns leave gaps between trees. A look
 * through a wood crosses many beams; small ones would even out to a veil.
 */
export function beamThrough({ right, up, soft, texelsPerM }: CanopyShade, x: number, y: number, z: number): number {
  const u = (x * right[0] + y * right[1] + z * right[2]) * texelsPerM;
  const v = (x * up[0] + y * up[1] + z * up[2]) * texelsPerM;
  const fine = soft[(Math.floor(v) & MASK) * TILE_PX + (Math.floor(u) & MASK)]!;
  const wide = soft[(Math.floor(v * BEAM_SCALE) & MASK) * TILE_PX + (Math.floor(u * BEAM_SCALE) & MASK)]!;
  const gap = Math.min(1, Math.max(0, (wide - BEAM_FROM) / (BEAM_TO - BEAM_FROM)));
  return Math.min(1, 0.25 + 1.6 * fine) * gap;
}

/** Gaps between crowns are the pattern of leaves, this many times larger, and only where it lets enough through. */
const BEAM_SCALE = 0.52;
const BEAM_FROM = 0.22;
const BEAM_TO = 0.42;

function scatterSpots(tile: Float32Array, openness: number, random: Random): void {
  const wanted = openness * TILE_PX * TILE_PX;
  let lit = 0;
  for (let guard = 0; lit < wanted && guard < 400; guard++) {
    const centreX = random() * TILE_PX;
    const centreY = random() * TILE_PX;
    // Few wide openings that let most of the light in, and many small ones.
    const isOpening = random() < 0.4;
    const spread = (isOpening ? 0.8 + 1.1 * random() : 0.2 + 0.5 * random()) * TEXELS_PER_M;
    const density = isOpening ? 0.9 + 0.8 * random() : 0.3 + 0.5 * random();
    const spots = Math.round(density * (spread / (SPOT_RADIUS_M * TEXELS_PER_M)) ** 1.5);
    for (let i = 0; i < spots && lit < wanted; i++) {
      const angle = random() * 2 * Math.PI;
      const distance = spread * Math.sqrt(random()) * (0.4 + 0.6 * random());
      const spot: Spot = {
        x: centreX + Math.cos(angle) * distance,
        y: centreY + Math.sin(angle) * distance,
        radius: SPOT_RADIUS_M * TEXELS_PER_M * (0.6 + 1.1 * random() ** 2),
        stretch: 0.75 + 0.9 * random() ** 2,
        turn: random() * Math.PI,
        power: 0.15 + 0.7 * random(),
      };
      lit += addSpot(tile, spot);
    }
  }
}

/** The sun's picture through one gap: round, or drawn out where the gap is long. Texels. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly stretch: number;
  readonly turn: number;
  readonly power: number;
}

/** Adds a soft-edged spot, wrapping around; returns the light added. */
function addSpot(tile: Float32Array, { x, y, radius, stretch, turn, power }: Spot): number {
  const reach = Math.ceil(radius * 1.5 * Math.max(1, stretch));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let added = 0;
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const along = (dx * cos + dy * sin) / stretch;
      const across = dy * cos - dx * sin;
      const distance = Math.sqrt(along * along + across * across) / radius;
      const light = power * Math.min(1, Math.max(0, (1.4 - distance) / 0.8));
      if (light <= 0) continue;
      const k = ((Math.floor(y) + dy) & MASK) * TILE_PX + ((Math.floor(x) + dx) & MASK);
      const before = tile[k]!;
      // Overlapping spots fill each other's rest.
      tile[k] = 1 - (1 - before) * (1 - light);
      added += tile[k]! - before;
    }
  return added;
}

function softened(sharp: Float32Array): Float32Array {
  let from = sharp;
  for (let pass = 0; pass < SOFT_PASSES; pass++)
    from = boxWrapped(boxWrapped(from, 1, SOFT_RADIUS_PX), TILE_PX, SOFT_RADIUS_PX);
  return from;
}

/** Running mean along one axis (`step` 1 = rows, {@link TILE_PX} = columns), wrapping around. */
function boxWrapped(source: Float32Array, step: number, radiusPx: number): Float32Array {
  const out = new Float32Array(source.length);
  const other = step === 1 ? TILE_PX : 1;
  for (let line = 0; line < TILE_PX; line++) {
    const base = line * other;
    let sum = 0;
    for (let i = -radiusPx; i <= radiusPx; i++) sum += source[base + (i & MASK) * step]!;
    for (let i = 0; i < TILE_PX; i++) {
      out[base + i * step] = sum / (2 * radiusPx + 1);
      sum += source[base + ((i + radiusPx + 1) & MASK) * step]! - source[base + ((i - radiusPx) & MASK) * step]!;
    }
  }
  return out;
}

/** Two unit vectors at right angles to a direction and to each other. */
function across([x, y, z]: Triple): readonly [Triple, Triple] {
  const flat = Math.hypot(x, z) || 1;
  const right: Triple = [z / flat, 0, -x / flat];
  return [right, [y * right[2] - z * right[1], z * right[0] - x * right[2], x * right[1] - y * right[0]]];
}
