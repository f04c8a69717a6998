import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse, type Font } from 'opentype.js';

/** The typefaces that words are set in: `sans` for photographs and flat drawings, `slab` for prints, `marker` for what is drawn by hand. */
export type TypefaceName = 'sans' | 'slab' | 'marker';

/** One piece of an outline in font units, y upwards, as fonts have it. */
export type OutlineCommand = ReturnType<Font['charToGlyph']>['path']['commands'][number];

/** A letter as it is set. */
export interface Letter {
  readonly outline: readonly OutlineCommand[];
  readonly advance: number;
}

/** A typeface of capitals, digits and signs. */
export interface Typeface {
  /** Height of its capitals, font units. */
  readonly capHeight: number;
  /** The letter for a character; undefined when the typeface has none. */
  readonly letter: (character: string) => Letter | undefined;
  /** How much nearer (negative) or further the second of two characters stands, font units. */
  readonly kerning: (first: string, second: string) => number;
}

const require = createRequire(import.meta.url);

/** The files of each, one for each part of the alphabets. */
const FILES: Readonly<Record<TypefaceName, () => readonly string[]>> = {
  sans: () => [
    require.resolve('@fontsource/roboto/files/roboto-latin-900-normal.woff'),
    require.resolve('@fontsource/roboto/files/roboto-latin-ext-900-normal.woff'),
    require.resolve('@fontsource/roboto/files/roboto-greek-900-normal.woff'),
    require.resolve('@fontsource/roboto/files/roboto-cyrillic-900-normal.woff'),
  ],
  slab: () => [
    require.resolve('@fontsource/roboto-slab/files/roboto-slab-latin-900-normal.woff'),
    require.resolve('@fontsource/roboto-slab/files/roboto-slab-latin-ext-900-normal.woff'),
    require.resolve('@fontsource/roboto-slab/files/roboto-slab-greek-900-normal.woff'),
    require.resolve('@fontsource/roboto-slab/files/roboto-slab-cyrillic-900-normal.woff'),
  ],
  marker: () => [require.resolve('@fontsource/permanent-marker/files/permanent-marker-latin-400-normal.woff')],
};
/** A capital that a font may lack, and what stands for it. */
const STAND_INS: ReadonlyMap<string, string> = new Map([['ẞ', 'ß']]);

const opened = new Map<TypefaceName, Typeface>();

/** The typeface of that name; its files are read at the first use. */
export function typeface(name: TypefaceName): Typeface {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const face = mergeFonts(FILES[name]().map(openFont));
  opened.set(name, face);
  return face;
}

function openFont(path: string): Font {
  const bytes = readFileSync(path);
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Web fonts come in parts, each with some of the characters; together they are one typeface. */
function mergeFonts(fonts: readonly Font[]): Typeface {
  const fontOf = (character: string): Font | undefined => fonts.find((font) => font.charToGlyphIndex(character) > 0);
  const present = (character: string): string =>
    fontOf(character) === undefined ? (STAND_INS.get(character) ?? character) : character;
  const [main] = fonts;
  return {
    capHeight: capHeightOf(main),
    letter(character) {
      const glyph = fontOf(present(character))?.charToGlyph(present(character));
      return glyph && { outline: glyph.path.commands, advance: glyph.advanceWidth ?? 0 };
    },
    kerning(first, second) {
      const font = fontOf(first);
      if (font === undefined || font !== fontOf(second)) return 0;
      return font.getKerningValue(font.charToGlyph(first), font.charToGlyph(second));
    },
  };
}

function capHeightOf(font: Font | undefined): number {
  return font?.charToGlyph('H').getMetrics().yMax ?? 1;
}
