import { createRaster, type Raster } from '@backlot/kernels';
import type { Canvas } from './plan-canvas.ts';

/** A picture in its place on a canvas, which is clear elsewhere. The picture has the size of the canvas' rect. */
export function placeInCanvas(picture: Raster, { width, height, rect }: Canvas): Raster {
  const placed = createRaster(width, height);
  for (let y = 0; y < rect.height; y++)
    placed.data.set(
      picture.data.subarray(y * rect.width * 4, (y + 1) * rect.width * 4),
      ((rect.y + y) * width + rect.x) * 4,
    );
  return placed;
}
