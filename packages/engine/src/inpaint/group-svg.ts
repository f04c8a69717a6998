import type { Rect } from '@backlot/kernels';
import { glyphBounds } from '../scene/glyphs/glyph-shapes.ts';
import type { Group } from './lay-out-things.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The drawing of a group with all shading, as an SVG of the given size with nothing else on it. */
export function groupSvg({ pieces }: Group, place: Rect, { width, height }: Size, isMirrored = false): string {
  const scale = place.height;
  const drawn = pieces.map(({ glyph, box }, index) => {
    const { left, top, right, bottom } = glyphBounds(glyph);
    const unit = (box.height * scale) / (bottom - top);
    const x = place.x + box.x * scale - left * unit;
    const y = place.y + box.y * scale - top * unit;
    const body = withOwnIds(glyph.body, `p${index}-`);
    return isMirrored
      ? `<g transform="translate(${x + (left + right) * unit} ${y}) scale(${-unit} ${unit})">${body}</g>`
      : `<g transform="translate(${x} ${y}) scale(${unit})">${body}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn.join('')}</svg>`;
}

/** Two glyphs may use the same names for their gradients. */
function withOwnIds(body: string, prefix: string): string {
  return body
    .replaceAll(/\bid="/g, `id="${prefix}`)
    .replaceAll('url(#', `url(#${prefix}`)
    .replaceAll('href="#', `href="#${prefix}`);
}
