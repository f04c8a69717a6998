/** Texels along each edge of a cube; a power of two, so that wrapping is a mask. */
export const CUBE_SIZE = 64;
const MASK = CUBE_SIZE - 1;

/** Reads a cube of {@link CUBE_SIZE} cubed values that repeats with period 1 in every direction, trilinearly. */
export function readCube(data: Float32Array, x: number, y: number, z: number): number {
  const px = x * CUBE_SIZE;
  const py = y * CUBE_SIZE;
  const pz = z * CUBE_SIZE;
  const ix = Math.floor(px);
  const iy = Math.floor(py);
  const iz = Math.floor(pz);
  const fx = px - ix;
  const fy = py - iy;
  const fz = pz - iz;
  const x0 = ix & MASK;
  const x1 = (ix + 1) & MASK;
  const y0 = (iy & MASK) * CUBE_SIZE;
  const y1 = ((iy + 1) & MASK) * CUBE_SIZE;
  const z0 = (iz & MASK) * CUBE_SIZE * CUBE_SIZE;
  const z1 = ((iz + 1) & MASK) * CUBE_SIZE * CUBE_SIZE;
  const a = data[z0 + y0 + x0]! + (data[z0 + y0 + x1]! - data[z0 + y0 + x0]!) * fx;
  const b = data[z0 + y1 + x0]! + (data[z0 + y1 + x1]! - data[z0 + y1 + x0]!) * fx;
  const c = data[z1 + y0 + x0]! + (data[z1 + y0 + x1]! - data[z1 + y0 + x0]!) * fx;
  const d = data[z1 + y1 + x0]! + (data[z1 + y1 + x1]! - data[z1 + y1 + x0]!) * fx;
  const front = a + (b - a) * fy;
  return front + (c + (d - c) * fy - front) * fz;
}
