import type { RgbBytes } from '@backlot/kernels';
import type { Shape } from './shape.ts';
import { writePath, type PathFormat } from './write-path.ts';

interface Document {
  /** The size of the document, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Units of the document a unit of the shapes. */
  readonly scaleX: number;
  readonly scaleY: number;
  /** Merges neighbours of one colour and writes numbers as short as they can be. */
  readonly isCompact: boolean;
  /** Shapes lie side by side: a thin outline of their own colour closes the seams that rendering leaves between them. */
  readonly isCutOut: boolean;
}

/** With more shapes than this, a tenth of a pixel is enough: nobody sees single curves any more. */
const FINE_SHAPES = 600;

/** Width of the outline of shapes that are cut out, units of the shapes: half of it lies outside. */
const SEAM = 0.8;

/** An SVG document of the shapes, the first at the back. It has paths and nothing else. */
export function writeSvg(
  shapes: readonly Shape[],
  { widthPx, heightPx, scaleX, scaleY, isCompact, isCutOut }: Document,
): string {
  const format: PathFormat = { scaleX, scaleY, decimals: shapes.length > FINE_SHAPES ? 1 : 2, isCompact };
  const size = `width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}"`;
  const seams = isCutOut
    ? ` stroke-width="${(SEAM * Math.max(scaleX, scaleY)).toFixed(2)}" stroke-linejoin="round"`
    : '';
  const lines = [`<svg xmlns="http://www.w3.org/2000/svg" ${size}${seams}>`];
  for (const { fill, rings } of isCompact ? mergeNeighbours(shapes) : shapes) {
    const data = writePath(rings, format);
    if (data === '') continue;
    const colour = isCompact ? shortHex(fill) : hex(fill);
    lines.push(`<path fill="${colour}"${isCutOut ? ` stroke="${colour}"` : ''} d="${data}"/>`);
  }
  return `${lines.join('\n')}\n</svg>\n`;
}

/** Shapes of one colour that follow one another become one: nothing lies between them. */
function mergeNeighbours(shapes: readonly Shape[]): Shape[] {
  const merged: { fill: RgbBytes; rings: Shape['rings'][number][] }[] = [];
  for (const { fill, rings } of shapes) {
    const last = merged.at(-1);
    if (last !== undefined && hex(last.fill) === hex(fill)) last.rings.push(...rings);
    else merged.push({ fill, rings: [...rings] });
  }
  return merged;
}

function hex([r, g, b]: RgbBytes): string {
  return `#${((r << 16) | (g << 8) | b).toString(16).padStart(6, '0')}`;
}

/** `#aabbcc` as `#abc`. */
function shortHex(fill: RgbBytes): string {
  return hex(fill).replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}
