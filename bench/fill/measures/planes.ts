import type { Raster } from '@backlot/kernels';

/** CIE Lab of a picture (D65), plane by plane. */
export interface LabPlanes {
  readonly lightness: Float32Array;
  readonly a: Float32Array;
  readonly b: Float32Array;
}

const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const encoded = value / 255;
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
});
/** CIE: below this the cube root is a line. */
const bend = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);

/** Lab of sRGB bytes (CIE 15:2004). */
export function labOf({ data, width, height }: Raster): LabPlanes {
  const lightness = new Float32Array(width * height);
  const a = new Float32Array(width * height);
  const b = new Float32Array(width * height);
  for (let i = 0; i < lightness.length; i++) {
    const red = LINEAR[data[4 * i]!]!;
    const green = LINEAR[data[4 * i + 1]!]!;
    const blue = LINEAR[data[4 * i + 2]!]!;
    const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    lightness[i] = 116 * y - 16;
    a[i] = 500 * (x - y);
    b[i] = 200 * (y - z);
  }
  return { lightness, a, b };
}

/** Mean of `values` where `mask` is set. */
export function meanUnder(values: Float32Array, mask: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (mask[i] === 0) continue;
    sum += values[i]!;
    count++;
  }
  return sum / count;
}
