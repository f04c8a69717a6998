import type { OklabPicture } from '../colour/oklab-picture.ts';
import { createMatte, type Matte } from '../image/matte.ts';
import { connectedComponents } from '../morphology/components.ts';
import { atLeast } from '../morphology/threshold.ts';
import { calmColours } from './calm-colours.ts';
import { lookLikeness, looksBy, type Looks } from './look-likeness.ts';
import { randomWalk } from './random-walk.ts';

/** Beliefs from which a pixel is certain, and below which it teaches what the ground looks like. */
const CERTAIN = 0.9;
const GROUND = 0.02;
const HALF = 0.5;
/** Chances from which a pixel teaches what the subject looks like (thin parts are half missed); what fades below teaches the ground again. */
const TEACHES = 0.3;
/** Half the sides of the windows that take the texture out of a picture, px: wide against a print, narrow for the gaps between leaves. */
const CALM_PX = [1, 2] as const;
/** Unrest up to this (Oklab) is grain. */
const GRAIN = 0.004;
/** Where the network sees nothing at all, looks alone make a subject only of what hangs together with one. */
const NOTHING = { below: 0.002, most: 0.7 } as const;
/** Log-odds of the network count this much and at most so; it misses more than it invents, so they are raised. By eye on plants. */
const NETWORK = { weight: 0.6, most: 5, raise: 1.3 } as const;
/** Log-odds of looks count this much, by windows of each size. */
const LOOKS = 0.75;
/** Belief against colour edges: a pixel in doubt, and one that is certain. */
const TRUST = { doubtful: 0.08, certain: 1 } as const;
/** Looks are learnt, parts grown, and both again: thin leaves come in with the looks of wide ones. */
const WALKS = 3;
const ROUNDS = 16;
/** Steepness of the edge of the grown subject; matting draws it. */
const STEEPNESS = 4;

/**
 * Grows a faint belief in a subject to the parts that look like it (by colour without texture, and by how much texture there is) and end at
 * edges of the picture: leaves of which a saliency network is half aware, without the printed cloth between them. `belief` has the
 * size of the picture; what it is certain of stays. About 0.4 CPU seconds for 200 000 pixels.
 */
export function growByColour(picture: OklabPicture, belief: Matte): Matte {
  const { width, height, data } = belief;
  const looks = CALM_PX.map((radiusPx) => looksOf(picture, radiusPx));
  const trust = data.map((value) => (value > CERTAIN ? TRUST.certain : TRUST.doubtful));
  let chance: Float32Array = data;
  for (let walk = 0; walk < WALKS; walk++) {
    const subject = chance.map((value) => (value > TEACHES ? value : 0));
    const ground = chance.map((value, i) => (value < TEACHES && data[i]! < GROUND ? 1 : 0));
    const [narrow, wide] = looks.map((own) => lookLikeness(own, subject, ground)) as [Float32Array, Float32Array];
    const joint = data.map((alpha, i) => jointBelief(alpha, narrow[i]! + wide[i]!));
    chance = randomWalk(picture, { belief: joint, trust, rounds: ROUNDS });
  }
  const out = createMatte(width, height);
  for (let i = 0; i < data.length; i++) {
    const grown = Math.min(1, Math.max(0, (chance[i]! - HALF) * STEEPNESS + HALF));
    out.data[i] = data[i]! > CERTAIN ? data[i]! : grown;
  }
  dropUnseen(out, data);
  return out;
}

/** Clears, in place, parts of which the network saw nothing. */
function dropUnseen({ width, height, data }: Matte, belief: Float32Array): void {
  const { labels, areas } = connectedComponents(atLeast(data, TEACHES), width, height);
  const isSeen = new Uint8Array(areas.length);
  for (let i = 0; i < data.length; i++) if (belief[i]! > TEACHES) isSeen[labels[i]!] = 1;
  for (let i = 0; i < data.length; i++) if (labels[i]! > 0 && isSeen[labels[i]!] === 0) data[i] = 0;
}

/** Colours without texture, and how much texture there is. */
function looksOf(picture: OklabPicture, radiusPx: number): Looks {
  const { lightness, greenRed, blueYellow, unrest } = calmColours(picture, radiusPx);
  return looksBy([lightness, greenRed, blueYellow, unrest.map((value) => Math.log(value + GRAIN))]);
}

/** What network and looks say together. */
function jointBelief(alpha: number, likeness: number): number {
  if (alpha > CERTAIN) return 1;
  const odds = Math.log(Math.max(1e-6, alpha) / (1 - alpha));
  const network = NETWORK.weight * (Math.min(NETWORK.most, Math.max(-NETWORK.most, odds)) + NETWORK.raise);
  const belief = 1 / (1 + Math.exp(-network - LOOKS * likeness));
  return alpha < NOTHING.below ? Math.min(NOTHING.most, belief) : belief;
}
