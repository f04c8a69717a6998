/** A network that tells the subject from its background: what it eats and how its answer is read (the conventions of rembg). */
export interface SegmentationModel {
  readonly name: string;
  /** Side of the square input, px. */
  readonly sizePx: number;
  /** Subtracted from each channel of 0..1, which is then divided by `deviation`. */
  readonly mean: readonly [number, number, number];
  readonly deviation: readonly [number, number, number];
  /** `probability`: the output is 0..1; `logit`: it still needs the logistic function. */
  readonly output: 'probability' | 'logit';
  /** SPDX, and what is known about code and weights. */
  readonly licence: string;
}
