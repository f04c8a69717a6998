import { z } from 'zod';
import { fetchPictures } from '../fetch-pictures.ts';
import { readEmbedded } from '../read-embedded.ts';
import { fewerPictures } from '../fewer-pictures.ts';
import type { VendorResult } from '../vendor.ts';

const picture = z.object({
  b64_json: z.string().nullish(),
  url: z.string().nullish(),
  /** What dall-e-3 made of the prompt. */
  revised_prompt: z.string().nullish().catch(null),
});

/** An answer, as far as it is used. */
export const answerSchema = z.object({
  data: z.array(picture),
  /** Tokens, of the models that are paid by them. */
  usage: z.looseObject({ total_tokens: z.number() }).nullish().catch(null),
});

interface Reading {
  readonly title: string;
  /** Pictures that were asked for; servers that make more are not paid for them. */
  readonly count: number;
  readonly fetchUrl: (url: string) => Promise<Uint8Array>;
}

/** The pictures of an answer; some that cannot be fetched are left out. Rejects with `spent` when there is not one. */
export async function readPictures(
  { data, usage }: z.output<typeof answerSchema>,
  { title, count, fetchUrl }: Reading,
): Promise<VendorResult> {
  const answered = data.slice(0, count);
  const fetch = (each: (typeof answered)[number]) => readEmbedded(each, { title, fetchUrl });
  const { pictures, warnings } = await fetchPictures(answered, { title, warningCode: 'picture-lost', fetch });
  const revisedPrompts = answered.flatMap(({ revised_prompt }) => revised_prompt || []);
  return {
    images: pictures.map(({ bytes }) => ({ bytes, seed: null })),
    warnings: [...fewerPictures(title, answered.length, count), ...warnings],
    details: { ...(revisedPrompts.length > 0 && { revisedPrompts }), ...(usage && { usage }) },
    ...(usage && { books: { consumed: usage.total_tokens } }),
  };
}
