import {
  atLeast,
  evenRims,
  findRims,
  roundInClutter,
  settleBand,
  squaredDistance,
  thickParts,
  type EvenEdge,
  type Matte,
  type SampledAlpha,
  type Trimap,
} from '@backlot/kernels';
import { beliefs } from './refine-matte-beliefs.ts';

/** At 512 px: over how far the course of an edge is averaged, how far around a pixel colours are read, how wide a rim may be, and how far it is evened out. */
const RIM_PX = { course: 3, look: 4, width: 10, even: 3 } as const;
/** Half the width of the narrowest body that has a rim, and how far its rim reaches beyond it, at 512 px: leaves follow their colours. By SAD on composites. */
const BODY_PX = 6;
/** Rims from which an edge is one and no fur. */
const LEAST_RIM = 0.5;
const HALF = 0.5;

/** What is known of the band before its edge is: the coarse matte, where it is in doubt, and what colours say there. */
interface Band {
  readonly solid: Matte;
  readonly wide: Trimap;
  readonly sampled: SampledAlpha;
  /** Log-odds of subject, by what is near. */
  readonly odds: Float32Array;
  /** How far the ground's own texture looks like strands, 0..1. */
  readonly clutter: Float32Array;
}

/** The subject's edge, and where it is a rim, 0..1. */
interface SettledEdge extends EvenEdge {
  readonly rims: Float32Array;
  /** How far glints and grain run along the edge, 0..1: what is known of it at a small size says more than the colours at full size do. */
  readonly glossy: Float32Array;
}

/** The edge of the subject before anything is half-transparent: on which side each pixel lies, roundly in clutter and evenly where it is a rim; `unit` is 1 at 512 px. */
export function settleEdge(
  colour: Float32Array,
  { solid, wide, sampled, odds, clutter }: Band,
  unit: number,
): SettledEdge {
  const { rims, enclosed } = findRims(colour, {
    side: atLeast(solid.data, HALF),
    wide,
    sampled,
    odds,
    coursePx: RIM_PX.course * unit,
    lookPx: RIM_PX.look * unit,
    rimPx: RIM_PX.width * unit,
  });
  const opinion = beliefs(solid, wide, { sampled, odds, rims, enclosed }, unit);
  const { width, height } = wide;
  const striped = contradicted(enclosed, sampled, odds);
  const side = roundInClutter(settleBand(colour, wide, { matte: solid, ...opinion }), clutter, width, height);
  const even = evenRims(side, rims, { width, height, sigmaPx: RIM_PX.even * unit, striped });
  return { ...even, rims, glossy: rimsOfBodies(rims, solid, BODY_PX * unit) };
}

/** The rims of what is no thinner than twice `bodyPx`. */
function rimsOfBodies(rims: Float32Array, { width, height, data }: Matte, bodyPx: number): Float32Array {
  const bodies = thickParts(atLeast(data, HALF), width, height, Math.round(bodyPx));
  const distance = squaredDistance(bodies, width, height, bodyPx);
  return rims.map((rim, i) => (distance[i]! <= bodyPx ** 2 ? Math.max(0, (rim - LEAST_RIM) / (1 - LEAST_RIM)) : 0));
}

/** What belongs to a rim although its colours say that it is of the ground: the sides were only guessed there. */
function contradicted(enclosed: Float32Array, { alpha, confidence }: SampledAlpha, odds: Float32Array): Float32Array {
  return enclosed.map(
    (own, i) => own * Math.max(0, Math.tanh(-odds[i]! / 2), confidence[i]! * (1 - 2 * alpha.data[i]!)),
  );
}
