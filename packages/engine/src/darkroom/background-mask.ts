import { createMask } from '@backlot/kernels';
import { decodeImage } from '../codec/decode.ts';
import { encodeMask } from '../codec/encode.ts';
import type { Tools } from '../pipelines/tools.ts';
import { refineMatte } from '../steps/refine-matte.ts';
import { segment } from '../steps/segment.ts';
import type { Chores } from './chores.ts';
import type { BackgroundMask } from './darkroom.ts';
import { OUR_LIMITS } from './our-limits.ts';

/** See `Darkroom.backgroundMask`. */
export async function backgroundMask(
  { picture, field }: Chores['background-mask']['input'],
  tools: Pick<Tools, 'segmenter'>,
): Promise<BackgroundMask> {
  const { raster } = await decodeImage(picture, OUR_LIMITS, field);
  const { matte: coarse, warnings } = await segment(await tools.segmenter(), raster, 'default');
  const { width, height, data } = refineMatte(raster, coarse, 'default');
  const mask = createMask(width, height);
  for (let i = 0; i < data.length; i++) mask.data[i] = Math.round(255 * (1 - data[i]!));
  return { bytes: await encodeMask(mask), mediaType: 'image/png', widthPx: width, heightPx: height, warnings };
}
