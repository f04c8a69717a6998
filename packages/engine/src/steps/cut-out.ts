import type { Matte, Raster } from '@backlot/kernels';
import type { Quality } from '../scene/family.ts';
import type { Warning } from '../scene/warning.ts';
import { estimateFurry } from './estimate-foreground.ts';
import { measureGrain, type Grain } from './harmonise-grain-measure.ts';
import { refineMatte } from './refine-matte.ts';
import { segment, type Segmenter } from './segment.ts';

/** A subject, found and freed of its background. */
export interface Subject {
  /** The picture with the matte as alpha (less where ground shines through fur) and, under soft edges, the subject's colours alone. */
  readonly cutOut: Raster;
  readonly matte: Matte;
  /** Noise of the whole photograph, whose background has more flat areas than many a subject; absent: what the cut-out shows. */
  readonly grain?: Grain;
  readonly warnings: readonly Warning[];
}

const EFFORT = { flash: 'fast', turbo: 'fast', default: 'default', quality: 'best' } as const satisfies Record<
  Quality,
  string
>;

/** Cuts the subject out of a picture: segment, refine the matte, clean the colours. */
export async function cutOut(segmenter: Segmenter, picture: Raster, quality: Quality): Promise<Subject> {
  const { matte: coarse, warnings } = await segment(segmenter, picture, EFFORT[quality]);
  const matte = refineMatte(picture, coarse, EFFORT[quality]);
  return { cutOut: estimateFurry(picture, matte), matte, grain: measureGrain(picture), warnings };
}
