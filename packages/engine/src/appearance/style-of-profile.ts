import type { Appearance, StyleProfile } from '@backlot/contract';
import { resolveStyle, type ResolvedStyle } from '../scene/styles/resolve-style.ts';
import type { StyleParameters } from '../scene/styles/style-parameters.ts';
import { isVectorTreatment } from '../scene/styles/treatments.ts';
import { nearestTreatment } from './nearest-treatment.ts';
import { hexOfOklab, oklabOfRgb } from './oklab-of-rgb.ts';
import { profileCandidates } from './profile-candidates.ts';

/** Bases whose pictures are made of shapes. */
const VECTOR_BASES: ReadonlySet<string> = new Set(['vector_illustration', 'icon']);
/** Words that leave the base to the profile. */
const OPEN_BASES: ReadonlySet<string> = new Set(['any', 'auto', 'general']);

/** How content is to be made of shapes or of pixels. */
export type Format = 'png' | 'webp' | 'svg' | undefined;

/**
 * The treatment for a style of the caller's own: that of a preset named beside it, else the one, among those that its base allows, whose
 * pictures look most like those it was made from. Throws like {@link resolveStyle}.
 */
export function styleOfProfile(profile: StyleProfile, choice: Appearance['style'], format: Format): ResolvedStyle {
  const named = resolveStyle(choice);
  if (isSpecific(choice)) return named;
  const wanted = choice?.base?.toLowerCase();
  const base = wanted === undefined || OPEN_BASES.has(wanted) ? profile.base : wanted;
  const isVector = VECTOR_BASES.has(base) || format === 'svg';
  const treatment = nearestTreatment(profile, profileCandidates(profile, base, isVector));
  const parameters = profileParameters(treatment, profile);
  return {
    style: { output: isVector ? 'vector' : 'raster', treatment },
    parameters,
    hints: {},
    warnings: named.warnings,
  };
}

/** Whether a choice names a look of its own and not only a base. */
function isSpecific(choice: Appearance['style']): boolean {
  if (choice === undefined) return false;
  if (choice.preset !== undefined && choice.preset.trim() !== '') return true;
  return choice.vocabulary === 'recraft' && choice.base !== undefined && !BASES.has(choice.base.toLowerCase());
}

const BASES: ReadonlySet<string> = new Set([
  'any',
  'realistic_image',
  'digital_illustration',
  'vector_illustration',
  'icon',
  'logo_raster',
]);

/** Grain that every photograph has, and as much again as a treatment's grain of 1 adds (measured). */
const PLAIN_GRAIN = 0.2;
const GRAIN_OF_ONE = 1.1;
/** A tube of neon has at least this chroma, Oklab. */
const GLOWING = 0.1;

function profileParameters(treatment: string, profile: StyleProfile): StyleParameters {
  if (treatment === 'neon') {
    const tubes = profile.palette
      .map(({ rgb }) => oklabOfRgb(rgb))
      .filter((colour) => Math.hypot(colour[1], colour[2]) > GLOWING);
    return tubes.length < 2 ? {} : { palette: tubes.slice(0, 3).map(hexOfOklab) };
  }
  const grain = (profile.grain - PLAIN_GRAIN) / GRAIN_OF_ONE;
  const takesGrain = treatment === 'photo' || isVectorTreatment(treatment);
  return takesGrain && grain > 0.05 ? { grain: Math.min(1, grain) } : {};
}
