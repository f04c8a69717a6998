import { createPlane, fbm, gradientNoise, resizePlane, type LinearRaster, type Plane } from '@backlot/kernels';
import type { LevelCamera } from '../sea/camera.ts';
import type { Rgb } from '../tone/colour-ramp.ts';

/** Northern lights: plain data. */
export interface Aurora {
  readonly seed: number;
  readonly light: number;
  /** Direction that the curtains run in, radians from straight ahead. */
  readonly turn: number;
  readonly curtains: number;
  /** At the lower edge and at the top. */
  readonly low: Rgb;
  readonly high: Rgb;
}

/** Heights between which the air shines, km; the lower edge is sharp. */
const LOWEST_KM = 95;
const HIGHEST_KM = 290;
const STEPS = 26;
const COARSENESS = 2;

/** Adds curtains of light; `clear` (one value a pixel of the rows above the horizon) says where no cloud hides them. */
export function addAurora(picture: LinearRaster, camera: LevelCamera, aurora: Aurora, clear: ArrayLike<number>): void {
  const { width, data } = picture;
  const rows = Math.min(picture.height, Math.ceil(camera.horizonPx));
  const columns = Math.ceil(width / COARSENESS);
  const lines = Math.ceil(rows / COARSENESS);
  const low = createPlane(columns, lines);
  const high = createPlane(columns, lines);
  auroraRows(aurora, camera, low, high, 0, lines);
  const target = {
    width,
    height: rows,
    filter: 'triangle',
    columns: { start: 0, length: width / COARSENESS },
    rows: { start: 0, length: rows / COARSENESS },
  } as const;
  const [green, red] = [resizePlane(low, target), resizePlane(high, target)];
  for (let i = 0; i < width * rows; i++)
    for (let c = 0; c < 3; c++)
      data[i * 4 + c] =
        data[i * 4 + c]! +
        (green.data[i]! * aurora.low[c]! + red.data[i]! * aurora.high[c]!) * aurora.light * clear[i]!;
}

function auroraRows(
  { seed, turn, curtains }: Aurora,
  camera: LevelCamera,
  low: Plane,
  high: Plane,
  fromRow: number,
  toRow: number,
): void {
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < low.width; column++) {
      const dx = (column * COARSENESS - camera.widthPx / 2) / camera.focalPx;
      const dy = Math.max(0.02, (camera.horizonPx - row * COARSENESS) / camera.focalPx);
      let green = 0;
      let red = 0;
      const jitter = (((row * 5 + column * 3) % 8) + 0.5) / 8;
      for (let i = 0; i < STEPS; i++) {
        const share = (i + jitter) / STEPS;
        const height = LOWEST_KM + (HIGHEST_KM - LOWEST_KM) * share ** 1.5;
        const far = height / dy;
        // Hundreds of kilometres to units of the folds.
        const x = dx * far * 0.0042;
        const z = far * 0.0042;
        const along = x * cos + z * sin;
        const across = z * cos - x * sin;
        const fold =
          fbm(along * 0.55, across * 0.12, 3, seed) * 1.5 + 0.22 * gradientNoise(along * 2.6, across * 0.4, seed + 1);
        const place = across * curtains * 0.32 + fold;
        const off = (place - Math.round(place)) * 3.1;
        const sheet = Math.exp(-off * off * 24) + 0.12 * Math.exp(-off * off * 2);
        const patch = Math.max(
          0,
          0.45 + 0.9 * gradientNoise(along * 0.45 + Math.round(place) * 7, Math.round(place) * 3.7, seed + 2),
        );
        const rays = 0.5 + 0.5 * gradientNoise(along * 13 + fold * 3, Math.round(place) * 5.1, seed + 3);
        const tall = 0.5 + 0.5 * gradientNoise(along * 2.1 + 9, Math.round(place), seed + 4);
        const fade = Math.exp(-share * (4.2 - 2.6 * tall));
        const light = sheet * patch * rays * fade * Math.min(1, share * 16);
        green += light * Math.exp(-share * 2.2);
        red += light * (1 - Math.exp(-share * 2.6)) * 0.8;
      }
      const thick = Math.min(1, dy / 0.1);
      const k = row * low.width + column;
      low.data[k] = (green / STEPS) * 8 * thick;
      high.data[k] = (red / STEPS) * 8 * thick;
    }
}
