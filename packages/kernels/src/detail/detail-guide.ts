import { createPlane, type Plane } from '../image/plane.ts';
import type { Raster } from '../image/raster.ts';
import { flowField } from '../stylise/flow-field.ts';
import { softBlur } from '../stylise/soft-blur.ts';
import { lowestAround } from './lowest-around.ts';

/** What a small picture tells about the detail that its enlargement lacks. All planes have the size of the small picture, luma is 0..1. */
export interface DetailGuide {
  readonly width: number;
  readonly height: number;
  /** Luma without its fine detail. */
  readonly base: Plane;
  /** Luma without anything but its large areas. */
  readonly wide: Plane;
  /** How strong the texture is around each pixel, as luma; next to nothing along an edge between plain areas. */
  readonly strength: Plane;
  /** 0 where most neighbours are the same, as in drawings and clear skies, 1 in photographed matter. */
  readonly liveliness: Plane;
  /** The way texture runs, as the cosine and sine of twice its angle, times how certain that is (0..1): so it can be interpolated. */
  readonly doubledX: Plane;
  readonly doubledY: Plane;
}

/** Splits luma into detail, areas and large areas, px of the small picture. */
const BASE_SIGMA_PX = 1.2;
const WIDE_SIGMA_PX = 10;
/** The two finest octaves are what texture is made of. */
const TEXTURE_SIGMA_PX = 2;
/** How far apart the waves of a texture may be, how far detail must reach to be one, and what decides which way it runs. */
const NEARBY_SIGMA_PX = 1.5;
const REACH_PX = 4;
const FLOW_SIGMA_PX = 2.5;
/** Luma below which fine detail is noise of 8 bits or of a sensor: a step of a byte. */
const NOISE = 1.2 / 255;
/** Weak texture is raised and strong texture lowered towards this, by so much in logarithms: enlargements of weak texture look bare first. */
const USUAL_STRENGTH = 0.03;
const RAISING = 0.75;

/** Luma nearer than half a step of a byte is the same; shares of such pixels around one, and how far around, px. */
const SAME = 0.5 / 255;
const LIVELY_SHARE = 0.1;
const DULL_SHARE = 0.4;
const SAME_SIGMA_PX = 5;

/** Reads the guide off a small picture. About 150 ms a megapixel. */
export function createDetailGuide(picture: Raster): DetailGuide {
  const { width, height } = picture;
  const luma = lumaPlane(picture);
  const base = softBlur(luma, BASE_SIGMA_PX);
  const wide = softBlur(luma, WIDE_SIGMA_PX);
  const liveliness = livelinessOf(luma);
  const strength = textureStrength(luma);
  for (let i = 0; i < strength.data.length; i++) strength.data[i] = strength.data[i]! * liveliness.data[i]!;
  return { width, height, base, wide, strength, liveliness, ...direction(luma) };
}

/**
 * Fine detail counts as texture only where it is everywhere: of its strength nearby the least within reach is taken, which is next
 * to nothing beside a lone edge however strong.
 */
function textureStrength(luma: Plane): Plane {
  const { width, height } = luma;
  const smooth = softBlur(luma, TEXTURE_SIGMA_PX).data;
  const roots = createPlane(width, height);
  for (let i = 0; i < smooth.length; i++) roots.data[i] = Math.sqrt(Math.abs(luma.data[i]! - smooth[i]!));
  const nearby = softBlur(roots, NEARBY_SIGMA_PX);
  lowestAround(nearby.data, width, height, REACH_PX);
  const strength = softBlur(nearby, REACH_PX / 2);
  for (let i = 0; i < smooth.length; i++) {
    const spread = Math.max(0, strength.data[i]! * strength.data[i]! - NOISE);
    strength.data[i] = spread ** RAISING * USUAL_STRENGTH ** (1 - RAISING);
  }
  return strength;
}

function livelinessOf(luma: Plane): Plane {
  const { width, height, data } = luma;
  const same = createPlane(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const left = data[x > 0 ? i - 1 : i]!;
      const above = data[y > 0 ? i - width : i]!;
      same.data[i] = Math.abs(data[i]! - left) < SAME && Math.abs(data[i]! - above) < SAME ? 1 : 0;
    }
  const share = softBlur(same, SAME_SIGMA_PX);
  for (let i = 0; i < share.data.length; i++) {
    const dullness = Math.max(0, Math.min(1, (share.data[i]! - LIVELY_SHARE) / (DULL_SHARE - LIVELY_SHARE)));
    share.data[i] = 1 - dullness * dullness * (3 - 2 * dullness);
  }
  return share;
}

function direction(luma: Plane): Pick<DetailGuide, 'doubledX' | 'doubledY'> {
  const { width, height, alongX, alongY, certainty } = flowField(luma, FLOW_SIGMA_PX);
  const doubledX = createPlane(width, height);
  const doubledY = createPlane(width, height);
  for (let i = 0; i < certainty.length; i++) {
    doubledX.data[i] = certainty[i]! * (alongX[i]! * alongX[i]! - alongY[i]! * alongY[i]!);
    doubledY.data[i] = certainty[i]! * 2 * alongX[i]! * alongY[i]!;
  }
  return { doubledX, doubledY };
}

/** Rec. 709 weights on encoded values. */
function lumaPlane({ width, height, data }: Raster): Plane {
  const plane = createPlane(width, height);
  for (let i = 0; i < plane.data.length; i++)
    plane.data[i] = (0.2126 * data[i * 4]! + 0.7152 * data[i * 4 + 1]! + 0.0722 * data[i * 4 + 2]!) / 255;
  return plane;
}
