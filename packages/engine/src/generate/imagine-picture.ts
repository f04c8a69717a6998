import type { Stages } from '../pipelines/stages.ts';
import type { Tools } from '../pipelines/tools.ts';
import { imagine, type Imagined } from '../steps/imagine.ts';
import type { GenerateCall } from './create-call.ts';
import { MOST_DRAWN_PIXELS, MOST_PAINTED_PIXELS } from './paint-size.ts';
import { planPicture } from './plan-picture.ts';
import type { Take } from './plan-takes.ts';

/** Paints or draws one whole picture of a call from its words. */
export async function imaginePicture(
  { prompt, appearance, plan, size, isVector, arrange, direction }: GenerateCall,
  take: Take,
  tools: Pick<Tools, 'modelsDir' | 'glyphs'>,
  stages: Stages,
): Promise<Imagined> {
  return imagine(
    {
      prompt,
      appearance,
      plan: planPicture(plan, {
        take,
        direction: take.direction === undefined ? undefined : direction(take.direction),
        isVector,
      }),
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
}
