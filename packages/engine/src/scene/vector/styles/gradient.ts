import type { StyleParameters } from '../../styles/style-parameters.ts';
import { mixHex } from '../hex-colour.ts';
import { pathBounds } from '../path-data.ts';
import { formatNumber } from '../pen.ts';
import type { VectorScene, VectorShape } from '../vector-scene.ts';
import { element, fullRectangle, plainShape, svgDocument } from './support/svg.ts';

const SHADE = '#1a1040';

/** Every area fades, the sky in one sweep, light glows: the look of polished stock illustration. Reads `strength` (depth of the fades) and `grain`. */
export function gradient(scene: VectorScene, { strength = 0.6, grain = 0 }: StyleParameters = {}): string {
  const definitions = new Map<string, string>();
  const skies = scene.shapes.filter((shape) => shape.role === 'sky');
  const fillFor = (shape: VectorShape): string => {
    const from = shape.fadesTo === undefined ? mixHex(shape.colour, '#ffffff', 0.24 * strength) : shape.colour;
    const to = shape.fadesTo ?? mixHex(shape.colour, SHADE, 0.4 * strength);
    return fade(definitions, from, to, shape.fadesTo === undefined ? 0.3 : 0);
  };
  const body = (shape: VectorShape): string => {
    if (shape.role === 'sky') return shape === skies[0] ? sweep(shape, skies, definitions) : '';
    if (shape.role === 'glow') return plainGlow(shape, definitions);
    if (shape.linePx !== undefined || (shape.plain && shape.fadesTo === undefined)) return plainShape(shape);
    return element('path', { d: shape.d, fill: fillFor(shape), opacity: shape.opacity });
  };
  // Bodies first: drawing them fills the definitions.
  const drawn = svgDocument(scene, ({ shape, details }) => [shape, ...details].map(body).join(''));
  const filter =
    grain > 0
      ? '<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves="2" seed="3"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -1.2 0.75"/></filter>'
      : '';
  const over = grain > 0 ? `\n${fullRectangle(scene, { filter: 'url(#grain)', opacity: 0.25 * grain })}` : '';
  return drawn
    .replace('\n', `\n<defs>${[...definitions.values()].join('')}${filter}</defs>\n`)
    .replace(/\n<\/svg>$/, `${over}\n</svg>`);
}

function fade(definitions: Map<string, string>, from: string, to: string, slant: number): string {
  const key = `${from}${to}${slant}`;
  const id = `f${[...definitions.keys()].indexOf(key) + 1 || definitions.size + 1}`;
  definitions.set(
    key,
    `<linearGradient id="${id}" x1="0" y1="0" x2="${slant}" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`,
  );
  return `url(#${id})`;
}

/** The whole sky in one gradient: down the bands, or out from the light when the bands are rings. */
function sweep(base: VectorShape, skies: readonly VectorShape[], definitions: Map<string, string>): string {
  const boxes = skies.map((shape) => pathBounds(shape.d));
  const second = boxes[1];
  const last = skies[skies.length - 1];
  if (second === undefined || last === undefined) return plainShape(base);
  const isRing = Math.abs(second.right - second.left - (second.bottom - second.top)) < 1;
  const stop = (offset: number, colour: string): string =>
    `<stop offset="${Math.min(1, Math.max(0, Math.round(offset * 1000) / 1000))}" stop-color="${colour}"/>`;
  if (isRing) {
    const reach = ((second.right - second.left) / 2) * 1.3;
    const centre = [(second.left + second.right) / 2, (second.top + second.bottom) / 2] as const;
    const stops = skies
      .slice(1)
      .map((shape, i) => stop((boxes[i + 1]!.right - boxes[i + 1]!.left) / 2 / reach, shape.colour))
      .toReversed();
    definitions.set(
      'sky',
      `<radialGradient id="sky-sweep" gradientUnits="userSpaceOnUse" cx="${formatNumber(centre[0])}" cy="${formatNumber(centre[1])}" r="${formatNumber(reach)}">${stop(0, last.fadesTo ?? last.colour)}${stops.join('')}${stop(1, base.colour)}</radialGradient>`,
    );
  } else {
    const bottom = boxes[boxes.length - 1]!.bottom;
    const top = Math.max(0, boxes[0]!.top);
    const stops = skies.map((shape, i) => stop((Math.max(0, boxes[i]!.top) - top) / (bottom - top), shape.colour));
    definitions.set(
      'sky',
      `<linearGradient id="sky-sweep" gradientUnits="userSpaceOnUse" x1="0" y1="${formatNumber(top)}" x2="0" y2="${formatNumber(bottom)}">${stops.join('')}</linearGradient>`,
    );
  }
  return element('path', { d: base.d, fill: 'url(#sky-sweep)' });
}

function plainGlow(shape: VectorShape, definitions: Map<string, string>): string {
  definitions.set(
    'glow',
    `<radialGradient id="soft-glow"><stop offset="0.2" stop-color="${shape.colour}" stop-opacity="0.55"/><stop offset="1" stop-color="${shape.colour}" stop-opacity="0"/></radialGradient>`,
  );
  return element('path', { d: shape.d, fill: 'url(#soft-glow)' });
}
