import { z } from 'zod';

/** What `GET /api/recraft/styles` answers: one row for each substyle. */
export const styleList = z.object({
  styleList: z.array(z.object({ model: z.string(), style: z.string(), substyle: z.string() })),
  total: z.int(),
});

/** See {@link styleList}. */
export type StyleList = z.output<typeof styleList>;

/** What `GET /models?feature=TYPE` answers. */
export const modelList = z.object({
  models: z.array(
    z.object({
      uuid: z.uuid(),
      modelId: z.string(),
      name: z.string(),
      group: z.string(),
      provider: z.string(),
      status: z.literal('ACTIVE'),
      cutoffDate: z.null(),
      logoUrl: z.null(),
      features: z.array(z.string()),
      /** Credits for one picture of the model's example: the vendor's list price. */
      creditMetadata: z.object({ OUTPUT: z.int() }),
      modality: z.object({ INPUT: z.array(z.string()), OUTPUT: z.array(z.string()) }),
      information: z.null(),
      createdAt: z.null(),
      createdBy: z.literal('SYSTEM'),
      updatedAt: z.null(),
      updatedBy: z.literal('SYSTEM'),
      numberOfStars: z.literal(0),
      creditEstimation: z.int(),
    }),
  ),
  total: z.int(),
});

/** See {@link modelList}. */
export type ModelList = z.output<typeof modelList>;
