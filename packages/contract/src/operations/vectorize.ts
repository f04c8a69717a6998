import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { minSidePx, seed } from './common-fields.ts';
import { imageReference } from './image-reference.ts';

/** Colours that may be asked for by name: more do not make a palette. */
const MAX_PALETTE = 256;
const channel = z.int().min(0).max(255);

/** Traces a raster picture: shapes in place of pixels. */
export const vectorize = defineOperation({
  name: 'vectorize',
  title: 'Turn into an SVG',
  group: 'convert',
  summary: 'Turn a raster picture into an SVG of filled shapes',
  output: 'pictures',
  pictures: ['image'],
  input: z.object({
    image: imageReference,
    minSidePx,
    /** Shorter path data with merged shapes, which looks the same; on unless switched off. */
    compress: z.boolean().optional(),
    /** At most so many shapes, those that matter least to the eye left out. */
    maxShapes: z.int().min(1).max(50_000).optional(),
    /** At most so many colours. */
    maxColours: z.int().min(1).max(MAX_PALETTE).optional(),
    /** Leaves out what is small enough to be taken for noise. */
    filterSmallShapes: z.boolean().optional(),
    /** Fills shapes with linear gradients where the picture has them, in place of bands of flat colours. */
    gradients: z.boolean().optional(),
    /** `stacked` (the default) lays shapes over one another; `cut-out` cuts each out of those below. */
    stacking: z.enum(['stacked', 'cut-out']).optional(),
    /** Uses these sRGB colours and no others. */
    palette: z
      .array(z.tuple([channel, channel, channel]))
      .min(1)
      .max(MAX_PALETTE)
      .optional(),
    /** Tracing has nothing random: kept for the record only. */
    seed,
  }),
});
