import { hashPoint } from '@backlot/kernels';
import type { StyleParameters } from '../../styles/style-parameters.ts';
import { ellipse } from '../outlines.ts';
import { createPen } from '../pen.ts';
import type { VectorScene } from '../vector-scene.ts';
import { outlineWeights, outlineWidth } from './support/outline.ts';
import { element, fullRectangle, outlinedPath, strokedPath, svgDocument } from './support/svg.ts';
import { toneScale } from './support/tone-scale.ts';

/** Inks from dark to light; the last is the wall. */
const INKS = ['#20222c', '#c8452f', '#f0a33a', '#f3ead8'] as const;
const SKIPPED: ReadonlySet<string> = new Set(['glow', 'haze', 'beam', 'mist', 'cloud-shade', 'shadow']);
const DROPLETS = 260;

/** Sprayed through cut card: a few flat inks with bare bridges between the parts, and stray droplets. Reads `palette` (dark to light, the last is the wall), `scale` (bridges). */
export function stencil(scene: VectorScene, { scale = 1, palette = INKS }: StyleParameters = {}): string {
  const inks = palette.length >= 2 ? palette : INKS;
  const wall = inks[inks.length - 1]!;
  const tone = toneScale(scene);
  const weights = outlineWeights(scene, 3.2, 5.5, scale);
  const inkFor = (hex: string): string => inks[Math.min(inks.length - 1, Math.floor(tone(hex) * inks.length))]!;
  return svgDocument(
    scene,
    ({ shape, details }) =>
      [shape, ...details]
        .map((part) => {
          if (SKIPPED.has(part.role)) return '';
          const ink = inkFor(part.colour);
          if (part.linePx !== undefined) return strokedPath(part.d, wall, weights.thinnest * 0.7);
          return part.plain
            ? element('path', { d: part.d, fill: ink })
            : outlinedPath(part.d, ink, wall, outlineWidth(part, weights));
        })
        .join(''),
    { under: fullRectangle(scene, { fill: wall }), over: droplets(scene, inks[0]!) },
  );
}

function droplets({ widthPx, heightPx }: VectorScene, ink: string): string {
  const pen = createPen();
  const measure = Math.sqrt(widthPx * heightPx);
  const chance = (i: number, salt: number): number => hashPoint(i, salt, 0x57e) / 0x1_0000_0000;
  for (let i = 0; i < DROPLETS; i++) {
    const radius = measure * (0.0007 + 0.0016 * chance(i, 3) ** 3);
    ellipse(pen, chance(i, 1) * widthPx, chance(i, 2) * heightPx, radius, radius);
  }
  return element('path', { d: pen.d, fill: ink, opacity: 0.35 });
}
