import type { Glyph } from './glyph.ts';
import { flattenOutline, outlineOf } from './glyph-outline.ts';
import { glyphPaint, type GlyphPaint } from './glyph-paint.ts';
import { parseMarkup, type MarkupElement } from './parse-markup.ts';
import { flattenPath, pathBounds, type Bounds } from '../vector/path-data.ts';

/** One area or line of a glyph, on the glyph's own square. */
export interface GlyphArea extends GlyphPaint {
  /** Absolute M, L, Q, C and Z. */
  readonly d: string;
  /** An open line of this width instead of an area. */
  readonly lineWidth?: number;
}

interface Inherited {
  readonly attributes: Readonly<Record<string, string>>;
  /** Innermost first. */
  readonly transforms: readonly string[];
  readonly opacity: number;
  readonly clip: Bounds | undefined;
}

const PASSED_ON = ['fill', 'stroke', 'stroke-width'];
const REFERENCE = /^url\(#(.+)\)$/;
/** Thinner veils than this are left out. */
const LEAST_OPACITY = 0.1;
/** How far a clipped shape may reach beyond its clip, in units of the square, and be drawn whole. */
const CLIP_SLACK = 10;

/** The areas of a glyph from back to front. Shapes that a clip would cut are left out: they are shades of what they lie on. */
export function glyphAreas({ body }: Pick<Glyph, 'body'>): readonly GlyphArea[] {
  const elements = parseMarkup(body);
  const definitions = new Map<string, MarkupElement>();
  collectDefinitions(elements, definitions);
  const areas: GlyphArea[] = [];
  const start = { attributes: {}, transforms: [], opacity: 1, clip: undefined };
  for (const element of elements) walk(element, start, definitions, areas);
  return areas;
}

function collectDefinitions(elements: readonly MarkupElement[], into: Map<string, MarkupElement>): void {
  for (const element of elements) {
    const id = element.attributes['id'];
    if (id !== undefined) into.set(id, element);
    collectDefinitions(element.children, into);
  }
}

function walk(
  element: MarkupElement,
  outer: Inherited,
  definitions: ReadonlyMap<string, MarkupElement>,
  areas: GlyphArea[],
): void {
  const inner = inherit(element, outer, definitions);
  if (element.name === 'g') for (const child of element.children) walk(child, inner, definitions, areas);
  if (element.name === 'use') {
    const target = definitions.get((element.attributes['href'] ?? '').slice(1));
    if (target !== undefined) walk(target, inner, definitions, areas);
  }
  const outline = outlineOf(element);
  if (outline === undefined) return;
  const d = flattenOutline(outline, inner.transforms);
  if (inner.clip !== undefined && !isWithin(pathBounds(d), inner.clip)) return;
  const fill = glyphPaint(inner.attributes['fill'] ?? '#000', definitions);
  const fillOpacity = Number(element.attributes['fill-opacity'] ?? 1) * inner.opacity;
  if (fill !== undefined) add(areas, { d, ...fill, opacity: fill.opacity * fillOpacity });
  const stroke = glyphPaint(inner.attributes['stroke'] ?? 'none', definitions);
  const lineWidth = Number(inner.attributes['stroke-width'] ?? 1);
  if (stroke !== undefined)
    add(areas, { d, colour: stroke.colour, opacity: stroke.opacity * inner.opacity, lineWidth });
}

function add(areas: GlyphArea[], area: GlyphArea): void {
  if (area.opacity >= LEAST_OPACITY) areas.push(area);
}

function inherit(
  { attributes }: MarkupElement,
  outer: Inherited,
  definitions: ReadonlyMap<string, MarkupElement>,
): Inherited {
  const own = Object.entries(attributes).filter(([key]) => PASSED_ON.includes(key));
  const transform = attributes['transform'];
  const clipId = REFERENCE.exec(attributes['clip-path'] ?? '')?.[1];
  const clip = clipId === undefined ? undefined : definitions.get(clipId);
  return {
    attributes: { ...outer.attributes, ...Object.fromEntries(own) },
    transforms: transform === undefined ? outer.transforms : [transform, ...outer.transforms],
    opacity: outer.opacity * Number(attributes['opacity'] ?? 1),
    clip: clip === undefined ? outer.clip : (boundsOfClip(clip, definitions) ?? outer.clip),
  };
}

function boundsOfClip(clip: MarkupElement, definitions: ReadonlyMap<string, MarkupElement>): Bounds | undefined {
  const boxes = clip.children.flatMap((child) => {
    const target = child.name === 'use' ? definitions.get((child.attributes['href'] ?? '').slice(1)) : child;
    const outline = target === undefined ? undefined : outlineOf(target);
    return outline === undefined ? [] : [pathBounds(flattenOutline(outline, []))];
  });
  return boxes.length === 0 ? undefined : joined(boxes);
}

/** The box around boxes. */
export function joined(boxes: readonly Bounds[]): Bounds {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function isWithin(box: Bounds, clip: Bounds): boolean {
  return (
    box.left >= clip.left - CLIP_SLACK &&
    box.top >= clip.top - CLIP_SLACK &&
    box.right <= clip.right + CLIP_SLACK &&
    box.bottom <= clip.bottom + CLIP_SLACK
  );
}

/** Enclosed area in squares of the glyph's unit, by the shoelace formula. */
export function areaOf({ d }: Pick<GlyphArea, 'd'>): number {
  return Math.abs(
    flattenPath(d).reduce(
      (sum, ring) =>
        sum +
        ring.reduce((doubled, [x, y], i) => {
          const [nextX, nextY] = ring[(i + 1) % ring.length]!;
          return doubled + x * nextY - nextX * y;
        }, 0) /
          2,
      0,
    ),
  );
}
