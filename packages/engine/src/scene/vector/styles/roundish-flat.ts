import type { StyleParameters } from '../../styles/style-parameters.ts';
import { mixHex, saturateHex } from '../hex-colour.ts';
import { pathBounds } from '../path-data.ts';
import type { VectorScene, VectorShape } from '../vector-scene.ts';
import { outlinedPath, plainShape, svgDocument } from './support/svg.ts';

/** How far corners are rounded, in parts of the picture's measure and of the shape's lesser extent. */
const ROUNDING = 0.014;
const MOST_OF_SHAPE = 0.2;
const SKIPPED: ReadonlySet<string> = new Set(['speck', 'ripple', 'trunk-ring', 'palm-rib', 'shell-rib']);

/** Soft toy shapes: corners rounded off, gentle candy colours, no fine detail. Reads `strength` (sweetness), `scale` (rounding). */
export function roundishFlat(scene: VectorScene, { scale = 1, strength = 0.5 }: StyleParameters = {}): string {
  const measure = Math.sqrt(scene.widthPx * scene.heightPx) * ROUNDING * scale;
  const sweet = (hex: string): string => mixHex(saturateHex(hex, 1 + 0.3 * strength), '#fff1ea', 0.3 * strength);
  const soft = (shape: VectorShape): string => {
    if (SKIPPED.has(shape.role)) return '';
    const colour = sweet(shape.colour);
    if (shape.plain || shape.linePx !== undefined || shape.opacity !== undefined) return plainShape(shape, colour);
    const { left, top, right, bottom } = pathBounds(shape.d);
    const width = Math.min(measure, Math.min(right - left, bottom - top) * MOST_OF_SHAPE);
    // A stroke in the shape's own colour with round joins rounds every outer corner.
    return outlinedPath(shape.d, colour, colour, width);
  };
  return svgDocument(scene, ({ shape, details }) => [shape, ...details].map(soft).join(''));
}
