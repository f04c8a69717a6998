import type { PlacedWord } from '@backlot/contract';
import { createRaster, type Raster } from '@backlot/kernels';
import { renderSvg } from '../codec/render-svg.ts';
import type { Warning } from '../scene/warning.ts';
import { faceOf } from './face-of.ts';
import { fitWord, type FittedWord } from './fit-word.ts';
import { groundOf, inkFor, type ChosenInk, type Ground } from './ink-for.ts';
import type { LetteringLook } from './lettering-look.ts';
import { perspective, quadOf } from './quad.ts';
import { asSet } from './word-outline.ts';
import { wordsGroup } from './words-group.ts';

/** A word set: its text as it is set, its outline, its ink. */
export interface SetWord extends FittedWord {
  readonly text: string;
  readonly ink: ChosenInk;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Letters lower or narrower than this are hard to read, px. */
const LEAST_CAP_PX = 9;
const LEAST_LETTER_PX = 4;
/** Contrast from which large letters can be read (WCAG 2.2, 1.4.3). */
const READABLE = 3;

/**
 * Sets words into a picture, each in its polygon; corners outside the picture are cut off. A new raster of the same size; the same one
 * without words. Throws `request.invalid`, naming `words.N`, for a polygon that is not convex or a character that no typeface has.
 */
export function setWords(raster: Raster, words: readonly PlacedWord[], look: LetteringLook): Raster {
  if (words.length === 0) return raster;
  const { width, height } = raster;
  const group = wordsGroup(inkedWords(raster, words, look), look);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${group}</svg>`;
  return over(renderSvg(svg, width, height), raster);
}

/**
 * Sets words into a drawing as its last group, `text`. `picture` is what the drawing shows, at any size: inks are chosen by it. Throws
 * like {@link setWords}.
 */
export function setWordsInSvg(
  svg: string,
  picture: Raster,
  words: readonly PlacedWord[],
  look: LetteringLook & Size,
): string {
  if (words.length === 0) return svg;
  const group = wordsGroup(inkedWords(picture, words, look, look), look);
  return svg.replace(/<\/svg>\s*$/, () => `${group}\n</svg>`);
}

/** What the caller must know of words in a picture of this size: `text-small` for those that can hardly be read. Throws like {@link setWords}. */
export function wordWarnings(words: readonly PlacedWord[], size: Size, { typeface }: LetteringLook): Warning[] {
  return words.flatMap((word, index) => {
    const { capPx, letterPx } = fitWord(word.text, faceOf(word.text, index, typeface), quadOf(word, index, size));
    if (capPx >= LEAST_CAP_PX && letterPx >= LEAST_LETTER_PX) return [];
    return [
      { code: 'text-small', message: `The place of "${word.text}" is so small that the word can hardly be read.` },
    ];
  });
}

/** Every word set and inked: one ink for all where it can be read everywhere, so that they look alike, else each in its own. */
function inkedWords(
  picture: Raster,
  words: readonly PlacedWord[],
  { typeface }: LetteringLook,
  size: Size = picture,
): SetWord[] {
  const grounds = words.map((word, index) => groundOf(picture, perspective(quadOf(word, index, picture))));
  const common = inkFor(joined(grounds));
  return words.map((word, index) => {
    const ground = grounds[index];
    const own = ground === undefined || common.contrast >= READABLE ? common : inkFor(ground);
    const face = faceOf(word.text, index, typeface);
    return { ...fitWord(word.text, face, quadOf(word, index, size)), text: asSet(word.text), ink: own };
  });
}

function joined(grounds: readonly Ground[]): Ground {
  return {
    darkest: Math.min(...grounds.map(({ darkest }) => darkest)),
    lightest: Math.max(...grounds.map(({ lightest }) => lightest)),
  };
}

/** One raster over another of the same size (source-over on encoded values, as SVG viewers do). */
function over(top: Raster, bottom: Raster): Raster {
  const { width, height, data } = bottom;
  const out = createRaster(width, height, new Uint8ClampedArray(data));
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (top.data[i + 3] ?? 0) / 255;
    if (alpha === 0) continue;
    const below = ((data[i + 3] ?? 0) / 255) * (1 - alpha);
    const sum = alpha + below;
    for (let c = 0; c < 3; c++) out.data[i + c] = ((top.data[i + c] ?? 0) * alpha + (data[i + c] ?? 0) * below) / sum;
    out.data[i + 3] = 255 * sum;
  }
  return out;
}
