import type { FillModel } from './fill-model.ts';
import { lamaStacked } from './lama-stacked.ts';
import { SIDE_PX, writeColours } from './tensors.ts';

/** The generator of MI-GAN alone: one input of four planes, the mask - 0.5 (1 = known) and the known colours -1..1; the answer is -1..1. */
export const miganGenerator: FillModel = {
  name: 'migan-generator',
  sidePx: SIDE_PX,
  fits: lamaStacked.fits,
  inputs: (view, { inputs }) => {
    const { width, height } = view.picture;
    const area = width * height;
    const stacked = new Float32Array(4 * area);
    for (let p = 0; p < area; p++) stacked[p] = view.hole[p] === 1 ? -0.5 : 0.5;
    writeColours(view, { scale: 2 / 255, shift: -1 }, stacked, area);
    return { [inputs[0]?.name ?? 'input']: { data: stacked, dims: [1, 4, height, width] } };
  },
  range: [-1, 1],
  licence: 'MIT (Picsart-AI-Research/MI-GAN, code and weights)',
};
