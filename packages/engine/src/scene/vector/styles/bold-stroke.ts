import type { StyleParameters } from '../../styles/style-parameters.ts';
import { saturateHex } from '../hex-colour.ts';
import type { VectorScene } from '../vector-scene.ts';
import { outlineWeights, outlineWidth } from './support/outline.ts';
import { outlinedPath, plainShape, strokedPath, svgDocument } from './support/svg.ts';

const INK = '#171428';
const VIVIDNESS = 1.15;

/** Flat colour inside a heavy outline that grows towards the front. */
export function boldStroke(scene: VectorScene, { scale = 1, tint = INK }: StyleParameters = {}): string {
  const weights = outlineWeights(scene, 3.4, 7, scale);
  return svgDocument(scene, ({ shape, details }) => {
    const colour = saturateHex(shape.colour, VIVIDNESS);
    const width = outlineWidth(shape, weights);
    const inside = details.map((part) =>
      part.linePx === undefined
        ? plainShape(part, saturateHex(part.colour, VIVIDNESS))
        : strokedPath(part.d, tint, width * 0.5),
    );
    if (shape.linePx !== undefined) return strokedPath(shape.d, tint, Math.max(shape.linePx, width * 0.5));
    if (shape.plain) return plainShape(shape, colour);
    if (inside.length === 0) return outlinedPath(shape.d, colour, tint, width);
    // Details lie on the shape, so its outline is drawn once more over them.
    return [plainShape(shape, colour), ...inside, strokedPath(shape.d, tint, width)].join('');
  });
}
