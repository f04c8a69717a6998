import { createWorleyCell, fbm, gradientNoise, hashPoint, valueNoise, worley } from '@backlot/kernels';
import type { Rgb } from '../model.ts';
import type { GroundPlan, Paving } from './ground-plan.ts';

/** What lies at a point of the ground; written over at every call. */
export interface GroundSample {
  r: number;
  g: number;
  b: number;
  /** How much deeper than its surroundings water would stand here, 0..1. */
  hollow: number;
  /** Mirrors by itself a little (polished stone, oil). */
  polish: number;
}

const KERB: Rgb = [0.34, 0.33, 0.31];
const PAINT = 0.62;
const cell = createWorleyCell();

/** Colour of the ground at (x, z); `pixel` is the length of a sample along the view, m. */
export function shadeGround(plan: GroundPlan, x: number, z: number, pixel: number, out: GroundSample): void {
  const edge = toPavement(plan, x, z);
  out.hollow = 0;
  out.polish = 0;
  const colour = edge < 0 ? plan.pavementColour : plan.roadColour;
  out.r = colour[0];
  out.g = colour[1];
  out.b = colour[2];
  // The kerb: a row of stones on top, their faces, the gutter.
  if (edge < 0 && edge > -0.3) {
    const along = Math.floor((x + z) / 0.9);
    const tone = 0.85 + 0.3 * ((hashPoint(along, 5, plan.seed) & 255) / 256);
    tint(out, KERB, tone);
    roughen(x, z, pixel, plan.seed, out);
    return;
  }
  if (edge >= 0 && edge < 0.13) {
    tint(out, KERB, 0.55);
    return;
  }
  pave(edge < 0 ? plan.pavement : plan.road, x, z, pixel, plan.seed, out);
  if (edge < 0) return;
  if (edge < 0.55) scale(out, 0.72 + 0.28 * ((edge - 0.13) / 0.42));
  if (plan.road === 'asphalt') markRoad(plan, x, z, pixel, out);
  out.hollow = Math.max(
    0,
    Math.min(1, (gradientNoise(x * 0.23, z * 0.17, plan.seed + 40) + 0.25 + (edge < 0.9 ? 0.5 : 0)) * 1.6),
  );
}

/** Signed distance to the nearest pavement, m: negative on it. */
function toPavement({ pavements }: GroundPlan, x: number, z: number): number {
  let nearest = Infinity;
  for (let i = 0; i < pavements.length; i++) {
    const { sides } = pavements[i]!;
    let outside = -Infinity;
    for (let k = 0; k < sides.length; k += 3) {
      const away = sides[k]! * x + sides[k + 1]! * z - sides[k + 2]!;
      if (away > outside) outside = away;
    }
    if (outside < nearest) nearest = outside;
  }
  return nearest;
}

function tint(out: GroundSample, colour: Rgb, tone: number): void {
  out.r = colour[0] * tone;
  out.g = colour[1] * tone;
  out.b = colour[2] * tone;
}

function scale(out: GroundSample, tone: number): void {
  out.r *= tone;
  out.g *= tone;
  out.b *= tone;
}

function roughen(x: number, z: number, pixel: number, seed: number, out: GroundSample): void {
  if (pixel < 0.1) scale(out, 1 + 0.25 * (1 - pixel / 0.1) * fbm(x * 7, z * 7, 3, seed + 8));
}

/** Multiplies the colour in `out` by the texture of a paving at (x, z); `pixel` is the size of a sample, m. */
export function pave(paving: Paving, x: number, z: number, pixel: number, seed: number, out: GroundSample): void {
  // Years of use: broad patches on all grounds.
  scale(out, 1 + 0.22 * fbm(x * 0.16, z * 0.16, 3, seed + 1));
  switch (paving) {
    case 'asphalt': {
      if (pixel < 0.04) {
        const grit = (hashPoint(Math.floor(x * 90), Math.floor(z * 90), seed) & 255) / 255 - 0.5;
        scale(out, 1 + 0.5 * (1 - pixel / 0.04) * grit);
      }
      roughen(x, z, pixel, seed, out);
      // Mended pieces, and cracks.
      if (valueNoise(Math.floor(x / 2.6) + 0.5, Math.floor(z / 4.2) + 0.5, seed + 6) > 0.84) scale(out, 0.9);
      if (pixel < 0.15) {
        const warp = gradientNoise(x * 0.6, z * 0.6, seed + 12) * 0.8;
        const crack = Math.abs(gradientNoise(x * 0.35 + warp, z * 0.35 - warp, seed + 13));
        if (crack < 0.005 && valueNoise(x * 0.3, z * 0.3, seed + 14) > 0.55) scale(out, 0.8);
      }
      return;
    }
    case 'slabs': {
      const row = Math.floor(z / 0.62);
      const shift = (row & 1) * 0.31;
      const column = Math.floor((x + shift) / 0.62);
      const fx = x + shift - column * 0.62;
      const fz = z - row * 0.62;
      const joint = Math.max(0.012, pixel * 0.5);
      const shown = Math.min(1, Math.max(0, 1.5 - pixel * 3));
      scale(out, 1 + shown * 0.16 * ((hashPoint(column, row, seed) & 255) / 255 - 0.5));
      if (fx < joint || fz < joint) scale(out, 1 - 0.42 * shown * Math.min(1, 0.012 / joint + 0.2));
      roughen(x, z, pixel, seed, out);
      return;
    }
    case 'grass': {
      scale(out, 1 + 0.35 * fbm(x * 0.05, z * 0.05, 3, seed + 2));
      const dry = 0.5 + 0.5 * fbm(x * 0.13, z * 0.11, 3, seed + 3);
      out.r *= 0.8 + 0.7 * dry;
      if (pixel < 0.5) scale(out, 1 + 0.5 * (1 - pixel / 0.5) * fbm(x * 6, z * 2.5, 3, seed + 4));
      return;
    }
    case 'deck': {
      const board = Math.floor(x / 0.14);
      const fx = x / 0.14 - board;
      scale(out, 1 + 0.35 * ((hashPoint(board, Math.floor(z / 2.4), seed) & 255) / 255 - 0.5));
      if (pixel < 0.1) scale(out, 1 + 0.3 * (1 - pixel / 0.1) * fbm(x * 40, z * 2, 3, seed + 4));
      if (fx < Math.max(0.05, pixel / 0.3)) scale(out, 0.45);
      return;
    }
    case 'setts':
    case 'cobbles': {
      if (pixel > 0.35) return;
      const shown = Math.min(1, Math.max(0, 1.3 - pixel * 4));
      if (paving === 'setts') {
        const row = Math.floor(z / 0.14);
        const at = x / 0.2 + (row & 1) * 0.5 + (hashPoint(row, 1, seed) & 63) * 0.004;
        const column = Math.floor(at);
        const fx = Math.min(at - column, 1 - at + column) * 0.2;
        const fz = Math.min(z / 0.14 - row, 1 - z / 0.14 + row) * 0.14;
        cell.id = hashPoint(column, row, seed);
        cell.second = Math.min(fx, fz) * 9;
        cell.nearest = 0;
      } else worley(x / 0.19, z / 0.17, seed, cell);
      const rim = Math.min(1, (cell.second - cell.nearest) * 3.2);
      scale(out, 1 + shown * (0.34 * ((cell.id & 255) / 255 - 0.5) - 0.55 * (1 - rim) ** 2));
      out.polish = 0.16 * rim * shown;
      roughen(x, z, pixel, seed, out);
    }
  }
}

/** Lines, zebra crossings, and the darker tracks of wheels. */
function markRoad({ roads, seed }: GroundPlan, x: number, z: number, pixel: number, out: GroundSample): void {
  for (let i = 0; i < roads.length; i++) {
    const road = roads[i]!;
    const along = (x - road.x) * road.directionX + (z - road.z) * road.directionZ;
    if (along < 0 || along > road.lengthM) continue;
    const across = (x - road.x) * road.directionZ - (z - road.z) * road.directionX;
    const beside = Math.abs(across);
    if (beside > road.halfWidthM) continue;
    const lane = road.halfWidthM / 2;
    scale(out, 1 - 0.1 * Math.exp(-(((Math.abs(beside - lane) - 0.75) / 0.35) ** 2)));
    let paint = 0;
    for (const at of road.crossings)
      if (Math.abs(along - at) < 1.6 && beside < road.halfWidthM - 0.5 && (across + 40) % 1 < 0.5) paint = 1;
    const width = Math.max(0.07, pixel * 0.15);
    const isNearCrossing = road.crossings.some((at) => Math.abs(along - at) < 4.2);
    if (road.hasCentreLine && beside < width && !isNearCrossing && along % 6 < 3) paint = 0.07 / width;
    for (const at of road.crossings)
      if (Math.abs(Math.abs(along - at) - 3.2) < 0.16 && beside < road.halfWidthM - 0.4) paint = 1;
    if (paint === 0) continue;
    const worn = Math.min(1, Math.max(0, 0.86 + 0.9 * fbm(x * 1.6, z * 1.6, 3, seed + 20)));
    const cover = paint * worn;
    out.r += (PAINT - out.r) * cover;
    out.g += (PAINT - out.g) * cover;
    out.b += (PAINT - out.b) * cover;
    return;
  }
}
