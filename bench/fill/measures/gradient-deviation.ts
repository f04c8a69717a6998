/** The constant of the paper, for luma of 0..255. */
const STABILITY = 170;

/**
 * Gradient magnitude similarity deviation under the mask (Xue et al. 2014; Prewitt gradients, without the paper's halving of the
 * picture): 0 is alike. `luma` 0..255.
 */
export function gradientDeviation(filled: Float32Array, truth: Float32Array, mask: Uint8Array, width: number): number {
  const height = truth.length / width;
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (mask[i] === 0) continue;
      const [a, b] = [magnitude(filled, i, width), magnitude(truth, i, width)];
      const similarity = (2 * a * b + STABILITY) / (a * a + b * b + STABILITY);
      sum += similarity;
      squares += similarity * similarity;
      count++;
    }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

function magnitude(luma: Float32Array, i: number, width: number): number {
  let across = 0;
  let down = 0;
  for (let k = -1; k <= 1; k++) {
    across += luma[i + k * width + 1]! - luma[i + k * width - 1]!;
    down += luma[i + width + k]! - luma[i - width + k]!;
  }
  return Math.hypot(across, down) / 3;
}
