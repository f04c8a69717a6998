import { hatchField, inkLines, lumaOf, softBlur, stretchTone, type Plane, type RgbPlanes } from '@backlot/kernels';

/** The tones a drawing is made from: evened-out luma, slightly softened, 0..1. */
export function drawingTone(planes: RgbPlanes, softPx: number): Plane {
  return softBlur(lumaOf(stretchTone(planes, 1)), softPx);
}

/** One direction of hatching and the tone below which it sets in. */
export interface HatchPass {
  /** Angle of the lines, degrees. */
  readonly angleDeg: number;
  /** Tone (0..1) below which these lines begin. */
  readonly below: number;
  readonly pitchPx: number;
}

/** Distance fields of several hatch passes. */
export function hatchFields(
  width: number,
  height: number,
  passes: readonly HatchPass[],
  { wobble, seed }: { wobble: number; seed: number },
): Float32Array[] {
  return passes.map(({ angleDeg, pitchPx }, index) => {
    const angle = (angleDeg * Math.PI) / 180;
    return hatchField(width, height, {
      pitchPx,
      alongX: Math.cos(angle),
      alongY: Math.sin(angle),
      wobble,
      seed: seed + index * 977,
    }).data;
  });
}

/** Contours in pen or pencil at the picture's mark size. */
export function contours(tone: Plane, unit: number, hardness: number): Float32Array {
  return inkLines(tone, { sigmaPx: 1.1 * unit, threshold: 0.03, reachPx: 6 * unit, hardness }).data;
}
