import { nearestEntry, type Raster, type RgbBytes } from '@backlot/kernels';
import { trace, type TraceSettings } from '../codec/trace.ts';
import { fitGradients } from './fit-gradients.ts';
import { limitShapes } from './limit-shapes.ts';
import type { Tracing } from './prepare-tracing.ts';
import { readTrace } from './read-trace.ts';
import type { Shape } from './shape.ts';
import { showShapes } from './show-shapes.ts';

/** What the caller asked about shapes. */
export interface ShapeWishes {
  readonly stacking: TraceSettings['stacking'];
  readonly filterSmallShapes: boolean;
  /** Gradients in place of bands; only where the colours are those of the picture. */
  readonly gradients: boolean;
  /** At most so many; thousands where nothing is said, which no picture needs more of. */
  readonly maxShapes?: number | undefined;
}

/** Pixels of the picture a side below which a patch is left out: as a rule, and where small shapes are unwanted. */
const SPECKLE_PX = { flat: 1.6, smooth: 3, photo: 4 };
const SMALL_SHAPE_PX = { flat: 5, smooth: 7, photo: 9 };
/** Pixels a side that the noise of a lossy file makes in a flat picture. */
const NOISE_PX = 3;
/** Least difference between layers, levels, where there is no palette. */
const LAYER_DIFFERENCE = { flat: 0, smooth: 8, photo: 16 };
/** More shapes than this make a file that editors choke on, and show nothing more. */
const MOST_SHAPES = 8000;

/** The shapes of a prepared picture, from the back to the front, in its pixels. */
export async function traceShapes(tracing: Tracing, wishes: ShapeWishes): Promise<Shape[]> {
  const settings = settingsFor(tracing, wishes);
  const maxShapes = Math.min(MOST_SHAPES, wishes.maxShapes ?? MOST_SHAPES);
  const finish = (shapes: Shape[]) => {
    const restored = tracing.palette === null ? shapes : withPalette(tracing.palette)(shapes);
    return wishes.gradients && tracing.source ? fitGradients(restored, tracing.source) : restored;
  };
  const shapes = finish(await shapesOf(tracing.raster, settings));
  if (shapes.length <= maxShapes) return shapes;
  if (settings.stacking === 'stacked') return limitShapes(shapes, { ...tracing.raster, maxShapes });
  return finish(await cutOutLimited(tracing.raster, settings, maxShapes));
}

/**
 * Shapes that are cut out cannot simply be left out: they would leave holes. So the picture is made of fewer stacked shapes first,
 * then cut out of that. One stacked shape may be seen in several parts: what is over the limit after a few tries goes.
 */
async function cutOutLimited(
  { width, height, ...rest }: Raster,
  settings: TraceSettings,
  maxShapes: number,
): Promise<Shape[]> {
  const stacked = await shapesOf({ ...rest, width, height }, { ...settings, stacking: 'stacked' });
  let shapes: Shape[] = [];
  for (let most = maxShapes, tries = 0; tries < LIMIT_TRIES; tries++) {
    const seen = showShapes(limitShapes(stacked, { maxShapes: most, width, height }), width, height);
    shapes = await shapesOf(seen, { ...settings, layerDifference: 0 });
    if (shapes.length <= maxShapes) return shapes;
    most = Math.max(1, Math.floor((most * maxShapes) / shapes.length));
  }
  return limitShapes(shapes, { maxShapes, width, height });
}

const LIMIT_TRIES = 4;

async function shapesOf(raster: Raster, settings: TraceSettings): Promise<Shape[]> {
  return readTrace(await trace(raster, settings));
}

function settingsFor(
  { kind, palette, scale, isNoisy }: Tracing,
  { filterSmallShapes, stacking }: ShapeWishes,
): TraceSettings {
  const least = filterSmallShapes ? SMALL_SHAPE_PX[kind] : SPECKLE_PX[kind];
  const side = isNoisy ? Math.max(NOISE_PX, least) : least;
  return {
    speckleSidePx: Math.round(kind === 'flat' ? side * scale : side),
    layerDifference: palette === null ? LAYER_DIFFERENCE[kind] : 0,
    stacking,
  };
}

/** The tracer averages: puts the palette's own colours back. */
function withPalette(palette: readonly RgbBytes[]): (shapes: readonly Shape[]) => Shape[] {
  const nearest = nearestEntry(palette);
  return (shapes) => shapes.map(({ fill, rings }) => ({ fill: palette[nearest(...fill)] ?? fill, rings }));
}
