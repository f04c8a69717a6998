import type { Estimate } from '../../../runs/estimate.ts';
import type { Submission } from '../../../runs/run.ts';

/** The estimate of a house with one vendor and the built-in engine behind it. */
export async function fakeEstimate({ call, model, count, policy, vendorCredits }: Submission): Promise<Estimate> {
  const credits = vendorCredits * count;
  return {
    operation: call.operation,
    model,
    count,
    credits: { reserved: credits, expected: credits, available: 1_000_000 },
    candidates: [
      { provider: policy?.order?.[0] ?? 'recraft', engine: 'vendor', creditsPerImage: vendorCredits, credits },
    ],
    warnings: [],
    skipped: [{ provider: 'clipdrop', reason: 'is not configured' }],
  };
}
