import { createRaster, fromRgbPlanes, kuwahara, resizeRaster, toRgbPlanes, type Raster } from '@backlot/kernels';
import { rgbToHex } from '../scene/vector/hex-colour.ts';
import { LAYER_NAMES, type VectorScene } from '../scene/vector/vector-scene.ts';
import { prepareTracing } from '../trace/prepare-tracing.ts';
import { traceShapes } from '../trace/trace-shapes.ts';
import { writePath } from '../trace/write-path.ts';

/** How coarsely a picture is turned into shapes. */
export interface Coarseness {
  readonly maxColours: number;
  readonly maxShapes: number;
  /** Edge-keeping smoothing before, px at one megapixel; what is smaller is no shape. */
  readonly smoothPx: number;
}

/** Long side at which a picture is turned into shapes, px: more would show nothing once it is smoothed. */
const TRACED_PX = 1024;
/** Letters of path data: tenths of a pixel are enough for shapes that are drawn over. */
const DECIMALS = 1;

/** A picture as a scene of flat shapes, the first at the back, so that any vector style can draw it. Opaque. */
export async function vectorSceneOf(
  picture: Raster,
  { maxColours, maxShapes, smoothPx }: Coarseness,
): Promise<VectorScene> {
  const small = onWhite(shrunk(picture));
  const unit = Math.sqrt(small.width * small.height) / 1024;
  const smooth = fromRgbPlanes(kuwahara(kuwahara(toRgbPlanes(small), smoothPx * unit), smoothPx * unit * 0.6), small);
  const tracing = await prepareTracing(smooth, { maxColours });
  const shapes = await traceShapes(tracing, {
    stacking: 'stacked',
    filterSmallShapes: true,
    gradients: false,
    maxShapes,
  });
  const format = {
    scaleX: picture.width / tracing.raster.width,
    scaleY: picture.height / tracing.raster.height,
    decimals: DECIMALS,
    isCompact: false,
  } as const;
  return {
    widthPx: picture.width,
    heightPx: picture.height,
    shapes: shapes.map(({ fill, rings }, index) => ({
      role: 'shape',
      layer: LAYER_NAMES[Math.floor((index * LAYER_NAMES.length) / shapes.length)] ?? 'front',
      d: writePath(rings, format),
      colour: rgbToHex(fill),
    })),
  };
}

function shrunk(picture: Raster): Raster {
  const scale = Math.min(1, TRACED_PX / Math.max(picture.width, picture.height));
  if (scale === 1) return picture;
  const at = (px: number): number => Math.max(1, Math.round(px * scale));
  return resizeRaster(picture, { width: at(picture.width), height: at(picture.height), filter: 'area' });
}

function onWhite({ width, height, data }: Raster): Raster {
  const out = createRaster(width, height);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (data[i + 3] ?? 0) / 255;
    for (let c = i; c < i + 3; c++) out.data[c] = 255 + ((data[c] ?? 0) - 255) * alpha;
    out.data[i + 3] = 255;
  }
  return out;
}
