import { MAX_SERIES } from './stack.ts';

/** The name of the colour of a series: the first is 0. */
export function seriesColour(index: number): string {
  return `--series-${(index % MAX_SERIES) + 1}`;
}

/** A colour of the page as it is now: `#c2410c` for `--series-1`. */
export function readColour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
