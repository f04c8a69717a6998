import type { Quality } from '../../family.ts';

/** Most pixels that are painted at each quality; larger pictures are painted smaller and enlarged. */
const MOST_PIXELS: Readonly<Record<Quality, number>> = {
  flash: 0.3e6,
  turbo: 0.65e6,
  default: 2.2e6,
  quality: 4.4e6,
};

/** The size at which to paint a picture of the given size. */
export function paintSize(widthPx: number, heightPx: number, quality: Quality): readonly [number, number] {
  const shrink = Math.min(1, Math.sqrt(MOST_PIXELS[quality] / (widthPx * heightPx)));
  return [Math.max(1, Math.round(widthPx * shrink)), Math.max(1, Math.round(heightPx * shrink))];
}
