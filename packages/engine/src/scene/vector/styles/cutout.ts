import type { StyleParameters } from '../../styles/style-parameters.ts';
import { mixHex } from '../hex-colour.ts';
import { LAYER_NAMES, type VectorScene } from '../vector-scene.ts';
import { fullRectangle, plainShape, svgDocument, element } from './support/svg.ts';

/** Three hard shadows, each fainter and farther, read as one soft shadow, at a hundredth of the cost of a blur. */
const SHADOWS = [
  { reach: 0.003, opacity: 0.2 },
  { reach: 0.0078, opacity: 0.14 },
  { reach: 0.0145, opacity: 0.1 },
] as const;
const TEXTURE_TILE_PX = 256;
const SKIPPED: ReadonlySet<string> = new Set(['glow', 'haze', 'beam', 'mist', 'speck', 'shadow', 'cloud-shade']);

/** Layers of cut paper: every sheet throws its shadow on the one below, over a paper tooth. Reads `strength` (depth), `grain` (paper). */
export function cutout(scene: VectorScene, { strength = 0.6, grain = 0.5 }: StyleParameters = {}): string {
  const measure = Math.sqrt(scene.widthPx * scene.heightPx);
  const shapes: string[] = [];
  const drawn = svgDocument(
    scene,
    ({ shape, details }) => {
      if (SKIPPED.has(shape.role)) return '';
      const inner = details.filter((part) => !SKIPPED.has(part.role)).map((part) => plainShape(part));
      const flat =
        (shape.plain && shape.role !== 'sky' && shape.role !== 'sea' && shape.role !== 'sand') ||
        shape.linePx !== undefined;
      if (flat || shape.opacity !== undefined) return [plainShape(shape), ...inner].join('');
      const id = `p${shapes.length}`;
      shapes.push(`<path id="${id}" d="${shape.d}"/>`);
      const depth = (0.55 + (0.6 * LAYER_NAMES.indexOf(shape.layer)) / (LAYER_NAMES.length - 1)) * (0.5 + strength);
      const shadows = SHADOWS.map(({ reach, opacity }) =>
        element('use', {
          href: `#${id}`,
          transform: `translate(${round(measure * reach * depth * 0.35)} ${round(measure * reach * depth)})`,
          fill: '#120a24',
          opacity: opacity * (0.6 + 0.6 * strength),
        }),
      );
      return [...shadows, element('use', { href: `#${id}`, fill: shape.colour }), ...inner].join('');
    },
    {
      over:
        grain > 0
          ? fullRectangle(scene, { fill: 'url(#paper)', opacity: 0.9 * grain, style: 'mix-blend-mode:multiply' })
          : '',
    },
  );
  return drawn.replace('\n', `\n<defs>${shapes.join('')}${grain > 0 ? paperPattern() : ''}</defs>\n`);
}

/** A tile of lit paper; the noise is stitched, so tiles join without a seam. */
function paperPattern(): string {
  const lit = mixHex('#ffffff', '#fff3e0', 0.3);
  return `<filter id="tooth" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.047" numOctaves="4" seed="7" stitchTiles="stitch" result="n"/><feDiffuseLighting in="n" surfaceScale="1.2" lighting-color="${lit}"><feDistantLight azimuth="50" elevation="62"/></feDiffuseLighting></filter><pattern id="paper" width="${TEXTURE_TILE_PX}" height="${TEXTURE_TILE_PX}" patternUnits="userSpaceOnUse"><rect width="${TEXTURE_TILE_PX}" height="${TEXTURE_TILE_PX}" filter="url(#tooth)"/></pattern>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
