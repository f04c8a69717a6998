import type { Rect } from '@backlot/kernels';
import { flattenPath, pathBounds, type Bounds } from '../vector/path-data.ts';
import { formatNumber } from '../vector/pen.ts';
import type { LayerName, VectorShape } from '../vector/vector-scene.ts';
import type { Glyph } from './glyph.ts';
import { areaOf, glyphAreas, joined, type GlyphArea } from './glyph-areas.ts';
import { flattenOutline } from './glyph-outline.ts';

/** What the shapes of a glyph are called and where in the depth they lie. */
export interface ShapePlace {
  readonly role: string;
  readonly layer: LayerName;
  /** Facing the other way. */
  readonly isMirrored?: boolean;
}

/** Parts smaller than this share of the glyph's box are details without an outline of their own. */
const DETAIL_SHARE = 0.035;
/** Below this opacity a part is light or shade on another. */
const VEIL_OPACITY = 0.85;

/** The box of what a glyph shows, in units of its square. */
export function glyphBounds(glyph: Glyph): Bounds {
  return joined(glyphAreas(glyph).map(boundsOf));
}

/**
 * A glyph as shapes that any vector style can draw, as large as fits into the box (px), standing on its bottom edge in the middle.
 * Parts that are small or translucent come as details and shades, which styles with outlines leave without.
 */
export function glyphShapes(glyph: Glyph, box: Rect, place: ShapePlace): readonly VectorShape[] {
  const { role, layer, isMirrored = false } = place;
  const areas = glyphAreas(glyph);
  const bounds = joined(areas.map(boundsOf));
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const scale = Math.min(box.width / width, box.height / height);
  const middle = (bounds.left + bounds.right) / 2;
  const top = box.y + box.height - bounds.bottom * scale;
  const across = isMirrored ? -scale : scale;
  const move = [`scale(${across} ${scale})`, `translate(${box.x + box.width / 2 - middle * across} ${top})`];
  return areas.map((area): VectorShape => {
    const share = area.lineWidth === undefined ? areaOf(area) / (width * height) : 0;
    const isVeil = area.opacity < VEIL_OPACITY;
    return {
      role: isVeil ? 'shade' : share < DETAIL_SHARE ? `${role}-detail` : role,
      layer,
      d: rounded(flattenOutline(area.d, move)),
      colour: area.colour,
      ...(area.fadesTo !== undefined && { fadesTo: area.fadesTo }),
      ...(area.lineWidth !== undefined && { linePx: area.lineWidth * scale }),
      ...(area.opacity < 1 && { opacity: area.opacity }),
      ...((isVeil || share < DETAIL_SHARE) && { plain: true }),
    };
  });
}

/** Of the curve itself: control points may lie far outside. Half a line's width is added. */
function boundsOf({ d, lineWidth = 0 }: GlyphArea): Bounds {
  const points = flattenPath(d).flat();
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const half = lineWidth / 2;
  if (points.length === 0) return pathBounds(d);
  return {
    left: Math.min(...across) - half,
    top: Math.min(...down) - half,
    right: Math.max(...across) + half,
    bottom: Math.max(...down) + half,
  };
}

function rounded(d: string): string {
  return d.replaceAll(/-?\d*\.\d+/g, (number) => formatNumber(Number(number)));
}
