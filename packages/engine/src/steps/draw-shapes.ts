import type { Raster } from '@backlot/kernels';
import { prepareTracing } from '../trace/prepare-tracing.ts';
import { traceShapes } from '../trace/trace-shapes.ts';
import { writeSvg } from '../trace/write-svg.ts';

/** The size at which an SVG is shown, px. */
export interface ShownSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A picture as an SVG of its own size, or shown at another, made of shapes with gradients. */
export async function drawShapes(raster: Raster, shownAt?: ShownSize): Promise<string> {
  const tracing = await prepareTracing(raster, {});
  const shapes = await traceShapes(tracing, { stacking: 'stacked', filterSmallShapes: false, gradients: true });
  return writeSvg(shapes, {
    widthPx: raster.width,
    heightPx: raster.height,
    scaleX: raster.width / tracing.raster.width,
    scaleY: raster.height / tracing.raster.height,
    isCompact: true,
    isCutOut: false,
    ...(shownAt !== undefined && { shownAt }),
  });
}
