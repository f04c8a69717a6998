import type { ProducedImage, Production, ResolvedCall } from '@backlot/contract';
import { chooseSize } from '../generate/choose-size.ts';
import { createCall, type GenerateCall } from '../generate/create-call.ts';
import { finishPicture } from '../generate/finish-picture.ts';
import { MOST_DRAWN_PIXELS, MOST_PAINTED_PIXELS } from '../generate/paint-size.ts';
import { planPicture } from '../generate/plan-picture.ts';
import { planTakes, type Take } from '../generate/plan-takes.ts';
import type { SceneSpec } from '../scene/spec.ts';
import type { Warning } from '../scene/warning.ts';
import { imagine } from '../steps/imagine.ts';
import { createStages, type ProgressListener, type Stages } from './stages.ts';
import type { Tools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'generate' }>['input'];

/** Stages of each picture: understand, paint, encode. */
const PICTURE_STAGES = 3;

interface Made {
  readonly image: ProducedImage;
  readonly scene: SceneSpec;
  readonly take: Take;
  readonly warnings: readonly Warning[];
}

/** Makes pictures from words: painted where the engine can paint what they say, drawn where it can only draw it. */
export async function generate(input: Input, tools: Tools, onProgress?: ProgressListener): Promise<Production> {
  const stages = createStages(PICTURE_STAGES * input.count, onProgress);
  const { size, because } = input.size === undefined ? chooseSize(input.prompt) : { size: input.size, because: null };
  const call = createCall(input, size);

  const made: Made[] = [];
  for (const take of planTakes(input)) made.push(await makePicture(call, take, tools, stages));
  return {
    images: made.map(({ image }) => image),
    warnings: distinct(made.flatMap(({ warnings }) => warnings)),
    timingsMs: stages.timingsMs,
    details: {
      scene: made[0]?.scene ?? null,
      scenes: made.map(({ scene }) => scene),
      directions: made.map(({ take }) => take.direction ?? null),
      ...(input.size === undefined && { chosenSize: { ...size, because } }),
    },
  };
}

async function makePicture(call: GenerateCall, take: Take, tools: Tools, stages: Stages): Promise<Made> {
  const { prompt, appearance, size, isVector, arrange } = call;
  const direction = take.direction === undefined ? undefined : call.direction(take.direction);
  const scene = await imagine(
    {
      prompt,
      appearance,
      plan: planPicture(call.plan, { take, direction, isVector }),
      seed: take.seed,
      purpose: 'picture',
      widthPx: size.width,
      heightPx: size.height,
      mostPixels: { painted: MOST_PAINTED_PIXELS, drawn: MOST_DRAWN_PIXELS },
      quality: 'default',
      arrange,
    },
    tools,
    stages,
  );
  const { file, warnings } = await stages.run('encode', () => finishPicture(scene, call));
  return {
    image: { ...file, widthPx: size.width, heightPx: size.height, seed: take.seed },
    scene: scene.spec,
    take,
    warnings: [...scene.warnings, ...warnings],
  };
}

/** Each warning once, however many pictures it is about. */
function distinct(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((warning) => [`${warning.code} ${warning.message}`, warning])).values()];
}
