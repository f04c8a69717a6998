import { z } from 'zod';
import { given } from './given.ts';
import type { OperationCall } from '../operations/index.ts';
import type { EndpointContext } from './context.ts';
import { sizeField } from './fields/model.ts';
import type { ModelRules } from './look.ts';
import { making } from './making.ts';
import { makingFields } from './making-fields.ts';
import { readSize } from './sizes.ts';

/** The declaration of an endpoint that makes pictures from words, all but its names: the three differ in what models they take. */
export function generation(rules: ModelRules) {
  const { shared, lookOf, inputOf } = making(rules);
  const fields = z.looseObject({
    ...makingFields(rules),
    size: sizeField({ byDefault: 'chosen to suit the prompt', effect: 'the size of the pictures' }).optional(),
  });
  return {
    ...shared,
    fields,
    pictures: {},
    toOperation: (asked: z.output<typeof fields>, context: EndpointContext): OperationCall => ({
      operation: 'generate',
      input: given({
        size: asked.size === undefined ? undefined : readSize(asked.size, lookOf(asked, context).model),
        ...inputOf(asked, context),
      }),
    }),
  };
}
