import type { StyleChoice, StyleProfile } from '@backlot/contract';
import { toSrgb } from '@backlot/kernels';
import { createStages } from '../pipelines/stages.ts';
import type { Tools } from '../pipelines/tools.ts';
import { imagine } from '../steps/imagine.ts';
import { measureStyle } from './measure-style.ts';
import { mixStyles, type WeightedStyle } from './mix-styles.ts';
import { planAppearance } from './plan-appearance.ts';

/** Scenes of different colours, light and shapes, so that what they have in common is the style. */
const SCENES = ['a tropical beach', 'mountains at sunset', 'a forest'];
const SIDE_PX = 384;
/** The same for every style, so that a name always means the same profile. */
const SEED = 1;

/** What a named style looks like: the mean of scenes that are painted in it and measured. Throws `request.invalid` for an unknown name. */
export async function sampleStyle(
  style: StyleChoice,
  base: string,
  tools: Pick<Tools, 'modelsDir' | 'glyphs'>,
): Promise<StyleProfile> {
  const appearance = { style };
  const plan = planAppearance(appearance);
  const samples: WeightedStyle[] = [];
  for (const prompt of SCENES) {
    const wish = { prompt, appearance, plan, seed: SEED, purpose: 'background', quality: 'flash' } as const;
    const scene = await imagine({ ...wish, widthPx: SIDE_PX, heightPx: SIDE_PX }, tools, createStages(SCENES.length));
    const profile = measureStyle(toSrgb(scene.picture), base);
    if (profile !== undefined) samples.push({ profile, weight: 1 });
  }
  const [first, ...others] = samples;
  if (first === undefined) throw new Error('nothing was painted in the style');
  return mixStyles([first, ...others], base);
}
