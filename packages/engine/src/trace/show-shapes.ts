import { createRaster, type Raster } from '@backlot/kernels';
import { paintShapes } from './paint-shapes.ts';
import type { Shape } from './shape.ts';

/** A raster of the shapes as they are seen, without antialiasing: every pixel has the colour of one shape or is clear. */
export function showShapes(shapes: readonly Shape[], width: number, height: number): Raster {
  const raster = createRaster(width, height);
  const words = new Uint32Array(raster.data.buffer);
  const colours = shapes.map(({ fill: [r, g, b] }) => new Uint32Array(Uint8Array.of(r, g, b, 255).buffer)[0] ?? 0);
  paintShapes(shapes, { width, height, scale: 1 }, (index, y, start, end) => {
    words.fill(colours[index] ?? 0, y * width + start, y * width + end);
  });
  return raster;
}
