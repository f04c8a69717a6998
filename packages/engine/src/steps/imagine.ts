import type { Appearance } from '@backlot/contract';
import type { AppearancePlan } from '../appearance/plan-appearance.ts';
import type { Quality, SubjectProxy } from '../scene/family.ts';
import { paintScene, type PaintedScene } from '../scene/paint-scene.ts';
import { parsePrompt, type PromptRequest } from '../scene/parse/parse-prompt.ts';
import type { SceneSpec } from '../scene/spec.ts';
import type { Stages } from '../pipelines/stages.ts';
import type { Tools } from '../pipelines/tools.ts';

/** What is to be seen, and in which look. */
export interface Wish {
  readonly prompt: string;
  readonly appearance: Appearance;
  readonly plan: AppearancePlan;
  readonly seed: number;
  readonly purpose: PromptRequest['purpose'];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly quality: Quality;
  /** The cut-out that will stand in the picture. */
  readonly subject?: SubjectProxy | undefined;
  /** How far the camera that took the subject looked down. */
  readonly pitchDeg?: SceneSpec['camera']['pitchDeg'] | undefined;
  /** The last word about the scene, after the prompt and the look. */
  readonly arrange?: (spec: SceneSpec) => SceneSpec;
}

/** A picture painted from words, with the scene that was understood. */
export interface Imagined extends PaintedScene {
  readonly spec: SceneSpec;
}

/** Understands a prompt and paints what it says in the look that was asked for: the stages `understand` and `paint`. */
export async function imagine(
  wish: Wish,
  { modelsDir: modelsDirectory }: Pick<Tools, 'modelsDir'>,
  stages: Stages,
): Promise<Imagined> {
  const { plan, widthPx, heightPx, quality, subject } = wish;
  const { spec, warnings } = await stages.run('understand', () => understand(wish));
  const request = { spec, widthPx, heightPx, quality, modelsDirectory, ...(subject && { subject }) };
  const scene = await stages.run('paint', () => paintScene(request, plan.style.parameters, plan.finishShapes));
  const picture = plan.finishPixels(scene.picture);
  return { ...scene, picture, spec, warnings: [...plan.warnings, ...warnings, ...scene.warnings] };
}

function understand({ prompt, appearance, plan, seed, purpose, pitchDeg, arrange = (spec) => spec }: Wish) {
  const { spec, warnings } = parsePrompt({
    prompt,
    negativePrompt: appearance.negativePrompt,
    seed,
    purpose,
    style: plan.style.style,
    hints: { ...plan.style.hints, pitchDeg },
  });
  return { spec: arrange(plan.shapeSpec(spec)), warnings };
}
