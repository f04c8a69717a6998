import type { ImageFormat } from './sniff.ts';

/**
 * Runs `work` on a picture of this format: at once, or for an SVG when no other SVG is at work in this process. librsvg, as sharp
 * 0.35 brings it, corrupts its memory when several threads meet damaged SVGs at the same time (sharp calls it from libuv's
 * threads); whoever sends a handful of them would end the process. One at a time is safe, beside pictures of other formats too.
 */
export async function inTurn<Result>(format: ImageFormat, work: () => Promise<Result>): Promise<Result> {
  if (format !== 'svg') return await work();
  const result = latest.then(work);
  latest = result.catch(() => {}); // its caller hears of it
  return await result;
}

let latest: Promise<unknown> = Promise.resolve();
