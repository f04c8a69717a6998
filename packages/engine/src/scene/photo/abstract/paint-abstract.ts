import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Backdrop, RenderRequest } from '../../family.ts';
import type { SceneSpec } from '../../spec.ts';
import { withinPixels } from '../tone/within-pixels.ts';
import { develop } from '../tone/develop.ts';
import { softShoulder } from '../tone/tone-curve.ts';
import { abstractColours } from './abstract-colours.ts';
import type { AbstractLook } from './abstract-look.ts';
import { LOOKS, USUAL } from './looks.ts';

const USUAL_GRAIN = 0.008;
const BLOOM_PX = 16;

/** Paints colours and shapes for their own sake: gradients, lights out of focus, silk, paper, smoke and their like. */
export function paintAbstract(request: RenderRequest): Backdrop {
  return { picture: withinPixels(request, paintLook), shadow: 'none' };
}

function paintLook({ spec, widthPx, heightPx, quality }: RenderRequest) {
  const look = lookOf(spec);
  const seed = deriveSeed(spec.seed, 'abstract');
  const picture = look.paint({
    spec,
    widthPx,
    heightPx,
    quality,
    colours: abstractColours(spec),
    seed: seed & 0xffffff,
    detailSeed: deriveSeed(spec.detailSeed ?? spec.seed, 'abstract-detail') & 0xffffff,
    random: createRandom(deriveSeed(spec.seed, 'layout')),
  });
  return develop(picture, {
    exposure: 1,
    curve: softShoulder,
    bloom: { share: look.bloom ?? 0, sigmaPx: BLOOM_PX },
    grain: /\bgrain/i.test(spec.prompt) ? Math.max(0.03, look.grain ?? 0) : (look.grain ?? USUAL_GRAIN),
    vignette: look.vignette ?? 0,
    saturation: 1,
    seed: spec.seed,
  });
}

/** The look that the prompt names, else one by the seed. */
export function lookOf({ prompt, seed, place }: Pick<SceneSpec, 'prompt' | 'seed' | 'place'>): AbstractLook {
  const named = Object.values<AbstractLook>(LOOKS).find(({ words }) => words.test(prompt));
  if (named !== undefined) return named;
  if (place === 'gradient' || place === 'bokeh') return LOOKS[place];
  const random = createRandom(deriveSeed(seed, 'abstract-look'));
  return LOOKS[USUAL[Math.floor(random() * USUAL.length)] ?? 'gradient'];
}
