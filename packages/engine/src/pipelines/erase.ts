import type { Production, ResolvedCall } from '@backlot/contract';
import { decodeImage } from '../codec/decode.ts';
import { decodeMask } from '../codec/decode-mask.ts';
import { DEFAULT_LIMITS, limitsOf } from '../codec/limits.ts';
import { refuseVectors } from '../codec/refuse-vectors.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { fill } from '../steps/fill.ts';
import { createStages, type ProgressListener } from './stages.ts';

type EraseInput = Extract<ResolvedCall, { operation: 'erase' }>['input'];

const STAGES = ['decode', 'fill', 'encode'];

/** Removes what the mask covers: decode, fill, encode. Pixels with mask 0 stay bit-identical. */
export async function erase(input: EraseInput, onProgress?: ProgressListener): Promise<Production> {
  const { image, mask, seed } = input;
  const stages = createStages(STAGES.length, onProgress);
  const { picture, hole } = await stages.run('decode', async () => {
    if (input.vectors === 'refuse') refuseVectors(image, 'image');
    const decoded = await decodeImage(image, limitsOf(input), 'image');
    const options = { limits: DEFAULT_LIMITS, picture: decoded.raster, field: 'mask' };
    return { picture: decoded, hole: await decodeMask(mask, options) };
  });
  const filled = await stages.run('fill', () => fill(picture.raster, hole.mask, { seed, onProgress: stages.advance }));
  const file = await stages.run('encode', () => encodePicture(filled.raster, input.format));
  const { width, height } = filled.raster;
  return {
    images: [{ ...file, widthPx: width, heightPx: height, seed }],
    warnings: [...picture.warnings, ...hole.warnings, ...filled.warnings],
    timingsMs: stages.timingsMs,
    details: { fill: filled.details },
  };
}
