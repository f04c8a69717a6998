export { encodePng } from './codec/encode.ts';
export { estimateForeground } from './steps/estimate-foreground.ts';
export { refineMatte, type RefineEffort } from './steps/refine-matte.ts';
export { openSegmenter, segment, type Segmentation, type SegmentEffort, type Segmenter } from './steps/segment.ts';
