import type { FamilyName } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

/** What a picture "in X" mostly shows. Real places are never drawn as such: the name only picks a family when no other word does. */
const REGIONS: readonly (readonly [FamilyName, string, string])[] = [
  [
    'city-street',
    'street',
    'paris, tokyo, london, rome, venice, amsterdam, berlin, barcelona, madrid, lisbon, prague, vienna, istanbul, kyoto, osaka, ' +
      'seoul, bangkok, hanoi, mumbai, delhi, havana, mexico city, san francisco, los angeles, new orleans, brooklyn, soho, ' +
      'shibuya, shinjuku, italy, france, spain, marrakech, cairo, florence, milan, edinburgh, brussels, copenhagen',
  ],
  [
    'skyline',
    'skyline',
    'new york, manhattan, nyc, chicago, hong kong, dubai, shanghai, singapore, toronto, sydney, miami skyline, seattle, las vegas, eiffel tower, big ben',
  ],
  [
    'beach',
    'beach',
    'hawaii, maldives, bali, bahamas, caribbean, malibu, miami, ibiza, cancun, seychelles, fiji, tahiti, bora bora, phuket, ' +
      'thailand, copacabana, rio, amalfi, riviera, santorini, mykonos, california',
  ],
  [
    'mountain',
    'mountain',
    'alps, himalayas, rockies, rocky mountains, andes, dolomites, everest, mount fuji, fuji, matterhorn, switzerland, patagonia, ' +
      'nepal, yosemite, scotland, new zealand, machu picchu, swiss, great wall, great wall of china',
  ],
  ['lake', 'river', 'niagara falls, niagara, victoria falls, iguazu falls'],
  ['lake', 'lake', 'norway, norwegian, lake como, finland'],
  ['field', 'field', 'tuscany, provence, ireland, kansas, serengeti, safari'],
  ['desert', 'desert', 'arizona, nevada, utah, morocco, egypt, death valley, dubai desert, joshua tree, wild west'],
  ['snow', 'snow', 'iceland, greenland, siberia, lapland, alaska'],
];

/** Names of cities and regions, which are never painted as such. */
export const REGION_NAMES: ReadonlySet<string> = new Set(REGIONS.flatMap(([, , phrases]) => phrases.split(', ')));

/** Names of cities and regions. */
export const REGION_ENTRIES: readonly LexiconEntry[] = REGIONS.map(([family, place, phrases]) => ({
  phrases,
  effect: { slot: 'place', family, place, weak: true },
}));
