import { mixHex, rgbToHex, hexToRgb } from '../vector/hex-colour.ts';
import { longHex } from './long-hex.ts';
import type { MarkupElement } from './parse-markup.ts';

/** What an area is filled with, as a flat style and a gradient style each need it. */
export interface GlyphPaint {
  readonly colour: string;
  /** Colour at the lower end of a gradient that goes down. */
  readonly fadesTo?: string;
  /** 0..1 */
  readonly opacity: number;
}

/** How far the ends of a gradient are drawn towards its mean: flat styles show the first end alone. */
const MELLOWED = 0.45;
const REFERENCE = /^url\(#(.+)\)$/;

interface Stop {
  readonly offset: number;
  readonly colour: string;
  readonly opacity: number;
}

/** The paint of a `fill` or `stroke`; undefined for `none` and what is not known. */
export function glyphPaint(value: string, definitions: ReadonlyMap<string, MarkupElement>): GlyphPaint | undefined {
  const id = REFERENCE.exec(value)?.[1];
  if (id === undefined) {
    const colour = hexOf(value);
    return colour === undefined ? undefined : { colour, opacity: 1 };
  }
  const gradient = definitions.get(id);
  if (gradient === undefined) return undefined;
  const stops = stopsOf(gradient, definitions);
  const first = stops[0];
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const mean = meanOf(stops, gradient.name === 'radialGradient');
  const fall = gradient.name === 'linearGradient' ? fallOf(gradient) : 0;
  if (fall === 0 || mean.opacity < 1) return mean;
  const [top, bottom] = fall > 0 ? [first, last] : [last, first];
  return {
    colour: mixHex(top.colour, mean.colour, MELLOWED),
    fadesTo: mixHex(bottom.colour, mean.colour, MELLOWED),
    opacity: 1,
  };
}

function stopsOf(gradient: MarkupElement, definitions: ReadonlyMap<string, MarkupElement>): readonly Stop[] {
  const own = gradient.children.filter(({ name }) => name === 'stop');
  const parent = definitions.get((gradient.attributes['href'] ?? '').slice(1));
  if (own.length === 0) return parent === undefined ? [] : stopsOf(parent, definitions);
  return own.map(({ attributes }) => ({
    offset: Number(attributes['offset'] ?? 0),
    colour: hexOf(attributes['stop-color'] ?? '#000') ?? '#000000',
    opacity: Number(attributes['stop-opacity'] ?? 1),
  }));
}

/** 1 when a gradient goes down, -1 when it goes up, 0 when it goes sideways. */
function fallOf({ attributes }: MarkupElement): number {
  const along = (from: string, to: string) => Number(attributes[to] ?? 0) - Number(attributes[from] ?? 0);
  const [dx, dy] = [along('x1', 'x2'), along('y1', 'y2')];
  if (attributes['gradientTransform'] !== undefined || Math.abs(dy) < Math.abs(dx)) return 0;
  return Math.sign(dy);
}

/** Mean colour and opacity over the area: rings of a radial gradient grow with the square of their offset. */
function meanOf(stops: readonly Stop[], isRadial: boolean): GlyphPaint {
  const at = (offset: number) => (isRadial ? offset ** 2 : offset);
  let [red, green, blue, coverage, weight] = [0, 0, 0, 0, 0];
  stops.forEach(({ offset, colour, opacity }, i) => {
    const from = i === 0 ? 0 : at((offset + stops[i - 1]!.offset) / 2);
    const to = i === stops.length - 1 ? 1 : at((offset + stops[i + 1]!.offset) / 2);
    const share = Math.max(1e-3, to - from);
    const [r, g, b] = hexToRgb(colour);
    // Transparent stops say nothing about the colour.
    const visible = share * Math.max(opacity, 1e-3);
    red += r * visible;
    green += g * visible;
    blue += b * visible;
    coverage += visible;
    weight += share;
  });
  const opacity = coverage / weight;
  return {
    colour: rgbToHex([red / coverage, green / coverage, blue / coverage]),
    opacity: opacity > 0.98 ? 1 : Math.round(opacity * 100) / 100,
  };
}

function hexOf(value: string): string | undefined {
  return longHex(value) ?? { white: '#ffffff', black: '#000000' }[value];
}
