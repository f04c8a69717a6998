import { PATCH_SIZE } from './patch.ts';

const ROW_BYTES = PATCH_SIZE * 4;

/**
 * Sum of squared differences of two patches, all four channels, given the byte indices of their top left pixels. Stops after the
 * first row at which it reaches `bound`: a result of at least `bound` only says "not better".
 */
export function patchDistance(image: Uint8Array, a: number, b: number, rowBytes: number, bound: number): number {
  let sum = 0;
  let p = a;
  let q = b;
  for (let y = 0; y < PATCH_SIZE; y++) {
    for (let k = 0; k < ROW_BYTES; k += 4) {
      const red = image[p + k] - image[q + k];
      const green = image[p + k + 1] - image[q + k + 1];
      const blue = image[p + k + 2] - image[q + k + 2];
      const texture = image[p + k + 3] - image[q + k + 3];
      sum = (sum + red * red + green * green + blue * blue + texture * texture) | 0;
    }
    if (sum >= bound) return sum;
    p += rowBytes;
    q += rowBytes;
  }
  return sum;
}

/**
 * Sum of squared differences of patch `b` and what `guide` (laid out like the image) expects at patch `a`, over the pixels that
 * `known` lacks there. Stops after the first row at which it reaches `bound`. The sum of each channel is of single precision.
 */
export function guideDistance(
  image: Uint8Array,
  guide: Float32Array,
  known: Uint8Array,
  a: number,
  b: number,
  width: number,
  bound: number,
): number {
  const f = Math.fround;
  let r = f(0);
  let g = f(0);
  let bl = f(0);
  let t = f(0);
  let sum = 0;
  for (let y = 0; y < PATCH_SIZE; y++) {
    for (let x = 0; x < PATCH_SIZE; x++) {
      const i = a + y * width + x;
      if (known[i] === 1) continue;
      const p = 4 * i;
      const q = 4 * (b + y * width + x);
      const red = f(guide[p] - image[q]);
      const green = f(guide[p + 1] - image[q + 1]);
      const blue = f(guide[p + 2] - image[q + 2]);
      const texture = f(guide[p + 3] - image[q + 3]);
      r = f(r + f(red * red));
      g = f(g + f(green * green));
      bl = f(bl + f(blue * blue));
      t = f(t + f(texture * texture));
    }
    sum = r + g + bl + t;
    if (sum >= bound) return sum;
  }
  return sum;
}

/** Like {@link patchDistance}, over the pixels of patch `a` that `known` (one byte a pixel, 0 = unknown) has only. */
export function maskedPatchDistance(
  image: Uint8Array,
  known: Uint8Array,
  a: number,
  b: number,
  width: number,
  bound: number,
): number {
  let sum = 0;
  for (let y = 0; y < PATCH_SIZE; y++) {
    for (let x = 0; x < PATCH_SIZE; x++) {
      const i = a + y * width + x;
      if (known[i] === 0) continue;
      const p = 4 * i;
      const q = 4 * (b + y * width + x);
      const red = image[p] - image[q];
      const green = image[p + 1] - image[q + 1];
      const blue = image[p + 2] - image[q + 2];
      const texture = image[p + 3] - image[q + 3];
      sum = (sum + red * red + green * green + blue * blue + texture * texture) | 0;
    }
    if (sum >= bound) return sum;
  }
  return sum;
}
