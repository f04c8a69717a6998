import type { SegmentationModel } from './segmentation-model.ts';

/** BiRefNet (Zheng et al. 2024), any of its 1024 px exports: brought by the operator. */
export const birefnet: SegmentationModel = {
  name: 'birefnet',
  sizePx: 1024,
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225],
  output: 'logit',
  licence: 'MIT (ZhengPeng7/BiRefNet)',
};
