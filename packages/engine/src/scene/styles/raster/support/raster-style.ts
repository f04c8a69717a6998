import { fromRgbPlanes, toRgbPlanes, type Raster, type RgbPlanes } from '@backlot/kernels';
import type { StyleParameters } from '../../style-parameters.ts';

/** Repaints a picture in one manner: same size, same alpha, deterministic in its seed. */
export type RasterStyle = (raster: Raster, parameters: StyleParameters, seed: number) => Raster;

/** What a treatment works with. */
export interface StyleContext {
  readonly parameters: StyleParameters;
  readonly seed: number;
  /** Size of marks: 1 at one megapixel, growing with the picture and with `parameters.scale`. */
  readonly unit: number;
}

const REFERENCE_SIDE_PX = 1024;

/** Makes a {@link RasterStyle} of a function over float planes. */
export function planesStyle(paint: (planes: RgbPlanes, context: StyleContext) => RgbPlanes): RasterStyle {
  return (raster, parameters, seed) =>
    fromRgbPlanes(paint(toRgbPlanes(raster), { parameters, seed, unit: markUnit(raster, parameters) }), raster);
}

/** See {@link StyleContext.unit}. */
export function markUnit(
  { width, height }: { readonly width: number; readonly height: number },
  { scale = 1 }: StyleParameters,
): number {
  return (Math.sqrt(width * height) / REFERENCE_SIDE_PX) * scale;
}
