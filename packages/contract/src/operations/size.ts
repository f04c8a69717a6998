import { z } from 'zod';

/** The longest side that anything is made with, px. */
export const MAX_SIDE_PX = 4096;

const side = z.int().min(1).max(MAX_SIDE_PX);

/** Width and height of a picture to be made, px. */
export const pictureSize = z.object({ width: side, height: side });

/** See {@link pictureSize}. */
export type PictureSize = z.infer<typeof pictureSize>;
