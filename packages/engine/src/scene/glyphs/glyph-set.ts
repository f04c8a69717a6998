import { singular } from '../parse/singular.ts';
import type { Glyph } from './glyph.ts';
import { GLYPH_OF_WORD } from './glyph-words.ts';
import { colourNamed } from './colour-named.ts';
import { recolourGlyph } from './recolour-glyph.ts';

/** The glyphs that can be drawn, by the words of a prompt. */
export interface GlyphSet {
  /** The glyph of a noun, in the singular or not ("palm tree", "cats"); attributes choose ("green" apple) and colour it ("red" car). */
  readonly find: (noun: string, attributes?: readonly string[]) => Glyph | undefined;
  /** Whether there is a glyph for just these words, and not only for a part of them. */
  readonly knows: (words: string) => boolean;
  /** Names of all glyphs. */
  readonly names: readonly string[];
}

/** Makes a set of SVG bodies by name, drawn on a square of one size. */
export function createGlyphSet(bodies: Readonly<Record<string, string>>, sizePx: number): GlyphSet {
  const named = new Map(Object.keys(bodies).map((name) => [name.replaceAll('-', ' '), name]));
  const nameOf = (words: string): string | undefined =>
    GLYPH_OF_WORD.has(words) ? GLYPH_OF_WORD.get(words) : named.get(words);
  const isKnown = (words: string): boolean => GLYPH_OF_WORD.has(words) || named.has(words);
  /** As said, in the singular, and then without what stands before the last word: "a wicker basket" is a basket. */
  const glyphOf = (words: string): Glyph | undefined => {
    const known = [words, inSingular(words), ...heads(words), ...heads(inSingular(words))].find(isKnown);
    const name = known === undefined ? undefined : nameOf(known);
    const body = name === undefined ? undefined : bodies[name];
    return name === undefined || body === undefined ? undefined : { name, body, sizePx };
  };
  return {
    names: Object.keys(bodies),
    knows: (words) => isKnown(words) && nameOf(words) !== undefined,
    find(noun, attributes = []) {
      const words = noun.toLowerCase().replaceAll('-', ' ');
      for (const attribute of attributes) {
        const chosen = `${attribute} ${inSingular(words)}`;
        if (isKnown(chosen)) return glyphOf(chosen);
      }
      const glyph = glyphOf(words);
      const colour = attributes.map(colourNamed).find((hex) => hex !== undefined);
      return glyph === undefined || colour === undefined ? glyph : recolourGlyph(glyph, colour);
    },
  };
}

function inSingular(words: string): string {
  const parts = words.split(' ');
  return [...parts.slice(0, -1), singular(parts.at(-1) ?? '')].join(' ');
}

function heads(words: string): string[] {
  const of = words.indexOf(' of ');
  if (of > 0) return [words.slice(0, of), ...heads(words.slice(0, of))];
  const parts = words.split(' ');
  return parts.slice(1).map((_, i) => parts.slice(i + 1).join(' '));
}
