import type { Production, ResolvedCall } from '@backlot/contract';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import { refuseVectors } from '../codec/refuse-vectors.ts';
import type { Warning } from '../scene/warning.ts';
import { prepareTracing } from '../trace/prepare-tracing.ts';
import { traceShapes } from '../trace/trace-shapes.ts';
import { writeSvg } from '../trace/write-svg.ts';
import { createStages, type ProgressListener } from './stages.ts';

type VectorizeInput = Extract<ResolvedCall, { operation: 'vectorize' }>['input'];

const STAGES = ['decode', 'prepare', 'trace', 'write'];

const NO_GRADIENTS: Warning = {
  code: 'gradients-left-out',
  message: 'Gradients would bring colours that are not among those asked for, so there are none.',
};

/** Traces a picture: decode, prepare its colours, trace, write. The SVG has the size of the picture. */
export async function vectorize(input: VectorizeInput, onProgress?: ProgressListener): Promise<Production> {
  const { compress = true, stacking = 'stacked', filterSmallShapes = false, gradients = false } = input;
  const stages = createStages(STAGES.length, onProgress);
  const picture = await stages.run('decode', () => {
    refuseVectors(input.image, 'image');
    return decodeImage(input.image, limitsOf(input), 'image');
  });
  const { width: widthPx, height: heightPx } = picture.raster;
  const tracing = await stages.run('prepare', () => prepareTracing(picture.raster, input));
  const shapes = await stages.run('trace', () =>
    traceShapes(tracing, { stacking, filterSmallShapes, gradients, maxShapes: input.maxShapes }),
  );
  const svg = await stages.run('write', () =>
    writeSvg(shapes, {
      widthPx,
      heightPx,
      scaleX: widthPx / tracing.raster.width,
      scaleY: heightPx / tracing.raster.height,
      isCompact: compress,
      isCutOut: stacking === 'cut-out',
    }),
  );
  return {
    images: [{ bytes: Buffer.from(svg), mediaType: 'image/svg+xml', widthPx, heightPx, seed: input.seed }],
    warnings: [
      ...picture.warnings,
      ...tracing.warnings,
      ...(gradients && (input.palette ?? input.maxColours) ? [NO_GRADIENTS] : []),
    ],
    timingsMs: stages.timingsMs,
    details: { shapes: shapes.length, kind: tracing.kind, colours: tracing.palette?.length ?? null },
  };
}
