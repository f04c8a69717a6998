import type { Raster } from '@backlot/kernels';
import { prepareTracing } from '../trace/prepare-tracing.ts';
import { traceShapes } from '../trace/trace-shapes.ts';
import { writeSvg } from '../trace/write-svg.ts';

/** A picture as an SVG of its own size, made of shapes with gradients. */
export async function drawShapes(raster: Raster): Promise<string> {
  const tracing = await prepareTracing(raster, {});
  const shapes = await traceShapes(tracing, { stacking: 'stacked', filterSmallShapes: false, gradients: true });
  return writeSvg(shapes, {
    widthPx: raster.width,
    heightPx: raster.height,
    scaleX: raster.width / tracing.raster.width,
    scaleY: raster.height / tracing.raster.height,
    isCompact: true,
    isCutOut: false,
  });
}
