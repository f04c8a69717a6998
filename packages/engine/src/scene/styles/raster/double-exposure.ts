import { createRandom, deriveSeed, lumaOf, stretchTone } from '@backlot/kernels';
import { contrast, mix, smoothstep } from './support/arithmetic.ts';
import { gradePixels, pixelLuma } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { planesStyle } from './support/raster-style.ts';

/** Share of its own colour that the second frame keeps beside its tint. */
const OWN_COLOUR = 0.62;
/** The first frame is exposed for its lights: its middle tones fall into the shadow in which the second shows. */
const DEEPEN = 1.7;

/** Two frames on one negative: the picture over itself, turned over and enlarged, shining through the shadows. Reads `tint` (of the second frame) and `strength`. */
export const doubleExposure = planesStyle((planes, { parameters, seed }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.8;
  const tint = inkOf(parameters.tint ?? '#f4a259');
  const first = stretchTone(planes, 0.7);
  const second = lumaOf(first).data;
  const channels = [first.red, first.green, first.blue];
  const random = createRandom(deriveSeed(seed, 'double-exposure'));
  const zoom = 1.45 + 0.35 * random();
  const shiftX = width * (0.1 + 0.2 * random());
  const shiftY = height * (0.02 + 0.16 * random());
  return gradePixels(first, (pixel, _, x, y) => {
    const sourceX = Math.min(width - 1, Math.max(0, Math.round(width - 1 - (x / zoom + shiftX))));
    const sourceY = Math.min(height - 1, Math.max(0, Math.round(y / zoom + shiftY)));
    const j = sourceY * width + sourceX;
    const ghost = contrast(second[j]!, 0.8) * strength;
    const luma = pixelLuma(pixel) ** DEEPEN;
    // The second frame only reaches film that the first left dark.
    const open = smoothstep(0.72, 0.12, luma);
    for (let c = 0; c < 3; c++) {
      const own = contrast(mix(luma, pixel[c]!, 0.5), 0.85) ** DEEPEN * 0.94;
      const through =
        mix(ghost * tint[c]!, contrast(channels[c]![j]!, 0.8) * strength, OWN_COLOUR) * (0.06 + 0.94 * open);
      pixel[c] = 1 - (1 - own) * (1 - through * 0.78);
    }
  });
});
