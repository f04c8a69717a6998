import { connectedComponents } from '../morphology/components.ts';
import { atLeast } from '../morphology/threshold.ts';
import { boxMean } from '../stylise/soft-blur.ts';

/** Half the side of the window whose majority decides on which side a pixel lies: teeth smaller than that are the ground's. */
const ROUND_PX = 2;
/** Parts smaller than this share of the largest one are the ground's, too. */
const LEAST_PART = 0.01;
const HALF = 0.5;

/** Which side of the subject's edge each pixel lies on, 1 = inside, without teeth and specks where there is more clutter than not. */
export function roundInClutter(side: Uint8Array, clutter: Float32Array, width: number, height: number): Uint8Array {
  if (!clutter.some((share) => share >= HALF)) return side;
  const rounded = atLeast(boxMean(new Float32Array(side), width, height, ROUND_PX), HALF);
  const { labels, areas } = connectedComponents(rounded, width, height);
  const least = LEAST_PART * areas.subarray(1).reduce((most, area) => Math.max(most, area), 0);
  return side.map((own, i) => {
    if (clutter[i]! < HALF) return own;
    return rounded[i] === 1 && areas[labels[i]!]! >= least ? 1 : 0;
  });
}
