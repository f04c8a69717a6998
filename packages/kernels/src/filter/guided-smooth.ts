import { boxMean } from '../stylise/soft-blur.ts';

/**
 * Smooths a channel and keeps its edges: the guided filter with the channel as its own guide (He, Sun and Tang 2013, "Guided image
 * filtering", eq. 5 and 6). `epsilon` is the variance (units of the channel, squared) below which texture disappears.
 */
export function guidedSmooth(
  channel: Float32Array,
  width: number,
  height: number,
  { radiusPx, epsilon }: { readonly radiusPx: number; readonly epsilon: number },
): Float32Array {
  const squares = new Float32Array(channel.length);
  for (let i = 0; i < channel.length; i++) squares[i] = channel[i]! * channel[i]!;
  const mean = boxMean(channel, width, height, radiusPx);
  const meanOfSquares = boxMean(squares, width, height, radiusPx);
  const slope = squares; // read for the last time above: the memory serves again
  const offset = meanOfSquares;
  for (let i = 0; i < channel.length; i++) {
    const variance = Math.max(0, meanOfSquares[i]! - mean[i]! * mean[i]!);
    const share = variance / (variance + epsilon);
    slope[i] = share;
    offset[i] = mean[i]! * (1 - share);
  }
  const meanSlope = boxMean(slope, width, height, radiusPx);
  const out = boxMean(offset, width, height, radiusPx);
  for (let i = 0; i < channel.length; i++) out[i] = meanSlope[i]! * channel[i]! + out[i]!;
  return out;
}
