import type { Draw } from '../../draw.ts';
import { COUNTER_HEIGHT } from '../../parts/cabinets.ts';
import {
  boards,
  bottle,
  bowls,
  fruitBowl,
  jar,
  kettle,
  mug,
  plates,
  pot,
  utensils,
  vase,
  type Trinket,
} from '../../parts/crockery.ts';
import { herbs, potPlant } from '../../parts/plants.ts';
import { joined, placed, type Piece } from '../../piece.ts';

interface Spot {
  /** Along the worktop, metres. */
  readonly width: number;
  readonly make: (draw: Draw) => Piece;
}

const group =
  (kinds: readonly Trinket[], step: number, depth: number) =>
  (draw: Draw): Piece =>
    joined(
      ...kinds.map((kind, i) =>
        placed(kind(draw), {
          x: (i - (kinds.length - 1) / 2) * step,
          z: depth + draw.between(-0.06, 0.08),
          yawDeg: draw.between(-60, 60),
        }),
      ),
    );

const SPOTS: readonly Spot[] = [
  {
    width: 0.5,
    make: (draw) =>
      joined(boards(draw), placed(bottle(draw), { x: 0.24, z: 0.16 }), placed(jar(draw), { x: 0.36, z: 0.2 })),
  },
  { width: 0.42, make: group([bottle, bottle, bottle], 0.1, 0.16) },
  { width: 0.4, make: group([utensils, jar], 0.17, 0.2) },
  { width: 0.5, make: group([jar, jar, jar], 0.14, 0.16) },
  { width: 0.42, make: (draw) => placed(fruitBowl(draw), { z: 0.3 }) },
  { width: 0.4, make: (draw) => placed(kettle(draw), { z: 0.25, yawDeg: draw.between(-60, 60) }) },
  { width: 0.4, make: (draw) => placed(herbs(draw), { z: 0.2 }) },
  { width: 0.5, make: (draw) => placed(potPlant(draw), { z: 0.22 }) },
  { width: 0.4, make: (draw) => placed(vase(draw), { z: 0.22 }) },
  { width: 0.4, make: group([plates], 0.2, 0.3) },
  { width: 0.4, make: group([mug, bowls, mug], 0.17, 0.25) },
];

/** Things along a worktop from `from` to `to` in its own coordinates, with empty stretches between; `busy` is the share that is used. */
export function counterLife(draw: Draw, [from, to]: readonly [number, number], busy: number): Piece {
  const pieces: Piece[] = [];
  const left = [...SPOTS];
  let x = from + draw.between(0.05, 0.3);
  while (left.length > 0) {
    const at = draw.count(0, left.length - 1);
    const spot = left.splice(at, 1)[0]!;
    if (x + spot.width > to) break;
    if (draw.chance(busy)) pieces.push(placed(spot.make(draw), { x: x + spot.width / 2, y: COUNTER_HEIGHT }));
    x += spot.width + draw.between(0, 0.2) + (draw.chance(0.3) ? 0.25 : 0);
  }
  return joined(...pieces);
}

/** Pots and pans for a cooktop about x = 0. */
export function cooking(draw: Draw): Piece {
  const stove = [placed(pot(draw), { x: -0.16, y: COUNTER_HEIGHT + 0.01, z: 0.2, yawDeg: draw.between(-40, 40) })];
  if (draw.chance(0.5))
    stove.push(placed(kettle(draw), { x: 0.17, y: COUNTER_HEIGHT + 0.01, z: 0.4, yawDeg: draw.between(-40, 40) }));
  return joined(...stove);
}

/** Kitchen things on a shelf of the given width, from x = 0 on y = 0. */
export function shelfLife(draw: Draw, width: number, depth: number): Piece {
  const pieces: Piece[] = [];
  const kinds: readonly Trinket[] = [plates, bowls, mug, jar, jar, bottle, bowls, vaseLow, mug];
  let x = draw.between(0.1, 0.2);
  while (x < width - 0.1) {
    const kind = draw.pick(kinds);
    const times = kind === mug || kind === jar || kind === bottle ? draw.count(1, 3) : 1;
    for (let i = 0; i < times && x < width - 0.1; i++) {
      pieces.push(placed(kind(draw), { x, z: depth * draw.between(0.45, 0.6), yawDeg: draw.between(-90, 90) }));
      x += kind === plates ? 0.28 : kind === bowls ? 0.22 : 0.115;
    }
    x += draw.between(0.03, 0.16);
  }
  return joined(...pieces);
}

const vaseLow: Trinket = (draw) => herbs(draw);
