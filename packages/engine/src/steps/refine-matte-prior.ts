import { createMatte, type Matte, type SampledAlpha, type Trimap } from '@backlot/kernels';

/** How much a network's opinion counts against colour. By eye on hair, fur and glazed rims. */
const NETWORK = 0.2;
/** How much the samples' opinion counts; against hair-like mattes over photographs more is better, at glazed rims it is worse. */
const SAMPLES = 0.2;
/** Inside they count less still: a part of another colour than the rest is misread as background more often than not. */
const DOUBTED = 0.5;
const HALF = 0.5;

/**
 * What matting starts from and is drawn to: the network's alpha and that of the samples, each as far as it is sure of itself.
 * Inside, the samples speak where the network doubts (a rim of another colour than the rest is subject nonetheless); outside, they
 * outvote it where they are sure of a strand of the subject.
 */
export function jointPrior(
  matte: Matte,
  band: Trimap,
  { alpha, confidence }: SampledAlpha,
): { readonly prior: Matte; readonly priorWeight: Float32Array } {
  const prior = createMatte(matte.width, matte.height);
  const priorWeight = new Float32Array(matte.data.length);
  for (let i = 0; i < priorWeight.length; i++) {
    const coarse = matte.data[i]!;
    // A prior of one half says nothing.
    const certainty = (2 * coarse - 1) ** 2;
    const isInside = coarse >= HALF;
    const isOpened = band.data[i] !== 128;
    const sure = confidence[i]!;
    const network = isInside
      ? NETWORK * certainty
      : NETWORK * certainty * (1 - sure * alpha.data[i]!) * (isOpened ? OPENED : 1);
    const samples = SAMPLES * sure * (isInside ? DOUBTED * (1 - certainty) : 1);
    const weight = network + samples;
    priorWeight[i] = weight;
    prior.data[i] = weight > 0 ? (network * coarse + samples * alpha.data[i]!) / weight : coarse;
  }
  return { prior, priorWeight };
}

/** Where a strand was found beyond the band, the network, too coarse to see it, counts this much less. */
const OPENED = 0.1;
