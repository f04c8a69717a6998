import { toSrgb, type Raster } from '@backlot/kernels';
import { FAMILIES } from '../../packages/engine/src/scene/families/index.gen.ts';
import { paintScene } from '../../packages/engine/src/scene/paint-scene.ts';
import { parsePrompt } from '../../packages/engine/src/scene/parse/parse-prompt.ts';
import type { SceneStyle } from '../../packages/engine/src/scene/spec.ts';

/** Long enough for every layout to show, short enough for a test. */
export const GOLDEN_PX = 128;
const SEED = 11;

/** A picture that must not change unless somebody means it to. */
export interface GoldenCase {
  /** Of its file. */
  readonly name: string;
  readonly prompt: string;
  readonly style: SceneStyle;
}

/** Every kind of place as a photograph and as a drawing, by the prompts that show it. */
export const GOLDEN_CASES: readonly GoldenCase[] = Object.values(FAMILIES).flatMap(
  ({ name, examples, photo, vector }) => [
    ...(photo === undefined
      ? []
      : examples.map((prompt, index) => ({
          name: `${name}-${index + 1}`,
          prompt,
          style: { output: 'raster', treatment: 'photo' } as const,
        }))),
    ...(vector === undefined
      ? []
      : [
          {
            name: `${name}-drawn`,
            prompt: examples[0] ?? name,
            style: { output: 'vector', treatment: 'flat' } as const,
          },
        ]),
  ],
);

/** Paints a case small. */
export async function paintGolden({ prompt, style }: GoldenCase): Promise<Raster> {
  const { spec } = parsePrompt({ prompt, seed: SEED, purpose: 'picture', style });
  const painted = await paintScene({ spec, widthPx: GOLDEN_PX, heightPx: GOLDEN_PX, quality: 'turbo' }, {});
  return toSrgb(painted.picture);
}
