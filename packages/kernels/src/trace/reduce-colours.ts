import type { Oklab } from '../colour/oklab.ts';
import type { ColourBin } from './colour-bins.ts';
import { oklabDistance2, type RgbBytes } from './oklab-of-bytes.ts';

/** Rounds of k-means: the centres hardly move after these. */
const ROUNDS = 8;
/** Weight of a bin: this power of its pixels, so that small things of a colour of their own keep it. */
const WEIGHT_POWER = 0.45;
/** How much more a difference of hue or chroma counts than one of lightness: skin must not go grey to keep its shading. */
const CHROMA_WEIGHT = 1.6;
/** Oklab distance from the mean of a group within which its most frequent colour is taken for it. */
const NEAR_MEAN = 0.025;

interface Centre {
  /** The member that stands for all: a colour that the picture has. */
  bin: ColourBin;
  /** The mean, with the weight of chroma in it. */
  lab: Oklab;
}

/**
 * At most `count` colours that stand for the bins of a picture: k-means in Oklab from centres far from one another (Gonzalez
 * 1985, weighted). Each is a colour of the picture. Deterministic.
 */
export function reduceColours(bins: readonly ColourBin[], count: number): RgbBytes[] {
  const centres: Centre[] = [];
  const homes = new Uint16Array(bins.length);
  const distances = new Float64Array(bins.length).fill(Infinity);
  const weights = Float64Array.from(bins, (bin) => bin.count ** WEIGHT_POWER);
  const labs = bins.map(({ lab: [l, a, b] }): Oklab => [l, CHROMA_WEIGHT * a, CHROMA_WEIGHT * b]);
  let next = 0;
  while (bins[next] !== undefined && centres.length < count) {
    const from = labs[next]!;
    centres.push({ bin: bins[next]!, lab: [...from] });
    let best = 0;
    next = -1;
    labs.forEach((lab, k) => {
      distances[k] = Math.min(distances[k]!, oklabDistance2(lab, from));
      const score = distances[k]! * weights[k]!;
      if (score > best) {
        best = score;
        next = k;
      }
    });
  }
  for (let round = 0; round < ROUNDS; round++) settle(centres, { bins, labs, homes, weights });
  return centres.map(({ bin }) => bin.exact);
}

interface Assignment {
  readonly bins: readonly ColourBin[];
  /** Of the bins, with the weight of chroma in them. */
  readonly labs: readonly Oklab[];
  /** The centre that each bin belongs to. */
  readonly homes: Uint16Array;
  readonly weights: Float64Array;
}

function settle(centres: Centre[], { bins, labs, homes, weights }: Assignment): void {
  const sums = centres.map(() => [0, 0, 0, 0]);
  labs.forEach((lab, k) => {
    let best = Infinity;
    centres.forEach((centre, c) => {
      const distance = oklabDistance2(lab, centre.lab);
      if (distance >= best) return;
      best = distance;
      homes[k] = c;
    });
    const sum = sums[homes[k]!]!;
    for (let c = 0; c < 3; c++) sum[c]! += lab[c]! * weights[k]!;
    sum[3]! += weights[k]!;
  });
  const nearest = centres.map(() => Infinity);
  centres.forEach((centre, c) => {
    const [l = 0, a = 0, b = 0, weight = 0] = sums[c]!;
    if (weight > 0) centre.lab = [l / weight, a / weight, b / weight];
  });
  bins.forEach((bin, k) => {
    const c = homes[k]!;
    const distance = Math.max(NEAR_MEAN ** 2, oklabDistance2(labs[k]!, centres[c]!.lab));
    // Bins come with the fullest first: among those near the mean it wins.
    if (distance >= nearest[c]!) return;
    nearest[c] = distance;
    centres[c]!.bin = bin;
  });
}
