import { SHADOW_GAP } from '../../finishes/basic.ts';
import type { BaseUnit, FrontStyle } from '../../parts/cabinets.ts';
import { joined, one, placed, type Piece } from '../../piece.ts';
import type { Surface } from '../../../path-tracer/surface.ts';
import type { RoomPlan } from '../../room.ts';
import { block, rod } from '../../trace/solid.ts';
import type { Draw } from '../../draw.ts';

/** Fronts of a whole kitchen. */
export function frontStyle({ draw, palette }: RoomPlan): FrontStyle {
  const isWood = palette.isFrontUpright;
  return {
    surface: palette.front,
    kind: isWood || draw.chance(0.45) ? 'flat' : 'shaker',
    handle: draw.pick(['bar', 'bar', 'knob', 'none']),
    metal: palette.metal,
    isUpright: isWood,
  };
}

/** Units that fill `width`, drawers and doors by draw. */
export function units(draw: Draw, width: number): (readonly [BaseUnit, number])[] {
  const count = Math.max(1, Math.round(width / 0.62));
  const each = width / count;
  return Array.from(
    { length: count },
    () => [draw.pick(['doors', 'drawers', 'drawers', 'door'] as const), each] as const,
  );
}

/** A bar stool, its seat towards +z. */
export function stool(wood: Surface, metal: Surface): Piece {
  const legs = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => one(rod([x * 0.2, 0, z * 0.2], [x * 0.15, 0.63, z * 0.15], 0.012), metal)),
  );
  return joined(
    ...legs,
    one(block([-0.2, 0.2], [0.63, 0.67], [-0.19, 0.19]), wood),
    one(block([-0.17, 0.17], [0.22, 0.24], [-0.18, -0.16]), metal),
    one(block([-0.17, 0.17], [0.22, 0.24], [0.16, 0.18]), metal),
    one(block([-0.18, 0.18], [0.78, 0.9], [-0.2, -0.18]), wood),
    one(rod([-0.15, 0.65, -0.17], [-0.15, 0.85, -0.19], 0.01), metal),
    one(rod([0.15, 0.65, -0.17], [0.15, 0.85, -0.19], 0.01), metal),
  );
}

/** Pans on hooks under a rail, from x = 0; the rail at y = 0. */
export function panRail(draw: Draw, width: number, metal: Surface, pans: readonly Surface[]): Piece {
  const pieces = [one(rod([0, 0, 0.05], [width, 0, 0.05], 0.008), metal)];
  let x = 0.14;
  while (x < width - 0.1) {
    const radius = draw.between(0.08, 0.14);
    const long = draw.between(0.16, 0.22);
    const surface = draw.pick(pans);
    pieces.push(
      one(rod([x, -0.02, 0.055], [x, -long, 0.055], 0.008), SHADOW_GAP),
      one(rod([x, -long - radius * 0.9, 0.02], [x, -long - radius * 0.9, 0.07], [radius, radius * 0.85]), surface),
    );
    x += radius * 2 + draw.between(0.03, 0.1);
  }
  return placed(joined(...pieces), {});
}
