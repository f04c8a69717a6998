import type { OklabPicture } from '../colour/oklab-picture.ts';
import { guidedSmooth } from '../filter/guided-smooth.ts';
import { createPlane, type Plane } from '../image/plane.ts';
import { resizePlane } from '../resample/resize.ts';
import { boxMean } from '../stylise/soft-blur.ts';

/** Long side of the picture in which the backdrop is looked for, px. */
const SEARCHED_PX = 160;
/** Share of the height, from the top, along which the sides belong to the backdrop too. */
const SIDES = 0.35;
/** A step to a neighbour larger than this (Oklab, at the searched size) is an edge of the backdrop. */
const EDGE = 0.028;
/** From the searched size's own colours to full size: nearer than `same` is backdrop, further than `other` is not (Oklab). */
const LIKENESS = { same: 0.07, other: 0.16 } as const;
/** Smoothing before the search, so that grain is no edge: radius in px of the searched size, variance of Oklab. */
const TEXTURE = { radiusPx: 2, epsilon: 0.002 } as const;
const NEIGHBOURHOOD_PX = 6;
const FADING_PX = 3;

/**
 * How much each pixel belongs to the backdrop, 0..1: sky, wall or paper, which is what can be reached from the upper edges of the
 * picture without crossing an edge.
 */
export function backdropMatte(picture: OklabPicture): Plane {
  const { width, height } = picture;
  const scale = Math.min(1, SEARCHED_PX / Math.max(width, height));
  const target = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    filter: 'area' as const,
  };
  const small = [picture.lightness, picture.greenRed, picture.blueYellow].map((channel) => {
    const { data } = resizePlane(createPlane(width, height, channel), target);
    return guidedSmooth(data, target.width, target.height, TEXTURE);
  });
  const reached = flood(small, target.width, target.height);
  const means = localMeans(small, reached, target.width, target.height);
  const back = { width, height, filter: 'triangle' as const };
  const full = means.map((channel) => resizePlane(createPlane(target.width, target.height, channel), back).data);
  const near = resizePlane(
    createPlane(target.width, target.height, nearness(reached, target.width, target.height)),
    back,
  );
  return likeness(picture, full, near);
}

function flood(channels: readonly Float32Array[], width: number, height: number): Float32Array {
  const reached = new Float32Array(width * height);
  const queue: number[] = [];
  const reach = (i: number): void => {
    if (reached[i] === 1) return;
    reached[i] = 1;
    queue.push(i);
  };
  for (let x = 0; x < width; x++) reach(x);
  for (let y = 1; y < height * SIDES; y++) {
    reach(y * width);
    reach(y * width + width - 1);
  }
  const tryStep = (from: number, to: number): void => {
    let step = 0;
    for (const channel of channels) step += (channel[from]! - channel[to]!) ** 2;
    if (step < EDGE * EDGE) reach(to);
  };
  for (let head = 0; head < queue.length; head++) {
    const i = queue[head]!;
    const x = i % width;
    if (x > 0) tryStep(i, i - 1);
    if (x < width - 1) tryStep(i, i + 1);
    if (i >= width) tryStep(i, i - width);
    if (i < width * (height - 1)) tryStep(i, i + width);
  }
  return reached;
}

/** 1 on the backdrop, falling to 0 within a neighbourhood: what is like it further off is something else. */
function nearness(reached: Float32Array, width: number, height: number): Float32Array {
  return boxMean(boxMean(reached, width, height, FADING_PX), width, height, FADING_PX).map((share) =>
    Math.min(1, 2 * share),
  );
}

/** Colour of the backdrop around each pixel; far from it a colour that nothing is like. */
function localMeans(
  channels: readonly Float32Array[],
  reached: Float32Array,
  width: number,
  height: number,
): Float32Array[] {
  const nearby = boxMean(reached, width, height, NEIGHBOURHOOD_PX);
  const nothingLike = 9;
  return channels.map((channel) => {
    const inside = boxMean(
      channel.map((value, i) => value * reached[i]!),
      width,
      height,
      NEIGHBOURHOOD_PX,
    );
    return inside.map((sum, i) => (nearby[i]! > 1e-4 ? sum / nearby[i]! : nothingLike));
  });
}

function likeness(
  { width, height, lightness, greenRed, blueYellow }: OklabPicture,
  means: readonly Float32Array[],
  near: Plane,
): Plane {
  const out = createPlane(width, height);
  const [meanLightness, meanGreenRed, meanBlueYellow] = means as [Float32Array, Float32Array, Float32Array];
  for (let i = 0; i < out.data.length; i++) {
    const apart = Math.sqrt(
      (lightness[i]! - meanLightness[i]!) ** 2 +
        (greenRed[i]! - meanGreenRed[i]!) ** 2 +
        (blueYellow[i]! - meanBlueYellow[i]!) ** 2,
    );
    const share = (LIKENESS.other - apart) / (LIKENESS.other - LIKENESS.same);
    const clamped = Math.min(1, Math.max(0, share));
    out.data[i] = near.data[i]! * clamped * clamped * (3 - 2 * clamped);
  }
  return out;
}
