import type { Production, ResolvedCall } from '@backlot/contract';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import type { Warning } from '../scene/warning.ts';
import { cutOut } from '../steps/cut-out.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { encodeTraced } from '../steps/encode-traced.ts';
import { createStages, type ProgressListener } from './stages.ts';
import type { Tools } from './tools.ts';

type RemoveBackgroundInput = Extract<ResolvedCall, { operation: 'remove-background' }>['input'];

const STAGES = ['decode', 'cut-out', 'encode'];

const TRACED: Warning = {
  code: 'svg-traced',
  message: 'The SVG was drawn, cut out and traced anew: its shapes are not those of the file that was sent.',
};

/** Cuts the subject out: decode, cut out, encode. The picture keeps its size; an SVG is traced into an SVG again. */
export async function removeBackground(
  input: RemoveBackgroundInput,
  tools: Pick<Tools, 'segmenter'>,
  onProgress?: ProgressListener,
): Promise<Production> {
  const stages = createStages(STAGES.length, onProgress);
  const picture = await stages.run('decode', () => decodeImage(input.image, limitsOf(input), 'image'));
  const isVector = picture.facts.format === 'svg';
  const subject = await stages.run('cut-out', async () => cutOut(await tools.segmenter(), picture.raster, 'default'));
  const file = await stages.run('encode', () =>
    isVector ? encodeTraced(subject.cutOut, picture.facts) : encodePicture(subject.cutOut, input.format),
  );
  const { width: widthPx, height: heightPx } = subject.cutOut;
  return {
    images: [{ widthPx, heightPx, ...file, seed: input.seed }],
    warnings: [...picture.warnings, ...subject.warnings, ...(isVector ? [TRACED] : [])],
    timingsMs: stages.timingsMs,
    details: {},
  };
}
