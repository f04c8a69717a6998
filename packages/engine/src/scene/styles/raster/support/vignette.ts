import { smoothstep } from './arithmetic.ts';

/** How far a pixel is into the corners: 0 in the middle, 1 at the corner. */
export function cornerness(x: number, y: number, width: number, height: number): number {
  const dx = x / width - 0.5;
  const dy = y / height - 0.5;
  return smoothstep(0.3, 0.75, Math.sqrt(dx * dx + dy * dy));
}
