// The whole public surface, one line a file. Grouped by folder.
export { createLinearRaster, type LinearRaster } from './image/linear-raster.ts';
export { createMask, type Mask } from './image/mask.ts';
export { createMatte, type Matte } from './image/matte.ts';
export { createPlane, type Plane } from './image/plane.ts';
export { createRaster, type Raster } from './image/raster.ts';
export type { Rect } from './image/rect.ts';
export { createTrimap, type Trimap } from './image/trimap.ts';
export { toLinear, toSrgb } from './colour/convert.ts';
export { SRGB_TO_LINEAR, linearToSrgb, linearToSrgbByte, srgbToLinear } from './colour/srgb.ts';
export { deriveSeed, hash32, hashPoint } from './noise/hash.ts';
export { fbm, octavesAbove, ridgedFbm } from './noise/fbm.ts';
export { gradientNoise } from './noise/gradient-noise.ts';
export { createRandom, type Random } from './noise/random.ts';
export { valueNoise } from './noise/value-noise.ts';
export { createWorleyCell, worley, type WorleyCell } from './noise/worley.ts';
export { resampleChannels, type Channels, type ResampleTarget } from './resample/resample-channels.ts';
export { resizeLinear, resizeMatte, resizePlane, resizeRaster } from './resample/resize.ts';
export type { ResampleFilter, Span } from './resample/taps.ts';
