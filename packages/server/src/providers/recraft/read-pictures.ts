import { z } from 'zod';
import { fetchPictures } from '../fetch-pictures.ts';
import { readEmbedded } from '../read-embedded.ts';
import type { VendorResult } from '../vendor.ts';
import { VENDOR } from './facts.ts';

const picture = z.object({
  image_id: z.string().nullish().catch(null),
  b64_json: z.string().nullish(),
  url: z.string().nullish(),
  revised_prompt: z.string().nullish().catch(null),
});

type AnsweredPicture = z.output<typeof picture>;

/** The answers of endpoints that make several pictures (`data`) and of those that make one of another (`image`). */
export const picturesAnswer = z.object({
  /** Units that were taken for the request. What is told beside pictures that are paid for must not lose them. */
  credits: z.number().nullish().catch(null),
  data: z.array(picture).nullish(),
  image: picture.nullish(),
});

interface ReadOptions {
  /** The seed that was sent. */
  readonly seed?: number;
  readonly fetchUrl: (url: string) => Promise<Uint8Array>;
}

/** The pictures of an answer, in order; some that cannot be fetched are left out. Rejects with `spent` when there is not one. */
export async function readPictures(
  { credits, data, image }: z.output<typeof picturesAnswer>,
  { seed, fetchUrl }: ReadOptions,
): Promise<VendorResult> {
  const answered = data ?? (image ? [image] : []);
  const fetch = (each: AnsweredPicture) => readEmbedded(each, { title: VENDOR, fetchUrl });
  const fetching = { title: VENDOR, warningCode: 'picture-unreachable', fetch } as const;
  const { pictures, warnings } = await fetchPictures(answered, fetching);
  // One seed makes a whole set: which part of it makes which picture, nobody tells.
  const own = answered.length === 1 ? (seed ?? null) : null;
  return {
    images: pictures.map(({ bytes }) => ({ bytes, seed: own })),
    warnings,
    details: { recraft: answered.map(toldOf) },
    ...(typeof credits === 'number' && { books: { consumed: credits } }),
  };
}

function toldOf({ image_id, revised_prompt }: AnsweredPicture): Record<string, string> {
  return { ...(image_id && { imageId: image_id }), ...(revised_prompt && { prompt: revised_prompt }) };
}
