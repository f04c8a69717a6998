import { z } from 'zod';
import { defineEndpoint, STAND_INS } from '../../define.ts';
import { given } from '../given.ts';
import { faultOf } from '../fault.ts';
import { imageCount, resultFields } from '../fields/common.ts';
import { modelField, sizeField } from '../fields/model.ts';
import { effectlessFormat } from '../abilities.ts';
import { ALL_MODELS } from '../model-rules.ts';
import { findRecraftModel, type RecraftModel } from '../models.ts';
import { IMAGE_PARTS, MIN_SIDE_PX, sourcePicture } from '../processing.ts';
import { readAnySize, readSize, sizeExpected } from '../sizes.ts';
import type { PictureSize } from '../../operations/size.ts';

/** Whatever the model is. */
const UNITS = 40;
/** The vendor names none; this one costs what the endpoint costs. */
const DEFAULT_MODEL = 'recraftv3';

const fields = z.looseObject({
  image_url: sourcePicture,
  size: sizeField({ effect: 'the size of the results; without a model any size of any model' }),
  n: imageCount,
  model: modelField({ ...ALL_MODELS, byDefault: DEFAULT_MODEL }),
  ...resultFields,
});

type Fields = z.output<typeof fields>;

export const endpoint = defineEndpoint({
  name: 'variateImage',
  title: 'Lay a picture out anew',
  summary: 'Lay a picture out anew in another aspect ratio, slightly different each time',
  fields,
  pictures: { image_url: IMAGE_PARTS },
  answer: 'generated',
  effectless: (asked, model) => effectlessFormat(asked, findRecraftModel(model)),
  findFault: (asked) => (sizeOf(asked) === undefined ? faultOf('size', sizeExpected(modelOf(asked))) : undefined),
  model: (asked) => modelOf(asked).id,
  count: ({ n }) => n ?? 1,
  units: () => UNITS,
  servedBy: ['recraft', ...STAND_INS],
  toOperation: (asked) => ({
    operation: 'variate',
    input: given({
      image: asked.image_url,
      size: sizeIn(asked),
      count: asked.n ?? 1,
      seed: asked.random_seed,
      format: modelOf(asked).isVector ? 'svg' : (asked.image_format ?? 'png'),
      minSidePx: MIN_SIDE_PX,
    }),
  }),
  example: { image_url: 'examples/coffee.png', size: '1:1' },
});

function modelOf({ model = DEFAULT_MODEL }: Fields): RecraftModel {
  const found = findRecraftModel(model);
  if (found === undefined) throw new Error(`there is no model ${model}`);
  return found;
}

function sizeIn(asked: Fields): PictureSize {
  const size = sizeOf(asked);
  if (size === undefined) throw new Error(`fields with a fault were taken: there is no size ${asked.size}`);
  return size;
}

function sizeOf(asked: Fields): PictureSize | undefined {
  const model = modelOf(asked);
  return asked.model === undefined ? readAnySize(asked.size, model) : readSize(asked.size, model);
}
