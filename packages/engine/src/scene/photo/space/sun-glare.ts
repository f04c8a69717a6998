import type { LinearRaster } from '@backlot/kernels';

/** Rays of the iris in a picture of the sun. */
const RAYS = 14;

/** Adds a sun and its glare around (x, y) in pixels; `light` 1 is a naked sun. */
export function addSunGlare({ width, height, data }: LinearRaster, x: number, y: number, light: number): void {
  const unit = 1 / Math.sqrt(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const dx = (column + 0.5 - x) * unit;
      const dy = (row + 0.5 - y) * unit;
      const squared = dx * dx + dy * dy;
      const angle = Math.atan2(dy, dx);
      const ray = 0.5 + 0.5 * Math.cos(angle * RAYS + 0.6) + 0.3 * Math.cos(angle * (RAYS * 2 - 5));
      const core = 6 * Math.exp(-squared / 0.00012);
      const glare =
        0.0016 / (squared + 0.0006) + (0.00042 * Math.max(0, ray)) / (squared + 0.0012) + 0.05 * Math.exp(-squared * 9);
      const k = (row * width + column) * 4;
      data[k] = data[k]! + light * (core + glare);
      data[k + 1] = data[k + 1]! + light * (core + glare * 0.9);
      data[k + 2] = data[k + 2]! + light * (core + glare * 0.8);
    }
}
