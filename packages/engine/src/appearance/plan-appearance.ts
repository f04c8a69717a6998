import type { Appearance, RgbColour } from '@backlot/contract';
import { applyPaints, type LinearRaster, type PaintOptions } from '@backlot/kernels';
import type { SceneSpec } from '../scene/spec.ts';
import { resolveStyle, type ResolvedStyle } from '../scene/styles/resolve-style.ts';
import { isVectorTreatment } from '../scene/styles/treatments.ts';
import { rgbToHex } from '../scene/vector/hex-colour.ts';
import type { VectorScene } from '../scene/vector/vector-scene.ts';
import type { Warning } from '../scene/warning.ts';
import { gradeLevel, gradeShapes, stageLevel, type ArtisticLevel } from './artistic-level.ts';
import { colourBackdrop, colourBackdropShapes } from './colour-backdrop.ts';
import { inkParameters, isInked } from './ink-parameters.ts';
import { oklabOfRgb } from './oklab-of-rgb.ts';
import { paintShapes } from './paint-shapes.ts';
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
  readonly finishPixels: (picture: LinearRaster, spec?: Pick<SceneSpec, 'seed' | 'style'>) => LinearRaster;
  readonly warnings: readonly Warning[];
}

/** How colours that were asked for are laid on: an area takes nearly all of the lightness of its colour, the rest stays muted. */
const AS_ASKED: PaintOptions = { lightness: 0.85, kept: 0.65 };

/** Reads what was asked of the look. Throws `request.invalid` for a style that nobody knows. */
export function planAppearance({
  style: choice,
  colours = [],
  backgroundColour,
  artisticLevel,
}: Appearance): AppearancePlan {
  const resolved = resolveStyle(choice);
  const paints = wantedPaints(colours);
  const background = backgroundColour && oklabOfRgb(backgroundColour);
  const level = artisticLevel as ArtisticLevel | undefined; // 0..5 by the schema
  const inks = inkParameters(resolved.style.treatment, paints, background);
  const style = { ...resolved, parameters: { ...resolved.parameters, ...inks } };
  return {
    style,
    shapeSpec(spec) {
      const staged = level === undefined ? spec : stageLevel(spec, level);
      return withColours(staged, colours, backgroundColour);
    },
    finishShapes(scene) {
      const graded = level === undefined ? scene : gradeShapes(scene, level);
      const painted = paintShapes(graded, paints, AS_ASKED);
      return background === undefined ? painted : colourBackdropShapes(painted, background);
    },
    finishPixels(picture, { seed, style: { treatment } } = { seed: 0, style: style.style }) {
      // Shapes were finished as shapes, and inks were given their colours before they were laid on.
      if (isVectorTreatment(treatment) || (isInked(treatment) && treatment === style.style.treatment)) return picture;
      const graded = level === undefined ? picture : gradeLevel(picture, level, seed);
      const painted = paints.length === 0 ? graded : applyPaints(graded, paints, AS_ASKED);
      return background === undefined ? painted : colourBackdrop(graded, background, painted);
    },
    warnings: style.warnings,
  };
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
