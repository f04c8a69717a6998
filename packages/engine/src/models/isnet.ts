import type { SegmentationModel } from './segmentation-model.ts';

/** ISNet of Highly Accurate Dichotomous Image Segmentation (Qin et al. 2022): brought by the operator, about 3.5 CPU seconds. */
export const isnet: SegmentationModel = {
  name: 'isnet',
  sizePx: 1024,
  mean: [0.5, 0.5, 0.5],
  deviation: [1, 1, 1],
  output: 'probability',
  licence: 'Apache-2.0 (xuebinqin/DIS); packages that carry the weights may add their own terms',
};
