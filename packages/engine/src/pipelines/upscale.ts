import type { Production, ResolvedCall } from '@backlot/contract';
import { backProject, bleedColours } from '@backlot/kernels';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import { refuseVectors } from '../codec/refuse-vectors.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { enlarge } from '../upscale/enlarge.ts';
import { enrich } from '../upscale/enrich.ts';
import { clearHidden } from '../upscale/clear-hidden.ts';
import { planEnlargement } from '../upscale/plan-enlargement.ts';
import { createStages, type ProgressListener } from './stages.ts';
import type { Tools } from './tools.ts';

type UpscaleInput = Extract<ResolvedCall, { operation: 'upscale' }>['input'];

/** Shares of the time, in percent. The network is almost all of it. */
const WEIGHTS = { decode: 1, enlarge: 92, correct: 2, enrich: 2, encode: 3 };
const TOTAL = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/** The least side that the network can work on, px. */
const MIN_SIDE_PX = 32;

/**
 * Enlarges a picture: decode, enlarge by the network, correct against the source, and for `creative` enrich with detail that is made
 * up; encode. Alpha is enlarged like the colours.
 */
export async function upscale(
  { image, mode, seed, format, minSidePx = 0 }: UpscaleInput,
  tools: Pick<Tools, 'cunet'>,
  onProgress?: ProgressListener,
): Promise<Production> {
  const stages = createStages(TOTAL, onProgress);
  const limits = limitsOf({ minSidePx: Math.max(MIN_SIDE_PX, minSidePx) });
  refuseVectors(image, 'image');
  const picture = await stages.run('decode', () => decodeImage(image, limits, 'image'), WEIGHTS.decode);
  const source = bleedColours(picture.raster);
  const plan = planEnlargement(source);
  const raster = await stages.run('enlarge', () => enlarge(source, plan, tools.cunet, stages.advance), WEIGHTS.enlarge);
  if (raster !== source) await stages.run('correct', () => backProject(raster, source), WEIGHTS.correct);
  if (mode === 'creative') await stages.run('enrich', () => enrich(raster, source, seed), WEIGHTS.enrich);
  const file = await stages.run('encode', () => encodePicture(clearHidden(raster), format), WEIGHTS.encode);
  const { width: widthPx, height: heightPx } = raster;
  return {
    images: [{ ...file, widthPx, heightPx, seed }],
    warnings: [...picture.warnings, ...plan.warnings],
    timingsMs: stages.timingsMs,
    details: { factor: widthPx / source.width, steps: plan.steps },
  };
}
