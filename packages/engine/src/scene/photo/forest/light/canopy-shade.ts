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
}

const TILE_PX = 512;
const MASK = TILE_PX - 1;
const TILE_M = 14;
const TEXELS_PER_M = TILE_PX / TILE_M;
/** A pinhole 15 m up draws the sun's disc this large, m. */
const SPOT_RADIUS_M = 0.062;
const SOFT_RADIUS_PX = 5;
/** Boxes that are run over the soft copy. */
const SOFT_PASSES = 2;

/** Scatters round spots of sunlight in groups until about `openness` of the ground is lit. */
export function createCanopyShade({ seed, sunDirection, openness }: CanopyOptions): CanopyShade {
  const sharp = new Float32Array(TILE_PX * TILE_PX);
  if (openness >= 1) sharp.fill(1);
  else scatterSpots(sharp, openness, createRandom(seed));
  const [right, up] = across(sunDirection);
  return { sharp, soft: softened(sharp), right, up, texelsPerM: TEXELS_PER_M };
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

/** The same, blurred over half a metre and read without interpolation: for light in the air, which many samples average anyway. */
export function beamThrough({ right, up, soft, texelsPerM }: CanopyShade, x: number, y: number, z: number): number {
  const u = Math.floor((x * right[0] + y * right[1] + z * right[2]) * texelsPerM) & MASK;
  const v = Math.floor((x * up[0] + y * up[1] + z * up[2]) * texelsPerM) & MASK;
  return soft[v * TILE_PX + u]!;
}

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
      const radius = SPOT_RADIUS_M * TEXELS_PER_M * (0.7 + 0.9 * random());
      const power = 0.2 + 0.75 * random();
      lit += addSpot(tile, centreX + Math.cos(angle) * distance, centreY + Math.sin(angle) * distance, radius, power);
    }
  }
}

/** Adds a soft-edged disc, wrapping around; returns the light added. */
function addSpot(tile: Float32Array, centreX: number, centreY: number, radius: number, power: number): number {
  const reach = Math.ceil(radius * 1.5);
  let added = 0;
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const distance = Math.sqrt(dx * dx + dy * dy) / radius;
      const light = power * Math.min(1, Math.max(0, (1.3 - distance) / 0.6));
      if (light <= 0) continue;
      const k = ((Math.floor(centreY) + dy) & MASK) * TILE_PX + ((Math.floor(centreX) + dx) & MASK);
      const before = tile[k]!;
      // Overlapping spots fill each other's rest.
      tile[k] = 1 - (1 - before) * (1 - light);
      added += tile[k]! - before;
    }
  return added;
}

function softened(sharp: Float32Array): Float32Array {
  let from = sharp;
  for (let pass = 0; pass < SOFT_PASSES; pass++) from = boxWrapped(boxWrapped(from, 1), TILE_PX);
  return from;
}

/** Running mean along one axis (`step` 1 = rows, {@link TILE_PX} = columns), wrapping around. */
function boxWrapped(source: Float32Array, step: number): Float32Array {
  const out = new Float32Array(source.length);
  const other = step === 1 ? TILE_PX : 1;
  for (let line = 0; line < TILE_PX; line++) {
    const base = line * other;
    let sum = 0;
    for (let i = -SOFT_RADIUS_PX; i <= SOFT_RADIUS_PX; i++) sum += source[base + (i & MASK) * step]!;
    for (let i = 0; i < TILE_PX; i++) {
      out[base + i * step] = sum / (2 * SOFT_RADIUS_PX + 1);
      sum +=
        source[base + ((i + SOFT_RADIUS_PX + 1) & MASK) * step]! - source[base + ((i - SOFT_RADIUS_PX) & MASK) * step]!;
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
