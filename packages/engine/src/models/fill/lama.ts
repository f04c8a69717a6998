import type { FillModel } from './fill-model.ts';
import { hasInputs, SIDE_PX, writeColours } from './tensors.ts';

/** LaMa (Suvorov et al. 2022) as exported by Carve-Photos: `image` 0..1 and `mask` (1 = missing), both 512 px; the answer is 0..255. */
export const lama: FillModel = {
  name: 'lama',
  sidePx: SIDE_PX,
  fits: (shape) => hasInputs(shape, 'float32', { image: 3, mask: 1 }),
  inputs: (view) => {
    const { width, height } = view.picture;
    const image = new Float32Array(3 * width * height);
    writeColours(view, { scale: 1 / 255 }, image);
    return {
      image: { data: image, dims: [1, 3, height, width] },
      mask: { data: Float32Array.from(view.hole), dims: [1, 1, height, width] },
    };
  },
  range: [0, 255],
  licence: 'Apache-2.0 (advimman/lama; trained on Places2)',
};
