import type { FillOptions, Mask, Raster } from '@backlot/kernels';
import { createFillCrew } from '../fill/fill-crew.ts';
import { blendUnderMask, wholeMask } from '../inpaint/blend-under-mask.ts';
import type { Tools } from '../pipelines/tools.ts';
import type { Warning } from '../scene/warning.ts';
import { barredSources } from './barred-sources.ts';
import { chooseFiller, measureHole } from './choose-filler.ts';
import { fillByExample, type Filled } from './fill-by-example.ts';
import { fillByNetwork } from './fill-by-network.ts';

/** How to fill, and with what. */
export interface FillStepOptions extends Pick<FillOptions, 'seed' | 'searchMargin' | 'avoid' | 'onProgress'> {
  /** Without threads this one fills alone. */
  readonly tools: Pick<Tools, 'fillNetwork'> & Partial<Pick<Tools, 'threads'>>;
}

const INVENTED: Warning = {
  code: 'fill-sources-short',
  message: 'Little of the picture is left around the hole: what is there now was made up by a network.',
};

/**
 * Continues the surroundings into what the mask covers: by copying from them, or by the operator's network where there is one and little
 * to copy. Rejects with `request.invalid` when the mask covers everything.
 */
export async function fill(picture: Raster, mask: Mask, { tools, ...options }: FillStepOptions): Promise<Filled> {
  const facts = measureHole(picture, mask);
  const crew = tools.threads && createFillCrew(tools.threads);
  const network = chooseFiller(facts) === 'network' ? await tools.fillNetwork() : undefined;
  if (network === undefined) {
    const avoid = options.avoid ?? barredSources(mask, facts.sourcesAPixel, options.seed);
    const { raster, ...filled } = await fillByExample(picture, wholeMask(mask), {
      ...options,
      avoid,
      crew,
    });
    return { ...filled, raster: blendUnderMask(picture, raster, mask) };
  }
  const { raster, details } = await fillByNetwork(picture, mask, { ...options, crew, network });
  return { raster, warnings: [INVENTED], details: { ...details, holeShare: facts.holeShare } };
}
