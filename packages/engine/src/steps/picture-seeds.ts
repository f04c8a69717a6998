import { deriveSeed } from '@backlot/kernels';

/** The seeds of the pictures of one call: the first is that of the call, every other follows from it; every dialect takes 31 bits. */
export function pictureSeeds(seed: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? seed : deriveSeed(seed, `picture ${index}`) >>> 1));
}
