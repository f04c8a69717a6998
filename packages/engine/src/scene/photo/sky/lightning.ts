import { createRandom, deriveSeed, fbm, type LinearRaster, type Random } from '@backlot/kernels';

const LIGHT = [0.86, 0.9, 1.25] as const;
const BRANCHES = 9;
const SPLITS = 7;

/** Adds a stroke of lightning from the clouds to the horizon, and its light in them. `light` is against the sky's. */
export function addLightning(picture: LinearRaster, horizonPx: number, seed: number, light: number): void {
  const random = createRandom(deriveSeed(seed, 'lightning'));
  const { width, height } = picture;
  const scale = Math.sqrt(width * height);
  const x0 = width * (0.22 + 0.56 * random());
  const y0 = Math.min(height, horizonPx) * (0.16 + 0.16 * random());
  const x1 = x0 + (random() - 0.5) * scale * 0.3;
  const y1 = Math.min(height * 1.02, horizonPx);
  lightClouds(picture, x0, (y0 + y1) * 0.38, seed, light);
  const main = jagged(random, x0, y0, x1, y1);
  drawStroke(picture, main, scale * 0.0016, light * 60);
  for (let i = 0; i < BRANCHES; i++) {
    const at = Math.floor(main.length * (0.1 + 0.7 * random()));
    const [x, y] = main[at]!;
    const reach = (y1 - y) * (0.15 + 0.4 * random());
    const branch = jagged(random, x, y, x + (random() - 0.5) * reach * 1.7, y + reach);
    drawStroke(picture, branch, scale * 0.0007, light * (8 + 14 * random()));
  }
}

/** A line broken by moving the middles of its parts aside again and again. */
function jagged(random: Random, x0: number, y0: number, x1: number, y1: number): (readonly [number, number])[] {
  let points: (readonly [number, number])[] = [
    [x0, y0],
    [x1, y1],
  ];
  let aside = Math.hypot(x1 - x0, y1 - y0) * 0.17;
  for (let i = 0; i < SPLITS; i++) {
    points = points.flatMap(([x, y], k) => {
      const next = points[k + 1];
      if (next === undefined) return [[x, y] as const];
      return [
        [x, y] as const,
        [(x + next[0]) / 2 + (random() - 0.5) * aside, (y + next[1]) / 2 + (random() - 0.5) * aside * 0.35] as const,
      ];
    });
    aside *= 0.53;
  }
  return points;
}

function drawStroke(
  { width, height, data }: LinearRaster,
  points: readonly (readonly [number, number])[],
  radius: number,
  light: number,
): void {
  const core = Math.max(0.55, radius);
  for (let i = 0; i + 1 < points.length; i++) {
    const [ax, ay] = points[i]!;
    const [bx, by] = points[i + 1]!;
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay)));
    for (let s = 0; s < steps; s++) {
      const x = ax + ((bx - ax) * s) / steps;
      const y = ay + ((by - ay) * s) / steps;
      const reach = Math.ceil(core * 3);
      for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(height - 1, y + reach); row++)
        for (let column = Math.max(0, Math.floor(x - reach)); column <= Math.min(width - 1, x + reach); column++) {
          const squared = ((column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2) / (core * core);
          const power = light * 0.16 * Math.exp(-squared * 1.3);
          const k = (row * width + column) * 4;
          for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + LIGHT[c]! * power;
        }
    }
  }
}

/** The flash in the clouds around: strongest where the stroke leaves them. */
function lightClouds({ width, height, data }: LinearRaster, x: number, y: number, seed: number, light: number): void {
  const unit = 1 / Math.sqrt(width * height);
  for (let row = 0, k = 0; row < height; row++)
    for (let column = 0; column < width; column++, k += 4) {
      const dx = (column - x) * unit;
      const dy = (row - y) * unit;
      const near = Math.exp(-(dx * dx * 5 + dy * dy * 7)) * (0.75 + 0.6 * fbm(dx * 3, dy * 3, 3, seed & 0xffff));
      const sky = 0.2126 * data[k]! + 0.7152 * data[k + 1]! + 0.0722 * data[k + 2]!;
      const flash = Math.max(0, near) * (0.35 * light + 1.9 * sky);
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + LIGHT[c]! * flash;
    }
}
