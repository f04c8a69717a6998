import type { StyleParameters } from '../../styles/style-parameters.ts';
import type { VectorScene } from '../vector-scene.ts';
import { outlineWeights, outlineWidth } from './outline.ts';
import { fullRectangle, outlinedPath, strokedPath, svgDocument } from './svg.ts';

const PAPER = '#ffffff';
const INK = '#15151a';
/** Light and shade have no outline: these roles are left out of drawings in line. */
export const LIGHT_ROLES: ReadonlySet<string> = new Set([
  'sky',
  'glow',
  'haze',
  'beam',
  'shadow',
  'mist',
  'cloud-shade',
  'wet-sand',
  'shade',
]);

/** Black outlines on white, closed areas, as in a colouring book. `palette` may give ink and paper. */
export function lineArt(scene: VectorScene, { scale = 1, palette }: StyleParameters = {}): string {
  const [ink = INK, paper = PAPER] = palette ?? [];
  const weights = outlineWeights(scene, 1.9, 4, scale);
  return svgDocument(
    scene,
    ({ shape, details }) => {
      if (LIGHT_ROLES.has(shape.role)) return '';
      const width = outlineWidth(shape, weights);
      const drawn = details
        .filter((part) => !LIGHT_ROLES.has(part.role))
        .map((part) => strokedPath(part.d, ink, width * 0.5));
      const inner = shape.plain === true || shape.linePx !== undefined;
      const body = inner ? strokedPath(shape.d, ink, width * 0.55) : outlinedPath(shape.d, paper, ink, width);
      return [body, ...drawn].join('');
    },
    { under: fullRectangle(scene, { fill: paper }) },
  );
}
