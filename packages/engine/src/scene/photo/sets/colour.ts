import { linearToSrgb, srgbToLinear } from '@backlot/kernels';
import { luminance, type Vec3 } from '../path-tracer/vector.ts';
import { blend } from '../materials/support/material.ts';

/** Linear colour of `#rrggbb`. Throws `RangeError` on anything else. */
export function linearOfHex(hex: string): Vec3 {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`expected #rrggbb, got ${hex}`);
  const value = Number.parseInt(hex.slice(1), 16);
  return [
    srgbToLinear((value >> 16) / 255),
    srgbToLinear(((value >> 8) & 255) / 255),
    srgbToLinear((value & 255) / 255),
  ];
}

/** Paint reflects neither nothing nor everything, and no paint is as pure as a screen's primaries. */
const LEAST_REFLECTANCE = 0.022;
const MOST_REFLECTANCE = 0.84;
const MUTED = 0.06;

/** The colour a painter would mix for a screen colour. */
export function paintable(colour: Vec3): Vec3 {
  const grey = luminance(colour);
  const muted = blend(colour, [grey, grey, grey], MUTED);
  return [fit(muted[0]), fit(muted[1]), fit(muted[2])];
}

function fit(value: number): number {
  return LEAST_REFLECTANCE + (MOST_REFLECTANCE - LEAST_REFLECTANCE) * value;
}

/** Hue 0..360, saturation 0..1 and value 0..1 of the sRGB-encoded colour (HSV). */
export function hueOf(colour: Vec3): { readonly hue: number; readonly saturation: number; readonly value: number } {
  const [r, g, b] = [linearToSrgb(colour[0]), linearToSrgb(colour[1]), linearToSrgb(colour[2])];
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (span === 0) return { hue: 0, saturation: 0, value: most };
  const sixth = most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return { hue: sixth * 60, saturation: span / most, value: most };
}

/** Lighter (towards warm white) or, with a negative share, deeper (multiplied, so that hue stays). */
export function toned(colour: Vec3, share: number): Vec3 {
  if (share >= 0) return blend(colour, [0.84, 0.83, 0.81], share);
  const k = 1 + share;
  return [colour[0] * k, colour[1] * k, colour[2] * k];
}

/** Colour of a lamp of so many kelvin against a camera balanced for 5500 K, brightness 1 (T. Helland's fit of the CIE 1964 locus), half corrected as a camera's automatic does. */
export function lampColour(kelvin: number): Vec3 {
  const lamp = blackBody(kelvin);
  const white = blackBody(5500);
  const ratio: Vec3 = [lamp[0] / white[0], lamp[1] / white[1], lamp[2] / white[2]];
  const corrected: Vec3 = [Math.sqrt(ratio[0]), Math.sqrt(ratio[1]), Math.sqrt(ratio[2])];
  const brightness = luminance(corrected);
  return [corrected[0] / brightness, corrected[1] / brightness, corrected[2] / brightness];
}

function blackBody(kelvin: number): Vec3 {
  const t = Math.min(400, Math.max(10, kelvin / 100));
  const red = t <= 66 ? 255 : 329.7 * (t - 60) ** -0.1332;
  const green = t <= 66 ? 99.47 * Math.log(t) - 161.12 : 288.12 * (t - 60) ** -0.0755;
  const blue = t >= 66 ? 255 : t <= 19 ? 12 : 138.52 * Math.log(t - 10) - 305.04;
  const decode = (value: number): number => srgbToLinear(Math.min(255, Math.max(8, value)) / 255);
  return [decode(red), decode(green), decode(blue)];
}
