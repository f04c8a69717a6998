import { blur } from './blur.ts';
import { meanUnder } from './planes.ts';

/** Scales of the derivatives, px. */
const SCALES_PX = [0.8, 1.6, 3.2] as const;
/** Over what neighbourhood the strength of a derivative is taken, px. */
const WINDOW_SIGMA_PX = 7;
/** Keeps plain areas from counting differences nobody sees; squared steps of lightness. */
const FLOOR = 0.05;

/**
 * How much the texture under the mask differs, 0 (alike) to 1, wherever the single leaves and stones lie: similarity of the local
 * strength of five Gaussian derivatives (x, y, xx, yy, xy) at three scales, in the manner of DISTS (Ding et al. 2020) without its
 * network. Punishes blur, and sharpness where there was none. `lightness` planes of CIE Lab.
 */
export function textureDistance(filled: Float32Array, truth: Float32Array, mask: Uint8Array, width: number): number {
  const height = truth.length / width;
  let sum = 0;
  let count = 0;
  for (const sigmaPx of SCALES_PX) {
    const a = strengths(filled, width, height, sigmaPx);
    const b = strengths(truth, width, height, sigmaPx);
    for (let k = 0; k < a.length; k++) {
      const [p, q] = [a[k]!, b[k]!];
      const distance = p.map((value, i) => 1 - (2 * value * q[i]! + FLOOR) / (value * value + q[i]! * q[i]! + FLOOR));
      sum += meanUnder(distance, mask);
      count++;
    }
  }
  return sum / count;
}

/** Local root mean square of the five derivatives, normalised by scale. */
function strengths(lightness: Float32Array, width: number, height: number, sigmaPx: number): Float32Array[] {
  const smooth = blur(lightness, width, height, sigmaPx);
  const squares = Array.from({ length: 5 }, () => new Float32Array(smooth.length));
  const second = sigmaPx * sigmaPx;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const here = smooth[i]!;
      const [left, right, up, down] = [smooth[i - 1]!, smooth[i + 1]!, smooth[i - width]!, smooth[i + width]!];
      const cross = smooth[i - width - 1]! + smooth[i + width + 1]! - smooth[i - width + 1]! - smooth[i + width - 1]!;
      squares[0]![i] = ((right - left) * 0.5 * sigmaPx) ** 2;
      squares[1]![i] = ((down - up) * 0.5 * sigmaPx) ** 2;
      squares[2]![i] = ((left + right - 2 * here) * second) ** 2;
      squares[3]![i] = ((up + down - 2 * here) * second) ** 2;
      squares[4]![i] = (cross * 0.25 * second) ** 2;
    }
  return squares.map((plane) => blur(plane, width, height, WINDOW_SIGMA_PX).map(Math.sqrt));
}
