import { z } from 'zod';

/** What `POST /api/features` takes around a model's own options. Unknown fields are ignored. */
export const featureRequest = z.looseObject({
  type: z.string('must be a text').min(1, 'must name a feature type').meta({ title: 'Feature type' }),
  model: z.string('must be a text').min(1, 'must name a model').meta({ title: 'Model' }),
  promptObject: z.record(z.string(), z.unknown(), 'must be an object').meta({ title: "The model's options" }),
  /** Answer at once with `PROCESSING`; the record is then read from `GET /api/results/{uuid}`. */
  async: z.boolean('must be true or false').nullish(),
  /** Belongs to chats: taken and ignored. */
  conversationId: z.string('must be a text').nullish(),
  /** Belongs to chats: taken and ignored. */
  metadata: z.record(z.string(), z.unknown(), 'must be an object').nullish(),
});

/** See {@link featureRequest}. */
export type FeatureRequest = z.output<typeof featureRequest>;
