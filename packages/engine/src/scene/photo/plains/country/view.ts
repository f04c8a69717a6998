import type { LevelCamera } from '../../sea/camera.ts';

const DEGREE = Math.PI / 180;

/** A level camera over open land: the longer side of the frame sees `viewDeg` degrees, the horizon lies at `horizon` of the height (0 = top). */
export function countryCamera(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  horizon: number,
  eyeM: number,
  viewDeg: number,
): LevelCamera {
  const focalPx = Math.max(widthPx, heightPx) / 2 / Math.tan((viewDeg / 2) * DEGREE);
  return { widthPx, heightPx, focalPx, horizonPx: horizon * heightPx, eyeM };
}
