import { createMatte, type Matte, type SampledAlpha, type TightTrimap, type Trimap } from '@backlot/kernels';

/** How much a network's opinion counts against colour. By eye on hair, fur and glazed rims. */
const NETWORK = 0.2;
/** How much the samples' opinion counts; against hair-like mattes over photographs more is better, at glazed rims it is worse. */
const SAMPLES = 0.2;
/** Inside they count less still: a part of another colour than the rest is misread as background more often than not. */
const DOUBTED = 0.5;
const HALF = 0.5;

/** How much the side of the edge counts on which a pixel was found, at a hard edge; less where samples are sure of a mixture. */
const SIDE = 0.4;
const SAMPLED = 0.7;
/** Right at the edge its side says little of a pixel; from here on, px, all that it can. */
const EDGE_PX = { from: 0.8, to: 2.8 } as const;
/** How much an even edge counts at a rim: its stripes look like mixtures, which matting must not follow. */
const RIM = 2;
/** A mixture with no more of the other side than this is shading, or a background that is like both: it counts as none. */
const SHADE = 0.3;

/** Where the edge was found. */
interface Edge extends TightTrimap {
  /** Side of every pixel, 1 = inside. */
  readonly side: Uint8Array;
  /** How much of each pixel an even edge covers, and where the edge is a rim, which is even, both 0..1. */
  readonly cover: Float32Array;
  readonly rims: Float32Array;
}

/**
 * What matting starts from and is drawn to. In hair: the network's alpha and that of the samples, each as far as it is sure of
 * itself. Inside, the samples speak where the network doubts (a rim of another colour than the rest is subject nonetheless);
 * outside, they outvote it where they are sure of a strand of the subject. At a hard edge: the side on which a pixel lies, and at a rim how much of
 * it an even edge covers. Nothing where the trimap is certain.
 */
export function jointPrior(
  matte: Matte,
  band: Trimap,
  { alpha, confidence }: SampledAlpha,
  { side, cover, rims, trimap, softness, toEdge }: Edge,
): { readonly prior: Matte; readonly priorWeight: Float32Array } {
  const prior = createMatte(matte.width, matte.height);
  const priorWeight = new Float32Array(matte.data.length);
  for (let i = 0; i < priorWeight.length; i++) {
    if (trimap.data[i] !== 128) continue;
    const coarse = matte.data[i]!;
    // A prior of one half says nothing.
    const certainty = (2 * coarse - 1) ** 2;
    const isInside = coarse >= HALF;
    const isOpened = band.data[i] !== 128;
    const sure = confidence[i]!;
    const own = alpha.data[i]!;
    const sampled = side[i] === 1 ? Math.min(1, own / (1 - SHADE)) : Math.max(0, (own - SHADE) / (1 - SHADE));
    const soft = softness[i]!;
    const network = soft * NETWORK * certainty * (isInside ? 1 : (1 - sure * sampled) * (isOpened ? OPENED : 1));
    const samples = soft * SAMPLES * sure * (isInside ? DOUBTED * (1 - certainty) : 1);
    const away = Math.min(1, Math.max(0, (toEdge[i]! - EDGE_PX.from) / (EDGE_PX.to - EDGE_PX.from)));
    const settled = (1 - soft) * SIDE * (1 - SAMPLED * sure) * away;
    const agreed = sure * Math.max(0, 1 - 2 * Math.abs(own - cover[i]!));
    const even = RIM * rims[i]! * (1 - agreed);
    const weight = network + samples + settled + even;
    priorWeight[i] = weight;
    prior.data[i] =
      weight > 0 ? (network * coarse + samples * sampled + settled * side[i]! + even * cover[i]!) / weight : coarse;
  }
  return { prior, priorWeight };
}

/** Where a strand was found beyond the band, the network, too coarse to see it, counts this much less. */
const OPENED = 0.1;
