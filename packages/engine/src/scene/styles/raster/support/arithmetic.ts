/** `value` kept within 0..1. */
export function clamp01(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** Hermite step from 0 at `from` to 1 at `to`; the edges may be given in falling order. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp01((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** Straight mix. */
export function mix(a: number, b: number, amount: number): number {
  return a + (b - a) * amount;
}

/** An S-curve through (0,0), (pivot,pivot) and (1,1): `amount` 0 leaves values, 1 is strong contrast. */
export function contrast(value: number, amount: number, pivot = 0.5): number {
  const v = clamp01(value);
  const curved = v < pivot ? v * (v / pivot) : 1 - (1 - v) * ((1 - v) / (1 - pivot));
  return v + (curved - v) * amount;
}
