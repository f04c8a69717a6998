import { linearToOklab, oklabToLinear, type Oklab } from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';

/** How to change a colour, in Oklab. */
export interface Shade {
  /** Added to the lightness, -1..1. */
  readonly lightness?: number;
  /** Turn of the hue. */
  readonly hueDeg?: number;
  /** Factor on the chroma. */
  readonly chroma?: number;
}

/** Steps in which chroma is given up until a colour fits the screen. */
const GAMUT_STEPS = 12;
const DEGREE = Math.PI / 180;

/** A lighter, deeper, turned or muted colour; chroma that the screen cannot show is given up, lightness and hue stay. */
export function shadeColour([r, g, b]: Rgb, { lightness = 0, hueDeg = 0, chroma = 1 }: Shade): Rgb {
  const lab = labOf([r, g, b]);
  const cos = Math.cos(hueDeg * DEGREE) * chroma;
  const sin = Math.sin(hueDeg * DEGREE) * chroma;
  return rgbOf([
    Math.min(1, Math.max(0, lab[0] + lightness)),
    lab[1] * cos - lab[2] * sin,
    lab[1] * sin + lab[2] * cos,
  ]);
}

/** Mixes two colours as the eye does. */
export function mixColours(from: Rgb, to: Rgb, share: number): Rgb {
  const a = labOf(from);
  const b = labOf(to);
  return rgbOf([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}

/** Oklab of a colour. */
export function labOf([r, g, b]: Rgb): Oklab {
  const lab: Oklab = [0, 0, 0];
  linearToOklab(r, g, b, lab);
  return lab;
}

function rgbOf([lightness, greenRed, blueYellow]: Oklab): Rgb {
  const rgb: [number, number, number] = [0, 0, 0];
  for (let i = 0; i <= GAMUT_STEPS; i++) {
    const share = 1 - i / GAMUT_STEPS;
    oklabToLinear([lightness, greenRed * share, blueYellow * share], rgb);
    if (rgb.every((value) => value >= -1e-4 && value <= 1.0001)) break;
  }
  return [clamp(rgb[0]), clamp(rgb[1]), clamp(rgb[2])];
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
