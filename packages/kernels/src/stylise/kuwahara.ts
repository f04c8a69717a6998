import { boxMean } from './soft-blur.ts';
import { createRgbPlanes, type RgbPlanes } from './rgb-planes.ts';

/** How strongly the calmest sector wins: higher is crisper and patchier. */
const SHARPNESS = 3;
const NOISE_FLOOR = 2e-5;
/** Eight directions: four sectors, as in the first paper, make square patches. */
const DIRECTIONS: readonly (readonly [number, number])[] = Array.from({ length: 8 }, (_, k) => [
  Math.cos((k * Math.PI) / 4),
  Math.sin((k * Math.PI) / 4),
]);

/**
 * Edge-keeping smoothing (Kuwahara 1976, soft weights after Papari et al. 2007): each pixel becomes a mean of eight
 * neighbourhood means around it, weighted by how even each neighbourhood is.
 * @param radiusPx How far the neighbourhoods reach; below 1.5 nothing is left to smooth and 1.5 is used.
 */
export function kuwahara(planes: RgbPlanes, radiusPx: number): RgbPlanes {
  const { width, height, red, green, blue } = planes;
  const radius = Math.max(1.5, radiusPx);
  const window = Math.max(1, Math.round(radius * 0.24));
  const distance = Math.max(1, radius * 0.5);
  const squares = new Float32Array(red.length);
  for (let i = 0; i < squares.length; i++) {
    const luma = 0.2126 * red[i]! + 0.7152 * green[i]! + 0.0722 * blue[i]!;
    squares[i] = luma * luma;
  }
  // Two boxes make a tent: a round neighbourhood rather than a square one.
  const tent = (source: Float32Array): Float32Array =>
    boxMean(boxMean(source, width, height, window), width, height, window);
  const meanRed = tent(red);
  const meanGreen = tent(green);
  const meanBlue = tent(blue);
  const evenness = tent(squares);
  for (let i = 0; i < evenness.length; i++) {
    const luma = 0.2126 * meanRed[i]! + 0.7152 * meanGreen[i]! + 0.0722 * meanBlue[i]!;
    evenness[i] = 1 / (NOISE_FLOOR + Math.max(0, evenness[i]! - luma * luma)) ** SHARPNESS;
  }
  const out = createRgbPlanes(width, height);
  const stepsX = DIRECTIONS.map(([dx]) => Math.round(dx * distance));
  const stepsY = DIRECTIONS.map(([, dy]) => Math.round(dy * distance));
  const rows = new Int32Array(DIRECTIONS.length);
  for (let y = 0; y < height; y++) {
    for (let k = 0; k < rows.length; k++) rows[k] = Math.min(height - 1, Math.max(0, y + stepsY[k]!)) * width;
    for (let x = 0; x < width; x++) {
      let r = 0;
      let g = 0;
      let b = 0;
      let total = 0;
      for (let k = 0; k < rows.length; k++) {
        const column = x + stepsX[k]!;
        const j = rows[k]! + (column < 0 ? 0 : column >= width ? width - 1 : column);
        const weight = evenness[j]!;
        r += meanRed[j]! * weight;
        g += meanGreen[j]! * weight;
        b += meanBlue[j]! * weight;
        total += weight;
      }
      const i = y * width + x;
      out.red[i] = r / total;
      out.green[i] = g / total;
      out.blue[i] = b / total;
    }
  }
  return out;
}
