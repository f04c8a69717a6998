import type { Appearance, RgbColour, StyleProfile } from '@backlot/contract';
import { applyPaints, type LinearRaster, type PaintOptions } from '@backlot/kernels';
import type { SceneSpec } from '../scene/spec.ts';
import { resolveStyle, type ResolvedStyle } from '../scene/styles/resolve-style.ts';
import { isVectorTreatment } from '../scene/styles/treatments.ts';
import { rgbToHex } from '../scene/vector/hex-colour.ts';
import type { VectorScene } from '../scene/vector/vector-scene.ts';
import type { Warning } from '../scene/warning.ts';
import {
  applyProfile,
  DRAWN_STRENGTH,
  NIGHT_TONE,
  PHOTO_STRENGTH,
  profilePaints,
  softenLike,
} from './apply-profile.ts';
import { gradeLevel, gradeShapes, stageLevel, type ArtisticLevel } from './artistic-level.ts';
import { colourBackdrop, colourBackdropShapes } from './colour-backdrop.ts';
import { inkParameters, isInked } from './ink-parameters.ts';
import { oklabOfRgb } from './oklab-of-rgb.ts';
import { paintShapes } from './paint-shapes.ts';
import { styleOfProfile, type Format } from './style-of-profile.ts';
import { wantedPaints } from './wanted-paints.ts';

/** How content that is made will get the look that was asked for, step by step. */
export interface AppearancePlan {
  /** The treatment that carries out the style. */
  readonly style: ResolvedStyle;
  /** A scene with the wishes that its painter can meet: colours, background, how far from the plain it goes. */
  readonly shapeSpec: (spec: SceneSpec) => SceneSpec;
  /** A drawing with the wishes that its shapes can meet, before a treatment draws it. */
  readonly finishShapes: (scene: VectorScene) => VectorScene;
  /**
   * A painted picture, brought to the colours and tones that were asked for; the same picture if there is nothing to do. `spec` is the
   * scene as it was painted; without it the style of the plan and seed 0 count.
   */
  readonly finishPixels: (
    picture: LinearRaster,
    spec?: Partial<Pick<SceneSpec, 'seed' | 'style' | 'time'>>,
  ) => LinearRaster;
  readonly warnings: readonly Warning[];
}

/** How colours that were asked for are laid on: an area takes nearly all of the lightness of its colour, the rest stays muted. */
const AS_ASKED: PaintOptions = { lightness: 0.85, kept: 0.65 };

/** As much of its own lightness as a drawing keeps in the colours of a profile. */
const AS_MEASURED: PaintOptions = { lightness: 0.9, kept: 0 };

/**
 * Reads what was asked of the look. `format` says whether pictures will be of shapes: it decides what carries a profile out. Throws
 * `request.invalid` for a style that nobody knows.
 */
export function planAppearance(appearance: Appearance & { readonly format?: Format }): AppearancePlan {
  const { style: choice, styleProfile: profile, colours = [], backgroundColour, artisticLevel, format } = appearance;
  const resolved = profile === undefined ? resolveStyle(choice) : styleOfProfile(profile, choice, format);
  const paints = wantedPaints(colours);
  const background = backgroundColour && oklabOfRgb(backgroundColour);
  const level = artisticLevel as ArtisticLevel | undefined; // 0..5 by the schema
  const { treatment: planned } = resolved.style;
  const measured = profile === undefined ? [] : profilePaints(profile);
  const inks = inkParameters(planned, paints.length > 0 ? paints : measured, background);
  const style = { ...resolved, parameters: { ...resolved.parameters, ...inks } };
  return {
    style,
    shapeSpec(spec) {
      const staged = level === undefined ? spec : stageLevel(spec, level);
      return withColours(staged, colours, backgroundColour);
    },
    finishShapes(scene) {
      const graded = level === undefined ? scene : gradeShapes(scene, level);
      const styled = paintShapes(graded, measured, AS_MEASURED);
      const painted = paintShapes(styled, paints, AS_ASKED);
      return background === undefined ? painted : colourBackdropShapes(painted, background);
    },
    finishPixels(picture, { seed = 0, style: { treatment } = style.style, time } = {}) {
      // Shapes were finished as shapes, and inks were given their colours before they were laid on.
      if (isVectorTreatment(treatment) || (isInked(treatment) && treatment === planned)) return picture;
      const graded = level === undefined ? picture : gradeLevel(picture, level, seed);
      const styled = profile === undefined ? graded : likeProfile(graded, profile, { treatment, time });
      const painted = paints.length === 0 ? styled : applyPaints(styled, paints, AS_ASKED);
      return background === undefined ? painted : colourBackdrop(styled, background, painted);
    },
    warnings: style.warnings,
  };
}

function likeProfile(
  picture: LinearRaster,
  profile: StyleProfile,
  { treatment, time }: { readonly treatment: string; readonly time: SceneSpec['time'] | undefined },
): LinearRaster {
  const isPhoto = treatment === 'photo';
  const usual = isPhoto ? PHOTO_STRENGTH : DRAWN_STRENGTH;
  const strength = time === 'night' ? { ...usual, tone: NIGHT_TONE } : usual;
  const styled = applyProfile(picture, profile, strength);
  return isPhoto ? softenLike(styled, profile) : styled;
}

/** The colours as the scene itself can have them: a wall, paper and props. What was asked for comes before what the prompt names. */
function withColours(
  spec: SceneSpec,
  colours: NonNullable<Appearance['colours']>,
  background: RgbColour | undefined,
): SceneSpec {
  const weighty = [...colours].sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0)).map(({ rgb }) => rgb);
  const all = background === undefined ? weighty : [background, ...weighty];
  if (all.length === 0) return spec;
  const hex = all.slice(0, MOST_COLOURS).map(rgbToHex);
  return { ...spec, palette: { ...spec.palette, named: [], hex } };
}

/** More colours than this are not told apart in a scene. */
const MOST_COLOURS = 6;
