import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import { FAMILIES } from '../families/index.gen.ts';
import { OUTDOORS } from '../family-groups.ts';
import { COLOUR_ENTRIES } from '../parse/lexicon/colours.ts';
import { LEXICON } from '../parse/lexicon/index.ts';
import { phrasesOf, type Effect } from '../parse/effect.ts';
import { MATERIALS } from '../photo/materials/index.gen.ts';
import { LIGHTS } from '../photo/sets/rigs/index.gen.ts';
import type { FamilyName, Material, SceneSpec } from '../spec.ts';
import { nearestHex } from '../vector/hex-colour.ts';
import { MOODS, NATURAL, OPEN_SURFACES, TIMES, WEATHERS } from './phrases.ts';

/** One sentence to be added to a prompt, in the ways it can be said, best first. */
export type Clause = readonly string[];

type Slot = Effect['slot'];

/** Families that have no light and no camera that anybody would name. */
const WITHOUT_CAMERA: ReadonlySet<FamilyName> = new Set(['abstract', 'spot', 'space', 'sky', 'underwater']);

/** Families in which nobody asks where the light comes from. */
const WITHOUT_KEY_LIGHT: ReadonlySet<FamilyName> = new Set(['abstract', 'space', 'underwater']);

/**
 * What the engine will draw of a scene, sentence by sentence: place, surface, time with weather and light, colours, camera. What the
 * prompt says itself is not said again; what it leaves open is chosen by its seed.
 */
export function clausesOf(spec: SceneSpec): readonly Clause[] {
  const random = createRandom(deriveSeed(spec.seed, `describe ${spec.prompt}`));
  const slots = saidSlots(spec);
  return [
    turned(FAMILIES[spec.family].sentences, random),
    ...surfaceOf(spec, slots, random),
    ...atmosphereOf(spec, slots, random),
    ...colourOf(spec, slots, random),
    ...cameraOf(spec, slots),
  ];
}

/** Sentences that may be added to words that nobody understood. */
export const SAFE_CLAUSES: readonly Clause[] = [['A clean composition with soft light'], ['Sharp focus']];

function saidSlots({ coverage }: SceneSpec): ReadonlySet<Slot> {
  return new Set(coverage.used.flatMap((words) => (LEXICON.get(words) ?? []).map(({ slot }) => slot)));
}

function surfaceOf({ family, material }: SceneSpec, slots: ReadonlySet<Slot>, random: Random): readonly Clause[] {
  if (family !== 'table') return [];
  const open = OPEN_SURFACES[Math.floor(random() * OPEN_SURFACES.length)] ?? 'wood';
  const surface: Material = material.surface ?? open;
  const texture = MATERIALS[surface].phrase;
  return [
    [
      slots.has('material') ? `The surface shows ${texture}` : `The table top is of ${texture}`,
      `A surface of ${texture}`,
    ],
  ];
}

function atmosphereOf(spec: SceneSpec, slots: ReadonlySet<Slot>, random: Random): readonly Clause[] {
  const { family, time, light, weather } = spec;
  const outdoors = OUTDOORS.has(family);
  const lit = !WITHOUT_KEY_LIGHT.has(family);
  const parts = [
    ...(outdoors && !slots.has('time') ? [pick(TIMES[time], random)] : []),
    ...(outdoors && !slots.has('weather') ? [pick(WEATHERS[weather[0] ?? 'clear'], random)] : []),
    ...(lit && !slots.has('light') ? [pick(LIGHTS[light.key].phrases, random)] : []),
    ...(lit && !outdoors && !slots.has('direction') ? sideOf(spec) : []),
  ];
  if (parts.length === 0) return [];
  // As one sentence if the whole may be said, else whatever part of it may.
  const ways = parts.length === 1 ? [parts] : [parts, parts.slice(0, -1), parts.slice(1)];
  return [ways.map((way) => sentence(way[0]?.startsWith('from the') === true ? ['lit', ...way] : way))];
}

function sideOf({ light }: SceneSpec): readonly string[] {
  if (!['window', 'hard', 'soft'].includes(light.key)) return [];
  return [`from the ${light.azimuthDeg > 180 ? 'left' : 'right'}`];
}

function colourOf(
  { palette, light, family, style }: SceneSpec,
  slots: ReadonlySet<Slot>,
  random: Random,
): readonly Clause[] {
  if (palette.named.length > 0) return [];
  if (palette.hex.length > 0) return [[`A palette of ${colourNames(palette.hex).join(' and ')}`]];
  if (palette.mood !== undefined) return [turned(MOODS[palette.mood], random)];
  const isPlain = style.treatment === 'photo' && light.key !== 'neon' && family !== 'space' && !slots.has('style');
  return isPlain ? [turned(NATURAL, random)] : [];
}

const COLOUR_NAMES = new Map(
  COLOUR_ENTRIES.flatMap((entry) =>
    entry.effect.slot === 'colour' && !entry.effect.alsoThing
      ? [[entry.effect.hex, phrasesOf(entry)[0] ?? entry.effect.name] as const]
      : [],
  ),
);

/** The seeded colours of a set by their nearest names. */
function colourNames(hex: readonly string[]): readonly string[] {
  const known = [...COLOUR_NAMES.keys()];
  return [...new Set(hex.slice(0, 2).map((colour) => COLOUR_NAMES.get(nearestHex(colour, known)) ?? ''))];
}

function cameraOf({ camera, family, style }: SceneSpec, slots: ReadonlySet<Slot>): readonly Clause[] {
  if (WITHOUT_CAMERA.has(family) || style.treatment !== 'photo') return [];
  const focus = camera.defocus >= 0.5 ? 'shallow depth of field' : 'everything in focus';
  const isFocusSaid = slots.has('defocus');
  if (slots.has('pitch')) return isFocusSaid ? [] : [[capital(focus)]];
  const view = camera.pitchDeg >= 25 ? 'Seen slightly from above' : 'Eye level view';
  return isFocusSaid ? [[view]] : [[`${view}, ${focus}`, capital(focus), view]];
}

function sentence(parts: readonly string[]): string {
  return capital(parts.join(', ').replace(', from the ', ' from the '));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function pick(phrases: readonly string[], random: Random): string {
  return phrases[Math.floor(random() * phrases.length)] ?? '';
}

function turned(clause: Clause, random: Random): Clause {
  const by = Math.floor(random() * clause.length);
  return [...clause.slice(by), ...clause.slice(0, by)];
}
