import type { Rect } from '@backlot/kernels';
import type { SceneObject } from '../spec.ts';
import { pathBounds } from '../vector/path-data.ts';
import type { VectorScene } from '../vector/vector-scene.ts';

/** Roles under which illustrators draw things themselves, by the lemma of the thing. */
const ROLES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'palm tree': ['palm-leaf'],
    'pine tree': ['pine'],
    tree: ['crown', 'pine', 'palm-leaf', 'tree'],
    bush: ['bush'],
    cactus: ['cactus'],
    boat: ['sail', 'hull', 'boat'],
    sailboat: ['sail'],
    ship: ['sail'],
    umbrella: ['umbrella'],
    surfboard: ['surfboard'],
    ball: ['ball'],
    rock: ['rock'],
    shell: ['shell'],
    starfish: ['starfish'],
    seagull: ['bird'],
    sun: ['sun', 'luminary'],
    moon: ['moon', 'crater'],
    star: ['star'],
    cloud: ['cloud'],
    wave: ['foam', 'wave'],
    water: ['water', 'sea'],
    flower: ['flower'],
    poppy: ['flower'],
    lavender: ['row'],
    windmill: ['hub'],
    'hay bale': ['bale-end'],
    fence: ['fence'],
    house: ['roof'],
    cabin: ['roof'],
    towel: ['towel'],
    lighthouse: ['gallery'],
    planet: ['planet'],
    comet: ['comet'],
    fish: ['fish'],
    coral: ['coral'],
    seaweed: ['kelp'],
    bubble: ['bubble'],
    building: ['building', 'house'],
    lamp: ['cord', 'lamp'],
    'street lamp': ['lamp-post'],
    chair: ['chair', 'stool'],
    sofa: ['sofa'],
    rug: ['rug'],
    curtain: ['curtain'],
    bridge: ['deck'],
  }),
);

/** Shapes of one role that are farther apart than this part of the width are several things. */
const APART = 0.03;

/** Where the illustrator of a drawing has put a thing; undefined where it has not, or has put many. */
export function drawnBox({ shapes, widthPx }: VectorScene, lemma: string): Rect | undefined {
  const roles = ROLES.get(lemma) ?? [];
  const bounds = shapes
    .filter(({ role }) => roles.some((drawn) => role === drawn || role.startsWith(`${drawn}-`)))
    .map(({ d }) => pathBounds(d));
  if (bounds.length === 0) return undefined;
  const ordered = bounds.toSorted((a, b) => a.left - b.left);
  let reach = -Infinity;
  for (const { left, right } of ordered) {
    if (reach > -Infinity && left - reach > APART * widthPx) return undefined;
    reach = Math.max(reach, right);
  }
  const x = Math.min(...bounds.map(({ left }) => left));
  const y = Math.min(...bounds.map(({ top }) => top));
  const width = Math.max(...bounds.map(({ right }) => right)) - x;
  return { x, y, width, height: Math.max(...bounds.map(({ bottom }) => bottom)) - y };
}

/** Of these an illustrator strews small ones: who asks for one wants to see it. */
const STREWN = new Set(['fish', 'flower', 'bubble', 'star', 'comet', 'planet', 'cloud', 'tulip', 'sunflower', 'poppy']);
/** Of these an illustrator draws one, whatever was asked for. */
const SINGLE = new Set(['boat', 'sailboat', 'ship', 'umbrella', 'ball', 'surfboard', 'house', 'cabin']);

/** How many of a thing the illustrator of a drawing has put there already; what is drawn twice looks like a mistake. */
export function drawnAlready({ shapes }: VectorScene, object: Pick<SceneObject, 'lemma' | 'count' | 'role'>): number {
  const { lemma, count, role } = object;
  if (STREWN.has(lemma) && count === 1 && role === 'subject') return 0;
  const roles = ROLES.get(lemma) ?? [];
  const isThere = shapes.some((shape) =>
    roles.some((drawn) => shape.role === drawn || shape.role.startsWith(`${drawn}-`)),
  );
  if (!isThere) return 0;
  return SINGLE.has(lemma) ? 1 : Infinity;
}
