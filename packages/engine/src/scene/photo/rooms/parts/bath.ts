import { plainSurface, type Surface } from '../../path-tracer/surface.ts';
import { bottleGlass, CHROME, cloth, glaze, matt, SHADOW_GAP } from '../finishes/basic.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';
import type { Draw } from '../draw.ts';
import { joined, one, placed, type Piece } from '../piece.ts';
import { block, cone, cushion, globe, rod } from '../trace/solid.ts';

const PORCELAIN = glaze([0.78, 0.77, 0.75]);
const WATER = plainSurface([0.42, 0.5, 0.52], { specular: 0.06, roughness: 0.03 });

/** A free-standing tub about x = 0, z = 0, with a tap on a stem behind it. */
export function tub(metal: Surface): Piece {
  const steps = 9;
  // Rounded ends: two half drums and a block between, with a rim.
  return joined(
    one(cushion([-0.82, 0.82], [0.04, 0.58], [-0.38, 0.38], 0.34), PORCELAIN),
    one(cushion([-0.86, 0.86], [0.53, 0.585], [-0.42, 0.42], 0.027), PORCELAIN),
    one(cushion([-0.74, 0.74], [0.55, 0.59], [-0.31, 0.31], 0.02), WATER),
    one(rod([0.1, 0, -0.5], [0.1, 0.92, -0.5], 0.014), metal),
    ...Array.from({ length: steps - 1 }, (_, i) => {
      const at = (k: number): Vec3 => {
        const angle = (Math.PI * k) / (steps - 1);
        return [0.1, 0.92 + 0.09 * Math.sin(angle), -0.41 - 0.09 * Math.cos(angle)];
      };
      return one(rod(at(i), at(i + 1), 0.012), metal);
    }),
  );
}

/** A washstand about x = 0, back at z = 0: drawers, a top, a bowl, a tap in the wall. */
export function washstand(width: number, front: Surface, isUpright: boolean, top: Surface, metal: Surface): Piece {
  const half = width / 2;
  const bowls = width > 1.25 ? [-width / 4, width / 4] : [0];
  return joined(
    one(block([-half, half], [0.42, 0.8], [0.01, 0.48]), front, isUpright),
    one(block([-half, half], [0.605, 0.611], [0.48, 0.481]), SHADOW_GAP),
    one(block([-half - 0.015, half + 0.015], [0.8, 0.83], [0, 0.5]), top),
    ...bowls.flatMap((x) => [
      one(cone({ x, z: 0.26, y: [0.83, 0.95], radius: [0.15, 0.2] }), PORCELAIN),
      one(cone({ x, z: 0.26, y: [0.951, 0.953], radius: 0.17 }), matt([0.45, 0.45, 0.44])),
      one(rod([x, 1.08, 0], [x, 1.08, 0.16], 0.012), metal),
      one(rod([x, 1.08, 0.16], [x, 1.05, 0.16], 0.01), metal),
      one(rod([x + 0.1, 1.08, 0], [x + 0.1, 1.08, 0.05], 0.016), metal),
    ]),
  );
}

/** A mirror about x = 0, y = 0 that shows the room as through frosted air. */
export function mirror(width: number, height: number, metal: Surface, isRound: boolean): Piece {
  const glass: Surface = { ...CHROME, specular: [0.82, 0.83, 0.83], roughness: 0.01 };
  if (isRound)
    return joined(
      one(rod([0, 0, 0], [0, 0, 0.02], width / 2), metal),
      one(rod([0, 0, 0.02], [0, 0, 0.023], width / 2 - 0.015), glass),
    );
  const x = width / 2;
  const y = height / 2;
  return joined(
    one(block([-x, x], [-y, y], [0, 0.02]), metal),
    one(block([-x + 0.015, x - 0.015], [-y + 0.015, y - 0.015], [0.02, 0.023]), glass),
  );
}

/** Soap, bottles and a cup about x = 0 on y = 0. */
export function toiletries(draw: Draw): Piece {
  return joined(
    ...[0, 0.09, 0.17].map((x) => {
      const tall = draw.between(0.11, 0.18);
      const glass = draw.pick([bottleGlass([0.1, 0.045, 0.015]), glaze([0.72, 0.7, 0.66]), glaze([0.05, 0.05, 0.05])]);
      return placed(
        joined(
          one(cone({ x: 0, z: 0, y: [0, tall], radius: 0.03 }), glass),
          one(cone({ x: 0, z: 0, y: [tall, tall + 0.04], radius: 0.011 }), matt([0.04, 0.04, 0.04])),
          one(rod([0, tall + 0.04, 0], [0.035, tall + 0.035, 0], 0.006), matt([0.04, 0.04, 0.04])),
        ),
        { x, z: draw.between(-0.02, 0.02) },
      );
    }),
  );
}

/** Folded towels in a pile about x = 0 on y = 0. */
export function towels(draw: Draw, colours: readonly Vec3[]): Piece {
  return joined(
    ...Array.from({ length: draw.count(2, 4) }, (_, i) =>
      one(
        cushion([-0.17, 0.17], [i * 0.055, i * 0.055 + 0.056], [-0.11, 0.11], 0.026),
        cloth(draw.pick(colours), i + 3),
      ),
    ),
  );
}

/** A towel over a rail, the rail at y = 0 on a wall at z = 0, from x = 0. */
export function towelRail(width: number, metal: Surface, colour: Vec3): Piece {
  return joined(
    one(rod([0, 0, 0.06], [width, 0, 0.06], 0.009), metal),
    one(globe([0, 0, 0.04], 0.015), metal),
    one(globe([width, 0, 0.04], 0.015), metal),
    one(cushion([width * 0.2, width * 0.8], [-0.55, 0.012], [0.045, 0.085], 0.018), cloth(colour, 4)),
  );
}
