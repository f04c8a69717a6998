import { atLeast, thickParts, type Matte, type SampledAlpha, type Trimap } from '@backlot/kernels';

/** How much samples, colours near by and the network count where it is decided on which side of the edge a pixel lies, against a neighbour of its colour. */
const TRUST = { samples: 2, likeness: 1, network: 0.6 };
/** Half the width, at 512 px, of parts of the subject (leaves, legs) that are thin: what they look like is not known, so that colours say next to nothing. */
const THIN_PX = 6;
const OF_THIN = 0.05;
const HALF = 0.5;
/** At a rim the colours near by count so much more, and what is enclosed by it leaves the word to the network. By SAD on composites of plates. */
const AT_RIM = { likeness: 3, network: 2 };

/** What colours say of the unknown pixels. */
interface Colours {
  readonly sampled: SampledAlpha;
  /** Log-odds of subject, by what is near. */
  readonly odds: Float32Array;
  /** Where a stripe of any colour belongs to the subject's rim, 0..1. */
  readonly enclosed: Float32Array;
  /** Where the edge near by is a rim, 0..1. */
  readonly rims: Float32Array;
}

/** What colours and network believe of the unknown pixels together, and how far they are to be trusted; `unit` is 1 at 512 px. */
export function beliefs(
  { width, height, data }: Matte,
  wide: Trimap,
  { sampled, odds, rims, enclosed }: Colours,
  unit: number,
): { readonly belief: Float32Array; readonly trust: Float32Array } {
  const belief = new Float32Array(data.length);
  const trust = new Float32Array(data.length);
  const inside = atLeast(data, HALF);
  const thick = thickParts(inside, width, height, Math.round(THIN_PX * unit));
  for (let i = 0; i < data.length; i++) {
    if (wide.data[i] !== 128) continue;
    const colours = (inside[i] === 1 && thick[i] === 0 ? OF_THIN : 1) * (1 - enclosed[i]!);
    const chance = 1 / (1 + Math.exp(-odds[i]!));
    const own = sampled.alpha.data[i]!;
    const network = TRUST.network * (1 + AT_RIM.network * enclosed[i]!) * (2 * data[i]! - 1) ** 2;
    const samples = colours * TRUST.samples * sampled.confidence[i]!;
    const likeness = colours * TRUST.likeness * (1 + AT_RIM.likeness * rims[i]!) * (2 * chance - 1) ** 2;
    trust[i] = network + samples + likeness;
    const sum = network * data[i]! + samples * own + likeness * chance;
    belief[i] = trust[i]! > 0 ? sum / trust[i]! : data[i]!;
  }
  return { belief, trust };
}
