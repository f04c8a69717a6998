import type { Production, ResolvedCall } from '@backlot/contract';
import type { Matte, Raster } from '@backlot/kernels';
import { planAppearance } from '../appearance/plan-appearance.ts';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import { extendPicture } from '../outpaint/extend-picture.ts';
import { layOutPicture } from '../outpaint/lay-out-picture.ts';
import { marginsMask } from '../outpaint/margins-mask.ts';
import { placeInCanvas } from '../outpaint/place-in-canvas.ts';
import { styleMargins } from '../outpaint/style-margins.ts';
import { asksForLook, readWish, type RestyleWish } from '../restyle/read-wish.ts';
import type { Warning } from '../scene/warning.ts';
import { driftRecord, encodeKept } from '../steps/encode-kept.ts';
import { encodeLettered } from '../steps/encode-lettered.ts';
import { pictureSeeds } from '../steps/picture-seeds.ts';
import { segment } from '../steps/segment.ts';
import { makePictures } from './make-pictures.ts';
import { createStages, type ProgressListener } from './stages.ts';
import type { Tools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'outpaint' }>['input'];

/** Shares of the time: the continuation is almost all of it. */
const WEIGHTS = { decode: 1, find: 2, extend: 20, style: 2, encode: 3 };

const NOTHING_TO_EXTEND: Warning = {
  code: 'nothing-to-extend',
  message: 'The picture fills the size that was asked for: it comes back as it is.',
};

/**
 * Extends a picture beyond its borders: decode, find the subject so that there will not be two, continue the surroundings, style
 * what is new if a style is asked for, encode. The picture's own pixels stay bit-identical unless it is scaled down.
 */
export async function outpaint(
  input: Input,
  tools: Pick<Tools, 'segmenter'> & Partial<Pick<Tools, 'threads'>>,
  onProgress?: ProgressListener,
): Promise<Production> {
  const perPicture = WEIGHTS.extend + WEIGHTS.style + WEIGHTS.encode;
  const stages = createStages(WEIGHTS.decode + WEIGHTS.find + perPicture * input.count, onProgress);
  const plan = planAppearance(input);
  const decoded = await stages.run('decode', () => decodeImage(input.image, limitsOf(input), 'image'), WEIGHTS.decode);
  const { picture, canvas } = layOutPicture(decoded, input);
  const matte = await stages.run('find', () => findSubject(picture, tools), WEIGHTS.find);
  const wish = readWish(input.prompt, input.negativePrompt, plan.style);
  const isSame = canvas.rect.width === canvas.width && canvas.rect.height === canvas.height;
  const { treatment } = wish;
  const placed = { picture: placeInCanvas(picture, canvas), mask: marginsMask(canvas) };
  const lettering = {
    words: input.words,
    treatment,
    format: input.format,
    ...(input.words?.length && { mask: placed.mask }),
  };

  const extend = async (seed: number) => {
    const extended = await stages.run(
      'extend',
      () => extendPicture(picture, canvas, { seed, matte, threads: tools.threads, onProgress: stages.advance }),
      WEIGHTS.extend,
    );
    const raster = await stages.run(
      'style',
      () => styleMargins(extended.raster, canvas, { treatment, plan, seed }),
      WEIGHTS.style,
    );
    const { file, drift, warnings } = await stages.run(
      'encode',
      () => encodeKept(placed, raster, (kept) => encodeLettered(kept, lettering)),
      WEIGHTS.encode,
    );
    return {
      image: { ...file, widthPx: canvas.width, heightPx: canvas.height, seed },
      warnings: [...extended.warnings, ...warnings],
      details: extended.details,
      drift,
    };
  };
  return makePictures(
    {
      plans: pictureSeeds(input.seed, input.count),
      make: extend,
      warnings: [
        ...decoded.warnings,
        ...plan.warnings,
        ...(isSame ? [NOTHING_TO_EXTEND] : actedAs(wish, input.prompt)),
      ],
      details: (made) => ({
        ...made.at(-1)?.details,
        picture: canvas.rect,
        style: treatment,
        drift: driftRecord(made.map(({ drift }) => drift)),
      }),
    },
    stages,
  );
}

async function findSubject(picture: Raster, tools: Pick<Tools, 'segmenter'>): Promise<Matte> {
  return (await segment(await tools.segmenter(), picture, 'fast')).matte;
}

/** What the prompt did: little, for what lies beside a picture must go on from it. */
function actedAs(wish: RestyleWish, prompt: string): Warning[] {
  if (prompt.trim() === '') return [];
  const isStyled = wish.treatment !== 'photo';
  const named = [...(wish.place === undefined ? [] : [wish.place.name]), ...wish.things];
  const message = isStyled
    ? `The new area was continued from the picture and painted as ${wish.treatment}; nothing else of the prompt acted.`
    : named.length > 0 || asksForLook(wish)
      ? 'The new area was continued from what the picture shows; things and places that only the prompt names were not painted.'
      : 'The new area was continued from what the picture shows; the prompt named nothing that could act there.';
  return [{ code: 'prompt-acted-as', message }];
}
