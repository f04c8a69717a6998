import type { Production, ResolvedCall } from '@backlot/contract';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import { driftRecord, encodeKept } from '../steps/encode-kept.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { eraseText } from '../steps/erase-text.ts';
import { createStages, type ProgressListener } from './stages.ts';
import type { Tools } from './tools.ts';

type RemoveTextInput = Extract<ResolvedCall, { operation: 'remove-text' }>['input'];

const STAGES = ['decode', 'erase-text', 'encode'];

/** Removes the text of a picture: decode, find and fill, encode. Pixels that are no text stay bit-identical. */
export async function removeText(
  input: RemoveTextInput,
  tools: Pick<Tools, 'textDetector' | 'fillNetwork'> & Partial<Pick<Tools, 'threads'>>,
  onProgress?: ProgressListener,
): Promise<Production> {
  const { seed } = input;
  const stages = createStages(STAGES.length, onProgress);
  const { raster: picture, warnings } = await stages.run('decode', () =>
    decodeImage(input.image, limitsOf(input), 'image'),
  );
  const erased = await stages.run('erase-text', () => eraseText(picture, { seed, tools, onProgress: stages.advance }));
  const { file, ...written } = await stages.run('encode', () =>
    encodeKept({ picture, mask: erased.mask }, erased.raster, async (raster) => ({
      file: await encodePicture(raster, input.format),
    })),
  );
  const { width: widthPx, height: heightPx } = erased.raster;
  return {
    images: [{ widthPx, heightPx, ...file, seed }],
    warnings: [...warnings, ...erased.warnings, ...written.warnings],
    timingsMs: stages.timingsMs,
    details: { ...erased.details, drift: driftRecord([written.drift]) },
  };
}
