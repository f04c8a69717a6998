import { findPalette, lumaOf, nearestColour, type Palette, type RgbPlanes } from '@backlot/kernels';
import type { StyleParameters } from '../../style-parameters.ts';
import { mix } from './arithmetic.ts';
import { requestedPalette } from './requested-palette.ts';
import { settleAreas } from './settle-areas.ts';

/** How far lightness alone decides which ink is printed: hue still tells a red roof from a green hill of the same tone. */
const BY_TONE = 0.55;

interface Print {
  /** Number of inks when the style names none. */
  readonly colours: number;
  /** See `sigmaPx` of {@link settleAreas}. */
  readonly calmPx: number;
}

/** What is printed where. */
interface PrintedAreas {
  readonly palette: Palette;
  /** Index of the ink of every pixel. */
  readonly areas: Uint8Array;
}

/** Parts a picture into calm areas of one ink each: the inks that the style names, or the picture's own. */
export function printAreas(planes: RgbPlanes, parameters: StyleParameters, { colours, calmPx }: Print): PrintedAreas {
  const { width, height } = planes;
  const wanted = requestedPalette(parameters);
  const palette = wanted ?? findPalette(planes, colours);
  const labels = wanted === undefined ? byColour(planes, palette) : byTone(planes, palette);
  return { palette, areas: settleAreas(labels, palette.length / 3, { width, height, sigmaPx: calmPx }) };
}

function byColour({ red, green, blue }: RgbPlanes, palette: Palette): Uint8Array {
  return Uint8Array.from(red, (r, i) => nearestColour(palette, r, green[i]!, blue[i]!));
}

/** Inks that are not the picture's own: its range of lightness is laid over theirs, so that a pale picture still uses the dark ones. */
function byTone(planes: RgbPlanes, palette: Palette): Uint8Array {
  const { red, green, blue } = planes;
  const inks = Array.from(
    { length: palette.length / 3 },
    (_, k) => 0.2126 * palette[k * 3]! + 0.7152 * palette[k * 3 + 1]! + 0.0722 * palette[k * 3 + 2]!,
  );
  const darkest = Math.min(...inks);
  const range = Math.max(...inks) - darkest;
  return Uint8Array.from(lumaOf(planes).data, (value, i) => {
    const level = darkest + value * range;
    return nearestColour(
      palette,
      mix(red[i]!, level, BY_TONE),
      mix(green[i]!, level, BY_TONE),
      mix(blue[i]!, level, BY_TONE),
    );
  });
}
