import type { RenderRequest } from '../../family.ts';
import type { TracerScene } from '../path-tracer/scene.ts';
import { defineTracer } from '../path-tracer/tracer-work.ts';
import { flatLaySet } from './flat-lay-set.ts';
import { createRig } from './rig.ts';
import type { Rig } from './rigs/support/rig-context.ts';
import { setPalette } from './set-palette.ts';
import { composeStage, type Stage } from './stage.ts';
import { chooseStudioLayout } from './studio-layouts.ts';
import { buildStudioSet } from './studio-set.ts';
import { subjectStandIn } from './subject-stand-in.ts';

/** Where floor and wall meet lies at least this share of the height above the subject's foot. */
const CLEAR_OF_FOOT = 0.07;

/** What a studio is built from: plain data. */
export type StudioRecipe = Pick<RenderRequest, 'spec' | 'widthPx' | 'heightPx' | 'quality' | 'subject'>;

/** A built and lit studio. */
export interface StudioScene {
  readonly scene: TracerScene;
  readonly stage: Stage;
  readonly rig: Rig;
}

/** Builds the set and the lights that the spec asks for, round the subject if there is one. */
export function buildStudio(recipe: StudioRecipe): StudioScene {
  const { spec, heightPx, subject } = recipe;
  const stage = composeStage(recipe);
  const palette = setPalette(spec);
  const layout = chooseStudioLayout(spec, stage);
  const junctionRow = Math.min(spec.camera.horizon * heightPx, stage.baseY - CLEAR_OF_FOOT * heightPx);
  const set =
    stage.stance === 'flat'
      ? { bodies: flatLaySet(spec.material.surface ? palette.floor : palette.sweep), wallDepth: 3, floorY: 0 }
      : buildStudioSet({ seed: spec.seed, stage, palette, layout, junctionRow });
  const rig = createRig({ spec, stage, palette, wallDepth: set.wallDepth, floorY: set.floorY });
  const standIn = subject ? subjectStandIn(subject, stage, set.wallDepth) : [];
  return {
    scene: { ...rig, bodies: [...set.bodies, ...rig.bodies, ...standIn], camera: stage.camera },
    stage,
    rig,
  };
}

/** How threads trace a studio. */
export const studioTracer = defineTracer<StudioRecipe>(
  import.meta.url,
  'studioTracer',
  (recipe) => buildStudio(recipe).scene,
);
