import { toLinear, toSrgb } from '../colour/convert.ts';
import { createLinearRaster, type LinearRaster } from '../image/linear-raster.ts';
import { createMatte, type Matte } from '../image/matte.ts';
import { createPlane, type Plane } from '../image/plane.ts';
import type { Raster } from '../image/raster.ts';
import { resampleChannels, type ResampleTarget } from './resample-channels.ts';

/** Resizes (and optionally crops) a picture in linear light, premultiplied: what scaling should mean. Ringing filters may leave 0..1. */
export function resizeLinear(source: LinearRaster, target: ResampleTarget): LinearRaster {
  return createLinearRaster(target.width, target.height, resampleChannels({ ...source, channels: 4 }, target));
}

/** {@link resizeLinear} from raster to raster. */
export function resizeRaster(source: Raster, target: ResampleTarget): Raster {
  return toSrgb(resizeLinear(toLinear(source), target));
}

/** Resizes one channel; values are not clamped. */
export function resizePlane(source: Plane, target: ResampleTarget): Plane {
  return createPlane(target.width, target.height, resampleChannels({ ...source, channels: 1 }, target));
}

/** Resizes a matte and clamps it to 0..1 (ringing filters overshoot). */
export function resizeMatte(source: Matte, target: ResampleTarget): Matte {
  const data = resampleChannels({ ...source, channels: 1 }, target);
  for (let i = 0; i < data.length; i++) {
    if (data[i]! < 0) data[i] = 0;
    else if (data[i]! > 1) data[i] = 1;
  }
  return createMatte(target.width, target.height, data);
}
