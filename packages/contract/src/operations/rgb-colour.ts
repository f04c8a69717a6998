import { z } from 'zod';

const channel = z.int().min(0).max(255);

/** Red, green and blue, sRGB. */
export const rgbColour = z.tuple([channel, channel, channel]);

/** See {@link rgbColour}. */
export type RgbColour = z.infer<typeof rgbColour>;
