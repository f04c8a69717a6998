/** Scene-linear value (exposed, 0 or more) to display-linear 0..1. */
export type ToneCurve = (value: number) => number;

const SHOULDER = 0.72;

/** Straight up to .72, then an exponential shoulder that never quite reaches 1: keeps pastel colours as designed. */
export function softShoulder(value: number): number {
  if (value <= SHOULDER) return value > 0 ? value : 0;
  return SHOULDER + (1 - SHOULDER) * (1 - Math.exp((SHOULDER - value) / (1 - SHOULDER)));
}

const ACES_EXPOSURE = 0.6;

/** Film-like curve with a toe: K. Narkowicz's fit of the ACES reference (2015), for places with very bright lights. */
export function filmic(value: number): number {
  const x = Math.max(0, value) * ACES_EXPOSURE;
  return Math.min(1, (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14));
}

/** Display values above this come from nearly any light: they are taken for this. */
const BRIGHTEST_INVERTED = 0.96;

/** The scene-linear value that {@link filmic} shows as `display`: the positive root of its quotient. */
export function inverseFilmic(display: number): number {
  const y = Math.min(BRIGHTEST_INVERTED, Math.max(0, display));
  const a = 2.43 * y - 2.51;
  const b = 0.59 * y - 0.03;
  const c = 0.14 * y;
  return (-b - Math.sqrt(Math.max(0, b * b - 4 * a * c))) / (2 * a) / ACES_EXPOSURE;
}

const STEPS = 4096;

/** A curve as plain data that threads can share: values at even steps over 0..`limit`. */
export interface CurveTable {
  readonly values: Float32Array;
  readonly limit: number;
}

/** Samples a curve over 0..`limit`. */
export function curveTable(curve: ToneCurve, limit: number): CurveTable {
  return {
    values: Float32Array.from({ length: STEPS + 2 }, (_, i) => curve((Math.min(i, STEPS) / STEPS) * limit)),
    limit,
  };
}

/** Reads a table with linear interpolation; values beyond its limit take the last entry. */
export function readCurve({ values, limit }: CurveTable): ToneCurve {
  const scale = STEPS / limit;
  return (value) => {
    if (!(value > 0)) return values[0]!;
    if (value >= limit) return values[STEPS]!;
    const position = value * scale;
    const i = position | 0;
    return values[i]! + (values[i + 1]! - values[i]!) * (position - i);
  };
}

/** A curve as a table with linear interpolation over 0..`limit`; values beyond take the last entry. */
export function tabulate(curve: ToneCurve, limit: number): ToneCurve {
  return readCurve(curveTable(curve, limit));
}
