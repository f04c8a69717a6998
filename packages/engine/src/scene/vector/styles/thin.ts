import type { StyleParameters } from '../../styles/style-parameters.ts';
import { mixHex, saturateHex } from '../hex-colour.ts';
import type { VectorScene } from '../vector-scene.ts';
import { LIGHT_ROLES } from './line-art.ts';
import { outlineWeights } from './support/outline.ts';
import { element, fullRectangle, outlinedPath, strokedPath, svgDocument } from './support/svg.ts';

const PAPER = '#ffffff';
const INK = '#2a3050';

/** One fine line of even weight over pale tints. Reads `tint` (ink), `strength` (tint of areas), `scale` (weight). */
export function thin(scene: VectorScene, { scale = 1, tint = INK, strength = 0.5 }: StyleParameters = {}): string {
  const { thinnest: width } = outlineWeights(scene, 1.7, 1.7, scale);
  const paleness = 1 - 0.75 * strength;
  const wash = (hex: string): string => mixHex(saturateHex(hex, 1.2), PAPER, paleness);
  return svgDocument(
    scene,
    ({ shape, details }) => {
      if (shape.role === 'sky' || shape.role === 'glow')
        return element('path', { d: shape.d, fill: wash(shape.colour), opacity: shape.opacity });
      if (LIGHT_ROLES.has(shape.role)) return '';
      const inner = details
        .filter((part) => !LIGHT_ROLES.has(part.role))
        .map((part) => strokedPath(part.d, tint, width * 0.7));
      const body =
        shape.plain === true || shape.linePx !== undefined
          ? strokedPath(shape.d, tint, width * 0.7)
          : outlinedPath(shape.d, wash(shape.colour), tint, width);
      return [body, ...inner].join('');
    },
    { under: fullRectangle(scene, { fill: PAPER }) },
  );
}
