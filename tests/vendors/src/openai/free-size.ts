/** Both sides of a free size are multiples of this. */
const SIDE_STEP_PX = 16;
const LONGEST_SIDE_PX = 3840;
const FEWEST_PIXELS = 655_360;
const MOST_PIXELS = 8_294_400;
const MOST_STRETCH = 3;

/** True when gpt-image-2 takes the size: multiples of 16, 655,360 to 8,294,400 pixels, ratio between 1:3 and 3:1. */
export function isFreeSize(size: string): boolean {
  const match = /^(\d+)x(\d+)$/.exec(size);
  if (match === null) return false;
  const [widthPx, heightPx] = [Number(match[1]), Number(match[2])];
  if (widthPx === 0 || heightPx === 0 || widthPx % SIDE_STEP_PX !== 0 || heightPx % SIDE_STEP_PX !== 0) return false;
  const longestPx = Math.max(widthPx, heightPx);
  const stretch = longestPx / Math.min(widthPx, heightPx);
  const pixels = widthPx * heightPx;
  const inRange = pixels >= FEWEST_PIXELS && pixels <= MOST_PIXELS;
  return longestPx <= LONGEST_SIDE_PX && inRange && stretch <= MOST_STRETCH;
}
