import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { given } from '../given.ts';
import { EXPLORED_IMAGES } from '../exploring.ts';
import { sizeField } from '../fields/model.ts';
import { making } from '../making.ts';
import { promptFields } from '../making-fields.ts';
import { EXPLORING } from '../model-rules.ts';
import { readSize } from '../sizes.ts';

const DEFAULT_SIZE = '1:1';

const { shared, lookOf, inputOf } = making(EXPLORING);

export const endpoint = defineEndpoint({
  ...shared,
  name: 'explore',
  title: 'Explore directions',
  summary: `Make ${EXPLORED_IMAGES} pictures that take a prompt in different directions`,
  fields: z.looseObject({
    ...promptFields(EXPLORING),
    size: sizeField({ byDefault: DEFAULT_SIZE, effect: 'the size of the pictures' }).optional(),
  }),
  pictures: {},
  count: () => EXPLORED_IMAGES,
  toOperation: (asked, context) => ({
    operation: 'generate',
    input: given({
      ...inputOf(asked, context),
      size: readSize(asked.size ?? DEFAULT_SIZE, lookOf(asked, context).model),
      count: EXPLORED_IMAGES,
      variety: 'directions',
    }),
  }),
  example: { prompt: 'a cabin in the mountains' },
});
