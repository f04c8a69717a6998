import type { StyleParameters } from '../../styles/style-parameters.ts';
import { hexToRgb } from '../hex-colour.ts';
import type { VectorScene } from '../vector-scene.ts';
import { outlineWeights, outlineWidth } from './support/outline.ts';
import { element, fullRectangle, outlinedPath, strokedPath, svgDocument } from './support/svg.ts';
import { toneScale } from './support/tone-scale.ts';

const BLACK = '#0b0b0f';
const WHITE = '#ffffff';
const ACCENT = '#ff3b2f';
const SKIPPED: ReadonlySet<string> = new Set(['glow', 'haze', 'beam', 'mist', 'cloud-shade', 'speck', 'shadow']);
const THRESHOLD = 0.47;
/** Roles that carry the one colour. */
const ACCENTED: ReadonlySet<string> = new Set([
  'sun',
  'sail',
  'umbrella',
  'starfish',
  'awning',
  'roof',
  'flag',
  'flower',
  'door',
  'lamp',
  'fish',
  'planet',
  'cushion',
]);

/** Black, white and one hot colour, nothing between. Reads `tint` (the colour), `palette` (dark, light), `scale` (line). */
export function sharpContrast(scene: VectorScene, { scale = 1, tint = ACCENT, palette }: StyleParameters = {}): string {
  const [black = BLACK, white = WHITE] = palette ?? [];
  const tone = toneScale(scene);
  const weights = outlineWeights(scene, 2, 3.6, scale);
  const inkFor = (role: string, hex: string): string => {
    if (ACCENTED.has(role) && (role === 'sun' || isColourful(hex))) return tint;
    return tone(hex) < THRESHOLD ? black : white;
  };
  return svgDocument(
    scene,
    ({ shape, details }) =>
      [shape, ...details]
        .map((part) => {
          if (SKIPPED.has(part.role)) return '';
          const ink = inkFor(part.role, part.colour);
          const edge = ink === white ? black : white;
          if (part.linePx !== undefined) return strokedPath(part.d, edge, weights.thinnest);
          if (part.plain) return element('path', { d: part.d, fill: ink });
          return outlinedPath(part.d, ink, ink === tint ? black : edge, outlineWidth(part, weights));
        })
        .join(''),
    { under: fullRectangle(scene, { fill: white }) },
  );
}

function isColourful(hex: string): boolean {
  const channels = hexToRgb(hex);
  return Math.max(...channels) - Math.min(...channels) > 90;
}
