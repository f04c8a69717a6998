import type { Picture } from '../kit/index.ts';

/** Ratio from which on `auto` chooses an oblong format: half way between square and 3:2. */
const OBLONG_RATIO = 1.25;

/** Sides of the result. `auto` takes the format nearest to the first input, or the square. */
export function outputSides(
  size: string,
  input: Picture | undefined,
): { readonly widthPx: number; readonly heightPx: number } {
  const match = /^(\d+)x(\d+)$/.exec(size);
  if (match !== null) return { widthPx: Number(match[1]), heightPx: Number(match[2]) };
  const ratio = input === undefined ? 1 : input.widthPx / input.heightPx;
  if (ratio > OBLONG_RATIO) return { widthPx: 1536, heightPx: 1024 };
  if (ratio < 1 / OBLONG_RATIO) return { widthPx: 1024, heightPx: 1536 };
  return { widthPx: 1024, heightPx: 1024 };
}
