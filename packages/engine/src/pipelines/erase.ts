import type { Production, ResolvedCall } from '@backlot/contract';
import type { Warning } from '../scene/warning.ts';
import { decodeMasked } from '../steps/decode-masked.ts';
import { driftRecord, encodeKept } from '../steps/encode-kept.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { encodeTraced } from '../steps/encode-traced.ts';
import type { FillStepOptions } from '../steps/fill.ts';
import { removeThing } from '../steps/remove-thing.ts';
import { createStages, type ProgressListener } from './stages.ts';

type EraseInput = Extract<ResolvedCall, { operation: 'erase' }>['input'];

const STAGES = ['decode', 'fill', 'encode'];

const TRACED: Warning = {
  code: 'svg-traced',
  message: 'The SVG was drawn, erased in and traced anew: its shapes are not those of the file that was sent.',
};

/**
 * Removes what the mask covers: decode, fill, encode. Pixels with mask 0 stay bit-identical; an SVG that is to stay one is traced
 * again.
 */
export async function erase(
  input: EraseInput,
  tools: FillStepOptions['tools'],
  onProgress?: ProgressListener,
): Promise<Production> {
  const { seed, vectors } = input;
  const stages = createStages(STAGES.length, onProgress);
  const { decoded: picture, hole } = await stages.run('decode', () => decodeMasked(input));
  const isTraced = vectors === 'trace' && picture.facts.format === 'svg';
  const filled = await stages.run('fill', () =>
    removeThing(picture.raster, hole.mask, { seed, tools, onProgress: stages.advance }),
  );
  const masked = { picture: picture.raster, mask: hole.mask };
  const { file, ...written } = await stages.run('encode', () =>
    encodeKept(masked, filled.raster, async (raster) => ({
      file: await (isTraced ? encodeTraced(raster, picture.facts) : encodePicture(raster, input.format)),
    })),
  );
  const { width: widthPx, height: heightPx } = filled.raster;
  return {
    images: [{ widthPx, heightPx, ...file, seed }],
    warnings: [
      ...picture.warnings,
      ...hole.warnings,
      ...filled.warnings,
      ...(isTraced ? [TRACED] : []),
      ...written.warnings,
    ],
    timingsMs: stages.timingsMs,
    details: { fill: filled.details, drift: driftRecord([written.drift]) },
  };
}
