import type { Mask, Raster } from '@backlot/kernels';
import type { Filled } from '../steps/fill-by-example.ts';
import type { FillStepOptions } from '../steps/fill.ts';
import { removeThing } from '../steps/remove-thing.ts';
import { wholeMask } from './blend-under-mask.ts';

interface Continuing extends Omit<FillStepOptions, 'searchMargin'> {
  /** Which of the pictures of the call this is: others look elsewhere for what they copy, or they would be much alike. */
  readonly index: number;
}

/** How far from the hole is copied, parts of its longest side, picture by picture; everywhere first. */
const MARGINS: readonly (number | undefined)[] = [undefined, 0.35, 1, 0.6];

/** The picture with everything that the mask marks at all continued from around it. Rejects like {@link removeThing}. */
export async function continueSurroundings(
  picture: Raster,
  mask: Mask,
  { index, ...options }: Continuing,
): Promise<Filled> {
  return removeThing(picture, wholeMask(mask), { ...options, searchMargin: MARGINS[index % MARGINS.length] });
}
