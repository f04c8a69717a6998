import type { Surface } from '../../path-tracer/surface.ts';
import { BLACK_GLASS, BLACK_METAL, SHADOW_GAP, STEEL } from '../finishes/basic.ts';
import { joined, one, type Piece } from '../piece.ts';
import { block, rod, type Range } from '../trace/solid.ts';

/** How fronts are made. */
export interface FrontStyle {
  readonly surface: Surface;
  /** `shaker`: a frame around a panel; `flat`: one board. */
  readonly kind: 'flat' | 'shaker';
  readonly handle: 'bar' | 'knob' | 'none';
  readonly metal: Surface;
  /** Wood grain of fronts runs up. */
  readonly isUpright?: boolean;
}

const GAP = 0.004;
const FRONT = 0.02;
export const COUNTER_HEIGHT = 0.92;
const COUNTER = 0.04;
const DEPTH = 0.6;
const PLINTH = 0.1;

/** A door or drawer front over x and y, its face at z. `hinge` -1 left, 1 right, 0 a drawer. */
export function front(x: Range, y: Range, z: number, style: FrontStyle, hinge: -1 | 0 | 1): Piece {
  const ax: Range = [x[0] + GAP, x[1] - GAP];
  const ay: Range = [y[0] + GAP, y[1] - GAP];
  const { surface, isUpright = false } = style;
  const pieces = [one(block(ax, ay, [z - FRONT, z]), surface, isUpright)];
  if (style.kind === 'shaker') {
    const w = Math.min(0.065, (ay[1] - ay[0]) / 4);
    const rim: Range = [z, z + 0.008];
    pieces.push(
      one(block([ax[0], ax[0] + w], ay, rim), surface, true),
      one(block([ax[1] - w, ax[1]], ay, rim), surface, true),
      one(block([ax[0] + w, ax[1] - w], [ay[0], ay[0] + w], rim), surface),
      one(block([ax[0] + w, ax[1] - w], [ay[1] - w, ay[1]], rim), surface),
    );
  }
  if (style.handle !== 'none') pieces.push(handle(ax, ay, z + 0.008, style, hinge));
  return joined(...pieces);
}

function handle(x: Range, y: Range, z: number, { handle: kind, metal }: FrontStyle, hinge: -1 | 0 | 1): Piece {
  const middle = (x[0] + x[1]) / 2;
  if (hinge === 0) {
    const h = y[1] - Math.min(0.06, (y[1] - y[0]) / 2);
    const reach = kind === 'knob' ? 0.012 : Math.min(0.16, (x[1] - x[0]) * 0.3);
    return one(block([middle - reach, middle + reach], [h - 0.007, h + 0.007], [z + 0.015, z + 0.03]), metal);
  }
  const side = hinge < 0 ? x[1] - 0.04 : x[0] + 0.04;
  // Base doors are taken from above, wall doors from below: the nearer end to the counter.
  const isLow = y[0] < 1;
  const top = isLow ? y[1] - 0.06 : y[0] + 0.06 + (kind === 'knob' ? 0.02 : 0.2);
  const long = kind === 'knob' ? 0.024 : 0.2;
  return one(block([side - 0.007, side + 0.007], [top - long, top], [z + 0.015, z + 0.03]), metal);
}

/** What stands in one stretch of a run of base cabinets. */
export type BaseUnit = 'door' | 'doors' | 'drawers' | 'oven' | 'dishwasher';

interface RunOptions {
  /** Units from left to right with their widths. */
  readonly units: readonly (readonly [BaseUnit, number])[];
  readonly style: FrontStyle;
  readonly counter: Surface;
  readonly depth?: number;
  /** Board between top and wall. */
  readonly upstand?: Surface;
}

/** A run of base cabinets under one worktop, from x = 0. */
export function baseRun({ units, style, counter, depth = DEPTH, upstand }: RunOptions): Piece {
  const width = units.reduce((sum, [, wide]) => sum + wide, 0);
  const top = COUNTER_HEIGHT - COUNTER;
  const pieces = [
    one(block([0, width], [PLINTH, top - 0.001], [0, depth - FRONT - 0.002]), SHADOW_GAP),
    one(block([0.02, width - 0.02], [0, PLINTH], [0, depth - 0.07]), SHADOW_GAP),
    one(block([0, width], [top, COUNTER_HEIGHT], [0, depth + 0.025]), counter),
  ];
  if (upstand) pieces.push(one(block([0, width], [COUNTER_HEIGHT, COUNTER_HEIGHT + 0.1], [0, 0.02]), upstand));
  let x = 0;
  for (const [unit, wide] of units) {
    pieces.push(baseUnit(unit, [x, x + wide], depth, style));
    x += wide;
  }
  return joined(...pieces);
}

function baseUnit(unit: BaseUnit, x: Range, depth: number, style: FrontStyle): Piece {
  const low = PLINTH;
  const high = COUNTER_HEIGHT - COUNTER;
  const middle = (x[0] + x[1]) / 2;
  switch (unit) {
    case 'door':
      return front(x, [low, high], depth, style, -1);
    case 'doors':
      return joined(
        front([x[0], middle], [low, high], depth, style, -1),
        front([middle, x[1]], [low, high], depth, style, 1),
      );
    case 'drawers': {
      const levels = [low, low + 0.31, low + 0.6, high];
      return joined(...[0, 1, 2].map((i) => front(x, [levels[i]!, levels[i + 1]!], depth, style, 0)));
    }
    case 'oven':
      return oven(x, [low + 0.1, high], depth);
    case 'dishwasher':
      return joined(
        one(block([x[0] + GAP, x[1] - GAP], [low, high], [depth - FRONT, depth]), STEEL),
        one(block([x[0] + GAP, x[1] - GAP], [high - 0.09, high - 0.085], [depth, depth + 0.002]), SHADOW_GAP),
      );
  }
}

/** A built-in oven: black glass in steel, a bar to open it. */
export function oven(x: Range, y: Range, z: number): Piece {
  const middle = (y[0] + y[1]) / 2;
  return joined(
    one(block([x[0] + GAP, x[1] - GAP], y, [z - FRONT, z]), STEEL),
    one(block([x[0] + 0.05, x[1] - 0.05], [y[0] + 0.06, middle + 0.1], [z, z + 0.004]), BLACK_GLASS),
    one(block([x[0] + 0.02, x[1] - 0.02], [y[1] - 0.1, y[1] - 0.02], [z, z + 0.004]), BLACK_GLASS),
    one(rod([x[0] + 0.07, y[1] - 0.16, z + 0.045], [x[1] - 0.07, y[1] - 0.16, z + 0.045], 0.011), STEEL),
  );
}

/** Wall cupboards of equal doors over x, y. */
export function wallCupboards(x: Range, y: Range, doors: number, style: FrontStyle, depth: number = 0.35): Piece {
  const wide = (x[1] - x[0]) / doors;
  return joined(
    one(block(x, y, [0, depth - FRONT - 0.002]), style.surface, style.isUpright),
    ...Array.from({ length: doors }, (_, i) =>
      front([x[0] + i * wide, x[0] + (i + 1) * wide], y, depth, style, i % 2 === 0 ? -1 : 1),
    ),
  );
}

/** A tall unit: doors below and above, an oven and a niche between when asked for. */
export function tallUnit(x: Range, height: number, style: FrontStyle, middle: 'doors' | 'oven'): Piece {
  const carcass = one(block(x, [PLINTH, height], [0, DEPTH - FRONT - 0.002]), SHADOW_GAP);
  const half = (x[0] + x[1]) / 2;
  if (middle === 'doors')
    return joined(
      carcass,
      front([x[0], half], [PLINTH, height], DEPTH, style, -1),
      front([half, x[1]], [PLINTH, height], DEPTH, style, 1),
    );
  return joined(
    carcass,
    front(x, [PLINTH, 0.75], DEPTH, style, 0),
    oven(x, [0.75, 1.33], DEPTH),
    one(block([x[0] + GAP, x[1] - GAP], [1.34, 1.72], [DEPTH - FRONT, DEPTH]), BLACK_GLASS),
    front(x, [1.73, height], DEPTH, style, -1),
  );
}

/** A free-standing refrigerator with two doors. */
export function fridge(x: Range, height: number, surface: Surface): Piece {
  const split = height * 0.38;
  const z: Range = [0, 0.66];
  const bar = (y: Range): Piece => one(rod([x[0] + 0.06, y[0], 0.71], [x[0] + 0.06, y[1], 0.71], 0.013), STEEL);
  return joined(
    one(block(x, [0.04, split - 0.005], z), surface),
    one(block(x, [split + 0.005, height], z), surface),
    bar([split + 0.1, height - 0.3]),
    bar([0.25, split - 0.08]),
  );
}

/** An extractor hood about x = 0: a canopy and a chimney to the ceiling. */
export function hood(width: number, y: number, ceiling: number, surface: Surface, kind: 'canopy' | 'box'): Piece {
  const half = width / 2;
  if (kind === 'box')
    return joined(
      one(block([-half, half], [y, ceiling], [0, 0.42]), surface),
      one(block([-half - 0.02, half + 0.02], [y, y + 0.12], [0, 0.46]), surface),
    );
  return joined(
    one(block([-half, half], [y, y + 0.06], [0, 0.5]), surface),
    one(block([-half * 0.75, half * 0.75], [y + 0.06, y + 0.16], [0, 0.38]), surface),
    one(block([-0.15, 0.15], [y + 0.16, ceiling], [0, 0.3]), surface),
  );
}

/** A cooktop let into a worktop about x = 0, z = 0. */
export function cooktop(width: number): Piece {
  return one(block([-width / 2, width / 2], [COUNTER_HEIGHT, COUNTER_HEIGHT + 0.008], [0.06, 0.55]), BLACK_GLASS);
}

/** A tap with a high arc about x = 0, and the rim of its sink. */
export function sinkAndTap(metal: Surface, y: number = COUNTER_HEIGHT): Piece {
  const arc = Array.from({ length: 7 }, (_, i) => {
    const angle = (Math.PI * i) / 6;
    return [0, y + 0.26 + 0.09 * Math.sin(angle), 0.1 + 0.09 - 0.09 * Math.cos(angle)] as const;
  });
  return joined(
    one(block([-0.36, 0.36], [y, y + 0.002], [0.14, 0.54]), BLACK_METAL),
    one(block([-0.33, 0.33], [y + 0.001, y + 0.003], [0.17, 0.51]), STEEL),
    one(rod([0, y, 0.1], [0, y + 0.26, 0.1], 0.014), metal),
    ...arc.slice(1).map((point, i) => one(rod(arc[i]!, point, 0.011), metal)),
    one(rod([0, y + 0.26, 0.28], [0, y + 0.2, 0.28], 0.012), metal),
    one(rod([0.06, y, 0.1], [0.06, y + 0.08, 0.1], 0.01), metal),
  );
}
