import { type Oklab, type Paint } from '@backlot/kernels';
import type { StyleParameters } from '../scene/styles/style-parameters.ts';
import type { Treatment } from '../scene/styles/treatments.ts';
import { hexOfOklab } from './oklab-of-rgb.ts';

/** Ink and paper nearer than this in lightness are pulled apart: lines must be seen. */
const LEAST_CONTRAST = 0.4;
const DARKEST_INK = 0.2;
const LIGHTEST_PAPER = 0.97;

/**
 * The colours asked for as a treatment takes them that draws in its own inks and not in those of the scene: ink and paper of an
 * engraving, the sheet of a blueprint. Empty for treatments that draw a scene in its own colours.
 */
export function inkParameters(
  treatment: Treatment,
  paints: readonly Paint[],
  background: Oklab | undefined,
): StyleParameters {
  const colours = paints.map(({ colour }) => colour);
  const all = background === undefined ? colours : [...colours, background];
  const [heaviest] = [...paints].sort((one, other) => other.share - one.share);
  if (all.length === 0) return {};
  const byLightness = [...all].sort((one, other) => one[0] - other[0]);
  const darkest = byLightness[0] ?? [0, 0, 0];
  const lightest = background ?? byLightness[byLightness.length - 1] ?? [1, 0, 0];
  const pair = legible(darkest === lightest ? undefined : darkest, lightest);
  if (INK_AND_PAPER.has(treatment)) return { palette: pair.map(hexOfOklab) };
  if (SHEET.has(treatment)) return { tint: hexOfOklab(background ?? heaviest?.colour ?? lightest) };
  if (OUTLINED.has(treatment)) return { tint: hexOfOklab(pair[0]) };
  if (MANY_INKS.has(treatment)) return all.length < 2 ? {} : { palette: byLightness.map(hexOfOklab) };
  if (treatment === 'sharp-contrast') return { palette: pair.map(hexOfOklab), tint: hexOfOklab(mostVivid(all)) };
  return {};
}

const INK_AND_PAPER: ReadonlySet<string> = new Set([
  'line-art',
  'engraving-vector',
  'linocut',
  'crosshatch',
  'engraving',
]);
const SHEET: ReadonlySet<string> = new Set(['blueprint', 'blueprint-vector']);
const OUTLINED: ReadonlySet<string> = new Set(['thin']);
const MANY_INKS: ReadonlySet<string> = new Set(['stencil', 'neon']);

/** Treatments whose drawing shows few or none of the colours of the scene: its shapes need no paint. */
const INKED: ReadonlySet<string> = new Set([
  'line-art',
  'engraving-vector',
  'linocut',
  'sharp-contrast',
  'stencil',
  'blueprint-vector',
]);

/** Whether a treatment draws shapes in its own inks, whatever colours they have. */
export function isInked(treatment: string): boolean {
  return INKED.has(treatment);
}

function legible(ink: Oklab | undefined, paper: Oklab): readonly [Oklab, Oklab] {
  const isDark = paper[0] < 0.5;
  const wanted = ink ?? [isDark ? LIGHTEST_PAPER : DARKEST_INK, paper[1] * 0.3, paper[2] * 0.3];
  if (Math.abs(wanted[0] - paper[0]) >= LEAST_CONTRAST) return [wanted, paper];
  const level = isDark
    ? Math.min(LIGHTEST_PAPER, paper[0] + LEAST_CONTRAST)
    : Math.max(DARKEST_INK, paper[0] - LEAST_CONTRAST);
  const share = level / Math.max(wanted[0], 1e-3);
  return [[level, wanted[1] * Math.min(1, share), wanted[2] * Math.min(1, share)], paper];
}

function mostVivid(colours: readonly Oklab[]): Oklab {
  return colours.reduce((one, other) => (Math.hypot(other[1], other[2]) > Math.hypot(one[1], one[2]) ? other : one));
}
