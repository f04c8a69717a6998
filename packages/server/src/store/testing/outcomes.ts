import type { DeliveredAttempt, Outcome } from '../../runs/outcome.ts';

interface Delivery {
  readonly count?: number;
  readonly creditsPerImage?: number;
  readonly provider?: string;
}

/** Pictures made by these calls, for tests. */
export function deliveredBy(
  delivered: readonly DeliveredAttempt[],
  { count = 1, creditsPerImage = 10, provider = 'recraft' }: Delivery = {},
): Outcome {
  const image = { key: 'images/a.png', mediaType: 'image/png', widthPx: 4, heightPx: 3, seed: 7 };
  const images = Array.from({ length: count }, () => image);
  const facts = { provider, engine: 'engine', images, warnings: [], timingsMs: {}, details: {} };
  const routing = { candidates: [], skipped: [], attempts: [], overheadMs: 0 };
  return { kind: 'delivered', assets: [], facts, creditsPerImage, delivered, routing };
}

/** A run that came to nothing, for tests. */
export const FAILED: Outcome = {
  kind: 'failed',
  failure: { code: 'provider.unknown', message: 'Who knows.', issues: [] },
};
