import { deriveSeed } from '@backlot/kernels';

/** One of `count` choices by seed, so that neighbouring seeds (the pictures of one request) go through all of them before one comes again. */
export function takeTurns(seed: number, count: number, purpose: string): number {
  const round = Math.floor(seed / count);
  return (seed + deriveSeed(round, purpose)) % count;
}
