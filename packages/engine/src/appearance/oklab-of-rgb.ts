import type { RgbColour } from '@backlot/contract';
import { linearToOklab, oklabToLinear, SRGB_TO_LINEAR, linearToSrgbByte, type Oklab } from '@backlot/kernels';
import { hexToRgb, rgbToHex } from '../scene/vector/hex-colour.ts';

/** Oklab of sRGB bytes. */
export function oklabOfRgb([red, green, blue]: RgbColour): Oklab {
  const lab: Oklab = [0, 0, 0];
  linearToOklab(SRGB_TO_LINEAR[red] ?? 0, SRGB_TO_LINEAR[green] ?? 0, SRGB_TO_LINEAR[blue] ?? 0, lab);
  return lab;
}

/** The sRGB bytes nearest to a colour. */
export function rgbOfOklab(colour: Oklab): RgbColour {
  const linear: [number, number, number] = [0, 0, 0];
  oklabToLinear(colour, linear);
  return linear.map((value) => Math.round(linearToSrgbByte(value))) as RgbColour; // three in, three out
}

/** Oklab of `#rrggbb`. */
export function oklabOfHex(hex: string): Oklab {
  const [red, green, blue] = hexToRgb(hex);
  return oklabOfRgb([red, green, blue]);
}

/** `#rrggbb` nearest to a colour. */
export function hexOfOklab(colour: Oklab): string {
  return rgbToHex(rgbOfOklab(colour));
}
