import { setColours } from '../set-colours.ts';
import type { FamilyName, SceneSpec } from '../spec.ts';
import { readColours } from './colours.ts';
import { said, type Reading } from './reading.ts';
import type { SceneHints } from './scene-hints.ts';

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
  const colours = new Map(readColours(reading).map(({ name, hex }) => [name, hex] as const));
  const named = [...colours.keys()].slice(0, MOST_COLOURS);
  const hex =
    named.length > 0 || !COLOURED_FAMILIES.has(family)
      ? [...colours.values()].slice(0, MOST_COLOURS)
      : setColours(mood, seed);
  return { named, hex, ...(mood === undefined ? {} : { mood }) };
}
