import { createMask } from '@backlot/kernels';
import { decodeImage } from '../codec/decode.ts';
import { encodeMask } from '../codec/encode.ts';
import type { Tools } from '../pipelines/tools.ts';
import { refineMatte } from '../steps/refine-matte.ts';
import { segment } from '../steps/segment.ts';
import type { Chores } from './chores.ts';
import type { MatteMask } from './darkroom.ts';
import { OUR_LIMITS } from './our-limits.ts';

/** Finds the subject of a picture and marks it, or all but it. */
export async function matteMask(
  { picture, field, of }: Chores['matte-mask']['input'],
  tools: Pick<Tools, 'segmenter'>,
): Promise<MatteMask> {
  const { raster } = await decodeImage(picture, OUR_LIMITS, field);
  const { matte: coarse, warnings } = await segment(await tools.segmenter(), raster, 'default');
  const { width, height, data } = refineMatte(raster, coarse, 'default');
  const mask = createMask(width, height);
  const isSubject = of === 'subject';
  for (let i = 0; i < data.length; i++) mask.data[i] = Math.round(255 * (isSubject ? data[i]! : 1 - data[i]!));
  return { bytes: await encodeMask(mask), mediaType: 'image/png', widthPx: width, heightPx: height, warnings };
}
