import type { ObjectClass } from '../parse/effect.ts';
import { THING_ENTRIES } from '../parse/lexicon/things.ts';

/** Heights beside each other as an illustrator would draw them, in parts of a person's: nearer together than they are. */
const SIZE_OF_KIND: Readonly<Record<ObjectClass, number>> = {
  structure: 1.9,
  tree: 1.7,
  vehicle: 1.15,
  boat: 1.15,
  aircraft: 1.05,
  person: 1,
  furniture: 0.9,
  animal: 0.75,
  celestial: 0.7,
  plant: 0.65,
  flower: 0.6,
  item: 0.55,
  ground: 0.55,
  food: 0.5,
  ware: 0.5,
  fish: 0.6,
  bird: 0.5,
};
const SMALL_ANIMALS = new Set(
  'rabbit squirrel mouse hedgehog frog turtle snail butterfly bee ladybug spider ant caterpillar grasshopper scorpion crab bat'.split(
    ' ',
  ),
);
const LARGE_ANIMALS = new Set(
  'horse cow elephant giraffe camel rhino hippo dinosaur dragon moose bear buffalo whale'.split(' '),
);
const UNKNOWN = 0.6;

const KIND: ReadonlyMap<string, ObjectClass> = new Map(
  THING_ENTRIES.flatMap(({ effect }) => (effect.slot === 'object' ? [[effect.lemma, effect.kind] as const] : [])),
);

/** Words for sizes, with how much larger or smaller a thing of that size is drawn. */
const SIZE_WORDS: ReadonlyMap<string, number> = new Map([
  ...'huge giant gigantic enormous massive colossal towering'.split(' ').map((word) => [word, 1.6] as const),
  ...'big large tall oversized'.split(' ').map((word) => [word, 1.25] as const),
  ...'small little'.split(' ').map((word) => [word, 0.75] as const),
  ...'tiny miniature mini'.split(' ').map((word) => [word, 0.6] as const),
]);

/** How tall a thing is drawn beside others, 1 being a person; "huge" and "tiny" among its attributes count. */
export function objectSize(lemma: string, attributes: readonly string[] = []): number {
  return attributes.reduce((size, word) => size * (SIZE_WORDS.get(word) ?? 1), sizeOfKind(lemma));
}

function sizeOfKind(lemma: string): number {
  if (SMALL_ANIMALS.has(lemma)) return 0.45;
  if (LARGE_ANIMALS.has(lemma)) return 1.25;
  const kind = KIND.get(lemma);
  return kind === undefined ? UNKNOWN : SIZE_OF_KIND[kind];
}
