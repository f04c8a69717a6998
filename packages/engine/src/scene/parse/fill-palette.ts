import { createRandom, deriveSeed } from '@backlot/kernels';
import type { FamilyName, Mood, SceneSpec } from '../spec.ts';
import { COLOUR_SHADES } from './lexicon/colours.ts';
import { qualifiesThing } from './objects.ts';
import { said, type Reading, type Said } from './reading.ts';
import type { SceneHints } from './scene-hints.ts';

/** Colours of sets for which the prompt names none, by mood; one row is drawn by the seed. */
const SET_COLOURS: Readonly<Record<Mood | 'neutral', readonly (readonly string[])[]>> = {
  neutral: [
    ['#e9e4dc', '#cfc6b8'],
    ['#dfe3e6', '#b9c2c9'],
    ['#e8d8c9', '#c9a98f'],
    ['#d9dfd3', '#aab79f'],
  ],
  pastel: [
    ['#f6d5dc', '#fbeae0'],
    ['#d8e6f3', '#f3e3ee'],
    ['#d9efe2', '#fdf3dc'],
    ['#e6dcf4', '#fbe4da'],
  ],
  vivid: [
    ['#ff5a5f', '#ffb400'],
    ['#2d6cd8', '#20c7b5'],
    ['#8a3ffc', '#ff4fa3'],
    ['#ff7a00', '#ffd23f'],
  ],
  dark: [
    ['#1b1d22', '#34383f'],
    ['#1a2026', '#2f3d45'],
    ['#221c1d', '#43332f'],
  ],
  warm: [
    ['#e0b48a', '#b9693f'],
    ['#e8cba4', '#a65a3a'],
    ['#dcb791', '#8a4f33'],
  ],
  cool: [
    ['#cfe0ec', '#7fa3bd'],
    ['#d7e6e6', '#7aa0a5'],
    ['#d9dff0', '#8492bf'],
  ],
  luxury: [
    ['#15151a', '#c9a24b'],
    ['#1f2a2a', '#bfa06a'],
    ['#2a1a20', '#caa472'],
  ],
};
const COLOURED_FAMILIES: ReadonlySet<FamilyName> = new Set(['studio', 'abstract', 'spot']);
/** More colours than this are not told apart in a background. */
const MOST_COLOURS = 6;

/** The colours named for the scene, in order; for sets without any, seeded ones that suit the mood. */
export function fillPalette(
  reading: Reading,
  family: FamilyName,
  hints: SceneHints,
  seed: number,
): SceneSpec['palette'] {
  const mood = said(reading, 'mood')[0]?.effect.mood ?? hints.mood;
  const colours = new Map<string, string>();
  for (const mention of said(reading, 'colour')) {
    if (!isColour(reading, mention) || colours.size === MOST_COLOURS) continue;
    const { name, hex } = shaded(reading, mention);
    colours.set(name, hex);
  }
  const named = [...colours.keys()];
  const hex = named.length > 0 || !COLOURED_FAMILIES.has(family) ? [...colours.values()] : seededColours(mood, seed);
  return { named, hex, ...(mood === undefined ? {} : { mood }) };
}

function seededColours(mood: Mood | undefined, seed: number): readonly string[] {
  const rows = SET_COLOURS[mood ?? 'neutral'];
  const random = createRandom(deriveSeed(seed, 'set-colours'));
  return rows[Math.floor(random() * rows.length)] ?? [];
}

const DETERMINERS = new Set(['a', 'an', 'the', 'of', 'some', 'fresh', 'two', 'three']);
const JOINS = new Set(['and', 'or', 'to', 'into', 'with']);

/** A colour of the scene: not of a thing ("red bicycle"), and not the thing itself ("a rose", "bouquet of lavender"). */
function isColour(reading: Reading, { match, effect }: Said<'colour'>): boolean {
  if (qualifiesThing(reading, match.end)) return false;
  if (!effect.alsoThing) return true;
  const last = reading.tokens[match.end - 1];
  const before = reading.tokens[match.start - 1];
  const next = reading.tokens[match.end];
  if (last === undefined || last.text !== last.lemma) return false;
  if (before !== undefined && COLOUR_SHADES.has(before.text)) return true;
  if (before !== undefined && !last.afterBreak && (before.text === 'in' || JOINS.has(before.text))) return true;
  const standsAlone = next === undefined || next.afterBreak;
  const determined = before !== undefined && DETERMINERS.has(before.text);
  return standsAlone ? !determined : true;
}

function shaded({ tokens }: Reading, { match, effect }: Said<'colour'>): { name: string; hex: string } {
  const before = tokens[match.start - 1];
  const towards =
    before === undefined || tokens[match.start]?.afterBreak === true ? undefined : COLOUR_SHADES.get(before.text);
  if (before === undefined || towards === undefined) return effect;
  return { name: `${before.text} ${effect.name}`, hex: shade(effect.hex, towards) };
}

/** Mixes a `#rrggbb` with white (positive) or black (negative) in sRGB. */
function shade(hex: string, towards: number): string {
  const target = towards > 0 ? 255 : 0;
  const channels = [1, 3, 5].map((index) => {
    const value = Number.parseInt(hex.slice(index, index + 2), 16);
    return Math.round(value + (target - value) * Math.abs(towards));
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
