/** What a lens does: where it is focused and how wide it is open. */
export interface Lens {
  readonly focusM: number;
  /** Radius of the aperture, m: how fast things blur away from the focus. */
  readonly apertureM: number;
}

/** A stretch of depth that is blurred as one. */
export interface DepthSlice {
  readonly nearM: number;
  readonly farM: number;
  /** Radius of the circle of confusion, pixels of the full picture. */
  readonly blurPx: number;
  /** How many times coarser than the picture it can be drawn without anybody seeing it. */
  readonly scale: number;
}

/** Blur up to which a layer is drawn at full size without any, and up to which at a half and a quarter of the size. */
const SHARP_PX = 1.1;
const HALF_PX = 6;
const QUARTER_PX = 15;

/** Cuts the depth from `nearest` to `farthest` metres into `count` slices, evenly by the logarithm; far ones first. */
export function depthSlices(
  lens: Lens,
  focalPx: number,
  { nearest, farthest, count }: { readonly nearest: number; readonly farthest: number; readonly count: number },
): DepthSlice[] {
  const ratio = (farthest / nearest) ** (1 / count);
  return Array.from({ length: count }, (_, i) => {
    const farM = farthest / ratio ** i;
    const nearM = farM / ratio;
    const blurPx = blurAt(lens, focalPx, Math.sqrt(nearM * farM));
    return { nearM, farM, blurPx, scale: scaleOf(blurPx) };
  });
}

/** Radius of the circle of confusion at a depth, by the thin lens. */
export function blurAt({ focusM, apertureM }: Lens, focalPx: number, depthM: number): number {
  return apertureM * focalPx * Math.abs(1 / depthM - 1 / focusM);
}

function scaleOf(blurPx: number): number {
  if (blurPx < SHARP_PX) return 1;
  if (blurPx < HALF_PX) return 2;
  return blurPx < QUARTER_PX ? 4 : 8;
}
