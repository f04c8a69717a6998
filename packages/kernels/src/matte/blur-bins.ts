/**
 * A histogram of colours, blurred along each axis by a quarter, a half, a quarter, so that colours teach what their neighbours are too.
 * `steps` are the distances of neighbouring bins along the axes.
 */
export function blurBins(bins: Float32Array, steps: readonly number[]): Float32Array {
  let blurred = bins;
  for (const step of steps) {
    const source = blurred;
    blurred = source.slice();
    for (let k = step; k < source.length - step; k++)
      blurred[k] = source[k]! / 2 + (source[k - step]! + source[k + step]!) / 4;
  }
  return blurred;
}
