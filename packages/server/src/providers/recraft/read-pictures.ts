import { AppError } from '@backlot/contract';
import { z } from 'zod';
import { spent } from '../vendor-answer.ts';
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
  const read = await Promise.allSettled(answered.map((each) => readPicture(each, fetchUrl)));
  const pictures = read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (pictures.length === 0) {
    const reason: unknown = read.find((each) => each.status === 'rejected')?.reason;
    throw spent(VENDOR, read.length === 0 ? 'answered without a picture' : 'made what cannot be fetched', reason);
  }
  // One seed makes a whole set: which part of it makes which picture, nobody tells.
  const own = answered.length === 1 ? (seed ?? null) : null;
  return {
    images: pictures.map((bytes) => ({ bytes, seed: own })),
    warnings: pictures.length < read.length ? [leftOut(read.length - pictures.length, read.length)] : [],
    details: { recraft: answered.map(toldOf) },
    ...(typeof credits === 'number' && { books: { consumed: credits } }),
  };
}

async function readPicture({ b64_json, url }: AnsweredPicture, fetchUrl: ReadOptions['fetchUrl']): Promise<Uint8Array> {
  if (b64_json) return Buffer.from(b64_json, 'base64');
  if (url) return fetchUrl(url);
  throw new AppError('provider.malformed', `${VENDOR} named a picture without its bytes.`);
}

function leftOut(count: number, all: number): { code: string; message: string } {
  return {
    code: 'picture-unreachable',
    message: `${count} of ${all} pictures of ${VENDOR} were made but could not be fetched.`,
  };
}

function toldOf({ image_id, revised_prompt }: AnsweredPicture): Record<string, string> {
  return { ...(image_id && { imageId: image_id }), ...(revised_prompt && { prompt: revised_prompt }) };
}
