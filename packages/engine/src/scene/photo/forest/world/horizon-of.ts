import type { SceneSpec } from '../../../spec.ts';
import type { View } from './view.ts';

/** From this pitch on the camera looks at the ground instead of at the horizon. */
const LOOKING_DOWN_DEG = 25;
/** Straight down would show nothing that stands: the steepest view is this, degrees. */
const STEEPEST_DEG = 66;

/** The view with its horizon where the spec's camera has it: shifted for slight pitches, above the frame for steep ones. */
export function withHorizon(view: View, { pitchDeg, horizon }: SceneSpec['camera'], shift = 0): View {
  if (pitchDeg < LOOKING_DOWN_DEG) return { ...view, horizonPx: (horizon + shift) * view.heightPx };
  const down = Math.tan((Math.min(pitchDeg, STEEPEST_DEG) * Math.PI) / 180);
  return { ...view, horizonPx: view.heightPx / 2 - down * view.focalPx };
}
