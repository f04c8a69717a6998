import type { FillModel } from './fill-model.ts';
import { hasInputs } from './tensors.ts';

const KNOWN = 255;

/** MI-GAN (Sargsyan et al. 2023) with its own cropping and scaling: bytes, any size, and a `mask` in which 255 is known and 0 missing. */
export const migan: FillModel = {
  name: 'migan',
  sidePx: undefined,
  fits: (shape) => hasInputs(shape, 'uint8', { image: 3, mask: 1 }),
  inputs: ({ picture: { width, height, data }, hole }) => {
    const area = width * height;
    const image = new Uint8Array(3 * area);
    for (let c = 0; c < 3; c++) for (let p = 0; p < area; p++) image[c * area + p] = data[p * 4 + c] ?? 0;
    return {
      image: { data: image, dims: [1, 3, height, width] },
      mask: { data: hole.map((isMissing) => (isMissing === 1 ? 0 : KNOWN)), dims: [1, 1, height, width] },
    };
  },
  range: [0, 255],
  licence: 'MIT (Picsart-AI-Research/MI-GAN, code and weights)',
};
