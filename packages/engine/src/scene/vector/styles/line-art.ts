import type { StyleParameters } from '../../styles/style-parameters.ts';
import type { VectorScene } from '../vector-scene.ts';
import { outlineWeights, outlineWidth } from './support/outline.ts';
import { element, fullRectangle, outlinedPath, strokedPath, svgDocument } from './support/svg.ts';

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

/** The two strokes that a broken line repeats, shares of its dash, and the gap after each, in line widths: round ends take one of them. */
const BROKEN = { long: 1, short: 0.25, gap: 2.6 } as const;

/** Black outlines on white, closed areas, as in a colouring book. `palette` may give ink and paper, `dash` breaks the outlines. */
export function lineArt(scene: VectorScene, { scale = 1, palette, dash }: StyleParameters = {}): string {
  const [ink = INK, paper = PAPER] = palette ?? [];
  const weights = outlineWeights(scene, 1.9, 4, scale);
  const area = (d: string, width: number): string =>
    dash === undefined
      ? outlinedPath(d, paper, ink, width)
      : element('path', { d, fill: paper }) +
        strokedPath(d, ink, width, { 'stroke-dasharray': dashArray(dash, width) });
  return svgDocument(
    scene,
    ({ shape, details }) => {
      if (LIGHT_ROLES.has(shape.role)) return '';
      const width = outlineWidth(shape, weights);
      const drawn = details
        .filter((part) => !LIGHT_ROLES.has(part.role))
        .map((part) => strokedPath(part.d, ink, width * 0.5));
      const inner = shape.plain === true || shape.linePx !== undefined;
      const body = inner ? strokedPath(shape.d, ink, width * 0.55) : area(shape.d, width);
      return [body, ...drawn].join('');
    },
    { under: fullRectangle(scene, { fill: paper }) },
  );
}

function dashArray(dash: number, width: number): string {
  return [BROKEN.long * dash, BROKEN.gap, BROKEN.short * dash, BROKEN.gap]
    .map((widths) => Math.round(widths * width * 10) / 10)
    .join(' ');
}
