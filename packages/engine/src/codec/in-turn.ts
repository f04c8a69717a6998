import { createTurns } from '../threads/turns.ts';
import type { ImageFormat } from './sniff.ts';

/**
 * Runs `work` on a picture of this format: at once, or for an SVG when no other SVG is at work in this process. librsvg, as sharp
 * 0.35 brings it, corrupts its memory when several threads meet damaged SVGs at the same time (sharp calls it from libuv's
 * threads); whoever sends a handful of them would end the process. One at a time is safe, beside pictures of other formats too.
 */
export async function inTurn<Result>(format: ImageFormat, work: () => Promise<Result>): Promise<Result> {
  return await (format === 'svg' ? svgTurns(work) : work());
}

const svgTurns = createTurns();
