import type { FamilyName } from '../spec.ts';
import type { Effect } from './effect.ts';
import { MARK_WORDS } from './mark-words.ts';
import { said, type Reading } from './reading.ts';

/** Where things are at home, so that a picture of them can be set there although nobody names the place. */
const HOMES: Readonly<Partial<Record<FamilyName, string>>> = {
  sea: 'boat, sailboat, ship, lighthouse, whale, orca, dolphin, submarine, buoy',
  beach: 'sandcastle, surfboard, shell, starfish, crab, seagull, beach umbrella',
  underwater: 'coral, jellyfish, octopus, squid, seahorse, stingray, shark, seaweed, sea turtle',
  snow: 'penguin, polar bear, igloo, snowman, sled, snow fort, walrus, skier',
  desert: 'cactus, camel, pyramid',
  field:
    'windmill, tractor, hay bale, sunflower, tulip, poppy, cow, sheep, barn building, lavender, daisy, dandelion, wheat, goat',
  forest: 'fox, deer, moose, wolf, bear, squirrel, hedgehog, mushroom, owl, badger, log, fern, tree, pine tree',
  lake: 'canoe, rowboat, duck, swan, frog, heron, beaver, otter',
  'city-street': 'car, bus, taxi, tram, truck, scooter, street lamp, mailbox, fire hydrant',
  space: 'rocket, planet, astronaut, satellite, comet, ufo, alien, galaxy',
  interior: 'sofa, armchair, fireplace, christmas tree, rug, bed frame, bookshelf, wardrobe',
  kitchen: 'refrigerator, kettle, sink',
};

const HOME_OF: ReadonlyMap<string, FamilyName> = new Map(
  (Object.entries(HOMES) as [FamilyName, string][]).flatMap(([family, lemmas]) =>
    lemmas.split(', ').map((lemma) => [lemma, family] as const),
  ),
);
/** Slots whose words say that there is a world around the things. */
const CIRCUMSTANCES: readonly Effect['slot'][] = ['time', 'weather', 'theme', 'wall'];
/** Treatments and words of pictures that show a thing on a plain ground. */
const ALONE = new Set([...MARK_WORDS, 'clipart', 'clip art', 'blueprint']);

/**
 * The place that the things of a picture belong to: when two of them share it, or there is weather, a time or a season around one.
 * Undefined for a thing alone, which is drawn on a plain ground.
 */
export function homeOfThings(reading: Reading): FamilyName | undefined {
  if (reading.matches.some(({ words }) => ALONE.has(words))) return undefined;
  const homes = said(reading, 'object').flatMap(({ effect }) => HOME_OF.get(effect.lemma) ?? []);
  const [first] = homes;
  if (first === undefined) return undefined;
  const isShared = homes.filter((home) => home === first).length > 1;
  const hasWorld = CIRCUMSTANCES.some((slot) => said(reading, slot).length > 0);
  return isShared || (hasWorld && homes.every((home) => home === first)) ? first : undefined;
}
