import type { SegmentationModel } from './segmentation-model.ts';

/** U-2-Net-p (Qin et al. 2020), the small one: 4.6 MB, about 0.4 CPU seconds. Also fits the full U-2-Net and its relatives. */
export const u2netp: SegmentationModel = {
  name: 'u2netp',
  sizePx: 320,
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225],
  output: 'probability',
  licence: 'Apache-2.0 (code and weights, by the author in xuebinqin/U-2-Net#208)',
};
