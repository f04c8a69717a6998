import type { SampledAlpha } from './sample-alpha.ts';

/** Support of a claim by the colours near by that leaves confidence as it is; less lowers it in proportion. By SAD on composites. */
const ENOUGH = 2 / 3;

interface Doubts {
  /** Log-odds of subject, as {@link localLikeness} gives them. */
  readonly odds: Float32Array;
  /** How far the ground's own texture looks like strands, as {@link groundClutter} gives it. */
  readonly clutter: Float32Array;
}

/**
 * Samples with less confidence where colours contradict them: pure subject whose colour is the ground's too near by, and the other way
 * round; mixtures of both are doubted only in clutter, where all samples are.
 */
export function doubtSamples({ alpha, confidence }: SampledAlpha, { odds, clutter }: Doubts): SampledAlpha {
  const doubted = new Float32Array(confidence.length);
  for (let i = 0; i < doubted.length; i++) {
    if (confidence[i] === 0) continue;
    const claim = 2 * alpha.data[i]! - 1;
    const chance = 1 / (1 + Math.exp(claim > 0 ? -odds[i]! : odds[i]!));
    doubted[i] = confidence[i]! * (1 - clutter[i]!) * (1 - Math.abs(claim) * (1 - Math.min(1, chance / ENOUGH)));
  }
  return { alpha, confidence: doubted };
}
