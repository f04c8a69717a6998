import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import type { CityShot } from '../city-shot.ts';
import { linearOfHex } from '../../sets/colour.ts';
import { hasLamps } from '../light/create-city-light.ts';
import type { GroundPlan, Paving } from '../ground/ground-plan.ts';
import type { PointLight } from '../light/city-light.ts';
import type { Rgb } from '../model.ts';
import type { District } from './architecture.ts';
import { dressStreet } from './dress-street.ts';
import { furnishFronts } from './furnish-fronts.ts';
import { hangSigns } from './hang-signs.ts';
import { planStreet, type StreetLayout, type StreetPlan } from './street-layouts.ts';

const FAIR_VISIBILITY_M = 1400;
const NIGHT_VISIBILITY_M = 420;
const NEON_WORDS =
  /neon|cyber|synthwave|vaporwave|retrowave|tokyo|hong kong|las vegas|times square|shibuya|\bled\b|rgb|futuristic|sci.?fi/i;
const OLD_WORDS =
  /old|medieval|cobble|historic|europe|paris|rome|italian|french|prague|village|quaint|charming|mediterran/i;
const MODERN_WORDS = /modern|business|financial|downtown|corporate|skyscraper|office|glass/i;
const BRICK_WORDS = /brick|new york|brooklyn|manhattan|soho|london|urban/i;

const LAYOUTS_BY_PLACE: Readonly<Record<string, readonly StreetLayout[]>> = {
  alley: ['alley', 'alley', 'bend'],
  square: ['square', 'across', 'square'],
  village: ['bend', 'junction', 'across', 'alley'],
  street: ['avenue', 'pavement', 'bend', 'junction', 'across', 'corner'],
};
const NEON: readonly string[] = [
  '#ff2d8e',
  '#18d9ff',
  '#9b3bff',
  '#ff7a1a',
  '#23ffa0',
  '#ffd21f',
  '#ff3030',
  '#3d6bff',
  '#ff5cf0',
];
const WARM_SIGNS: readonly string[] = ['#ffb35a', '#ff8a3c', '#ffe0a8', '#e8503a', '#fff0d0', '#58c08a'];
const BOARDS: readonly string[] = ['#22382f', '#5a1f1d', '#20304a', '#d9c9a2', '#3a332c', '#8a6a3a'];

/** From this colour temperature on a sunset is the blue hour after it. */
const BLUE_HOUR_KELVIN = 7000;
const LOOKING_DOWN_DEG = 25;
const STEEPEST_DEG = 35;

/** Whether a spec asks for coloured light. */
export function isNeonStreet({ prompt, time, light, palette }: SceneSpec): boolean {
  return time === 'night' && light.key === 'neon' && (NEON_WORDS.test(prompt) || palette.hex.length > 0);
}

/** Decides everything about a street from the spec. `detail`: 1 for pictures of 1000 px, less for smaller ones; `chosen` overrides what the seed draws. */
export function planStreetShot(spec: SceneSpec, detail: number, chosen?: StreetLayout): CityShot {
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const layouts = LAYOUTS_BY_PLACE[spec.place ?? 'street'] ?? LAYOUTS_BY_PLACE['street']!;
  const layout = chosen ?? layouts[Math.floor(random() * layouts.length)]!;
  const isNeon = isNeonStreet(spec);
  const district = districtOf(spec, layout, isNeon, random);
  const plan = planStreet(
    layout,
    district,
    deriveSeed(spec.seed, 'houses'),
    spec.time !== 'day' && spec.time !== 'night',
  );
  const isLit = hasLamps(spec);
  const isNight = spec.time === 'night';
  const small = spec.detailSeed ?? spec.seed;
  const refuses = (pattern: RegExp): boolean => spec.negative.some((word) => pattern.test(word.toLowerCase()));
  const isOld = district === 'old' || district === 'small';
  const isSnowy = spec.weather.includes('snow');
  const isPaved = layout === 'square';
  const dressing = dressStreet(plan.town.roads, {
    seed: deriveSeed(small, 'props'),
    detail,
    isNight: isLit,
    leaf: leafColour(spec, random),
    ...(isPaved && { squareAxis: plan.axis }),
    hasTrees: layout !== 'alley' && !isNeon && random() < 0.6 && !refuses(/tree|plant/),
    isLeafless: isSnowy,
    hasCars:
      layout !== 'alley' &&
      layout !== 'square' &&
      !refuses(/car|traffic|vehicle/) &&
      !/pedestrian|empty/.test(spec.prompt),
    lampKind: isOld ? 'lantern' : 'mast',
    lampColour: isNeon ? [0.9, 0.95, 1.15] : [1.35, 0.9, 0.46],
  });
  if (!refuses(/sign|neon|letter|text/)) putSigns(spec, plan, { isNeon, isOld, isNight: isLit }, dressing.lamps);
  if (isLit) lightShops(plan, dressing.lamps);
  const wantsStrings = /(string|fairy|bistro|festoon|christmas|twinkl\w*) ?lights|lanterns|market/.test(spec.prompt);
  furnishFronts(
    plan.town.fronts,
    {
      seed: deriveSeed(small, 'furniture'),
      cafes: isNeon ? 0.05 : layout === 'square' || isOld ? 0.45 : 0.2,
      pavementM: layout === 'alley' ? 0.9 : 2.6,
      ...(isLit && (wantsStrings || (isOld && !isNeon && random() < 0.4)) && { strings: [1.45, 0.88, 0.4] as const }),
    },
    dressing.props,
    dressing.blobs,
    dressing.lamps,
  );
  const rain = spec.weather.includes('rain') || spec.weather.includes('storm');
  const wetness = rain ? 1 : isNight && !isSnowy ? (isNeon ? 0.85 : 0.25 + 0.35 * random()) : 0;
  const ground = groundOf(spec, plan, layout, isOld, random);
  return {
    ...dressing,
    prisms: plan.town.prisms,
    ground,
    isFar: false,
    ...cameraOf(spec, plan),
    fovDeg: plan.fovDeg,
    visibilityM: isNight ? NIGHT_VISIBILITY_M : FAIR_VISIBILITY_M,
    hazeGain: spec.time === 'day' ? 0.35 : 0.5,
    wetness,
    isMirrored: wetness > 0 || ground.road === 'setts',
    glow: isNeon ? blendColours(signColours(spec, true)) : [1, 0.66, 0.4],
    ...sunOf(spec, plan),
  };
}

/** Looking down means standing higher, with the horizon further up. */
function cameraOf({ camera }: SceneSpec, { eyeM }: StreetPlan): Pick<CityShot, 'eyeM' | 'horizon'> {
  if (camera.pitchDeg < LOOKING_DOWN_DEG) return { eyeM, horizon: camera.horizon };
  const steepness = Math.min(1, camera.pitchDeg / STEEPEST_DEG);
  return { eyeM: eyeM + 7 * steepness, horizon: 0.4 - 0.26 * steepness };
}

function districtOf(spec: SceneSpec, layout: StreetLayout, isNeon: boolean, random: Random): District {
  const draw = random();
  if (isNeon) return 'neon';
  if (spec.place === 'village') return draw < 0.6 ? 'small' : 'old';
  if (OLD_WORDS.test(spec.prompt)) return 'old';
  if (MODERN_WORDS.test(spec.prompt)) return 'modern';
  if (BRICK_WORDS.test(spec.prompt)) return draw < 0.7 ? 'brick' : 'mixed';
  if (layout === 'alley') return draw < 0.6 ? 'old' : 'brick';
  if (layout === 'square') return draw < 0.55 ? 'old' : draw < 0.8 ? 'brick' : 'mixed';
  return (['old', 'brick', 'mixed', 'modern', 'mixed', 'old'] as const)[Math.floor(draw * 6)]!;
}

function leafColour(spec: SceneSpec, random: Random): Rgb {
  const warm = 0.85 + 0.3 * random();
  if (/autumn|fall\b|october|november/.test(spec.prompt)) return [0.3 * warm, 0.12, 0.02];
  return [0.05 * warm, 0.078, 0.019];
}

function signColours(spec: SceneSpec, isNeon: boolean): readonly Rgb[] {
  if (spec.palette.hex.length > 0) return spec.palette.hex.map((hex) => linearOfHex(hex));
  return (isNeon ? NEON : WARM_SIGNS).map((hex) => linearOfHex(hex));
}

function blendColours(colours: readonly Rgb[]): Rgb {
  const mean = (c: 0 | 1 | 2): number => colours.reduce((sum, colour) => sum + colour[c], 0) / colours.length;
  // Air scatters the violet end more.
  return [mean(0) * 1.1, mean(1) * 0.75, mean(2) * 1.6];
}

function putSigns(
  spec: SceneSpec,
  plan: StreetPlan,
  { isNeon, isOld, isNight }: { readonly isNeon: boolean; readonly isOld: boolean; readonly isNight: boolean },
  lamps: PointLight[],
): void {
  const seed = deriveSeed(spec.detailSeed ?? spec.seed, 'signs');
  const colours = isNight ? signColours(spec, isNeon) : BOARDS.map((hex) => linearOfHex(hex));
  const density = isNeon ? 0.42 : isOld ? 0.05 : 0.08;
  hangSigns(
    plan.town.fronts,
    { seed, colours, density, isLit: isNight, hasScreens: isNeon, isModest: !isNeon },
    plan.town.prisms,
    lamps,
  );
}

/** Shop windows light the pavement before them. */
function lightShops(plan: StreetPlan, lamps: PointLight[]): void {
  for (const { x, z, alongX, alongZ, widthM } of plan.town.fronts) {
    if (Math.hypot(x, z) > 110) continue;
    const count = Math.max(1, Math.round(widthM / 6));
    for (let i = 0; i < count; i++) {
      const at = ((i + 0.5) / count) * widthM;
      lamps.push({
        x: x + alongX * at + alongZ * 0.9,
        y: 1.9,
        z: z + alongZ * at - alongX * 0.9,
        power: [2.1, 1.5, 0.9],
      });
    }
  }
}

function groundOf(
  { seed, prompt }: SceneSpec,
  { town }: StreetPlan,
  layout: StreetLayout,
  isOld: boolean,
  random: Random,
): GroundPlan {
  const draw = /cobble|setts/.test(prompt) ? 0 : random();
  const road: Paving =
    layout === 'alley' || layout === 'square'
      ? draw < 0.6
        ? 'setts'
        : 'slabs'
      : (isOld || draw === 0) && draw < 0.5
        ? 'setts'
        : 'asphalt';
  const roadColour: Rgb =
    road === 'asphalt' ? [0.075, 0.075, 0.078] : road === 'setts' ? [0.15, 0.14, 0.13] : [0.21, 0.197, 0.18];
  const stone = 0.85 + 0.3 * random();
  return {
    pavements: town.pavements,
    roads: town.roads,
    road,
    pavement: 'slabs',
    roadColour,
    pavementColour: [0.2 * stone, 0.19 * stone, 0.178 * stone],
    seed: deriveSeed(seed, 'ground'),
  };
}

/** Low suns shine along an open street, or from behind on the houses that close it: across they would reach no wall and no ground. */
function sunOf(spec: SceneSpec, { axis, isOpen }: StreetPlan): { sunAzimuthDeg: number; sunElevationDeg: number } {
  const { azimuthDeg, elevationDeg, kelvin } = spec.light;
  const signed = ((azimuthDeg + 540) % 360) - 180;
  const along = (axis * 180) / Math.PI + (isOpen ? 0 : 180);
  switch (spec.time) {
    case 'dawn':
    case 'sunset':
      return {
        sunAzimuthDeg: along + Math.max(-14, Math.min(14, signed * 0.3)),
        sunElevationDeg: kelvin >= BLUE_HOUR_KELVIN ? -3 : Math.max(isOpen ? 3 : 6, elevationDeg),
      };
    case 'golden':
      return {
        sunAzimuthDeg: along + Math.sign(signed || 1) * (8 + Math.min(16, Math.abs(signed) * 0.12)),
        sunElevationDeg: Math.max(isOpen ? 9 : 14, elevationDeg),
      };
    case 'day':
    case 'night':
      return { sunAzimuthDeg: signed, sunElevationDeg: elevationDeg };
  }
}
