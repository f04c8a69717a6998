import { createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';

/** What falls. */
export interface Precipitation {
  readonly kind: 'rain' | 'snow';
  readonly seed: number;
  /** Light that drops and flakes send to the eye. */
  readonly light: readonly [number, number, number];
}

/** Per megapixel. */
const DROPS = 5200;
const FLAKES = 2600;
const DROP_ALPHA = 0.085;
const REFERENCE_PX = 1024;
/** Wind: sideways way of a drop as a part of its fall. */
const SLANT = 0.14;

/** Draws streaks of rain or flakes of snow over the picture: many small and faint, few near and large. */
export function addPrecipitation(picture: LinearRaster, { kind, seed, light }: Precipitation): void {
  const { width, height } = picture;
  const random = createRandom(deriveSeed(seed, kind));
  const scale = Math.sqrt(width * height) / REFERENCE_PX;
  const count = Math.round(
    ((kind === 'rain' ? DROPS : FLAKES) * width * height) / REFERENCE_PX ** 2 / Math.max(0.3, scale),
  );
  for (let i = 0; i < count; i++) {
    const x = random() * width;
    const y = random() * height;
    const near = random() ** 7;
    if (kind === 'rain') drawStreak(picture, x, y, (9 + 60 * near) * scale, (0.35 + near) * DROP_ALPHA, light);
    else drawFlake(picture, x, y, (0.8 + 6.5 * near) * scale, 0.85 - 0.5 * near, light);
  }
}

function drawStreak(
  { width, height, data }: LinearRaster,
  x: number,
  y: number,
  lengthPx: number,
  alpha: number,
  light: Precipitation['light'],
): void {
  for (let i = 0; i < lengthPx; i++) {
    const row = Math.floor(y + i);
    const at = x + i * SLANT;
    const column = Math.floor(at);
    if (row < 0 || row >= height || column < 0 || column >= width - 1) continue;
    const faded = alpha * Math.min(1, (4 * Math.min(i + 1, lengthPx - i)) / lengthPx);
    for (const [offset, share] of [
      [0, 1 - (at - column)],
      [1, at - column],
    ] as const) {
      const k = (row * width + column + offset) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + (light[c]! - data[k + c]!) * faded * share;
    }
  }
}

function drawFlake(
  { width, height, data }: LinearRaster,
  x: number,
  y: number,
  radiusPx: number,
  alpha: number,
  light: Precipitation['light'],
): void {
  const reach = Math.max(0.7, radiusPx);
  const strength = alpha * Math.min(1, radiusPx / 0.7) ** 2;
  for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(height - 1, Math.ceil(y + reach)); row++)
    for (
      let column = Math.max(0, Math.floor(x - reach));
      column <= Math.min(width - 1, Math.ceil(x + reach));
      column++
    ) {
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y) / reach;
      const inside = strength * Math.min(1, Math.max(0, (1 - distance) * 1.6));
      if (inside <= 0) continue;
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + (light[c]! - data[k + c]!) * inside;
    }
}
