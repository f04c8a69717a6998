import type { Material } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

const MATERIALS: Readonly<Record<Material, string>> = {
  marble: 'marble, carrara, onyx, travertine, quartz, marbled stone, marble top, marble slab',
  wood: 'wood, wooden, oak, walnut, timber, driftwood, hardwood, plywood, pine wood, mahogany, teak, reclaimed wood, parquet, wood grain, rustic wood, birch wood, birch, cherry wood, cedar, planks, wood plank, log, wood panel, butcher block, wooden floor, wood floor',
  concrete: 'concrete, cement, microcement, concrete floor, polished concrete, raw concrete',
  stone:
    'stone, slate, granite, rock, rocks, boulder, rocky, limestone, basalt, pebble, stones, river stone, lava rock, flagstone, cobblestone, wet stone',
  terrazzo: 'terrazzo',
  plaster: 'plaster, stucco, limewash, clay wall, adobe, textured plaster, venetian plaster',
  fabric:
    'linen, fabric, cloth, velvet, silk, satin, cotton, wool, felt, leather, canvas fabric, tablecloth, textile, blanket, drapery, draped fabric, burlap, fur, rug, carpet, tweed, denim, knit, lace, bedsheet, white sheets, sheets, muslin',
  metal:
    'metal, steel, brass, copper, chrome, aluminium, aluminum, stainless steel, iron, metallic, brushed metal, gold foil, bronze, rusty metal, silver metal, titanium',
  glass:
    'glass, crystal, acrylic, plexiglass, mirror, mirrored, glossy acrylic, glass surface, glass block, glass table, reflective surface, perspex, resin',
  sand: 'sand, sandy, rippled sand',
  brick: 'brick, bricks, brick wall, brickwork, exposed brick, exposed brick wall, red brick',
  paper:
    'paper, kraft paper, cardboard, crumpled paper, parchment, newsprint, torn paper, seamless paper, paper roll, origami',
};

/** Phrases that settle whether the material is of the ground or of the wall. */
const PARTS: readonly (readonly ['surface' | 'wall', string])[] = [
  ['wall', 'brick wall, exposed brick wall, clay wall, adobe, limewash, brickwork, exposed brick, stucco'],
  [
    'surface',
    'concrete floor, marble top, marble slab, tablecloth, wooden floor, wood floor, planks, parquet, cobblestone, rug, carpet',
  ],
];

const PART_OF = new Map(
  PARTS.flatMap(([part, phrases]) => phrases.split(', ').map((phrase) => [phrase, part] as const)),
);

/** Words for materials. */
export const MATERIAL_ENTRIES: readonly LexiconEntry[] = Object.entries(MATERIALS).flatMap(([material, phrases]) =>
  phrases.split(', ').map((phrase): LexiconEntry => ({
    phrases: phrase,
    effect: { slot: 'material', material: material as Material, part: PART_OF.get(phrase) ?? 'either' },
  })),
);
