import type { StyleParameters } from '../../styles/style-parameters.ts';
import { formatNumber } from '../pen.ts';
import type { VectorScene } from '../vector-scene.ts';
import { outlineWeights, outlineWidth } from './support/outline.ts';
import { element, fullRectangle, outlinedPath, strokedPath, svgDocument } from './support/svg.ts';
import { toneScale } from './support/tone-scale.ts';

const INK = '#2b2118';
const PAPER = '#f3ead6';
const LEVELS = 8;
/** Middle tones are ruled more openly than they are grey, so that light things shine. */
const OPENNESS = 1.45;
/** Angle of the burin for things whose form is known; others take one by name. */
const ANGLES: Readonly<Record<string, number>> = {
  sky: 0,
  sea: 0,
  lake: 0,
  water: 0,
  sand: 8,
  dune: 8,
  'wet-sand': 4,
  foam: 0,
  hill: 55,
  island: 50,
  mountain: 62,
  trunk: 4,
  'palm-leaf': -35,
  pine: -58,
  building: 90,
  wall: 90,
  floor: 0,
  cloud: -8,
  sun: 0,
};
/** Left out: their light is the paper. */
const SKIPPED: ReadonlySet<string> = new Set(['glow', 'haze', 'beam', 'mist', 'cloud-shade', 'speck']);

/** Copper engraving: every area ruled with waving lines that thicken with its tone and cross in the dark. Reads `palette` (ink, paper), `scale` (pitch). */
export function engravingVector(scene: VectorScene, { scale = 1, palette }: StyleParameters = {}): string {
  const [ink = INK, paper = PAPER] = palette ?? [];
  // Whole pixels: a tile that ends between two pixels shows as a seam.
  const gap = Math.max(3, Math.round((Math.sqrt(scene.widthPx * scene.heightPx) / 150) * scale));
  const tone = toneScale(scene);
  const weights = outlineWeights(scene, 1.3, 2.4, scale);
  const patterns = new Map<string, string>();
  const ruled = (level: number, angle: number, ground: string): string => {
    const id = `h${level}a${angle < 0 ? `m${-angle}` : angle}${ground === 'none' ? 'x' : ''}`;
    patterns.set(id, rulePattern(id, gap, (gap * level * 0.86) / LEVELS, { angle, ink, ground }));
    return `url(#${id})`;
  };
  const drawn = svgDocument(
    scene,
    ({ shape, details }) =>
      [shape, ...details]
        .map((part) => {
          if (SKIPPED.has(part.role)) return '';
          if (part.linePx !== undefined) return strokedPath(part.d, ink, weights.thinnest);
          const dark = (1 - tone(part.colour)) ** OPENNESS;
          const level = Math.round(Math.min(0.95, dark) * LEVELS);
          const angle = ANGLES[part.role] ?? angleByName(part.role);
          const fill = level > 0 ? ruled(level, angle, paper) : paper;
          const first = part.plain
            ? element('path', { d: part.d, fill })
            : outlinedPath(part.d, fill, ink, outlineWidth(part, weights));
          const second =
            dark > 0.62
              ? element('path', { d: part.d, fill: ruled(Math.round((dark - 0.3) * LEVELS), angle + 62, 'none') })
              : '';
          return first + second;
        })
        .join(''),
    { under: fullRectangle(scene, { fill: paper }) },
  );
  return drawn.replace('\n', `\n<defs>${[...patterns.values()].join('')}</defs>\n`);
}

/** A tile with one line that waves once: laid side by side the waves join. */
function rulePattern(
  id: string,
  gap: number,
  width: number,
  { angle, ink, ground }: { angle: number; ink: string; ground: string },
): string {
  const length = gap * 10;
  const wave = gap * 0.22;
  const y = gap / 2;
  const d = `M${formatNumber(-gap)} ${formatNumber(y)}H0C${formatNumber(length * 0.2)} ${formatNumber(y - wave)} ${formatNumber(length * 0.3)} ${formatNumber(y - wave)} ${formatNumber(length / 2)} ${formatNumber(y)}C${formatNumber(length * 0.7)} ${formatNumber(y + wave)} ${formatNumber(length * 0.8)} ${formatNumber(y + wave)} ${formatNumber(length)} ${formatNumber(y)}h${formatNumber(gap)}`;
  return `<pattern id="${id}" width="${length}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})">${ground === 'none' ? '' : `<rect width="${length}" height="${gap}" fill="${ground}"/>`}<path d="${d}" fill="none" stroke="${ink}" stroke-width="${Math.round(width * 100) / 100}"/></pattern>`;
}

function angleByName(role: string): number {
  let sum = 0;
  for (let i = 0; i < role.length; i++) sum = (sum * 31 + role.charCodeAt(i)) % 997;
  return [25, -40, 60, -20, 38][sum % 5]!;
}
