import type { FillModel } from './fill-model.ts';
import { isPlanes, SIDE_PX, writeColours } from './tensors.ts';

/**
 * LaMa as exported by g-ronimo: one input of four planes, the known colours 0..1 and the mask (1 = missing), 512 px or any multiple of
 * 32; the answer is 0..1. A bare MI-GAN generator declares the same at 512 px, so that only its manifest tells them apart.
 */
export const lamaStacked: FillModel = {
  name: 'lama-stacked',
  sidePx: SIDE_PX,
  fits: ({ inputs, outputs }) =>
    inputs.length === 1 &&
    inputs[0]?.type === 'float32' &&
    isPlanes(inputs[0], 4, SIDE_PX) &&
    outputs.length === 1 &&
    outputs[0]?.type === 'float32',
  inputs: (view, { inputs }) => {
    const { width, height } = view.picture;
    const stacked = new Float32Array(4 * width * height);
    writeColours(view, { scale: 1 / 255 }, stacked);
    stacked.set(view.hole, 3 * width * height);
    return { [inputs[0]?.name ?? 'input']: { data: stacked, dims: [1, 4, height, width] } };
  },
  range: [0, 1],
  licence: 'Apache-2.0 (advimman/lama; trained on Places2)',
};
