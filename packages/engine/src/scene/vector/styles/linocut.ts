import type { StyleParameters } from '../../styles/style-parameters.ts';
import { formatNumber } from '../pen.ts';
import type { VectorScene } from '../vector-scene.ts';
import { outlineWeights, outlineWidth } from './support/outline.ts';
import { element, fullRectangle, outlinedPath, strokedPath, svgDocument } from './support/svg.ts';
import { toneScale } from './support/tone-scale.ts';

const INK = '#1b1a1c';
const PAPER = '#f2e6cf';
const SKIPPED: ReadonlySet<string> = new Set(['glow', 'haze', 'beam', 'mist', 'cloud-shade', 'speck', 'shadow']);
/** Tones below are solid ink, above bare paper, between them carved. */
const SOLID = 0.4;
const BARE = 0.66;

/** Linocut: black, paper and gouge marks between them, edges torn by the knife. Reads `palette` (ink, paper), `scale` (marks). */
export function linocut(scene: VectorScene, { scale = 1, palette }: StyleParameters = {}): string {
  const [ink = INK, paper = PAPER] = palette ?? [];
  const measure = Math.sqrt(scene.widthPx * scene.heightPx);
  const tone = toneScale(scene);
  const weights = outlineWeights(scene, 3.4, 5.6, scale);
  const gouges = [0, 1, 2].map((level) => gougePattern(`gouge${level}`, (measure / 46) * scale, { level, ink }));
  return svgDocument(
    scene,
    ({ shape, details }) =>
      [shape, ...details]
        .map((part) => {
          if (SKIPPED.has(part.role)) return '';
          const value = tone(part.colour);
          const dark = value < SOLID;
          if (part.linePx !== undefined) return strokedPath(part.d, dark ? paper : ink, weights.thinnest * 0.8);
          const fill = dark ? ink : paper;
          const edge = dark ? paper : ink;
          const base = part.plain
            ? element('path', { d: part.d, fill })
            : outlinedPath(part.d, fill, edge, outlineWidth(part, weights));
          if (dark || value >= BARE) return base;
          const level = value < 0.49 ? 2 : value < 0.58 ? 1 : 0;
          return base + element('path', { d: part.d, fill: `url(#gouge${level})` });
        })
        .join(''),
    {
      definitions: gouges.join('') + roughEdges(scene, measure),
      under: fullRectangle(scene, { fill: paper }),
      around: ' filter="url(#rough)"',
    },
  );
}

/** Displaces edges as a knife would. The region is the frame: resvg gives up on one that shapes beyond the frame stretch. */
function roughEdges({ widthPx, heightPx }: VectorScene, measure: number): string {
  const frequency = Math.round((26 / measure) * 1000) / 1000;
  const region = `filterUnits="userSpaceOnUse" x="0" y="0" width="${formatNumber(widthPx)}" height="${formatNumber(heightPx)}"`;
  const noise = `<feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="2" seed="4"/>`;
  const shift = `<feDisplacementMap in="SourceGraphic" scale="${formatNumber(measure * 0.007)}" xChannelSelector="R" yChannelSelector="G"/>`;
  return `<filter id="rough" ${region}>${noise}${shift}</filter>`;
}

/** Tapered cuts in staggered rows; `level` 0 is light, 2 dark. */
function gougePattern(id: string, size: number, { level, ink }: { level: number; ink: string }): string {
  const thick = size * (0.09 + 0.09 * level);
  const cut = (x: number, y: number, length: number): string =>
    `M${formatNumber(x)} ${formatNumber(y)}q${formatNumber(length / 2)} ${formatNumber(-thick)} ${formatNumber(length)} 0q${formatNumber(-length / 2)} ${formatNumber(thick)} ${formatNumber(-length)} 0z`;
  const d =
    cut(size * 0.04, size * 0.25, size * 0.8) +
    cut(size * 0.5, size * 0.75, size * 0.8) +
    cut(size * -0.5, size * 0.75, size * 0.8);
  return `<pattern id="${id}" width="${formatNumber(size)}" height="${formatNumber(size * 0.62)}" patternUnits="userSpaceOnUse" patternTransform="rotate(${level * 6 - 6})"><path transform="scale(1 .62)" d="${d}" fill="${ink}"/></pattern>`;
}
