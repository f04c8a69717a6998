import { z } from 'zod';
import { defineEndpoint, STAND_INS } from '../../define.ts';
import { given } from '../given.ts';
import type { EndpointContext, KnownImage } from '../context.ts';
import { EXPLORED_IMAGES } from '../exploring.ts';
import { faultOf } from '../fault.ts';
import { resultFields } from '../fields/common.ts';
import { imageId, wholeNumber } from '../fields/kinds.ts';
import { effectlessFormat } from '../abilities.ts';
import { findRecraftModel } from '../models.ts';
import { note } from '../../notes.ts';
import { endpoint as explore } from './explore.ts';

const fields = z.looseObject({
  source_image_id: note(imageId(), {
    title: 'Picture',
    range: 'the id of a picture that explore made',
    effect: 'the picture to stay near',
  }),
  similarity: note(wholeNumber(1, 5), {
    title: 'Similarity',
    widget: 'slider',
    effect: '1 stays a little similar, 5 extremely',
  }),
  ...resultFields,
});

type Fields = z.output<typeof fields>;

export const endpoint = defineEndpoint({
  name: 'exploreSimilar',
  path: 'images/explore/similar',
  title: 'More like this one',
  summary: `Make ${EXPLORED_IMAGES} pictures that are like one that explore made`,
  fields,
  pictures: {},
  answer: 'generated',
  effectless: (asked, model) => effectlessFormat(asked, findRecraftModel(model)),
  findFault: (asked, context) =>
    findSource(asked, context) === undefined
      ? faultOf('source_image_id', 'should be the id of a picture that explore made')
      : undefined,
  model: (asked, context) => sourceOf(asked, context).model,
  count: () => EXPLORED_IMAGES,
  units: (asked, context) => findRecraftModel(sourceOf(asked, context).model)?.units ?? 0,
  servedBy: ['recraft', ...STAND_INS],
  toOperation: (asked, context) => {
    const { input, seed, direction } = sourceOf(asked, context);
    const { seed: _seed, near: _near, variety: _variety, format, ...wish } = input;
    return {
      operation: 'generate',
      input: given({
        ...wish,
        format: format === 'svg' ? format : (asked.image_format ?? format),
        count: EXPLORED_IMAGES,
        seed: asked.random_seed,
        near: given({ seed, direction, similarity: asked.similarity }),
      }),
    };
  },
  example: { source_image_id: 'c18a1988-45e7-4c00-82c4-4ad7d3dbce3a', similarity: 3 },
});

function findSource({ source_image_id }: Fields, { findImage }: EndpointContext): KnownImage | undefined {
  const image = findImage(source_image_id);
  return image?.endpoint === explore.name ? image : undefined;
}

function sourceOf(asked: Fields, context: EndpointContext): KnownImage {
  const image = findSource(asked, context);
  if (image === undefined) throw new Error('fields with a fault were taken: there is no such picture');
  return image;
}
