import type { PlacedWord } from '@backlot/contract';
import type { LetteringLook } from './lettering-look.ts';
import { typefaceFor, wordOutline } from './word-outline.ts';

interface Place {
  readonly width: number;
  readonly height: number;
}

/** A title takes at most this part of the picture, and begins this far down, by the look of posters. */
const MOST_WIDTH = 0.84;
const MOST_HEIGHT = 0.3;
const TOP = 0.075;
/** Height of one line at most, part of the height; distance of lines, part of a line. */
const MOST_LINE = 0.13;
const LEADING = 0.28;
/** Longer lines are broken, into at most so many. */
const LONG_LINE = 14;
const MOST_LINES = 4;

/**
 * Places lettering that a prompt quotes without saying where: as a title, centred in the upper part of the picture, its lines of one
 * height. Texts of which a character cannot be set are left out; nothing without texts.
 */
export function autoWords(lettering: readonly string[], size: Place, { typeface }: LetteringLook): PlacedWord[] {
  const texts = lettering.filter((text) => text.trim() !== '' && typefaceFor(text, typeface) !== undefined);
  const lines = texts.flatMap((text) => broken(text)).slice(0, MOST_LINES);
  if (lines.length === 0) return [];
  const aspects = lines.map((line) => wordOutline(line, typefaceFor(line, typeface) ?? 'sans'));
  const widest = Math.max(...aspects.map(({ width, height }) => width / height));
  const blockOfLine = lines.length + (lines.length - 1) * LEADING;
  const heightPx = Math.min(
    (MOST_WIDTH * size.width) / widest,
    MOST_LINE * size.height,
    (MOST_HEIGHT * size.height) / blockOfLine,
  );
  return lines.map((text, index) => {
    const outline = aspects[index];
    const aspect = outline === undefined ? 1 : outline.width / outline.height;
    const half = (aspect * heightPx) / size.width / 2;
    const top = TOP + (index * (1 + LEADING) * heightPx) / size.height;
    const bottom = top + heightPx / size.height;
    return {
      text,
      corners: [
        [0.5 - half, top],
        [0.5 + half, top],
        [0.5 + half, bottom],
        [0.5 - half, bottom],
      ],
    };
  });
}

/** A long text in lines of about the same length. */
function broken(text: string): string[] {
  const words = text.trim().split(/\s+/);
  const count = Math.min(words.length, MOST_LINES, Math.ceil(text.length / LONG_LINE));
  const target = text.length / count;
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    const isFull = line !== '' && longer.length - target > target - line.length && lines.length < count - 1;
    if (isFull) lines.push(line);
    line = isFull ? word : longer;
  }
  return [...lines, line];
}
