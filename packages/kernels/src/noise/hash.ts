/** Mixes a 32-bit integer so that neighbouring inputs give unrelated outputs (`lowbias32`, Chris Wellons 2018). Returns 0..2^32-1. */
export function hash32(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Hash of a lattice point and a seed, 0..2^32-1. Only integer arithmetic: the same on every machine. */
export function hashPoint(x: number, y: number, seed: number): number {
  return hash32(Math.imul(x, 0x27d4eb2d) ^ hash32(Math.imul(y, 0x165667b1) ^ seed));
}

/** A seed for one purpose of a run: `deriveSeed(seed, 'clouds')` never changes when other purposes are added. */
export function deriveSeed(seed: number, purpose: string): number {
  let hash = hash32(seed ^ 0x9e3779b9);
  for (let i = 0; i < purpose.length; i++) hash = hash32(hash ^ purpose.charCodeAt(i));
  return hash;
}
