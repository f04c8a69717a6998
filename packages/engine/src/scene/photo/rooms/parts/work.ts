import { fbm, hashPoint } from '@backlot/kernels';
import { AT, plainSurface, type Painter, type Surface } from '../../path-tracer/surface.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';
import { BLACK_METAL, cloth, lacquer, matt } from '../finishes/basic.ts';
import type { Draw } from '../draw.ts';
import { joined, one, placed, shining, type Piece } from '../piece.ts';
import { block, cone, cushion, rod, spunSolid, turn } from '../trace/solid.ts';

/** A desk about x = 0, z = 0, whoever works there looking towards -z. */
export function desk(width: number, top: Surface, legs: Surface): Piece {
  const half = width / 2;
  return joined(
    one(block([-half, half], [0.71, 0.74], [-0.38, 0.38]), top),
    ...[-1, 1].map((x) =>
      joined(
        one(block([x * (half - 0.08) - 0.025, x * (half - 0.08) + 0.025], [0, 0.71], [-0.34, -0.29]), legs),
        one(block([x * (half - 0.08) - 0.025, x * (half - 0.08) + 0.025], [0, 0.71], [0.29, 0.34]), legs),
        one(block([x * (half - 0.08) - 0.025, x * (half - 0.08) + 0.025], [0, 0.03], [-0.34, 0.34]), legs),
      ),
    ),
  );
}

/** What is on a screen: a pale window with lines, or a dark editor. Too far away to read. */
function screenPainter(seed: number): Painter {
  const isDark = (seed & 1) === 0;
  return (at, out) => {
    const u = at[AT.u]!;
    const v = at[AT.v]!;
    const row = Math.floor(v / 0.018);
    const text =
      hashPoint(Math.floor(u / 0.012), row, seed) > 0x5000_0000 &&
      u < -0.05 + 0.25 * ((hashPoint(row, 3, seed) & 255) / 255);
    const block_ = fbm(u * 5, v * 5, 1, seed) > 0.15;
    const base: Vec3 = isDark ? [0.03, 0.035, 0.045] : [0.75, 0.78, 0.82];
    const ink: Vec3 = isDark ? [0.25, 0.4, 0.5] : [0.2, 0.25, 0.32];
    const tint: Vec3 = block_ && !isDark ? [0.25, 0.45, 0.75] : base;
    const colour = text && (row & 1) === 0 ? ink : block_ ? tint : base;
    for (let c = 0; c < 3; c++) out[c] = colour[c as 0 | 1 | 2] * 1.15;
  };
}

/** A monitor on its foot about x = 0, the screen towards +z; standing on y = 0. */
export function monitor(draw: Draw, width: number = 0.6): Piece {
  const half = width / 2;
  const low = 0.14;
  const high = low + width * 0.58;
  return joined(
    one(block([-half, half], [low, high], [-0.02, 0.012]), BLACK_METAL),
    draw.chance(0.75)
      ? shining(
          block([-half + 0.008, half - 0.008], [low + 0.008, high - 0.008], [0.012, 0.014]),
          matt([0.02, 0.02, 0.02]),
          screenPainter(draw.count(1, 999)),
        )
      : one(
          block([-half + 0.008, half - 0.008], [low + 0.008, high - 0.008], [0.012, 0.014]),
          plainSurface([0.01, 0.01, 0.011], { specular: 0.05, roughness: 0.05 }),
        ),
    one(block([-0.03, 0.03], [0.01, low + 0.1], [-0.05, -0.02]), BLACK_METAL),
    one(block([-0.12, 0.12], [0, 0.012], [-0.1, 0.09]), BLACK_METAL),
  );
}

/** A keyboard, a mouse and papers before a monitor, about x = 0 on y = 0. */
export function deskThings(draw: Draw): Piece {
  return joined(
    one(block([-0.21, 0.21], [0, 0.018], [0.16, 0.29]), draw.chance(0.5) ? BLACK_METAL : lacquer([0.7, 0.7, 0.7])),
    one(cushion([0.28, 0.34], [0, 0.03], [0.18, 0.28], 0.014), BLACK_METAL),
    one(
      spunSolid(block([-0.52, -0.31], [0, 0.012 + draw.between(0, 0.03)], [0.0, 0.28]), turn(draw.between(-10, 10))),
      matt([0.74, 0.73, 0.71]),
    ),
    one(cone({ x: 0.46, z: 0.02, y: [0, 0.1], radius: 0.04 }), matt([0.1, 0.12, 0.14])),
    ...[0, 1, 2].map((i) =>
      one(
        rod([0.46, 0.05, 0.02], [0.46 + 0.02 * (i - 1), 0.17, 0.02 + 0.01 * i], 0.004),
        matt(
          [
            [0.6, 0.1, 0.05],
            [0.1, 0.2, 0.5],
            [0.7, 0.5, 0.1],
          ][i] as unknown as Vec3,
        ),
      ),
    ),
  );
}

/** A swivel chair about x = 0, z = 0, looking towards +z. */
export function officeChair(colour: Vec3, metal: Surface): Piece {
  const surface = cloth(colour, 3);
  return joined(
    ...[0, 1, 2, 3, 4].map((i) => {
      const angle = (i * 2 * Math.PI) / 5 + 0.3;
      return one(rod([0, 0.08, 0], [0.3 * Math.cos(angle), 0.05, 0.3 * Math.sin(angle)], 0.018), metal);
    }),
    one(cone({ x: 0, z: 0, y: [0.08, 0.42], radius: 0.03 }), metal),
    one(cushion([-0.25, 0.25], [0.42, 0.51], [-0.22, 0.27], 0.045), surface),
    one(spunSolid(cushion([-0.23, 0.23], [0.58, 1.08], [-0.31, -0.24], 0.035), turn(0, -7)), surface),
    one(rod([0, 0.45, -0.22], [0, 0.7, -0.32], 0.02), metal),
    ...[-1, 1].map((x) =>
      joined(
        one(rod([x * 0.28, 0.46, -0.02], [x * 0.29, 0.66, -0.02], 0.014), metal),
        one(cushion([x * 0.29 - 0.035, x * 0.29 + 0.035], [0.66, 0.69], [-0.12, 0.14], 0.014), BLACK_METAL),
      ),
    ),
  );
}

/** A working place about x = 0, z = 0: desk, screens, chair behind it (towards +z). */
export function workplace(
  draw: Draw,
  options: { readonly top: Surface; readonly legs: Surface; readonly chair: Vec3; readonly width?: number },
): Piece {
  const { width = 1.5 } = options;
  const screens = draw.chance(0.4) ? [-0.33, 0.33] : [0];
  return joined(
    desk(width, options.top, options.legs),
    ...screens.map((x) =>
      placed(monitor(draw, 0.58), { x, y: 0.74, z: -0.18, yawDeg: x === 0 ? draw.between(-6, 6) : -x * 40 }),
    ),
    placed(deskThings(draw), { y: 0.74, z: 0 }),
    placed(officeChair(options.chair, BLACK_METAL), {
      x: draw.between(-0.15, 0.15),
      z: 0.62 + draw.between(0, 0.2),
      yawDeg: 180 + draw.between(-35, 35),
    }),
  );
}

/** A wall of glass from x = 0: bars and a rail; the panes themselves are not seen. */
export function glassPartition(width: number, height: number, panes: number, frame: Surface): Piece {
  return joined(
    one(block([0, width], [0, 0.06], [-0.025, 0.025]), frame),
    one(block([0, width], [height - 0.06, height], [-0.025, 0.025]), frame),
    one(block([0, width], [1.02, 1.05], [-0.015, 0.015]), frame),
    ...Array.from({ length: panes + 1 }, (_, i) => {
      const x = (width * i) / panes;
      return one(block([x - 0.022, x + 0.022], [0, height], [-0.025, 0.025]), frame);
    }),
  );
}
