import type { Mask } from '@backlot/kernels';
import { featherMask, growMaskBy, shrinkMaskBy } from '../plane/reshape.ts';
import { selectSimilar, type Pixels, type WandOptions } from '../plane/select-similar.ts';
import { traceOutline, type Outline } from '../plane/trace-outline.ts';

/** What is done off the page's own thread: each may take as long as a large picture makes it. */
export type Job =
  | { readonly kind: 'similar'; readonly options: WandOptions }
  | { readonly kind: 'grow' | 'shrink' | 'feather'; readonly mask: Mask; readonly byPx: number }
  | { readonly kind: 'outline'; readonly mask: Mask };

/** What comes of a {@link Job}. */
export interface JobResult {
  readonly similar: Mask;
  readonly grow: Mask;
  readonly shrink: Mask;
  readonly feather: Mask;
  readonly outline: readonly Outline[];
}

/** Does a job; `picture` gives the pixels of the picture for those that look at them. */
export async function doJob(job: Job, picture: () => Promise<Pixels>): Promise<JobResult[Job['kind']]> {
  switch (job.kind) {
    case 'similar':
      return selectSimilar(await picture(), job.options);
    case 'grow':
      return growMaskBy(job.mask, job.byPx);
    case 'shrink':
      return shrinkMaskBy(job.mask, job.byPx);
    case 'feather':
      return featherMask(job.mask, job.byPx);
    case 'outline':
      return traceOutline(job.mask);
  }
}
