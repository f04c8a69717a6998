import type { Appearance, PictureSize, ResolvedCall } from '@backlot/contract';
import { planAppearance, type AppearancePlan } from '../appearance/plan-appearance.ts';
import { parsePrompt, type PromptRequest } from '../scene/parse/parse-prompt.ts';
import type { SceneSpec } from '../scene/spec.ts';
import { isVectorTreatment } from '../scene/styles/treatments.ts';
import { arrangeIcon, isIcon } from './arrange-icon.ts';
import { arrangeScene } from './arrange-scene.ts';
import { chooseMedium } from './choose-medium.ts';
import { directionOf, type Direction } from './directions.ts';
import { openChoices } from './open-choices.ts';

type Input = Extract<ResolvedCall, { operation: 'generate' }>['input'];

/** A call to `generate` with everything decided that its pictures have in common. */
export interface GenerateCall {
  readonly prompt: string;
  readonly appearance: Appearance;
  readonly plan: AppearancePlan;
  readonly size: PictureSize;
  readonly format: Input['format'];
  /** The pictures are made of shapes only. */
  readonly isVector: boolean;
  /** What the call says about every scene, after the look. */
  readonly arrange: (spec: SceneSpec) => SceneSpec;
  /** Direction number `index` of this prompt. */
  readonly direction: (index: number) => Direction;
}

/** SVG is made of shapes, so without a style it is drawn in the style of shapes. */
const SHAPES = { vocabulary: 'recraft', base: 'vector_illustration' } as const;

/** Reads a call. Throws `request.invalid` for a style that nobody knows. */
export function createCall(input: Input, size: PictureSize): GenerateCall {
  const { prompt, format } = input;
  const isSvg = format === 'svg';
  const wantsShapes = isSvg && input.style === undefined && input.styleProfile === undefined;
  const appearance: Appearance = wantsShapes ? { ...input, style: SHAPES } : input;
  const plan = planAppearance(appearance);
  const isVector = isSvg || isVectorTreatment(plan.style.style.treatment);
  const arrange = isIcon(prompt, appearance) ? arrangeIcon : arrangeScene;
  // Directions are the same whatever the seed: that of the question does not matter.
  const question: PromptRequest = {
    prompt,
    negativePrompt: input.negativePrompt,
    seed: 0,
    purpose: 'picture',
    style: plan.style.style,
    hints: plan.style.hints,
  };
  const plain = arrange(parsePrompt(question).spec);
  const context = {
    family: plain.family,
    open: openChoices(question, isStyleChosen(input)),
    isVector,
    isDrawn: chooseMedium(plain).isDrawn,
  };
  return {
    prompt,
    appearance,
    plan,
    size,
    format,
    isVector,
    arrange,
    direction: (index) => directionOf(context, index),
  };
}

/** Words that leave the style to whoever makes the picture. */
const OPEN_STYLES = new Set(['any', 'auto', 'general']);

function isStyleChosen({ style, styleProfile }: Input): boolean {
  if (styleProfile !== undefined) return true;
  if (style === undefined) return false;
  return style.preset !== undefined || !(style.base === undefined || OPEN_STYLES.has(style.base.toLowerCase()));
}
