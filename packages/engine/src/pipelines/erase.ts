import type { Production, ResolvedCall } from '@backlot/contract';
import { decodeImage } from '../codec/decode.ts';
import { decodeMask } from '../codec/decode-mask.ts';
import { encodePng } from '../codec/encode.ts';
import { DEFAULT_LIMITS } from '../codec/limits.ts';
import { fill } from '../steps/fill.ts';
import { createStages, type ProgressListener } from './stages.ts';

type EraseInput = Extract<ResolvedCall, { operation: 'erase' }>['input'];

const STAGES = ['decode', 'fill', 'encode'];

/** Removes what the mask covers: decode, fill, encode. Pixels with mask 0 stay bit-identical. */
export async function erase({ image, mask, seed }: EraseInput, onProgress?: ProgressListener): Promise<Production> {
  const stages = createStages(STAGES.length, onProgress);
  const { picture, hole } = await stages.run('decode', async () => {
    const decoded = await decodeImage(image, DEFAULT_LIMITS, 'image');
    const options = { limits: DEFAULT_LIMITS, picture: decoded.raster, field: 'mask' };
    return { picture: decoded, hole: await decodeMask(mask, options) };
  });
  const filled = await stages.run('fill', () => fill(picture.raster, hole.mask, { seed, onProgress: stages.advance }));
  const bytes = await stages.run('encode', () => encodePng(filled.raster));
  const { width, height } = filled.raster;
  return {
    images: [{ bytes, mediaType: 'image/png', widthPx: width, heightPx: height, seed }],
    warnings: [...picture.warnings, ...hole.warnings, ...filled.warnings],
    timingsMs: stages.timingsMs,
    details: { fill: filled.details },
  };
}
