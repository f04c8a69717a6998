import type { StyleParameters } from '../../styles/style-parameters.ts';
import { mixHex } from '../hex-colour.ts';
import { pathBounds } from '../path-data.ts';
import { formatNumber } from '../pen.ts';
import type { VectorScene } from '../vector-scene.ts';
import { LIGHT_ROLES } from './line-art.ts';
import { outlineWeights, outlineWidth } from './support/outline.ts';
import { element, fullRectangle, outlinedPath, strokedPath, svgDocument } from './support/svg.ts';

const SHEET = '#14427f';
const LINE = '#e3f0ff';
const RULE = '#6f9bd6';
const CELLS = 32;

/** An architect's drawing: white line on a ruled blue sheet, with frame, centre lines and dimension marks. Reads `tint` (sheet), `scale` (line). */
export function blueprintVector(scene: VectorScene, { scale = 1, tint = SHEET }: StyleParameters = {}): string {
  const weights = outlineWeights(scene, 1.2, 2.5, scale);
  const sheet = mixHex(tint, '#0a1f44', 0.12);
  return svgDocument(
    scene,
    ({ shape, details }) => {
      if (LIGHT_ROLES.has(shape.role) || shape.role === 'speck') return '';
      const width = outlineWidth(shape, weights);
      const inner = details
        .filter((part) => !LIGHT_ROLES.has(part.role))
        .map((part) => strokedPath(part.d, LINE, width * 0.5, { opacity: 0.75 }));
      const body =
        shape.plain === true || shape.linePx !== undefined
          ? strokedPath(shape.d, LINE, width * 0.5, { opacity: 0.7 })
          : outlinedPath(shape.d, sheet, LINE, width);
      return [body, ...inner].join('');
    },
    { under: fullRectangle(scene, { fill: sheet }), over: rules(scene) + centreLines(scene, weights.thinnest) },
  );
}

function rules({ widthPx, heightPx }: VectorScene): string {
  const cell = Math.sqrt(widthPx * heightPx) / CELLS;
  let fine = '';
  let strong = '';
  for (let i = 1; i * cell < widthPx; i++) {
    const line = `M${formatNumber(i * cell)} 0V${formatNumber(heightPx)}`;
    if (i % 4 === 0) strong += line;
    else fine += line;
  }
  for (let i = 1; i * cell < heightPx; i++) {
    const line = `M0 ${formatNumber(i * cell)}H${formatNumber(widthPx)}`;
    if (i % 4 === 0) strong += line;
    else fine += line;
  }
  return (
    element('path', { d: fine, fill: 'none', stroke: RULE, 'stroke-width': 0.8, opacity: 0.28 }) +
    element('path', { d: strong, fill: 'none', stroke: RULE, 'stroke-width': 1, opacity: 0.5 })
  );
}

/** Dash-dotted axes through the sun and a dimension line below the frame's content. */
function centreLines(scene: VectorScene, width: number): string {
  const { widthPx, heightPx } = scene;
  const inset = Math.sqrt(widthPx * heightPx) * 0.025;
  const tick = inset * 0.5;
  const frame = `M${formatNumber(inset)} ${formatNumber(inset)}H${formatNumber(widthPx - inset)}V${formatNumber(heightPx - inset)}H${formatNumber(inset)}Z`;
  let ticks = '';
  for (let i = 1; i < 12; i++) {
    const x = inset + ((widthPx - 2 * inset) * i) / 12;
    ticks += `M${formatNumber(x)} ${formatNumber(inset)}v${formatNumber(i % 3 === 0 ? tick : tick * 0.5)}M${formatNumber(x)} ${formatNumber(heightPx - inset)}v${formatNumber(i % 3 === 0 ? -tick : -tick * 0.5)}`;
  }
  const sun = scene.shapes.find((shape) => shape.role === 'sun');
  let axes = '';
  if (sun !== undefined) {
    const { left, top, right, bottom } = pathBounds(sun.d);
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    const reach = (right - left) * 0.72;
    axes = `M${formatNumber(x - reach)} ${formatNumber(y)}H${formatNumber(x + reach)}M${formatNumber(x)} ${formatNumber(y - reach)}V${formatNumber(y + reach)}`;
  }
  return (
    element('path', { d: frame + ticks, fill: 'none', stroke: LINE, 'stroke-width': width * 0.8, opacity: 0.85 }) +
    (axes === ''
      ? ''
      : element('path', {
          d: axes,
          fill: 'none',
          stroke: LINE,
          'stroke-width': width * 0.6,
          'stroke-dasharray': `${formatNumber(inset * 0.6)} ${formatNumber(inset * 0.18)} ${formatNumber(inset * 0.08)} ${formatNumber(inset * 0.18)}`,
          opacity: 0.9,
        }))
  );
}
