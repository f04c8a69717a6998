/** A level camera as one layer sees it: world x right, y up, z ahead, metres; everything else in pixels of the layer. */
export interface View {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly focalPx: number;
  /** Column that is straight ahead. */
  readonly centreX: number;
  /** Row of the horizon; may lie outside. */
  readonly horizonPx: number;
  /** Height of the eye over the ground at its feet, m. */
  readonly eyeM: number;
}

/** Half the angle of view over the longer side, as a tangent: 54 degrees, a 35 mm lens. */
const HALF_VIEW = Math.tan((27 * Math.PI) / 180);

/** The view of a whole picture, with the horizon at `horizon` of its height (0 = top). `zoom` 1 is a 35 mm lens, 2 a 70 mm one. */
export function viewOf(widthPx: number, heightPx: number, { horizon, eyeM, zoom = 1 }: ViewOptions): View {
  const focalPx = (Math.max(widthPx, heightPx) / 2 / HALF_VIEW) * zoom;
  return { widthPx, heightPx, focalPx, centreX: widthPx / 2, horizonPx: horizon * heightPx, eyeM };
}

interface ViewOptions {
  readonly horizon: number;
  readonly eyeM: number;
  readonly zoom?: number;
}

/** The same view `scale` times coarser, with a margin of `marginPx` (coarse) pixels on every side. */
export function coarserView(view: View, scale: number, marginPx: number): View {
  return {
    widthPx: Math.ceil(view.widthPx / scale) + 2 * marginPx,
    heightPx: Math.ceil(view.heightPx / scale) + 2 * marginPx,
    focalPx: view.focalPx / scale,
    centreX: view.centreX / scale + marginPx,
    horizonPx: view.horizonPx / scale + marginPx,
    eyeM: view.eyeM,
  };
}
