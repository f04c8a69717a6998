import { resizeBytes, type Raster } from '@backlot/kernels';
import type { NamedSession } from '../models/session.ts';
import { doubleSize } from './double-size.ts';
import type { EnlargementPlan } from './plan-enlargement.ts';

/** Follows a plan. The network is opened only if the plan has a use for it. */
export async function enlarge(
  picture: Raster,
  { steps }: EnlargementPlan,
  openNetwork: () => Promise<NamedSession>,
  onProgress?: (fraction: number) => void,
): Promise<Raster> {
  const costs = costsOf(picture, { steps });
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  let raster = picture;
  let done = 0;
  for (const [index, step] of steps.entries()) {
    const cost = costs[index] ?? 0;
    raster =
      step.step === 'double'
        ? await doubleSize(await openNetwork(), raster, {
            onProgress: (part) => onProgress?.((done + part * cost) / total),
          })
        : resizeBytes(raster, { ...step, filter: 'lanczos3' });
    done += cost;
  }
  return raster;
}

/** Pixels that the network makes in each step: nothing else takes time. */
function costsOf({ width, height }: Raster, { steps }: Pick<EnlargementPlan, 'steps'>): number[] {
  let pixels = width * height;
  return steps.map((step) => {
    pixels = step.step === 'double' ? pixels * 4 : step.width * step.height;
    return step.step === 'double' ? pixels : 0;
  });
}
