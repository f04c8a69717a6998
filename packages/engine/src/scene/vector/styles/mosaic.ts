import { hashPoint } from '@backlot/kernels';
import type { StyleParameters } from '../../styles/style-parameters.ts';
import { mixHex } from '../hex-colour.ts';
import { flattenPath, pathBounds, type Bounds } from '../path-data.ts';
import type { Point } from '../pen.ts';
import { LAYER_NAMES, type LayerName, type VectorScene } from '../vector-scene.ts';
import { element, fullRectangle, svgDocument } from './support/svg.ts';

const GROUT = '#8d8578';
/** Tiles along the geometric mean side. */
const TILES = 58;
const TINTS = 4;
/** How far tiles of one colour differ, towards black and towards white: more, and a plain ground is noise. */
const UNEVEN = { dark: 0.1, light: 0.13 } as const;
/** How far corners are off, parts of a tile. */
const OFF_SQUARE = 0.1;

/** Set in square tiles: every tile takes the colour of the shape at its middle. Reads `tint` (mortar), `scale` (tile). */
export function mosaic(scene: VectorScene, { scale = 1, tint = GROUT }: StyleParameters = {}): string {
  const { widthPx, heightPx } = scene;
  const tile = (Math.sqrt(widthPx * heightPx) / TILES) * scale;
  const solids = scene.shapes
    .filter((shape) => shape.linePx === undefined && (shape.opacity ?? 1) > 0.4)
    .map((shape) => ({
      shape,
      bounds: pathBounds(shape.d),
      rings: flattenPath(shape.d),
    }));
  const paths = new Map<string, { layer: LayerName; colour: string; d: string }>();
  for (let row = 0; row * tile < heightPx; row++)
    for (let column = 0; column * tile < widthPx; column++) {
      const x = (column + 0.5) * tile;
      const y = (row + 0.5) * tile;
      const hit = solids.findLast(({ bounds, rings }) => isWithin(bounds, x, y) && isInside(rings, x, y));
      if (hit === undefined) continue;
      const { layer, colour } = hit.shape;
      const key = hashPoint(column, row, 0x305a);
      const shade = (key % TINTS) / (TINTS - 1) - 0.5;
      const shaded =
        shade < 0 ? mixHex(colour, '#000000', -shade * UNEVEN.dark) : mixHex(colour, '#ffffff', shade * UNEVEN.light);
      const name = `${layer}${shaded}`;
      const entry = paths.get(name) ?? { layer, colour: shaded, d: '' };
      entry.d += tilePath(column * tile, row * tile, tile, key);
      paths.set(name, entry);
    }
  const byLayer = (layer: LayerName): string =>
    [...paths.values()]
      .filter((entry) => entry.layer === layer)
      .map(({ d, colour }) => element('path', { d, fill: colour }))
      .join('');
  // One stand-in shape a layer carries all its tiles through the common document.
  const carriers = LAYER_NAMES.map((layer) => ({ role: 'tiles', layer, d: '', colour: GROUT }));
  return svgDocument({ ...scene, shapes: carriers }, ({ shape }) => byLayer(shape.layer), {
    under: fullRectangle(scene, { fill: tint }),
  });
}

/** A hand-cut quadrilateral, whole pixels, relative commands. */
function tilePath(x: number, y: number, size: number, key: number): string {
  const nudge = (byte: number): number => (((key >>> (byte * 8)) & 255) / 255 - 0.5) * size * OFF_SQUARE;
  const gap = size * 0.055;
  const side = size - 2 * gap;
  const corners: readonly Point[] = [
    [nudge(0), nudge(1)],
    [side + nudge(2), nudge(3)],
    [side + nudge(1), side + nudge(2)],
    [nudge(3), side + nudge(0)],
  ];
  const [first, ...rest] = corners.map(
    ([cx, cy]) => [quantised(x + gap + cx, size), quantised(y + gap + cy, size)] as const,
  );
  let [px, py] = first!;
  let d = `M${tidy(px)} ${tidy(py)}l`;
  rest.forEach(([cx, cy], i) => {
    d += `${i === 0 ? '' : ' '}${tidy(cx - px)} ${tidy(cy - py)}`;
    [px, py] = [cx, cy];
  });
  return `${d}z`;
}

/** Whole pixels are fine for tiles of more than ten; smaller ones need tenths. */
function quantised(value: number, size: number): number {
  return size > 10 ? Math.round(value) : Math.round(value * 10) / 10;
}

function tidy(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

function isWithin({ left, top, right, bottom }: Bounds, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Non-zero winding rule, as SVG fills by default. */
function isInside(rings: readonly (readonly Point[])[], x: number, y: number): boolean {
  let winding = 0;
  for (const ring of rings)
    for (let i = 0; i < ring.length; i++) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[(i + 1) % ring.length]!;
      if (ay <= y !== by <= y) {
        const cross = ax + ((y - ay) / (by - ay)) * (bx - ax);
        if (cross > x) winding += by > ay ? 1 : -1;
      }
    }
  return winding !== 0;
}
