import { z } from 'zod';
import { rgbColour } from './rgb-colour.ts';

const share = z.number().min(0).max(1);
const oklab = z.tuple([z.number(), z.number(), z.number()]);

/** How many colours tell a style. */
const MAX_COLOURS = 16;
/** Where the tone curve is sampled: quantiles of lightness from the darkest to the lightest pixel. */
const TONES = 17;

/** What was measured of the pictures that a style was made from: all that is kept of them. */
export const styleProfile = z.object({
  version: z.literal(1),
  /** The base style that it tunes, a word of Recraft's: `any`, `realistic_image`, `vector_illustration` … */
  base: z.string(),
  /** The colours, the most weighty first; weights add up to 1. */
  palette: z
    .array(z.object({ rgb: rgbColour, weight: share }))
    .min(1)
    .max(MAX_COLOURS),
  /** Mean and standard deviation of Oklab. */
  statistics: z.object({ mean: oklab, deviation: oklab }),
  /** Quantiles of Oklab lightness, rising. */
  tones: z.array(share).length(TONES),
  /** Strength of fine noise: 0 none, 1 as heavy as noise gets. */
  grain: share,
  /** Share of the picture in areas of one colour. */
  flatness: share,
  /** Share of the picture in dark, thin lines. */
  ink: share,
  /** How busy the picture is: mean strength of its edges. */
  detail: share,
  /** How soft its transitions are: 0 hard edges everywhere, 1 nothing sharp. */
  softness: share,
  /** Strength of texture at four scales, the finest first: about 2, 4, 8 and 16 px of a picture of 512. */
  scales: z.tuple([share, share, share, share]),
});

/** See {@link styleProfile}. */
export type StyleProfile = z.infer<typeof styleProfile>;
