import type { Glyph } from './glyph.ts';

/** A glyph with all of its shading, as an SVG document on a square of the given side. */
export function glyphSvg({ body, sizePx: unit }: Glyph, sizePx: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}" viewBox="0 0 ${unit} ${unit}">${body}</svg>`;
}
