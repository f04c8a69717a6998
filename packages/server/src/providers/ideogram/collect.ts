import { AppError } from '@backlot/contract';
import { z } from 'zod';
import { AttemptError } from '../../net/attempt-error.ts';
import { fetchPictures } from '../fetch-pictures.ts';
import type { VendorResult } from '../vendor.ts';
import { spent } from '../vendor-answer.ts';
import { VENDOR } from './facts.ts';

/** An answer, as far as it is used. */
export const answerSchema = z.object({
  data: z.array(
    z.object({
      /** Absent, null or empty when the picture is withheld. */
      url: z.string().nullish(),
      is_image_safe: z.boolean().nullish(),
      seed: z.number().nullish().catch(null),
      /** What was drawn: the prompt, or what Magic Prompt made of it. */
      prompt: z.string().nullish().catch(null),
    }),
  ),
});

type Item = z.output<typeof answerSchema>['data'][number];

/**
 * Fetches the pictures of an answer at once, as their addresses expire. Some that are withheld or cannot be fetched are left out,
 * with a warning. Rejects with `spent` when none came: a request that ran is billed, "including when an image is withheld by the
 * safety check" (https://developer.ideogram.ai/ideogram-api/errors).
 */
export async function collect(
  { data }: z.output<typeof answerSchema>,
  download: (url: string) => Promise<Uint8Array>,
): Promise<VendorResult> {
  if (data.length === 0) throw spent(VENDOR, 'answered without a picture');
  const given = data.flatMap((item) => (item.url && item.is_image_safe !== false ? [{ ...item, url: item.url }] : []));
  const withheld = data.length - given.length;
  if (given.length === 0) throw allWithheld();
  const fetching = { title: VENDOR, warningCode: 'picture-lost', made: data.length } as const;
  const { pictures, warnings } = await fetchPictures(given, { ...fetching, fetch: ({ url }) => download(url) });
  return {
    images: pictures.map(({ item, bytes }) => ({ bytes, seed: item.seed ?? null })),
    warnings: [...(withheld > 0 ? [leftOut(withheld, data.length)] : []), ...warnings],
    details: detailsOf(data),
  };
}

function allWithheld(): AttemptError {
  const message = `${VENDOR} made it, and its safety check withholds all of it.`;
  return new AttemptError('spent', new AppError('provider.moderated', message));
}

function leftOut(count: number, all: number): { readonly code: string; readonly message: string } {
  const message = `${count} of ${all} pictures of ${VENDOR} were withheld by its safety check.`;
  return { code: 'picture-withheld', message };
}

function detailsOf(data: readonly Item[]): Readonly<Record<string, unknown>> {
  const revisedPrompts = data.flatMap(({ prompt }) => prompt || []);
  return revisedPrompts.length > 0 ? { revisedPrompts } : {};
}
