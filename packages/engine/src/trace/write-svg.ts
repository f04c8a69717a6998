import type { RgbBytes } from '@backlot/kernels';
import type { LinearGradient, Shape } from './shape.ts';
import { writePath, type PathFormat } from './write-path.ts';

interface Document {
  /** The size of the document, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** The size at which it is shown, if not its own, px. */
  readonly shownAt?: { readonly widthPx: number; readonly heightPx: number };
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

/** An SVG document of the shapes, the first at the back. It has paths and linear gradients and nothing else. */
export function writeSvg(
  shapes: readonly Shape[],
  { widthPx, heightPx, scaleX, scaleY, isCompact, isCutOut, shownAt = { widthPx, heightPx } }: Document,
): string {
  const format: PathFormat = { scaleX, scaleY, decimals: shapes.length > FINE_SHAPES ? 1 : 2, isCompact };
  const size = `width="${shownAt.widthPx}" height="${shownAt.heightPx}" viewBox="0 0 ${widthPx} ${heightPx}"`;
  const seams = isCutOut
    ? ` stroke-width="${(SEAM * Math.max(scaleX, scaleY)).toFixed(2)}" stroke-linejoin="round"`
    : '';
  const lines = [`<svg xmlns="http://www.w3.org/2000/svg" ${size}${seams}>`];
  const gradients = new Map<LinearGradient, string>();
  for (const { gradient } of shapes)
    if (gradient && !gradients.has(gradient)) gradients.set(gradient, `g${gradients.size}`);
  if (gradients.size > 0)
    lines.push(`<defs>${Array.from(gradients, ([gradient, id]) => definition(gradient, id, format)).join('')}</defs>`);
  for (const { fill, gradient, rings } of isCompact ? mergeNeighbours(shapes) : shapes) {
    const data = writePath(rings, format);
    if (data === '') continue;
    const colour = gradient ? `url(#${gradients.get(gradient)})` : isCompact ? shortHex(fill) : hex(fill);
    lines.push(`<path fill="${colour}"${isCutOut ? ` stroke="${colour}"` : ''} d="${data}"/>`);
  }
  return `${lines.join('\n')}\n</svg>\n`;
}

function definition({ start, end, from, to }: LinearGradient, id: string, { scaleX, scaleY }: PathFormat): string {
  const place = ([x, y]: LinearGradient['start'], k: 1 | 2) =>
    `x${k}="${tenth(x * scaleX)}" y${k}="${tenth(y * scaleY)}"`;
  const stops = `<stop stop-color="${shortHex(from)}"/><stop offset="1" stop-color="${shortHex(to)}"/>`;
  const ends = `${place(start, 1)} ${place(end, 2)}`;
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>${stops}</linearGradient>`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Shapes of one colour that follow one another become one: nothing lies between them. */
function mergeNeighbours(shapes: readonly Shape[]): Shape[] {
  const merged: (Shape & { rings: Shape['rings'][number][] })[] = [];
  for (const shape of shapes) {
    const last = merged.at(-1);
    const isSame =
      last?.gradient === shape.gradient && (shape.gradient ?? (last && hex(last.fill) === hex(shape.fill)));
    if (last && isSame) last.rings.push(...shape.rings);
    else merged.push({ ...shape, rings: [...shape.rings] });
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
