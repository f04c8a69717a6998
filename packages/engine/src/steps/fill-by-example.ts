import { AppError } from '@backlot/contract';
import {
  fillHoleOnPlanes,
  NothingKnownError,
  type FillWarning,
  type Mask,
  type PlaneFillOptions,
  type Raster,
} from '@backlot/kernels';
import type { Warning } from '../scene/warning.ts';

/** A picture with its hole filled. */
export interface Filled {
  readonly raster: Raster;
  readonly warnings: readonly Warning[];
  /** What the fill had to go by and who made it, for the record. */
  readonly details: Readonly<Record<string, unknown>>;
}

const MESSAGES: Readonly<Record<FillWarning, string>> = {
  'fill-sources-short': 'Little of the picture is left around the hole: the fill repeats itself or guesses.',
  'fill-diffused': 'Too little of the picture is left to copy from: the hole was filled smoothly.',
  'fill-mask-empty': 'The mask marks nothing: nothing was changed.',
};

/** Continues the surroundings into what the mask covers by copying from them. Rejects with `request.invalid` when the mask covers everything. */
export async function fillByExample(
  picture: Raster,
  mask: Mask,
  options: Omit<PlaneFillOptions, 'profile'>,
): Promise<Filled> {
  try {
    const filled = await fillHoleOnPlanes(picture, mask, { profile: 'quality', ...options });
    const { raster, coverage, warnings, planes } = filled;
    const engine = warnings.includes('fill-diffused') ? 'diffusion' : 'exemplar';
    return {
      raster,
      warnings: warnings.map((code) => ({ code, message: MESSAGES[code] })),
      details: { engine, ...coverage, planes },
    };
  } catch (error) {
    if (!(error instanceof NothingKnownError)) throw error;
    const message = 'the mask covers the whole picture: nothing is left to continue from';
    throw new AppError('request.invalid', `mask: ${message}.`, { issues: [{ field: 'mask', message }], cause: error });
  }
}
