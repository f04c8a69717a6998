import { hash32 } from './hash.ts';

/** A stream of pseudo-random numbers, each in [0, 1). */
export type Random = () => number;

/** A seeded {@link Random} (mulberry32-style counter through {@link hash32}): same seed, same stream, on every machine. */
export function createRandom(seed: number): Random {
  let counter = hash32(seed);
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    return hash32(counter) / 0x1_0000_0000;
  };
}
