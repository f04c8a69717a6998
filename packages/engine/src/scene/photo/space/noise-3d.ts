import { hash32 } from '@backlot/kernels';

const SIZE = 256;
const MASK = SIZE - 1;
const PERMUTATION_SEED = 0x51ab;
/** The twelve edge directions of a cube, four of them twice (Perlin, "Improving Noise", SIGGRAPH 2002). */
const GRADIENT_X = Float64Array.of(1, -1, 1, -1, 1, -1, 1, -1, 0, 0, 0, 0, 1, 0, -1, 0);
const GRADIENT_Y = Float64Array.of(1, 1, -1, -1, 0, 0, 0, 0, 1, -1, 1, -1, 1, -1, 1, -1);
const GRADIENT_Z = Float64Array.of(0, 0, 0, 0, 1, 1, -1, -1, 1, 1, -1, -1, 0, 1, 0, -1);
const PERMUTATION = permutation();

function permutation(): Uint8Array {
  const order = Uint8Array.from({ length: SIZE }, (_, i) => i);
  for (let i = SIZE - 1; i > 0; i--) {
    const j = hash32(PERMUTATION_SEED + i) % (i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  const twice = new Uint8Array(SIZE * 2);
  twice.set(order);
  twice.set(order, SIZE);
  return twice;
}

/** Gradient noise in three dimensions, about -1..1, repeating after 256. Different seeds are different places in it: add an offset. */
export function noise3(x: number, y: number, z: number): number {
  const floorX = Math.floor(x);
  const floorY = Math.floor(y);
  const floorZ = Math.floor(z);
  const ix = floorX & MASK;
  const iy = floorY & MASK;
  const iz = floorZ & MASK;
  const fx = x - floorX;
  const fy = y - floorY;
  const fz = z - floorZ;
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const w = fz * fz * fz * (fz * (fz * 6 - 15) + 10);
  const p = PERMUTATION;
  const a = p[ix]! + iy;
  const b = p[ix + 1]! + iy;
  const aa = p[a & MASK]! + iz;
  const ab = p[(a + 1) & MASK]! + iz;
  const ba = p[b & MASK]! + iz;
  const bb = p[(b + 1) & MASK]! + iz;
  const g000 = p[aa]! & 15;
  const g100 = p[ba]! & 15;
  const g010 = p[ab]! & 15;
  const g110 = p[bb]! & 15;
  const g001 = p[aa + 1]! & 15;
  const g101 = p[ba + 1]! & 15;
  const g011 = p[ab + 1]! & 15;
  const g111 = p[bb + 1]! & 15;
  const x1 = fx - 1;
  const y1 = fy - 1;
  const z1 = fz - 1;
  const n000 = GRADIENT_X[g000]! * fx + GRADIENT_Y[g000]! * fy + GRADIENT_Z[g000]! * fz;
  const n100 = GRADIENT_X[g100]! * x1 + GRADIENT_Y[g100]! * fy + GRADIENT_Z[g100]! * fz;
  const n010 = GRADIENT_X[g010]! * fx + GRADIENT_Y[g010]! * y1 + GRADIENT_Z[g010]! * fz;
  const n110 = GRADIENT_X[g110]! * x1 + GRADIENT_Y[g110]! * y1 + GRADIENT_Z[g110]! * fz;
  const n001 = GRADIENT_X[g001]! * fx + GRADIENT_Y[g001]! * fy + GRADIENT_Z[g001]! * z1;
  const n101 = GRADIENT_X[g101]! * x1 + GRADIENT_Y[g101]! * fy + GRADIENT_Z[g101]! * z1;
  const n011 = GRADIENT_X[g011]! * fx + GRADIENT_Y[g011]! * y1 + GRADIENT_Z[g011]! * z1;
  const n111 = GRADIENT_X[g111]! * x1 + GRADIENT_Y[g111]! * y1 + GRADIENT_Z[g111]! * z1;
  const near0 = n000 + (n100 - n000) * u;
  const near1 = n010 + (n110 - n010) * u;
  const far0 = n001 + (n101 - n001) * u;
  const far1 = n011 + (n111 - n011) * u;
  const near = near0 + (near1 - near0) * v;
  return near + (far0 + (far1 - far0) * v - near) * w;
}

const LACUNARITY = 2.07;
/** Octaves are moved apart, so that their lattices do not meet at the origin. */
const SHIFT = 19.7;

/** Fractal sum of {@link noise3}, about -1..1; `octaves` may be fractional: the last one then fades. */
export function fbm3(x: number, y: number, z: number, octaves: number): number {
  let amplitude = 1;
  let sum = 0;
  let total = 0;
  for (let i = 0; i < octaves; i++) {
    sum += amplitude * Math.min(1, octaves - i) * noise3(x, y, z);
    total += amplitude;
    x = x * LACUNARITY + SHIFT;
    y = y * LACUNARITY + SHIFT;
    z = z * LACUNARITY + SHIFT;
    amplitude *= 0.5;
  }
  return sum / total;
}

/** Ridges in three dimensions, 0..1: sharp crests at 1. */
export function ridged3(x: number, y: number, z: number, octaves: number): number {
  let amplitude = 1;
  let sum = 0;
  let total = 0;
  let weight = 1;
  for (let i = 0; i < octaves; i++) {
    const crest = 1 - Math.abs(noise3(x, y, z));
    const signal = crest * crest;
    sum += amplitude * signal * weight * Math.min(1, octaves - i);
    total += amplitude;
    weight = Math.min(1, signal * 1.5);
    x = x * LACUNARITY + SHIFT;
    y = y * LACUNARITY + SHIFT;
    z = z * LACUNARITY + SHIFT;
    amplitude *= 0.5;
  }
  return sum / total;
}
