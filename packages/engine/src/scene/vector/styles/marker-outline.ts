import type { StyleParameters } from '../../styles/style-parameters.ts';
import { mixHex, saturateHex } from '../hex-colour.ts';
import { formatNumber } from '../pen.ts';
import type { VectorScene } from '../vector-scene.ts';
import { outlineWeights, outlineWidth } from './support/outline.ts';
import { element, fullRectangle, plainShape, strokedPath, svgDocument } from './support/svg.ts';

const PAPER = '#fffdf8';
const INK = '#23232b';

/** Felt pens: colour laid in streaks a little beside a loose, doubled outline. Reads `tint` (outline), `strength` (looseness), `scale`. */
export function markerOutline(
  scene: VectorScene,
  { scale = 1, tint = INK, strength = 0.5 }: StyleParameters = {},
): string {
  const measure = Math.sqrt(scene.widthPx * scene.heightPx);
  const weights = outlineWeights(scene, 2.1, 3.9, scale);
  const off = measure * 0.007 * strength;
  const drawn = svgDocument(
    scene,
    ({ shape, details }) => {
      if (shape.role === 'glow' || shape.role === 'haze') return '';
      const colour = mixHex(saturateHex(shape.colour, 1.25), PAPER, 0.1);
      if (shape.linePx !== undefined) return strokedPath(shape.d, tint, weights.thinnest * 0.8);
      const filled = element('path', { d: shape.d, fill: colour, opacity: shape.opacity });
      if (shape.plain) return filled;
      const width = outlineWidth(shape, weights);
      const inner = details.map((part) =>
        part.linePx === undefined
          ? plainShape(part, mixHex(saturateHex(part.colour, 1.25), PAPER, 0.1))
          : strokedPath(part.d, tint, width * 0.55),
      );
      return [
        // White paper keeps what is behind from shining through where the colour misses its outline.
        element('path', { d: shape.d, fill: PAPER }),
        `<g transform="translate(${formatNumber(off)} ${formatNumber(off * 0.6)})">${filled}${inner.join('')}</g>`,
        strokedPath(shape.d, tint, width),
      ].join('');
    },
    {
      definitions: streaks(measure),
      under: fullRectangle(scene, { fill: PAPER }),
      over: fullRectangle(scene, { fill: 'url(#streaks)' }),
    },
  );
  return drawn;
}

/** Overlapping strokes of a broad nib, lighter and darker, across everything. */
function streaks(measure: number): string {
  const size = measure * 0.11;
  const bands = [
    [0.02, 0.13, '#ffffff', 0.1],
    [0.2, 0.05, '#000000', 0.035],
    [0.31, 0.16, '#ffffff', 0.07],
    [0.5, 0.03, '#000000', 0.04],
    [0.58, 0.2, '#ffffff', 0.1],
    [0.83, 0.09, '#ffffff', 0.11],
  ] as const;
  const lines = bands.map(
    ([at, thick, fill, opacity]) =>
      `<rect y="${formatNumber(at * size)}" width="${formatNumber(size * 6)}" height="${formatNumber(thick * size)}" fill="${fill}" opacity="${opacity}"/>`,
  );
  return `<pattern id="streaks" width="${formatNumber(size * 6)}" height="${formatNumber(size)}" patternUnits="userSpaceOnUse" patternTransform="rotate(-32)">${lines.join('')}</pattern>`;
}
