import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import parseExr from 'parse-exr';

/** `THREE.FloatType`: 32-bit floats out. */
const FLOAT_TYPE = 1015;

/** Decodes an OpenEXR picture (RGB, any compression) into linear light with alpha 1, rows from the top. Negative values that the codec rings up become 0. */
export function decodeExr(bytes: Uint8Array): LinearRaster {
  const { width, height, data } = parseExr(bytes.slice().buffer, FLOAT_TYPE);
  const raster = createLinearRaster(width, height);
  const stride = width * 4;
  for (let y = 0; y < height; y++) {
    const source = (height - 1 - y) * stride; // the decoder gives rows from the bottom
    const target = y * stride;
    for (let i = 0; i < stride; i++) raster.data[target + i] = Math.max(0, data[source + i] ?? 0);
    for (let i = 3; i < stride; i += 4) raster.data[target + i] = 1;
  }
  return raster;
}
