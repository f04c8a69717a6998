/** A level camera over a plain: x right, y up, z ahead, metres; the picture shifted so that the horizon lies where it should. */
export interface LevelCamera {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly focalPx: number;
  /** Row of the horizon, may lie outside the picture. */
  readonly horizonPx: number;
  /** Height of the eye over the water, m. */
  readonly eyeM: number;
}

/** Half the angle of view over the longer side, as a tangent: 60 degrees, a 31 mm lens. */
const HALF_VIEW = Math.tan(Math.PI / 6);

/** A camera for a frame with the horizon at `horizon` of its height (0 = top). */
export function levelCamera(widthPx: number, heightPx: number, horizon: number, eyeM: number): LevelCamera {
  return {
    widthPx,
    heightPx,
    focalPx: Math.max(widthPx, heightPx) / 2 / HALF_VIEW,
    horizonPx: horizon * heightPx,
    eyeM,
  };
}

/** Picture position of a point of the world (z > 0). */
export function project(camera: LevelCamera, x: number, y: number, z: number): readonly [number, number] {
  return [camera.widthPx / 2 + (x / z) * camera.focalPx, camera.horizonPx - ((y - camera.eyeM) / z) * camera.focalPx];
}
