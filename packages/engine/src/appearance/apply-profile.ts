import type { StyleProfile } from '@backlot/contract';
import {
  applyPaints,
  colourStatistics,
  createPlane,
  fromOklab,
  measureTexture,
  softBlur,
  toOklab,
  transferColour,
  type LinearRaster,
  type OklabPicture,
  type Paint,
} from '@backlot/kernels';
import { asMeasured, MEASURED_PX } from './as-measured.ts';
import { meanChroma } from './character-of.ts';
import { oklabOfRgb } from './oklab-of-rgb.ts';

/** How far a picture goes towards a style, 0..1 each. */
export interface ProfileStrength {
  /** Towards the mean and spread of its colours. */
  readonly cast: number;
  /** Towards its very colours, each covering as much. */
  readonly colour: number;
  readonly tone: number;
}

/** A photograph takes mostly the cast, or skies turn the colour of meadows; drawings take all. At night the tones stay dark. */
export const PHOTO_STRENGTH: ProfileStrength = { cast: 0.85, colour: 0.35, tone: 0.65 };
export const DRAWN_STRENGTH: ProfileStrength = { cast: 0, colour: 1, tone: 0.8 };
export const NIGHT_TONE = 0.3;

/** Pictures softer than a style by more than this stay so; sharper ones are blurred by so many px for each 512 px of their side. */
const SOFTER = 0.08;
const MOST_BLUR_PX = 2;

/** The colours of a style as paints that cover a picture as they cover those of the style. */
export function profilePaints({ palette }: StyleProfile): readonly Paint[] {
  return palette.map(({ rgb, weight }) => ({ colour: oklabOfRgb(rgb), share: weight }));
}

/** A painted picture in the colours and tones of a style. */
export function applyProfile(picture: LinearRaster, profile: StyleProfile, strength: ProfileStrength): LinearRaster {
  const before = toOklab(withCast(picture, profile, strength.cast));
  const painted = toOklab(applyPaints(picture, profilePaints(profile), { lightness: strength.tone, kept: 0 }));
  for (let i = 0; i < before.lightness.length; i++) {
    painted.greenRed[i] = mixed(before.greenRed[i], painted.greenRed[i], strength.colour);
    painted.blueYellow[i] = mixed(before.blueYellow[i], painted.blueYellow[i], strength.colour);
  }
  matchTones(painted, profile.tones, strength.tone);
  matchChroma(painted, profile);
  return fromOklab(painted);
}

function withCast(picture: LinearRaster, { statistics }: StyleProfile, share: number): LinearRaster {
  const own = share === 0 ? undefined : colourStatistics(picture);
  return own === undefined ? picture : transferColour(picture, own, statistics, { lightness: 0, colour: share });
}

/** Colours laid side by side grey each other where they meet: this far they are brought back to the vividness of the style. */
const MOST_VIVID = 1.9;

/** Scales chroma, in place, so that its mean is that of a style, where it is less. */
function matchChroma({ greenRed, blueYellow, alpha }: OklabPicture, { palette }: StyleProfile): void {
  const wanted = meanChroma(palette);
  let sum = 0;
  let mass = 0;
  for (let i = 0; i < alpha.length; i++) {
    sum += (alpha[i] ?? 0) * Math.hypot(greenRed[i] ?? 0, blueYellow[i] ?? 0);
    mass += alpha[i] ?? 0;
  }
  const factor = sum === 0 ? 1 : Math.min(MOST_VIVID, (wanted * mass) / sum);
  if (factor <= 1) return;
  for (let i = 0; i < alpha.length; i++) {
    greenRed[i] = (greenRed[i] ?? 0) * factor;
    blueYellow[i] = (blueYellow[i] ?? 0) * factor;
  }
}

/** A picture as soft as a style; the same picture if it is already. */
export function softenLike(picture: LinearRaster, { softness }: StyleProfile): LinearRaster {
  const missing = softness - measureTexture(toOklab(asMeasured(picture))).softness;
  if (missing < SOFTER) return picture;
  const lab = toOklab(picture);
  const sigmaPx = (MOST_BLUR_PX * missing * Math.max(lab.width, lab.height)) / MEASURED_PX;
  const blur = (channel: Float32Array): Float32Array =>
    softBlur(createPlane(lab.width, lab.height, channel), sigmaPx).data;
  return fromOklab({
    ...lab,
    lightness: blur(lab.lightness),
    greenRed: blur(lab.greenRed),
    blueYellow: blur(lab.blueYellow),
  });
}

/** Moves lightness, in place, so that its quantiles become those given, `share` of the way; chroma follows its shades. */
function matchTones(picture: OklabPicture, tones: readonly number[], share: number): void {
  const { lightness, greenRed, blueYellow, alpha } = picture;
  const own = quantiles(lightness, alpha, tones.length);
  for (let i = 0; i < lightness.length; i++) {
    const before = lightness[i] ?? 0;
    const after = mixed(before, interpolated(own, tones, before), share);
    const vividness = Math.min(1.25, Math.sqrt(after / Math.max(before, 0.02)));
    lightness[i] = after;
    greenRed[i] = (greenRed[i] ?? 0) * vividness;
    blueYellow[i] = (blueYellow[i] ?? 0) * vividness;
  }
}

const SAMPLES = 4000;

function quantiles(values: Float32Array, alpha: Float32Array, count: number): number[] {
  const step = Math.max(1, Math.floor(values.length / SAMPLES));
  const samples: number[] = [];
  for (let i = step >> 1; i < values.length; i += step) if ((alpha[i] ?? 0) > 0) samples.push(values[i] ?? 0);
  samples.sort((one, other) => one - other);
  return Array.from({ length: count }, (_, k) => samples[Math.round((k / (count - 1)) * (samples.length - 1))] ?? 0);
}

/** The piecewise linear map that takes each of `from` (rising) to its partner in `to`; outside it goes on in parallel. */
function interpolated(from: readonly number[], to: readonly number[], value: number): number {
  const first = from[0] ?? 0;
  if (value <= first) return Math.max(0, value + (to[0] ?? 0) - first);
  for (let k = 1; k < from.length; k++) {
    const low = from[k - 1] ?? 0;
    const high = from[k] ?? 0;
    if (value > high || high <= low) continue;
    const share = (value - low) / (high - low);
    return (to[k - 1] ?? 0) + share * ((to[k] ?? 0) - (to[k - 1] ?? 0));
  }
  const last = from.length - 1;
  return Math.min(1, value + (to[last] ?? 1) - (from[last] ?? 1));
}

function mixed(from: number | undefined, to: number | undefined, share: number): number {
  return (from ?? 0) + share * ((to ?? 0) - (from ?? 0));
}
