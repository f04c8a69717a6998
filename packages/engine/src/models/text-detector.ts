import { createPlane, type Plane } from '@backlot/kernels';
import type { FloatTensor } from './session.ts';

/** The network that finds text, as the manifest names its file: PP-OCRv4's mobile detector (PaddleOCR), about 0.2 CPU seconds a megapixel. */
export const TEXT_DETECTOR_FILE = 'ppocr-v4-text-detector.onnx';
/** Sides of what it sees are whole multiples, px. */
export const TEXT_DETECTOR_STEP_PX = 32;

/** The standardisation that it was trained with, in the order blue, green, red (PaddleOCR, `ch_PP-OCRv4_det_student.yml`). */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;
const PEAK = 255;
/** What shows through transparent pixels: letters of black as well as of white stand out from it. */
const GROUND = 128;

/** RGBA bytes as floats, interleaved, become its input: laid on grey, standardised, planar, blue first. */
export function toDetectorInput(pixels: Float32Array, width: number, height: number): FloatTensor {
  const area = width * height;
  const data = new Float32Array(3 * area);
  for (let c = 0; c < 3; c++) {
    const scale = 1 / (PEAK * (DEVIATION[c] ?? 1));
    const shift = (MEAN[c] ?? 0) / (DEVIATION[c] ?? 1);
    for (let p = 0; p < area; p++) {
      const alpha = (pixels[p * 4 + 3] ?? 0) / PEAK;
      const value = (pixels[p * 4 + 2 - c] ?? 0) * alpha + GROUND * (1 - alpha);
      data[c * area + p] = value * scale - shift;
    }
  }
  return { data, dims: [1, 3, height, width] };
}

/** Its answer: the probability that a pixel of what it saw lies in the core of a line of text, 0..1. */
export function toProbability({ data }: FloatTensor, width: number, height: number): Plane {
  return createPlane(width, height, data);
}
