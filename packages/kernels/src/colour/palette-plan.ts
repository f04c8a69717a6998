import type { Oklab } from './oklab.ts';

/** A colour that a picture is to be made of, and how much of the picture it is to cover, 0..1. */
export interface Paint {
  readonly colour: Oklab;
  readonly share: number;
}

/** Colours of a picture with how much of it each of them covers; the masses may have any sum. */
export interface ColourSample {
  readonly colour: Oklab;
  /** 0 = top of the picture, 1 = bottom. */
  readonly depth: number;
  readonly mass: number;
}

/** Which paint stands for which colour of a picture. */
export interface PalettePlan {
  readonly paints: readonly Paint[];
  /** Mean lightness of what each paint stands for. */
  readonly lightnesses: Float64Array;
  /** Writes the share of every paint in a colour into `out`, then the share that keeps its own colour: `paints.length + 1` values, sum 1. */
  readonly shareOf: (lightness: number, greenRed: number, blueYellow: number, depth: number, out: Float64Array) => void;
}

/** Hue counts this much more than lightness, by eye: Oklab's colour axes span a third of its lightness. */
const CHROMA_WEIGHT = 2.5;
/** How much lighter the top of a picture counts than its bottom: decides where nothing else does, as on a plain wall. */
const DEPTH_WEIGHT = 0.12;
/** Width of the transition between two paints, squared Oklab: small enough for pure colours, wide enough for skies without steps. */
const SOFTNESS = 0.01;
/** More paints than this lie nearer to each other: the transitions between them narrow in proportion. */
const FEW_PAINTS = 3;
/** The search starts so many times as soft and narrows: the potentials of one step are a good start for the next. */
const COOLING = [10, 3, 1] as const;
const ROUNDS = 60;
const CLOSE_ENOUGH = 0.002;
const LEAST_MASS = 1e-9;

/**
 * Shares a picture out among paints so that each covers as much as it is to, at the least change of colour: entropic optimal transport
 * (Cuturi 2013, "Sinkhorn distances") in its semi-dual form, so that the result is a smooth map of colours and not of samples. What
 * the shares of the paints leave of 1 keeps its own colour, greys first.
 */
export function planPalette(samples: readonly ColourSample[], paints: readonly Paint[]): PalettePlan {
  const count = paints.length + 1;
  const asked = paints.reduce((sum, { share }) => sum + share, 0);
  const scale = asked > 1 ? 1 / asked : 1;
  const shares = [...paints.map(({ share }) => share * scale), Math.max(0, 1 - asked)];
  const potentials = new Float64Array(count);
  const costs = new Float64Array(count);
  const part = new Float64Array(count);
  const softest = SOFTNESS * Math.min(1, FEW_PAINTS / paints.length);
  let softness = softest;
  const shareOf: PalettePlan['shareOf'] = (lightness, greenRed, blueYellow, depth, out) => {
    costOf(paints, [lightness, greenRed, blueYellow], depth, costs);
    let best = -Infinity;
    for (let k = 0; k < count; k++) {
      out[k] = shares[k]! > 0 ? (potentials[k]! - costs[k]!) / softness : -Infinity;
      best = Math.max(best, out[k]!);
    }
    let sum = 0;
    for (let k = 0; k < count; k++) sum += out[k] = Math.exp(out[k]! - best);
    for (let k = 0; k < count; k++) out[k]! /= sum;
  };
  const total = samples.reduce((sum, { mass }) => sum + mass, 0);
  const covered = new Float64Array(count);
  for (const warmth of COOLING) {
    softness = softest * warmth;
    for (let round = 0; round < ROUNDS; round++) {
      covered.fill(0);
      for (const { colour, depth, mass } of samples) {
        shareOf(colour[0], colour[1], colour[2], depth, part);
        for (let k = 0; k < count; k++) covered[k]! += (part[k]! * mass) / total;
      }
      let error = 0;
      for (let k = 0; k < count; k++) {
        if (shares[k]! <= 0) continue;
        error = Math.max(error, Math.abs(covered[k]! - shares[k]!));
        potentials[k]! += softness * Math.log(shares[k]! / Math.max(covered[k]!, LEAST_MASS));
      }
      if (error < CLOSE_ENOUGH) break;
    }
  }
  return { paints, lightnesses: meanLightnesses(samples, shareOf, count), shareOf };
}

/** Cost of giving a colour to each paint, and last of leaving it: greys are left more easily than colours. */
function costOf(
  paints: readonly Paint[],
  [lightness, greenRed, blueYellow]: Oklab,
  depth: number,
  out: Float64Array,
): void {
  const level = lightness - DEPTH_WEIGHT * (depth - 0.5);
  for (let k = 0; k < paints.length; k++) {
    const { colour } = paints[k]!;
    const apart = (greenRed - colour[1]) ** 2 + (blueYellow - colour[2]) ** 2;
    out[k] = (level - colour[0]) ** 2 + CHROMA_WEIGHT * apart;
  }
  out[paints.length] = CHROMA_WEIGHT * (greenRed * greenRed + blueYellow * blueYellow);
}

function meanLightnesses(
  samples: readonly ColourSample[],
  shareOf: PalettePlan['shareOf'],
  count: number,
): Float64Array {
  const sums = new Float64Array(count);
  const masses = new Float64Array(count).fill(LEAST_MASS);
  const part = new Float64Array(count);
  for (const { colour, depth, mass } of samples) {
    shareOf(colour[0], colour[1], colour[2], depth, part);
    for (let k = 0; k < count; k++) {
      sums[k]! += part[k]! * mass * colour[0];
      masses[k]! += part[k]! * mass;
    }
  }
  return sums.map((sum, k) => sum / masses[k]!);
}
