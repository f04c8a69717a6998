import type { Oklab } from '../colour/oklab.ts';
import type { ColourBin } from './colour-bins.ts';
import { oklabDistance2, type RgbBytes } from './oklab-of-bytes.ts';

/** Rounds of k-means: the centres hardly move after these. */
const ROUNDS = 8;
/** Weight of a bin: this power of its pixels, so that small things of a colour of their own keep it. */
const WEIGHT_POWER = 0.6;

interface Centre {
  /** The member nearest to the mean: a colour that the picture has. */
  bin: ColourBin;
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
  let next = 0;
  while (bins[next] !== undefined && centres.length < count) {
    const bin = bins[next]!;
    centres.push({ bin, lab: [...bin.lab] });
    let best = 0;
    next = -1;
    bins.forEach(({ lab }, k) => {
      distances[k] = Math.min(distances[k]!, oklabDistance2(lab, bin.lab));
      const score = distances[k]! * weights[k]!;
      if (score > best) {
        best = score;
        next = k;
      }
    });
  }
  for (let round = 0; round < ROUNDS; round++) settle(centres, { bins, homes, weights });
  return centres.map(({ bin }) => bin.exact);
}

interface Assignment {
  readonly bins: readonly ColourBin[];
  /** The centre that each bin belongs to. */
  readonly homes: Uint16Array;
  readonly weights: Float64Array;
}

function settle(centres: Centre[], { bins, homes, weights }: Assignment): void {
  const sums = centres.map(() => [0, 0, 0, 0]);
  bins.forEach(({ lab }, k) => {
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
    const distance = oklabDistance2(bin.lab, centres[c]!.lab) / weights[k]! ** 0.5;
    if (distance >= nearest[c]!) return;
    nearest[c] = distance;
    centres[c]!.bin = bin;
  });
}
