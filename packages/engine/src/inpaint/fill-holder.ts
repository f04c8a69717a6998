import { glyphBounds } from '../scene/glyphs/glyph-shapes.ts';
import type { Glyph } from '../scene/glyphs/glyph.ts';

/** The opening of what can hold things: an ellipse, in parts of the drawing's square. Read off the drawings. */
const OPENINGS: Readonly<Record<string, { readonly y: number; readonly across: number; readonly down: number }>> = {
  'bowl-with-spoon': { y: 0.42, across: 0.41, down: 0.078 },
  basket: { y: 0.37, across: 0.37, down: 0.06 },
  bucket: { y: 0.12, across: 0.37, down: 0.058 },
};
/** Three things lie in an opening: places across, parts of half its width, how deep, parts of half its depth, and sizes, parts of its width. */
const PLACES = [
  { across: 0.02, depth: -0.5, size: 0.5 },
  { across: -0.5, depth: 0.2, size: 0.46 },
  { across: 0.48, depth: 0.35, size: 0.46 },
] as const;

/** A drawing of a holder with one thing in it, or several of its kind; undefined for what holds nothing. */
export function fillHolder(holder: Glyph, held: Glyph, isSeveral: boolean): Glyph | undefined {
  const opening = OPENINGS[holder.name];
  if (opening === undefined) return undefined;
  const side = holder.sizePx;
  const [middle, y, across, down] = [side / 2, opening.y * side, opening.across * side, opening.down * side];
  const { left, top, right, bottom } = glyphBounds(held);
  const places = isSeveral ? PLACES : [{ ...PLACES[0], depth: 0, size: 0.8 }];
  const drawn = places.map((place) => {
    const unit = (place.size * 2 * across) / (right - left);
    const x = middle + place.across * across - ((left + right) / 2) * unit;
    // The lower part is hidden behind the near wall.
    const ground = y + down * (1 + place.depth) + 0.18 * (bottom - top) * unit;
    return `<g transform="translate(${x} ${ground - bottom * unit}) scale(${unit})">${held.body}</g>`;
  });
  const wall = `M${middle - across} ${y}A${across} ${down} 0 0 0 ${middle + across} ${y}V${-side}H${middle - across}Z`;
  const body = `${holder.body}<clipPath id="opening"><path d="${wall}"/></clipPath><g clip-path="url(#opening)">${drawn.join('')}</g>`;
  return { name: `${holder.name}-of-${held.name}`, body, sizePx: side };
}
