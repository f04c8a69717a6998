import type { Mood, TimeOfDay, Weather } from '../scene/spec.ts';
import { asksForLook, type RestyleWish } from './read-wish.ts';
import type { Season } from './season.ts';

/** A colour's place in Oklab's plane: green to red, blue to yellow. */
export type Tint = readonly [greenRed: number, blueYellow: number];

/** What green leaves become. */
export interface Foliage {
  readonly hueDeg: number;
  /** Factor of their chroma. */
  readonly chroma: number;
  /** Added to their lightness, 0..1. */
  readonly lightness: number;
}

/** A colour laid over a part of the picture. */
export interface Veil {
  /** `#rrggbb` at the top. */
  readonly top: string;
  /** `#rrggbb` further down. */
  readonly low: string;
  /** 0..1. */
  readonly share: number;
}

/** A change of light, as a photographer and a colourist would make it. Absent fields change nothing. */
export interface Grade {
  /** Stops. */
  readonly exposure?: number;
  /** Mean lightness (Oklab) that brighter pictures are brought down to, whatever theirs is: night is not black. */
  readonly key?: number;
  /** Share of the brightest lights that darkening leaves, 0..1. */
  readonly keptLights?: number;
  /** -1 flat .. 1 hard. */
  readonly contrast?: number;
  /** Lightness that black becomes, 0..1. */
  readonly lift?: number;
  /** Factor of chroma. */
  readonly saturation?: number;
  readonly shadows?: Tint;
  readonly highlights?: Tint;
  readonly foliage?: Foliage;
  /** Over what is bright in the upper part. */
  readonly sky?: Veil;
  /** Over everything, the further up the more. */
  readonly haze?: { readonly hex: string; readonly share: number };
  /** Darker corners, 0..1. */
  readonly vignette?: number;
}

/** By eye on eleven photographs, so that each is recognised without its name. */
const TIMES: Readonly<Record<TimeOfDay, Grade>> = {
  night: {
    // Day for night: moonlight is blue and weak, but what it shows has all its contrast.
    key: 0.37,
    keptLights: 0.5,
    contrast: 0.3,
    saturation: 0.5,
    shadows: [-0.008, -0.05],
    highlights: [-0.02, -0.05],
    sky: { top: '#16224a', low: '#34487f', share: 0.85 },
    vignette: 0.25,
  },
  sunset: {
    exposure: -0.4,
    contrast: 0.18,
    saturation: 1.12,
    shadows: [0.012, -0.03],
    highlights: [0.035, 0.085],
    sky: { top: '#7a5590', low: '#ff9a4d', share: 0.65 },
    vignette: 0.25,
  },
  golden: {
    exposure: -0.05,
    contrast: 0.14,
    saturation: 1.12,
    shadows: [0.01, 0.008],
    highlights: [0.018, 0.07],
    sky: { top: '#d9c08f', low: '#ffd58c', share: 0.5 },
  },
  dawn: {
    exposure: -0.15,
    contrast: -0.15,
    saturation: 0.9,
    shadows: [0.006, -0.035],
    highlights: [0.028, 0.028],
    sky: { top: '#8fa6d2', low: '#ffc4ae', share: 0.7 },
    haze: { hex: '#f1d6d2', share: 0.22 },
  },
  day: {
    exposure: 0.4,
    contrast: 0.1,
    saturation: 1.14,
    highlights: [0, 0.012],
    sky: { top: '#5c9ce0', low: '#d4e8f8', share: 0.4 },
  },
};

const WEATHERS: Readonly<Record<Weather, Grade>> = {
  clear: { exposure: 0.15, contrast: 0.1, saturation: 1.15, sky: { top: '#3f86d8', low: '#c4e2f8', share: 0.6 } },
  cloudy: { exposure: -0.2, contrast: -0.2, saturation: 0.75, sky: { top: '#aeb6be', low: '#dde1e4', share: 0.7 } },
  rain: {
    exposure: -0.5,
    contrast: 0.05,
    saturation: 0.6,
    shadows: [-0.006, -0.025],
    highlights: [-0.008, -0.02],
    sky: { top: '#6f7983', low: '#a9b2b9', share: 0.7 },
    haze: { hex: '#98a4ae', share: 0.3 },
  },
  snow: {
    exposure: 0.3,
    saturation: 0.6,
    shadows: [-0.006, -0.03],
    highlights: [-0.006, -0.012],
    foliage: { hueDeg: 230, chroma: 0.2, lightness: 0.28 },
    sky: { top: '#c3ccd8', low: '#eef1f5', share: 0.6 },
    haze: { hex: '#eef2f7', share: 0.25 },
  },
  fog: { contrast: -0.4, saturation: 0.5, haze: { hex: '#d6dadd', share: 0.8 } },
  storm: {
    exposure: -0.9,
    contrast: 0.35,
    saturation: 0.55,
    shadows: [-0.004, -0.02],
    sky: { top: '#272d35', low: '#6c747b', share: 0.8 },
    vignette: 0.4,
  },
};

const MOODS: Readonly<Record<Mood, Grade>> = {
  pastel: {
    exposure: 0.45,
    contrast: -0.35,
    lift: 0.2,
    saturation: 0.6,
    shadows: [0.012, -0.012],
    highlights: [0.01, 0.008],
  },
  vivid: { contrast: 0.18, saturation: 1.6 },
  dark: { exposure: -1.1, contrast: 0.25, saturation: 0.8, vignette: 0.55 },
  warm: { exposure: 0.05, saturation: 1.1, shadows: [0.012, 0.02], highlights: [0.018, 0.055] },
  cool: { saturation: 0.85, shadows: [-0.008, -0.035], highlights: [-0.01, -0.03] },
  luxury: {
    exposure: -0.6,
    contrast: 0.3,
    saturation: 0.75,
    shadows: [0.002, 0.004],
    highlights: [0.012, 0.055],
    vignette: 0.45,
  },
};

const SEASONS: Readonly<Record<Season, Grade>> = {
  spring: {
    exposure: 0.3,
    contrast: -0.05,
    saturation: 1.1,
    highlights: [0.012, 0.006],
    foliage: { hueDeg: 126, chroma: 1.3, lightness: 0.07 },
  },
  summer: { exposure: 0.25, contrast: 0.12, saturation: 1.25, highlights: [0.004, 0.035] },
  autumn: {
    saturation: 1.06,
    shadows: [0.006, 0.006],
    highlights: [0.014, 0.035],
    foliage: { hueDeg: 58, chroma: 1.35, lightness: -0.01 },
  },
  winter: WEATHERS.snow,
};

/** Light that a picture takes when nothing is asked for: one of these, by seed. */
const UNASKED: readonly Grade[] = [MOODS.warm, MOODS.cool, MOODS.vivid, TIMES.golden, MOODS.luxury, WEATHERS.cloudy];

/** Palettes that a strong change in a style takes when no light and no colours are asked for: one of these, by seed. */
const PALETTES: readonly Grade[] = [
  { saturation: 1.2, shadows: [-0.035, -0.045], highlights: [0.02, 0.06] }, // teal and gold
  { saturation: 1.1, shadows: [0.025, -0.065], highlights: [0.035, 0.02] }, // violet and rose
  { saturation: 1.15, exposure: 0.1, shadows: [0.015, 0.02], highlights: [0.02, 0.08] }, // amber
  { saturation: 0.85, shadows: [-0.015, -0.06], highlights: [-0.025, -0.025] }, // blue hour
  { saturation: 1.4, exposure: 0.2, contrast: 0.15, shadows: [0, -0.035] }, // bright
];

/** The palette that a strong change in a style takes by itself: none where the prompt says what light or colours it wants. */
export function ownPaletteOf(wish: RestyleWish, seed: number): readonly Grade[] {
  const { treatment, time, weather, mood, season, colours, place } = wish;
  const isSaid = [time, mood, season, place].some((each) => each !== undefined) || weather.length + colours.length > 0;
  return isSaid || treatment === 'photo' ? [] : [PALETTES[seed % PALETTES.length] ?? {}];
}

/** Every change of light that a prompt asks for, in the order in which they act; without any wish for a look one by the seed. */
export function gradesOf(wish: RestyleWish, seed: number): readonly Grade[] {
  const { time, weather, mood, season } = wish;
  if (!asksForLook(wish) && wish.place === undefined) return [UNASKED[seed % UNASKED.length] ?? MOODS.warm];
  const isSnowTwice = season === 'winter';
  return [
    ...(season === undefined ? [] : [SEASONS[season]]),
    ...weather.filter((each) => !(isSnowTwice && each === 'snow')).map((each) => WEATHERS[each]),
    ...(mood === undefined || season !== undefined ? [] : [MOODS[mood]]),
    ...(time === undefined ? [] : [TIMES[time]]),
  ];
}
