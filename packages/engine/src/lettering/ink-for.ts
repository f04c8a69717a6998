import { SRGB_TO_LINEAR, type Raster } from '@backlot/kernels';
import { hexToRgb } from '../scene/vector/hex-colour.ts';
import type { Point } from '../scene/vector/pen.ts';

/** What is found under words: luminance (0..1) that nearly all of it lies between. */
export interface Ground {
  readonly darkest: number;
  readonly lightest: number;
}

/** An ink and how well it stands off its ground: WCAG 2.2 contrast ratio, 1..21, where it is worst. */
export interface ChosenInk {
  readonly hex: string;
  /** The ink that would stand off best from this one, for outlines and shadows. */
  readonly against: string;
  readonly contrast: number;
}

const LIGHT_INK = '#fffdf7';
const DARK_INK = '#15171c';
/** On middle tones light letters read better than the ratio says (as in APCA, which weighs polarity). */
const LIGHT_BONUS = 1.3;
/** Parts of the ground left out at both ends: specks do not make words illegible. */
const OUTLIERS = 0.06;
/** Points along each axis of a polygon at which its ground is looked at. */
const PROBES = 40;

/** The ground under the place that `map` lays the unit square on; what lies outside the picture does not count. A ground with nothing visible counts as middle grey. */
export function groundOf({ width, height, data }: Raster, map: (u: number, v: number) => Point): Ground {
  const luminances: number[] = [];
  for (let row = 0; row < PROBES; row++)
    for (let column = 0; column < PROBES; column++) {
      const [x, y] = map((column + 0.5) / PROBES, (row + 0.5) / PROBES);
      const pixel = Math.floor(y) * width + Math.floor(x);
      if (x < 0 || y < 0 || x >= width || y >= height || (data[pixel * 4 + 3] ?? 0) === 0) continue;
      luminances.push(luminanceOf(data[pixel * 4] ?? 0, data[pixel * 4 + 1] ?? 0, data[pixel * 4 + 2] ?? 0));
    }
  if (luminances.length === 0) return { darkest: 0.2, lightest: 0.2 };
  luminances.sort((one, other) => one - other);
  const at = (share: number): number => luminances[Math.floor(share * (luminances.length - 1))] ?? 0;
  return { darkest: at(OUTLIERS), lightest: at(1 - OUTLIERS) };
}

/** Light or dark ink, whichever stands off better everywhere. */
export function inkFor({ darkest, lightest }: Ground): ChosenInk {
  const light = contrastOf(luminanceOfHex(LIGHT_INK), lightest);
  const dark = contrastOf(darkest, luminanceOfHex(DARK_INK));
  return light * LIGHT_BONUS >= dark
    ? { hex: LIGHT_INK, against: DARK_INK, contrast: light }
    : { hex: DARK_INK, against: LIGHT_INK, contrast: dark };
}

function contrastOf(lighter: number, darker: number): number {
  return (Math.max(lighter, darker) + 0.05) / (Math.min(lighter, darker) + 0.05);
}

function luminanceOfHex(hex: string): number {
  return luminanceOf(...hexToRgb(hex));
}

/** Relative luminance of sRGB bytes (WCAG 2.2). */
function luminanceOf(red: number, green: number, blue: number): number {
  const linear = (byte: number): number => SRGB_TO_LINEAR[byte] ?? 0;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
