/** Part of a texture over which its end fades into what lies before its beginning. */
const SEAM = 0.14;

/**
 * Samples a field over 0..1 x 0..1 so that the result repeats in both directions: calls `add` for one to four points of the plane (some of
 * them left of or above the square) with weights that sum to 1.
 */
export function seamless(u: number, v: number, add: (u: number, v: number, weight: number) => void): void {
  const fu = Math.max(0, (u - (1 - SEAM)) / SEAM);
  const fv = Math.max(0, (v - (1 - SEAM)) / SEAM);
  add(u, v, (1 - fu) * (1 - fv));
  if (fu > 0) add(u - 1, v, fu * (1 - fv));
  if (fv > 0) add(u, v - 1, (1 - fu) * fv);
  if (fu > 0 && fv > 0) add(u - 1, v - 1, fu * fv);
}
