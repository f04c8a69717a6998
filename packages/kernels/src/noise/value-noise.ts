import { hashPoint } from './hash.ts';

const UNIT = 1 / 0x1_0000_0000;

/** Value noise of period 1: hashed values on the integer lattice joined by a smoothstep, 0..1. Softer and cheaper than gradient noise. */
export function valueNoise(x: number, y: number, seed: number): number {
  const cellX = Math.floor(x);
  const cellY = Math.floor(y);
  const fx = x - cellX;
  const fy = y - cellY;
  const fadeX = fx * fx * (3 - 2 * fx);
  const fadeY = fy * fy * (3 - 2 * fy);
  const a = hashPoint(cellX, cellY, seed) * UNIT;
  const b = hashPoint(cellX + 1, cellY, seed) * UNIT;
  const c = hashPoint(cellX, cellY + 1, seed) * UNIT;
  const d = hashPoint(cellX + 1, cellY + 1, seed) * UNIT;
  const top = a + (b - a) * fadeX;
  return top + (c + (d - c) * fadeX - top) * fadeY;
}
