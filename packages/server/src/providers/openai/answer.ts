import { AppError } from '@backlot/contract';
import { z } from 'zod';
import { fewerPictures } from '../fewer-pictures.ts';
import type { VendorResult } from '../vendor.ts';
import { spent } from '../vendor-answer.ts';

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
  const read = await Promise.allSettled(answered.map((each) => readPicture(each, { title, fetchUrl })));
  const images = read.flatMap((each) => (each.status === 'fulfilled' ? [{ bytes: each.value, seed: null }] : []));
  if (images.length === 0) {
    const reason: unknown = read.find((each) => each.status === 'rejected')?.reason;
    throw spent(title, read.length === 0 ? 'answered without a picture' : 'made what cannot be fetched', reason);
  }
  const lost = answered.length - images.length;
  const revisedPrompts = answered.flatMap(({ revised_prompt }) => revised_prompt || []);
  return {
    images,
    warnings: [
      ...fewerPictures(title, answered.length, count),
      ...(lost > 0 ? [leftOut(title, lost, answered.length)] : []),
    ],
    details: { ...(revisedPrompts.length > 0 && { revisedPrompts }), ...(usage && { usage }) },
    ...(usage && { books: { consumed: usage.total_tokens } }),
  };
}

async function readPicture(
  { b64_json, url }: z.output<typeof picture>,
  { title, fetchUrl }: Pick<Reading, 'title' | 'fetchUrl'>,
): Promise<Uint8Array> {
  if (b64_json) return Buffer.from(b64_json, 'base64');
  if (url) return fetchUrl(url);
  throw new AppError('provider.malformed', `${title} named a picture without its bytes.`);
}

function leftOut(title: string, lost: number, all: number): { readonly code: string; readonly message: string } {
  return {
    code: 'picture-lost',
    message: `${lost} of ${all} pictures of ${title} were made but could not be fetched.`,
  };
}
