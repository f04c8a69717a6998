import type { RunView } from '@backlot/contract';
import type { RunRecord } from '../../../runs/run.ts';
import { ignoredFields } from '../ignored-fields.ts';

type Facts = Pick<RunView, 'provider' | 'engine' | 'warnings' | 'credits' | 'routing' | 'timingsMs'> & {
  readonly images: Omit<RunView['images'][number], 'id' | 'url' | 'thumbnail'>[];
};

/** How the pictures of a run were made and what they cost, in the words that every answer of ours has for it. */
export function presentFacts(record: RunRecord): Facts {
  const { facts, routing, creditsPerImage, paidPerImage, creditsCharged, imagesAsked } = record;
  return {
    provider: facts?.provider ?? null,
    engine: facts?.engine ?? null,
    images: (facts?.images ?? []).map(({ key, mediaType, widthPx, heightPx, seed }) => ({
      key,
      mediaType,
      width: widthPx,
      height: heightPx,
      seed,
    })),
    warnings: [...ignoredFields(record), ...(facts?.warnings ?? [])].map(({ code, message }) => ({ code, message })),
    credits: {
      reserved: creditsPerImage * imagesAsked,
      charged: creditsCharged,
      perImage: paidPerImage ?? creditsPerImage,
    },
    routing: routing && {
      candidates: [...routing.candidates],
      skipped: [...routing.skipped],
      attempts: [...routing.attempts],
      overheadMs: routing.overheadMs,
    },
    timingsMs: { ...facts?.timingsMs },
  };
}
