import type { Production, ResolvedCall } from '@backlot/contract';
import { chooseSize } from '../generate/choose-size.ts';
import { createCall, type GenerateCall } from '../generate/create-call.ts';
import { finishPicture } from '../generate/finish-picture.ts';
import { imaginePicture } from '../generate/imagine-picture.ts';
import { planTakes, type Take } from '../generate/plan-takes.ts';
import type { SceneSpec } from '../scene/spec.ts';
import { makePictures, type MadePicture } from './make-pictures.ts';
import { createStages, type ProgressListener, type Stages } from './stages.ts';
import type { Tools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'generate' }>['input'];

/** Stages of each picture: understand, paint, encode. */
const PICTURE_STAGES = 3;

interface Made extends MadePicture {
  readonly scene: SceneSpec;
  readonly take: Take;
}

/** Makes pictures from words: painted where the engine can paint what they say, drawn where it can only draw it. */
export async function generate(input: Input, tools: Tools, onProgress?: ProgressListener): Promise<Production> {
  const stages = createStages(PICTURE_STAGES * input.count, onProgress);
  const { size, because } = input.size === undefined ? chooseSize(input.prompt) : { size: input.size, because: null };
  const call = createCall(input, size);
  return makePictures(
    {
      plans: planTakes(input),
      make: (take) => makePicture(call, take, tools, stages),
      warnings: [],
      details: (made) => ({
        scene: made[0]?.scene ?? null,
        scenes: made.map(({ scene }) => scene),
        directions: made.map(({ take }) => take.direction ?? null),
        ...(input.size === undefined && { chosenSize: { ...size, because } }),
      }),
    },
    stages,
  );
}

async function makePicture(call: GenerateCall, take: Take, tools: Tools, stages: Stages): Promise<Made> {
  const { width: widthPx, height: heightPx } = call.size;
  const scene = await imaginePicture(call, take, tools, stages);
  const { file, warnings } = await stages.run('encode', () => finishPicture(scene, call));
  return {
    image: { ...file, widthPx, heightPx, seed: take.seed },
    scene: scene.spec,
    take,
    warnings: [...scene.warnings, ...warnings],
  };
}
