import type { Point } from '../scene/vector/pen.ts';
import { typeface, type OutlineCommand, type Typeface, type TypefaceName } from './typeface.ts';

/** A piece of an outline: the points after the one before it; `quad` and `cubic` give their control points first. */
export interface OutlinePiece {
  readonly kind: 'move' | 'line' | 'quad' | 'cubic' | 'close';
  readonly points: readonly Point[];
}

/** A word as it is set: its outline in a box of its own, y downwards, 1 = the height of a capital. */
export interface WordOutline {
  readonly pieces: readonly OutlinePiece[];
  readonly width: number;
  readonly height: number;
  /** Places between letters, where a word can be spaced. */
  readonly gaps: number;
}

/** Ink this much above or below the capitals (accents, tails), in their height, does not make the word smaller. */
const OVERHANG = 0.06;

/** The typeface in which a whole word can be set, the wanted one first; undefined when a character is in none. */
export function typefaceFor(word: string, wanted: TypefaceName): TypefaceName | undefined {
  const names: readonly TypefaceName[] = [wanted, 'sans', 'slab'];
  return names.find((name) =>
    charactersOf(asSet(word)).every((character) => typeface(name).letter(character) !== undefined),
  );
}

/** The word in capitals: small letters are set as these, all but `ß`, which is one already. */
export function asSet(word: string): string {
  return charactersOf(word)
    .map((character) => (character === 'ß' ? character : character.toUpperCase()))
    .join('');
}

/** Code points: no typeface here joins several into one letter. */
function charactersOf(word: string): string[] {
  return Array.from(word);
}

/** The outline of a word, with `spacing` (in heights of a capital) between its letters. Characters that the typeface lacks are left out. */
export function wordOutline(word: string, name: TypefaceName, spacing = 0): WordOutline {
  const face = typeface(name);
  const characters = charactersOf(asSet(word));
  const pieces: OutlinePiece[] = [];
  let x = 0;
  characters.forEach((character, index) => {
    const letter = face.letter(character);
    if (letter === undefined) return;
    if (index > 0) x += face.kerning(characters[index - 1] ?? '', character) + spacing * face.capHeight;
    for (const command of letter.outline) pieces.push(pieceOf(command, x, face));
    x += letter.advance;
  });
  return boxed(pieces, Math.max(0, characters.length - 1));
}

function pieceOf(command: OutlineCommand, offset: number, { capHeight }: Typeface): OutlinePiece {
  const at = (x: number, y: number): Point => [(x + offset) / capHeight, 1 - y / capHeight];
  switch (command.type) {
    case 'M':
      return { kind: 'move', points: [at(command.x, command.y)] };
    case 'L':
      return { kind: 'line', points: [at(command.x, command.y)] };
    case 'Q':
      return { kind: 'quad', points: [at(command.x1, command.y1), at(command.x, command.y)] };
    case 'C':
      return {
        kind: 'cubic',
        points: [at(command.x1, command.y1), at(command.x2, command.y2), at(command.x, command.y)],
      };
    case 'Z':
      return { kind: 'close', points: [] };
  }
}

/** Moves an outline into its box: sides at its ink, top and bottom at the capitals or at ink that reaches well beyond them. */
function boxed(pieces: readonly OutlinePiece[], gaps: number): WordOutline {
  const points = pieces.flatMap((piece) => piece.points);
  const left = points.reduce((least, [x]) => Math.min(least, x), Infinity);
  const right = points.reduce((most, [x]) => Math.max(most, x), -Infinity);
  const inkTop = points.reduce((least, [, y]) => Math.min(least, y), 0);
  const inkBottom = points.reduce((most, [, y]) => Math.max(most, y), 1);
  if (!(right > left)) return { pieces: [], width: 0, height: 1, gaps };
  const top = inkTop < -OVERHANG ? inkTop : 0;
  const bottom = inkBottom > 1 + OVERHANG ? inkBottom : 1;
  return {
    pieces: pieces.map(({ kind, points: own }) => ({ kind, points: own.map(([x, y]): Point => [x - left, y - top]) })),
    width: right - left,
    height: bottom - top,
    gaps,
  };
}
