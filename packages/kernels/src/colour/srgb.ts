// The transfer functions of IEC 61966-2-1 (sRGB).

/** Linear light (0..1) of an sRGB-encoded value (0..1). */
export function srgbToLinear(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

/** sRGB-encoded value (0..1) of linear light (0..1). */
export function linearToSrgb(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}

/** Linear light of each sRGB byte: `SRGB_TO_LINEAR[byte]` in 0..1. */
export const SRGB_TO_LINEAR: Float32Array = Float32Array.from({ length: 256 }, (_, byte) => srgbToLinear(byte / 255));

const ENCODE_STEPS = 4096;
const LINEAR_TO_SRGB_BYTE = Float32Array.from(
  { length: ENCODE_STEPS + 2 },
  (_, i) => 255 * linearToSrgb(Math.min(1, i / ENCODE_STEPS)),
);

/** sRGB byte value (0..255, not rounded) of linear light, clamped to 0..1; table with linear interpolation, error below 0.6 of a level (measured at the dark end). */
export function linearToSrgbByte(linear: number): number {
  if (!(linear > 0)) return 0;
  if (linear >= 1) return 255;
  if (linear < 0.0031308) return linear * 12.92 * 255;
  const position = linear * ENCODE_STEPS;
  const i = position | 0;
  const low = LINEAR_TO_SRGB_BYTE[i]!;
  return low + (LINEAR_TO_SRGB_BYTE[i + 1]! - low) * (position - i);
}
