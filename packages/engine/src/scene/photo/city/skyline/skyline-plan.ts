import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { linearOfHex } from '../../sets/colour.ts';
import type { CityShot } from '../city-shot.ts';
import { hasLamps } from '../light/create-city-light.ts';
import type { GroundPlan } from '../ground/ground-plan.ts';
import type { Rgb } from '../model.ts';
import type { WaterPlan } from '../water/water-plan.ts';
import { buildQuay, buildTerrace, plantPark } from './foreground.ts';
import { planSkyline, SKYLINE_LAYOUTS, type SkylineLayout, type SkylinePlan } from './skyline-layouts.ts';

const NEON_WORDS = /neon|cyber|synthwave|vaporwave|retrowave|futuristic|sci.?fi|megacity/i;
const WATER_WORDS = /water|river|harbou?r|bay\b|sea|lake|waterfront|reflect/i;
const PARK_WORDS = /park|green|trees|lawn|meadow/i;
const HIGH_WORDS = /aerial|from above|drone|bird|hill|overlook|overhead|high angle/i;
const MIST_WORDS = /mist|haze|hazy|layers|smog/i;
/** From a hill or above the mist cities look best in low light. */
const BY_DAY: readonly SkylineLayout[] = ['harbour', 'river', 'bay', 'park', 'terrace', 'harbour'];
const NEON: readonly Rgb[] = ['#ff2d8e', '#18d9ff', '#9b3bff', '#ff7a1a', '#23ffa0'].map((hex) => linearOfHex(hex));
const BLUE_HOUR_KELVIN = 7000;
/** A city in fog is photographed when towers stand out of it: so much thinner than in a street, and so high. */
const THIN_FROM_AFAR = 2.6;
const MIST_TOP_M = 150;

/** Decides everything about a skyline from the spec. */
export function planSkylineShot(spec: SceneSpec, chosen?: SkylineLayout): CityShot {
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const layout = chosen ?? layoutOf(spec, random);
  const isNight = spec.time === 'night';
  const isLit = hasLamps(spec);
  const colours = spec.palette.hex.length > 0 ? spec.palette.hex.map((hex) => linearOfHex(hex)) : NEON;
  const isNeon = isLit && (NEON_WORDS.test(spec.prompt) || (isNight && spec.palette.hex.length > 0));
  const plan = planSkyline(layout, deriveSeed(spec.seed, 'towers'), isLit, isNeon ? colours : undefined);
  const leaf: Rgb = /autumn|fall\b/.test(spec.prompt) ? [0.26, 0.12, 0.025] : [0.042, 0.066, 0.02];
  const foreground = foregroundOf(plan, spec, leaf, isLit);
  const water = waterOf(plan, spec, random);
  const isThick = spec.weather.includes('fog') || spec.weather.includes('snow');
  return {
    prisms: [...plan.town.prisms, ...foreground.prisms],
    props: [...plan.town.props, ...foreground.props],
    blobs: [],
    lamps: [],
    ground: groundOf(plan, spec.seed),
    ...(water && { water }),
    isFar: true,
    isMirrored: water !== undefined,
    eyeM: plan.eyeM,
    fovDeg: plan.fovDeg,
    horizon: spec.camera.horizon + plan.shift,
    wetness: 0,
    visibilityM: plan.visibilityM * (isNight ? 1.6 : 1) * (isThick ? THIN_FROM_AFAR : 1),
    hazeTopM: isThick ? Math.min(plan.hazeTopM, MIST_TOP_M) : plan.hazeTopM,
    hazeOfSky: isThick ? 0 : 0.85,
    glow: isNeon ? neonGlow(colours) : [1, 0.62, 0.36],
    ...sunOf(spec, random),
  };
}

function layoutOf(spec: SceneSpec, random: Random): SkylineLayout {
  const draw = random();
  const among = (layouts: readonly SkylineLayout[]): SkylineLayout => layouts[Math.floor(draw * layouts.length)]!;
  if (spec.place === 'rooftop') return 'terrace';
  if (WATER_WORDS.test(spec.prompt)) return among(['harbour', 'river', 'bay']);
  if (PARK_WORDS.test(spec.prompt)) return 'park';
  if (spec.weather.includes('fog') || MIST_WORDS.test(spec.prompt)) return among(['mist', 'mist', 'bay', 'hill']);
  if (HIGH_WORDS.test(spec.prompt) || spec.camera.pitchDeg >= 25) return among(['hill', 'mist', 'hill']);
  return among(spec.time === 'day' ? BY_DAY : SKYLINE_LAYOUTS);
}

function foregroundOf(
  { foreground, eyeM, shoreM }: SkylinePlan,
  spec: SceneSpec,
  leaf: Rgb,
  isLit: boolean,
): Pick<CityShot, 'prisms' | 'props'> {
  const seed = deriveSeed(spec.detailSeed ?? spec.seed, 'foreground');
  if (foreground === 'terrace') return buildTerrace(eyeM, seed, isLit);
  if (foreground === 'park')
    return { prisms: [], props: plantPark(seed, eyeM, 40, shoreM, leaf, spec.weather.includes('snow')) };
  if (foreground === 'water') return buildQuay(seed, shoreM, leaf, isLit, spec.weather.includes('snow'));
  return { prisms: [], props: [] };
}

function waterOf({ foreground, shoreM }: SkylinePlan, spec: SceneSpec, random: Random): WaterPlan | undefined {
  if (foreground !== 'water') return undefined;
  const isRough = spec.weather.includes('storm') || spec.weather.includes('rain');
  const calm = 0.012 + 0.022 * random();
  return {
    seed: deriveSeed(spec.seed, 'water'),
    shoreM,
    steepness: isRough ? 0.07 : calm,
    longestM: 3 + 3 * random(),
    colour: [0.012, 0.03, 0.036],
  };
}

function groundOf({ foreground }: SkylinePlan, seed: number): GroundPlan {
  const isPark = foreground === 'park';
  return {
    pavements: [],
    roads: [],
    road: isPark ? 'grass' : 'asphalt',
    pavement: 'slabs',
    roadColour: isPark ? [0.055, 0.078, 0.026] : [0.14, 0.14, 0.14],
    pavementColour: [0.2, 0.2, 0.2],
    seed: deriveSeed(seed, 'ground'),
  };
}

function neonGlow(colours: readonly Rgb[]): Rgb {
  const mean = (c: 0 | 1 | 2): number => colours.reduce((sum, colour) => sum + colour[c], 0) / colours.length;
  return [mean(0) * 1.2, mean(1) * 0.7, mean(2) * 1.7];
}

function sunOf(spec: SceneSpec, random: Random): Pick<CityShot, 'sunAzimuthDeg' | 'sunElevationDeg'> {
  const { azimuthDeg, elevationDeg, kelvin } = spec.light;
  const signed = ((azimuthDeg + 540) % 360) - 180;
  switch (spec.time) {
    case 'dawn':
    case 'sunset':
      return {
        sunAzimuthDeg: signed,
        sunElevationDeg: kelvin >= BLUE_HOUR_KELVIN ? -3.5 : Math.max(1.2, elevationDeg),
      };
    case 'golden':
      // Low sun from the side or from behind the camera makes towers glow.
      return {
        sunAzimuthDeg: signed + Math.sign(signed || 1) * (random() < 0.5 ? 90 : 40),
        sunElevationDeg: Math.max(7, elevationDeg),
      };
    case 'day':
    case 'night':
      return { sunAzimuthDeg: signed, sunElevationDeg: Math.min(42, elevationDeg) };
  }
}
