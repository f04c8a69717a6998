import { pathBounds } from '../../path-data.ts';
import { LAYER_NAMES, type VectorScene, type VectorShape } from '../../vector-scene.ts';

/** Outline weights of a scene in px. */
export interface OutlineWeights {
  /** In the sky. */
  readonly thinnest: number;
  /** In the front. */
  readonly thickest: number;
}

/** An outline may take at most this part of the shape's lesser extent, or small things turn into blots. */
const MOST_OF_SHAPE = 0.09;
/** ... but never falls below this part of its full weight. */
const LEAST_WEIGHT = 0.38;

/** Scales weights given in thousandths of the geometric mean side to px of this scene. */
export function outlineWeights(scene: VectorScene, thinnest: number, thickest: number, scale = 1): OutlineWeights {
  const measure = (Math.sqrt(scene.widthPx * scene.heightPx) / 1000) * scale;
  return { thinnest: thinnest * measure, thickest: thickest * measure };
}

/** Outline of one shape in px: heavier towards the front, lighter on small shapes. */
export function outlineWidth(shape: VectorShape, { thinnest, thickest }: OutlineWeights): number {
  const nearness = LAYER_NAMES.indexOf(shape.layer) / (LAYER_NAMES.length - 1);
  const full = thinnest + (thickest - thinnest) * nearness;
  const { left, top, right, bottom } = pathBounds(shape.d);
  const extent = Math.min(right - left, bottom - top);
  return Math.max(full * LEAST_WEIGHT, Math.min(full, extent * MOST_OF_SHAPE));
}

/** A shape with the details that lie on it (`surfboard` and its `surfboard-stripe`). */
export interface ShapeGroup {
  readonly shape: VectorShape;
  readonly details: readonly VectorShape[];
}

/** Gathers each shape with the details directly after it, whose role is its own with a suffix: outlines go over both. */
export function groupDetails(shapes: readonly VectorShape[]): ShapeGroup[] {
  const groups: { shape: VectorShape; details: VectorShape[] }[] = [];
  for (const shape of shapes) {
    const open = groups[groups.length - 1];
    const belongs = open !== undefined && isDetailOf(shape, open.shape);
    if (belongs) open.details.push(shape);
    else groups.push({ shape, details: [] });
  }
  return groups;
}

function isDetailOf(shape: VectorShape, parent: VectorShape): boolean {
  const inner = shape.plain === true || shape.linePx !== undefined;
  return (
    inner &&
    !parent.plain &&
    parent.linePx === undefined &&
    shape.layer === parent.layer &&
    shape.role.startsWith(`${parent.role}-`)
  );
}
