import type { SceneSpec } from '../../../spec.ts';
import type { LevelCamera } from '../../sea/camera.ts';

const DEGREE = Math.PI / 180;
/** From this pitch on the camera looks at the ground: the horizon leaves the frame. Steeper than the second would stretch it too much. */
const LOOKING_DOWN_DEG = 25;
const STEEPEST_DEG = 52;

/** A level camera over open land: the longer side of the frame sees `viewDeg` degrees, the horizon lies where the spec says. */
export function countryCamera(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  { horizon, pitchDeg }: Pick<SceneSpec['camera'], 'horizon' | 'pitchDeg'>,
  eyeM: number,
  viewDeg: number,
): LevelCamera {
  const focalPx = Math.max(widthPx, heightPx) / 2 / Math.tan((viewDeg / 2) * DEGREE);
  const horizonPx =
    pitchDeg < LOOKING_DOWN_DEG
      ? horizon * heightPx
      : heightPx / 2 - Math.tan(Math.min(STEEPEST_DEG, pitchDeg) * DEGREE) * focalPx;
  return { widthPx, heightPx, focalPx, horizonPx, eyeM };
}
