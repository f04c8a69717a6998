import { resizeLinear, type LinearRaster } from '@backlot/kernels';
import type { Threads } from '../../../threads/threads.ts';
import type { Quality } from '../../family.ts';
import { defocus } from './defocus.ts';
import { addGrain, develop } from './develop.ts';
import { geometricMean } from '../tone/geometric-mean.ts';
import { addLightDiscs, type LightDisc } from './light-discs.ts';
import { applyGrade, gradeOf, type PlaceMood } from './place-grade.ts';
import { paintNightStreet, type NightStreet } from './night-street.ts';
import { rectilinearView } from './rectilinear-view.ts';
import { sharpenPlace } from './sharpen-place.ts';

/** What {@link paintDefocusedPlace} needs to know. */
export interface DefocusedPlace {
  /** The panorama. */
  readonly environment: LinearRaster;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly quality: Quality;
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly fovDeg: number;
  readonly isMirrored: boolean;
  /** Height of the horizon, 0 = top, 1 = bottom. */
  readonly horizon: number;
  /** 0 = as sharp as can be, barely more than 0 = as sharp as the panorama is, 1 = discs of 4 % of the frame. */
  readonly defocus: number;
  /** Multiplies the automatic exposure. */
  readonly exposure: number;
  readonly mood: PlaceMood;
  /** A street that is painted instead of looking into the panorama: panoramas of towns are by day. */
  readonly street?: NightStreet;
  /** Lamps to add. `radius` in units of the blur's own radius is the caller's business: see {@link blurRadius}. */
  readonly lights: readonly LightDisc[];
  readonly seed: number;
}

/** Longer side of the picture while it is blurred, px: a blurred picture holds no more. */
const WORKING_PX: Readonly<Record<Quality, number>> = { flash: 224, turbo: 320, default: 384, quality: 512 };
/** The same for a picture that is to be sharp. */
const SHARP_WORKING_PX: Readonly<Record<Quality, number>> = { flash: 384, turbo: 512, default: 704, quality: 1024 };
/** Geometric mean that automatic exposure aims at, mid grey being 0.18. */
const KEY = 0.2;
/** Lamps are cut off at this many times white, or one pixel of sun would blind the lens. */
const BRIGHTEST = 14;
/** Sunlit walls and day skies are flattened to this before they are made night. */
const BRIGHTEST_DAY_FOR_NIGHT = 1.6;
const LEAST_RADIUS = 0.01;
const RADIUS_RANGE = 0.03;
/** A panorama pixel has to be blurred over about this many radii before it no longer shows. */
const RADII_A_PIXEL = 1.6;
/** Radii of a picture that is to be sharp: of the panorama's pixels, and of painted streets, which are lamps and signs and little else. */
const SHARP_RADII_A_PIXEL = 0.5;
const SHARP_STREET_RADIUS = 0.007;
/** Lamps have a size of their own, part of the longer side. */
const LEAST_LAMP_RADIUS = 0.005;
const DEVELOP_EXPOSURE = 1.6;
const GRAIN = 0.022;

/** Width of the panorama's own pixels in the picture, part of its longer side. */
function panoramaPixel(environment: LinearRaster, fovDeg: number): number {
  return 1 / ((environment.width * fovDeg) / 360);
}

/** Radius of the discs of a place, as part of the longer side. Never so small that the panorama's own pixels show; at `amount` 0 that of lamps in focus. */
export function blurRadius(environment: LinearRaster, fovDeg: number, amount: number): number {
  const pixel = panoramaPixel(environment, fovDeg);
  if (amount === 0) return Math.max(LEAST_LAMP_RADIUS, SHARP_RADII_A_PIXEL * pixel);
  return Math.max(LEAST_RADIUS + RADIUS_RANGE * amount, RADII_A_PIXEL * pixel);
}

/** A real place out of focus, ready for the screen: 0..1, alpha 1. */
export async function paintDefocusedPlace(place: DefocusedPlace, threads?: Threads): Promise<LinearRaster> {
  const light = await lensPicture(place, threads);
  const developed = develop(light, {
    exposure: DEVELOP_EXPOSURE,
    balance: [1, 1, 1],
    saturation: 1,
    vignette: 0.22,
  });
  const pixelPx = panoramaPixel(place.environment, place.fovDeg) * Math.max(developed.width, developed.height);
  const sharp = isSharp(place) && !place.street ? sharpenPlace(developed, pixelPx, place.seed) : developed;
  const picture = resizeLinear(sharp, { width: place.widthPx, height: place.heightPx, filter: 'cubic' });
  addGrain(picture, GRAIN, place.seed);
  return picture;
}

/** The same before the tone curve: scene light in which mid grey is 0.18, frame size. */
export async function placeRadiance(place: DefocusedPlace, threads?: Threads): Promise<LinearRaster> {
  return resizeLinear(await lensPicture(place, threads), {
    width: place.widthPx,
    height: place.heightPx,
    filter: 'triangle',
  });
}

/** Factor that brings the panorama's light around the horizon to {@link KEY}. */
export function autoExposure(view: LinearRaster): number {
  return KEY / geometricMean(view);
}

async function lensPicture(place: DefocusedPlace, threads: Threads | undefined): Promise<LinearRaster> {
  const { environment, widthPx, heightPx, street } = place;
  const workingPx = (isSharp(place) ? SHARP_WORKING_PX : WORKING_PX)[place.quality];
  const scale = Math.min(1, workingPx / Math.max(widthPx, heightPx));
  const width = Math.max(16, Math.round(widthPx * scale));
  const height = Math.max(16, Math.round(heightPx * scale));
  const radius = radiusOf(place);
  const radiusPx = radius * Math.max(width, height);
  const marginPx = Math.ceil(radiusPx) + 2;
  if (street) {
    const { fovDeg, horizon } = place;
    return defocus(
      threads,
      await paintNightStreet(street, { widthPx: width, heightPx: height, marginPx, fovDeg, horizon }, threads),
      marginPx,
      radiusPx,
    );
  }
  const frame = { widthPx: width, heightPx: height, marginPx, maximum: Infinity };
  const camera = { ...frame, ...pickCamera(place) };
  // Metered once with the lamps cut off where they would be white anyway, so that they do not decide the exposure.
  const metered = autoExposure(rectilinearView(environment, { ...camera, widthPx: 48, heightPx: 48, marginPx: 0 }));
  const brightest = isDayForNight(place.mood) ? BRIGHTEST_DAY_FOR_NIGHT : BRIGHTEST;
  const view = rectilinearView(environment, { ...camera, maximum: brightest / metered });
  const exposure = metered * place.exposure;
  for (let i = 0; i < view.data.length; i++) view.data[i] = view.data[i]! * exposure;
  applyGrade(view, gradeOf(place.mood), KEY);
  const blurred = await defocus(threads, view, marginPx, radiusPx);
  addLightDiscs(blurred, place.lights);
  return blurred;
}

function isSharp({ defocus: amount }: DefocusedPlace): boolean {
  return amount === 0;
}

function radiusOf(place: DefocusedPlace): number {
  const { environment, fovDeg, street } = place;
  if (isSharp(place)) return street ? SHARP_STREET_RADIUS : SHARP_RADII_A_PIXEL * panoramaPixel(environment, fovDeg);
  return street ? LEAST_RADIUS + RADIUS_RANGE * place.defocus : blurRadius(environment, fovDeg, place.defocus);
}

function isDayForNight({ time, isIndoors, isNative }: PlaceMood): boolean {
  return time === 'night' && !isIndoors && !isNative;
}

function pickCamera({ fovDeg, yawDeg, pitchDeg, horizon, isMirrored }: DefocusedPlace) {
  return { fovDeg, yawDeg, pitchDeg, horizon, isMirrored };
}
