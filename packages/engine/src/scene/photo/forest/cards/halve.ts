import { createLinearRaster, type LinearRaster } from '@backlot/kernels';

/** Half of the size, each texel the mean of two by two; an odd last row or column is left out. For pyramids of textures, which are made by the dozen. */
export function halve({ width, height, data }: LinearRaster): LinearRaster {
  const halfWidth = Math.max(1, width >> 1);
  const halfHeight = Math.max(1, height >> 1);
  const out = createLinearRaster(halfWidth, halfHeight);
  const right = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  let o = 0;
  for (let y = 0; y < halfHeight; y++) {
    let i = y * 2 * width * 4;
    for (let x = 0; x < halfWidth; x++, i += 8, o += 4) {
      out.data[o] = (data[i]! + data[i + right]! + data[i + below]! + data[i + below + right]!) / 4;
      out.data[o + 1] = (data[i + 1]! + data[i + right + 1]! + data[i + below + 1]! + data[i + below + right + 1]!) / 4;
      out.data[o + 2] = (data[i + 2]! + data[i + right + 2]! + data[i + below + 2]! + data[i + below + right + 2]!) / 4;
      out.data[o + 3] = (data[i + 3]! + data[i + right + 3]! + data[i + below + 3]! + data[i + below + right + 3]!) / 4;
    }
  }
  return out;
}
