import type { RasterStyle } from './support/raster-style.ts';

/** The picture as it is. */
export const photo: RasterStyle = (raster) => raster;
