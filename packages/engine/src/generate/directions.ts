import { INDOORS, SETS } from '../scene/family-groups.ts';
import type { SceneHints } from '../scene/parse/scene-hints.ts';
import type { FamilyName, KeyLight, Mood, TimeOfDay, Weather } from '../scene/spec.ts';
import type { Treatment } from '../scene/styles/treatments.ts';
import type { OpenChoices } from './open-choices.ts';

/** One way to take a prompt: what to assume where its words leave the choice. */
export interface Direction {
  readonly hints: SceneHints;
  /** Absent: as the prompt and the chosen style have it. */
  readonly treatment?: Treatment;
}

/** What decides about directions besides their number. */
export interface DirectionContext {
  readonly family: FamilyName;
  readonly open: OpenChoices;
  /** The picture is made of shapes only: vector styles and SVG. */
  readonly isVector: boolean;
  /** The scene cannot be painted as a photograph. */
  readonly isDrawn: boolean;
}

/** Directions proper are 0 … 99; each hundred above takes another time or palette of the same treatment. */
export const SHIFT = 100;
/** Within a shift, units turn the time and tens the palette. */
const PALETTE_SHIFT = 10;

type Hour = readonly [TimeOfDay, Weather];
const HOURS: readonly Hour[] = [
  ['day', 'clear'],
  ['sunset', 'clear'],
  ['night', 'clear'],
  ['dawn', 'fog'],
  ['golden', 'clear'],
  ['day', 'cloudy'],
  ['dawn', 'clear'],
];
/** Light of places and of sets, with the mood that shows it best. */
const INDOOR_LIGHTS: readonly (readonly [TimeOfDay, KeyLight])[] = [
  ['day', 'window'],
  ['night', 'candle'],
  ['golden', 'window'],
  ['day', 'soft'],
  ['night', 'neon'],
];
const SET_LIGHTS: readonly KeyLight[] = ['soft', 'window', 'leaf', 'hard', 'back'];

/** Natural colours, or a mood. The order makes neighbours differ most. */
type Colouring = Mood | 'natural';
const OUTDOOR_MOODS: readonly Colouring[] = [
  'natural',
  'natural',
  'vivid',
  'pastel',
  'natural',
  'warm',
  'dark',
  'cool',
];
const SET_MOODS: readonly Colouring[] = ['natural', 'vivid', 'dark', 'pastel', 'warm', 'cool', 'luxury'];

const PHOTO_TREATMENTS: readonly Treatment[] = [
  'photo',
  'watercolor',
  'flat',
  'cinematic',
  'oil',
  'cutout',
  'black-and-white',
  'low-poly',
  'film',
  'riso',
];
const DRAWN_TREATMENTS: readonly Treatment[] = [
  'photo', // drawn, with soft shading
  'bold-stroke',
  'watercolor',
  'cutout',
  'linocut',
  'flat',
  'oil',
  'marker-outline',
  'pop-art',
  'riso',
];
const VECTOR_TREATMENTS: readonly Treatment[] = [
  'flat',
  'bold-stroke',
  'gradient',
  'cutout',
  'linocut',
  'line-art',
  'marker-outline',
  'stencil',
  'roundish-flat',
  'engraving-vector',
];

/**
 * Direction number `index` of a prompt: a grid of time, weather, light, palette and treatment over what the prompt leaves open, walked
 * so that neighbours differ in all of them. Number 0 is the plain reading. A pure function: the same number is the same direction.
 */
export function directionOf({ family, open, isVector, isDrawn }: DirectionContext, index: number): Direction {
  const step = index % SHIFT;
  const shift = Math.floor(index / SHIFT);
  const timeStep = step + (shift % PALETTE_SHIFT);
  const paletteStep = step + Math.floor(shift / PALETTE_SHIFT);
  const hints = { ...momentOf(family, timeStep, open), ...paletteOf(family, paletteStep, open) };
  if (!open.style) return { hints };
  const treatments = isVector ? VECTOR_TREATMENTS : isDrawn ? DRAWN_TREATMENTS : PHOTO_TREATMENTS;
  return { hints, treatment: at(treatments, step) };
}

function momentOf(family: FamilyName, step: number, open: OpenChoices): SceneHints {
  if (step === 0) return {};
  if (SETS.has(family)) return open.light ? { light: at(SET_LIGHTS, step) } : {};
  if (INDOORS.has(family)) {
    const [time, light] = at(INDOOR_LIGHTS, step);
    return { ...(open.time && { time }), ...(open.light && { light }) };
  }
  const [time, weather] = at(HOURS, step);
  return { ...(open.time && { time }), ...(open.weather && { weather }) };
}

function paletteOf(family: FamilyName, step: number, open: OpenChoices): SceneHints {
  const mood = at(SETS.has(family) ? SET_MOODS : OUTDOOR_MOODS, step);
  return open.palette && mood !== 'natural' ? { mood } : {};
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('there is nothing to choose from');
  return item;
}
