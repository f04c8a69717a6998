import type { Oklab } from './oklab.ts';

/** A colour and how much of something it covers. */
export interface PrincipalColour {
  readonly colour: Oklab;
  readonly weight: number;
}

const ROUNDS = 12;
/** Colours nearer than this (Oklab) are one: twice what can just be seen side by side. */
const SAME = 0.04;

/**
 * The at most `count` colours that best stand for weighted samples, the heaviest first, weights adding up to 1: k-means in Oklab, begun
 * with the heaviest region and then always where most weight lies furthest off, so that small vivid accents are found too. Empty for
 * samples without weight.
 */
export function principalColours(samples: readonly PrincipalColour[], count: number): PrincipalColour[] {
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return [];
  const centres: Oklab[] = [meanOf(samples)];
  while (centres.length < count) {
    let furthest: Oklab | undefined;
    let most = SAME * SAME * total * 1e-4;
    for (const { colour, weight } of samples) {
      const score = weight * nearest(centres, colour).distance;
      if (score <= most) continue;
      most = score;
      furthest = colour;
    }
    if (furthest === undefined) break;
    centres.push([...furthest]);
    refine(samples, centres, 2);
  }
  const weights = refine(samples, centres, ROUNDS);
  const found = centres.map((colour, k) => ({ colour, weight: weights[k]! / total }));
  return merged(found.filter(({ weight }) => weight > 0));
}

/** Moves the centres to the means of what is nearest to them; returns the weight at each. */
function refine(samples: readonly PrincipalColour[], centres: Oklab[], rounds: number): Float64Array {
  const weights = new Float64Array(centres.length);
  for (let round = 0; round < rounds; round++) {
    const sums = centres.map((): Oklab => [0, 0, 0]);
    weights.fill(0);
    for (const { colour, weight } of samples) {
      const { index } = nearest(centres, colour);
      weights[index]! += weight;
      for (let c = 0; c < 3; c++) sums[index]![c]! += weight * colour[c]!;
    }
    for (let k = 0; k < centres.length; k++)
      if (weights[k]! > 0) for (let c = 0; c < 3; c++) centres[k]![c] = sums[k]![c]! / weights[k]!;
  }
  return weights;
}

function nearest(centres: readonly Oklab[], colour: Oklab): { index: number; distance: number } {
  let index = 0;
  let distance = Infinity;
  for (let k = 0; k < centres.length; k++) {
    const apart = distance2(centres[k]!, colour);
    if (apart >= distance) continue;
    distance = apart;
    index = k;
  }
  return { index, distance };
}

function merged(colours: readonly PrincipalColour[]): PrincipalColour[] {
  const out: PrincipalColour[] = [];
  for (const { colour, weight } of [...colours].sort((one, other) => other.weight - one.weight)) {
    const twin = out.findIndex((known) => distance2(known.colour, colour) < SAME * SAME);
    if (twin < 0) out.push({ colour, weight });
    else out[twin] = { colour: out[twin]!.colour, weight: out[twin]!.weight + weight };
  }
  return out.sort((one, other) => other.weight - one.weight);
}

function meanOf(samples: readonly PrincipalColour[]): Oklab {
  const sum: Oklab = [0, 0, 0];
  let total = 0;
  for (const { colour, weight } of samples) {
    total += weight;
    for (let c = 0; c < 3; c++) sum[c]! += weight * colour[c]!;
  }
  return [sum[0] / total, sum[1] / total, sum[2] / total];
}

function distance2(a: Oklab, b: Oklab): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}
