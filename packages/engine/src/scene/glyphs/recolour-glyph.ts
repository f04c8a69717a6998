import { linearToOklab, linearToSrgb, oklabToLinear, srgbToLinear, type Oklab } from '@backlot/kernels';
import { hexToRgb, rgbToHex } from '../vector/hex-colour.ts';
import type { Glyph } from './glyph.ts';
import { areaOf, glyphAreas } from './glyph-areas.ts';
import { longHex } from './long-hex.ts';

/** A colour in Oklch with the area that it covers. */
interface Tone {
  readonly lightness: number;
  readonly chroma: number;
  /** Radians. */
  readonly hue: number;
  readonly weight: number;
}

/** Less chroma than this is a grey. */
const GREY_CHROMA = 0.045;
/** Hues this near to the dominant one (radians) go with it. */
const HUE_REACH = 0.7;
/** Greys count less than colours when it is decided what the colour of a thing is: windows, wheels and shoes are grey. */
const GREY_WEIGHT = 0.3;
/** Greys darker than this are lines and shadows and stay. */
const LINE_LIGHTNESS = 0.42;
/** How much of its distance from the mean lightness a part keeps. */
const KEPT_CONTRAST = 0.85;
/** How much of its distance from the mean hue a part keeps. */
const KEPT_HUES = 0.4;
const HUE_STEPS = 24;
/** The yellow of faces and hands, Oklch: no colour of clothes. */
const SKIN = { hue: 1.42, reach: 0.3, chroma: 0.1, lightness: 0.72 };
const PERSON = /^(?:man|woman|person|people|family|men|women|baby|child|boy|girl|old)(?:-|$)/;

const PAINTED = /(fill|stroke|stop-color)="(#[0-9a-f]{6}|#[0-9a-f]{3})"/gi;

/** A glyph whose dominant colour is another: light and shade of it move along, everything else stays. */
export function recolourGlyph(glyph: Glyph, hex: string): Glyph {
  const isSkin = (tone: Tone) => PERSON.test(glyph.name) && isSkinTone(tone);
  const tones = glyphAreas(glyph)
    .filter(({ lineWidth, opacity }) => lineWidth === undefined && opacity > 0.5)
    .map((area) => toneOf(area.colour, areaOf(area)))
    .filter((tone) => !isSkin(tone));
  const dominant = dominantTone(tones);
  if (dominant === undefined) return glyph;
  const target = toneOf(hex);
  const moved = (colour: string): string => {
    const tone = toneOf(colour);
    return belongs(tone, dominant) && !isSkin(tone) ? hexOf(move(tone, dominant, target)) : colour;
  };
  const body = glyph.body.replaceAll(
    PAINTED,
    (_, key: string, colour: string) => `${key}="${moved(longHex(colour) ?? colour)}"`,
  );
  return { ...glyph, body };
}

/** The mean of the hue, or of the greys, that covers most. */
function dominantTone(tones: readonly Tone[]): Tone | undefined {
  const candidates = Array.from({ length: HUE_STEPS }, (_, step) => (step / HUE_STEPS) * 2 * Math.PI).map((hue) =>
    tones.filter((tone) => tone.chroma >= GREY_CHROMA && hueDistance(tone.hue, hue) < HUE_REACH / 2),
  );
  const greys = tones.filter(({ chroma, lightness }) => chroma < GREY_CHROMA && lightness > LINE_LIGHTNESS);
  const weights = [...candidates.map(weightOf), weightOf(greys) * GREY_WEIGHT];
  const best = weights.indexOf(Math.max(...weights));
  const members = [...candidates, greys][best] ?? [];
  const weight = weightOf(members);
  if (weight === 0) return undefined;
  const mean = (value: (tone: Tone) => number) =>
    members.reduce((sum, tone) => sum + value(tone) * tone.weight, 0) / weight;
  return {
    lightness: mean(({ lightness }) => lightness),
    chroma: mean(({ chroma }) => chroma),
    hue: Math.atan2(
      mean(({ hue }) => Math.sin(hue)),
      mean(({ hue }) => Math.cos(hue)),
    ),
    weight,
  };
}

function belongs(tone: Tone, dominant: Tone): boolean {
  if (dominant.chroma < GREY_CHROMA) return tone.chroma < GREY_CHROMA && tone.lightness > LINE_LIGHTNESS;
  return tone.chroma >= GREY_CHROMA / 2 && hueDistance(tone.hue, dominant.hue) < HUE_REACH;
}

function move(tone: Tone, from: Tone, to: Tone): Tone {
  const isGrey = from.chroma < GREY_CHROMA;
  // Among greys there is no chroma to go by, so lights take less of the new colour.
  const share = isGrey
    ? Math.min(1, (1 - tone.lightness) / Math.max(0.05, 1 - from.lightness))
    : tone.chroma / from.chroma;
  const turned = Math.atan2(Math.sin(tone.hue - from.hue), Math.cos(tone.hue - from.hue));
  return {
    lightness: Math.min(0.99, Math.max(0.06, to.lightness + (tone.lightness - from.lightness) * KEPT_CONTRAST)),
    chroma: to.chroma * Math.min(1.4, Math.max(0.25, share)),
    hue: to.hue + (isGrey ? 0 : turned * KEPT_HUES),
    weight: tone.weight,
  };
}

function isSkinTone({ hue, chroma, lightness }: Tone): boolean {
  return hueDistance(hue, SKIN.hue) < SKIN.reach && chroma > SKIN.chroma && lightness > SKIN.lightness;
}

function weightOf(tones: readonly Tone[]): number {
  return tones.reduce((sum, { weight }) => sum + weight, 0);
}

function hueDistance(a: number, b: number): number {
  return Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
}

function toneOf(hex: string, weight = 1): Tone {
  const [red, green, blue] = hexToRgb(hex).map((byte) => srgbToLinear(byte / 255)) as [number, number, number];
  const lab: Oklab = [0, 0, 0];
  linearToOklab(red, green, blue, lab);
  return { lightness: lab[0], chroma: Math.hypot(lab[1], lab[2]), hue: Math.atan2(lab[2], lab[1]), weight };
}

/** Colours that a screen cannot show lose chroma until it can. */
function hexOf({ lightness, chroma, hue }: Tone): string {
  const rgb: [number, number, number] = [0, 0, 0];
  for (let kept = chroma; ; kept *= 0.9) {
    oklabToLinear([lightness, kept * Math.cos(hue), kept * Math.sin(hue)], rgb);
    if (kept < 0.01 || rgb.every((channel) => channel > -0.002 && channel < 1.002)) break;
  }
  return rgbToHex(
    rgb.map((channel) => linearToSrgb(Math.min(1, Math.max(0, channel))) * 255) as [number, number, number],
  );
}
