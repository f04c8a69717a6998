import { renderSvg } from '../codec/render-svg.ts';
import { rgbToHex } from '../scene/vector/hex-colour.ts';
import { LAYER_NAMES, type VectorScene, type VectorShape } from '../scene/vector/vector-scene.ts';

/** What can be seen of a shape. */
export interface ShapeArea {
  readonly shape: VectorShape;
  /** Share of the picture, 0..1. */
  readonly area: number;
  /** Mean height, 0 = top, 1 = bottom of the picture. */
  readonly depth: number;
}

/** Width at which a scene is counted, px. */
const COUNTED_PX = 200;
/** Fainter shapes are veils: what lies under them is what is seen. */
const VEIL = 0.5;

/** Measures how much of each shape is seen, by drawing every shape in a colour of its own. Shapes that nothing is seen of have area 0. */
export function shapeAreas({ widthPx, heightPx, shapes }: VectorScene): readonly ShapeArea[] {
  const inOrder = LAYER_NAMES.flatMap((layer) => shapes.filter((shape) => shape.layer === layer));
  const body = inOrder.map((shape, index) => element(shape, idColour(index))).join('');
  const heightCounted = Math.max(1, Math.round((COUNTED_PX * heightPx) / widthPx));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${COUNTED_PX}" height="${heightCounted}" viewBox="0 0 ${widthPx} ${heightPx}" preserveAspectRatio="none" shape-rendering="crispEdges">${body}</svg>`;
  const { width, height, data } = renderSvg(svg, COUNTED_PX, heightCounted);
  const counts = new Float64Array(inOrder.length);
  const rows = new Float64Array(inOrder.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 4) {
      const id = ((data[i] ?? 0) << 16) + ((data[i + 1] ?? 0) << 8) + (data[i + 2] ?? 0) - 1;
      if (data[i + 3] !== 255 || id < 0 || id >= inOrder.length) continue;
      counts[id] = (counts[id] ?? 0) + 1;
      rows[id] = (rows[id] ?? 0) + y;
    }
  return inOrder.map((shape, index) => {
    const count = counts[index] ?? 0;
    const depth = count === 0 ? 0.5 : (rows[index] ?? 0) / count / Math.max(1, height - 1);
    return { shape, area: count / (width * height), depth };
  });
}

function idColour(index: number): string {
  const id = index + 1;
  return rgbToHex([(id >> 16) & 255, (id >> 8) & 255, id & 255]);
}

function element({ d, linePx, opacity = 1 }: VectorShape, colour: string): string {
  if (opacity < VEIL) return '';
  if (linePx === undefined) return `<path d="${d}" fill="${colour}"/>`;
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${linePx}"/>`;
}
