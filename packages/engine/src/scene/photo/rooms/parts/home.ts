import { fbm, hashPoint } from '@backlot/kernels';
import { AT, plainSurface, type Surface } from '../../path-tracer/surface.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';
import { blend } from '../../materials/support/material.ts';
import { BLACK_GLASS, cloth, matt, SHADOW_GAP } from '../finishes/basic.ts';
import type { Draw } from '../draw.ts';
import { joined, one, type Piece } from '../piece.ts';
import { block, cone, cushion, rod, spunSolid, turn } from '../trace/solid.ts';

/** A rug over x and z: plain pile, stripes, or a woven diamond pattern with a border. */
export function rug(
  x: readonly [number, number],
  z: readonly [number, number],
  colour: Vec3,
  second: Vec3,
  draw: Draw,
): Piece {
  const kind = draw.count(0, 2);
  const seed = draw.count(1, 99);
  const halfX = (x[1] - x[0]) / 2;
  const halfZ = (z[1] - z[0]) / 2;
  const surface: Surface = {
    ...plainSurface(blend(colour, second, 0.25)),
    paint: (at, out) => {
      const u = at[AT.u]!;
      const v = at[AT.v]!;
      const pile = 1 + 0.16 * fbm(u * 8, v * 8, 3, seed) + 0.1 * fbm(u * 70, v * 70, 2, seed);
      const edge = Math.min(halfX - Math.abs(u), halfZ - Math.abs(v));
      let share = 0;
      if (kind === 1) share = (Math.floor(v / 0.13) & 1) === 0 ? 0.75 : 0;
      if (kind === 2) {
        const a = Math.abs((u / 0.34) % 1) - 0.5;
        const b = Math.abs((v / 0.34) % 1) - 0.5;
        share =
          Math.abs(Math.abs(a) + Math.abs(b) - 0.32) < 0.08
            ? 0.85
            : 0.1 * (hashPoint(Math.floor(u / 0.34), Math.floor(v / 0.34), seed) & 1);
      }
      if (edge < 0.09 && kind !== 0) share = 0.9;
      for (let c = 0 as 0 | 1 | 2; c < 3; c++) out[c] = (colour[c] + (second[c] - colour[c]) * share) * pile;
      out[3] = 1;
    },
  };
  return one(block(x, [0, 0.014], z), surface);
}

/** A low table about x = 0, z = 0. */
export function coffeeTable(wood: Surface, metal: Surface, draw: Draw): Piece {
  if (draw.chance(0.5)) {
    const radius = draw.between(0.38, 0.5);
    return joined(
      one(cone({ x: 0, z: 0, y: [0.36, 0.4], radius }), wood),
      ...[0, 2.1, 4.2].map((angle) =>
        one(
          rod(
            [radius * 0.8 * Math.cos(angle), 0, radius * 0.8 * Math.sin(angle)],
            [radius * 0.6 * Math.cos(angle), 0.36, radius * 0.6 * Math.sin(angle)],
            [0.013, 0.02],
          ),
          wood,
        ),
      ),
    );
  }
  const half = draw.between(0.48, 0.62);
  return joined(
    one(block([-half, half], [0.38, 0.42], [-0.32, 0.32]), wood),
    one(block([-half + 0.03, half - 0.03], [0.14, 0.16], [-0.28, 0.28]), wood),
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) =>
        one(
          block(
            [x * (half - 0.03) - 0.012, x * (half - 0.03) + 0.012],
            [0, 0.38],
            [z * 0.29 - 0.012, z * 0.29 + 0.012],
          ),
          metal,
        ),
      ),
    ),
  );
}

/** A long low cupboard about x = 0, back at z = 0, on legs. */
export function sideboard(width: number, wood: Surface, metal: Surface, height: number = 0.62): Piece {
  const half = width / 2;
  const doors = Math.max(2, Math.round(width / 0.5));
  const each = (width - 0.04) / doors;
  return joined(
    one(block([-half, half], [0.16, height], [0, 0.4]), wood),
    one(block([-half + 0.02, half - 0.02], [0.18, height - 0.02], [0.4, 0.401]), SHADOW_GAP),
    ...Array.from({ length: doors }, (_, i) => {
      const from = -half + 0.02 + i * each;
      return joined(
        one(block([from + 0.003, from + each - 0.003], [0.18, height - 0.02], [0.4, 0.417]), wood, true),
        one(
          rod(
            [from + (i % 2 === 0 ? each - 0.05 : 0.05), height - 0.12, 0.417],
            [from + (i % 2 === 0 ? each - 0.05 : 0.05), height - 0.12, 0.44],
            0.012,
          ),
          metal,
        ),
      );
    }),
    ...[-1, 1].flatMap((x) =>
      [0.05, 0.35].map((z) => one(rod([x * (half - 0.1), 0, z], [x * (half - 0.14), 0.17, z], [0.012, 0.02]), wood)),
    ),
  );
}

/** A flat screen that is off, about x = 0, its lower edge at y = 0, on a wall at z = 0. */
export function television(width: number): Piece {
  return one(block([-width / 2, width / 2], [0, width * 0.57], [0.01, 0.05]), BLACK_GLASS);
}

interface BedOptions {
  readonly width: number;
  readonly linen: Vec3;
  readonly throwColour: Vec3;
  readonly head: 'panel' | 'upholstered' | 'wood';
  readonly wood: Surface;
  readonly textile: Vec3;
}

/** A made bed about x = 0, its head against z = 0, foot towards +z. */
export function bed(draw: Draw, { width, linen, throwColour, head, wood, textile }: BedOptions): Piece {
  const half = width / 2;
  const sheet = cloth(linen, draw.count(1, 99));
  const headboard =
    head === 'upholstered'
      ? joined(
          ...Array.from({ length: 4 }, (_, i) =>
            one(
              cushion(
                [
                  -half - 0.08 + (i * (width + 0.16)) / 4 + 0.004,
                  -half - 0.08 + ((i + 1) * (width + 0.16)) / 4 - 0.004,
                ],
                [0.25, 1.18],
                [0.01, 0.12],
                0.05,
              ),
              cloth(textile, 4),
            ),
          ),
        )
      : head === 'wood'
        ? one(block([-half - 0.06, half + 0.06], [0.2, 1.05], [0.02, 0.06]), wood)
        : joined(one(block([-half - 0.9, half + 0.9], [0.3, 1.2], [0.005, 0.04]), wood, true));
  const pillow = (x: number, z: number, colour: Surface, size: number, lean: number): Piece =>
    one(
      spunSolid(
        cushion([x - size / 2, x + size / 2], [0.56, 0.56 + size * 0.66], [z - 0.09, z + 0.09], 0.088),
        turn(draw.between(-7, 7), -lean, draw.between(-3, 3)),
      ),
      colour,
    );
  return joined(
    headboard,
    one(block([-half - 0.02, half + 0.02], [0.12, 0.32], [0.1, 2.12]), wood),
    one(cushion([-half, half], [0.3, 0.55], [0.1, 2.1], 0.08), matt([0.72, 0.71, 0.69])),
    // The duvet hangs over the sides.
    one(cushion([-half - 0.07, half + 0.07], [0.26, 0.63], [0.66, 2.16], 0.09), sheet),
    one(
      cushion([-half - 0.075, half + 0.075], [0.5, 0.66], [0.6, 0.84], 0.07),
      cloth(blend(linen, [0.76, 0.75, 0.73], 0.5), 5),
    ),
    one(cushion([-half - 0.085, half + 0.085], [0.25, 0.655], [1.5, 2.0], 0.09), cloth(throwColour, 9)),
    ...[-1, 1].flatMap((side) => [
      pillow(side * width * 0.25, 0.27, matt([0.74, 0.73, 0.71]), width * 0.43, 22),
      pillow(side * width * 0.24, 0.46, sheet, width * 0.4, 30),
    ]),
    pillow(draw.between(-0.08, 0.08), 0.6, cloth(throwColour, 3), 0.42, 34),
  );
}

/** A bedside table about x = 0, back at z = 0. */
export function nightstand(wood: Surface, metal: Surface): Piece {
  return joined(
    one(block([-0.24, 0.24], [0.2, 0.5], [0.02, 0.42]), wood),
    one(block([-0.22, 0.22], [0.36, 0.365], [0.42, 0.422]), SHADOW_GAP),
    ...[0.28, 0.43].map((y) => one(block([-0.05, 0.05], [y - 0.006, y + 0.006], [0.42, 0.44]), metal)),
    ...[-1, 1].flatMap((x) => [0.06, 0.38].map((z) => one(rod([x * 0.21, 0, z], [x * 0.2, 0.2, z], 0.013), wood))),
  );
}

/** A fireplace about x = 0 on a wall at z = 0: mantel, dark opening, logs. */
export function fireplace(stone: Surface, inside: Surface): Piece {
  return joined(
    one(block([-0.75, -0.45], [0, 1.08], [0, 0.22]), stone),
    one(block([0.45, 0.75], [0, 1.08], [0, 0.22]), stone),
    one(block([-0.75, 0.75], [0.82, 1.08], [0, 0.22]), stone),
    one(block([-0.85, 0.85], [1.08, 1.14], [0, 0.3]), stone),
    one(block([-0.45, 0.45], [0, 0.82], [0, 0.03]), matt([0.012, 0.011, 0.01])),
    ...[0, 1, 2, 3, 4].map((i) =>
      one(
        rod(
          [-0.3 + i * 0.03, 0.05 + 0.06 * (i % 3), 0.1 + 0.02 * i],
          [0.3 - i * 0.02, 0.06 + 0.06 * (i % 3), 0.12],
          0.04,
        ),
        inside,
      ),
    ),
  );
}
