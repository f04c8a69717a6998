import { createPlane, type Plane } from '../image/plane.ts';
import { createRaster, type Raster } from '../image/raster.ts';

/**
 * A picture as hand-made looks want it: three float channels of **sRGB-encoded** values, nominal range 0..1. Ink, paper
 * and paint are judged by eye, so these looks work on encoded values, where equal steps look equal.
 */
export interface RgbPlanes {
  readonly width: number;
  readonly height: number;
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
}

/** Makes empty (black) {@link RgbPlanes}. */
export function createRgbPlanes(width: number, height: number): RgbPlanes {
  const length = width * height;
  return {
    width,
    height,
    red: new Float32Array(length),
    green: new Float32Array(length),
    blue: new Float32Array(length),
  };
}

/** Splits a raster into float channels; alpha is left behind. */
export function toRgbPlanes(raster: Raster): RgbPlanes {
  const { width, height, data } = raster;
  const planes = createRgbPlanes(width, height);
  const { red, green, blue } = planes;
  for (let i = 0, k = 0; i < red.length; i++, k += 4) {
    red[i] = data[k]! / 255;
    green[i] = data[k + 1]! / 255;
    blue[i] = data[k + 2]! / 255;
  }
  return planes;
}

/** Joins float channels (clamped to 0..1) with the alpha of `alphaOf`, which must have the same size. */
export function fromRgbPlanes(planes: RgbPlanes, alphaOf: Raster): Raster {
  const { width, height, red, green, blue } = planes;
  if (alphaOf.width !== width || alphaOf.height !== height)
    throw new RangeError(`alpha of ${alphaOf.width} x ${alphaOf.height} does not fit ${width} x ${height}`);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, k = 0; i < red.length; i++, k += 4) {
    data[k] = red[i]! * 255;
    data[k + 1] = green[i]! * 255;
    data[k + 2] = blue[i]! * 255;
    data[k + 3] = alphaOf.data[k + 3]!;
  }
  return createRaster(width, height, data);
}

/** Luma of every pixel (Rec. 709 weights on encoded values), 0..1. */
export function lumaOf({ width, height, red, green, blue }: RgbPlanes): Plane {
  const luma = createPlane(width, height);
  const { data } = luma;
  for (let i = 0; i < data.length; i++) data[i] = 0.2126 * red[i]! + 0.7152 * green[i]! + 0.0722 * blue[i]!;
  return luma;
}
