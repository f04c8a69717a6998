import { HOLE, type LevelImage } from '../level.ts';
import { wordDistance } from './word-distance.ts';

/** Wide enough to step over the soft edge of a thing, px of the level. */
const APART_PX = 2;

/** How much there is to see in the missing pixels: differences to what lies a little further right and down, squared and summed. */
export function contrastOf({
  width,
  height,
  hole,
  pixels,
}: Pick<LevelImage, 'width' | 'height' | 'hole' | 'pixels'>): number {
  let sum = 0;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (hole[i] !== HOLE) continue;
      if (x < width - APART_PX) sum += wordDistance(pixels[i], pixels[i + APART_PX]) ** 2;
      if (y < height - APART_PX) sum += wordDistance(pixels[i], pixels[i + APART_PX * width]) ** 2;
    }
  return sum;
}
