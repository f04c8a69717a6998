import type { Surface } from '../../path-tracer/surface.ts';
import { cloth } from '../finishes/basic.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';
import type { Draw } from '../draw.ts';
import { joined, one, placed, type Piece } from '../piece.ts';
import { block, cone, cushion, rod, spunSolid, turn } from '../trace/solid.ts';

/** A wooden chair about x = 0, its seat in the middle, looking towards +z. */
export function chair(wood: Surface, seat: Surface = wood): Piece {
  return joined(
    ...[-1, 1].flatMap((x) => [
      one(rod([x * 0.2, 0, 0.2], [x * 0.17, 0.45, 0.18], [0.013, 0.018]), wood),
      one(rod([x * 0.19, 0, -0.22], [x * 0.18, 0.45, -0.18], [0.013, 0.018]), wood),
      one(rod([x * 0.18, 0.45, -0.19], [x * 0.2, 0.82, -0.25], 0.016), wood),
    ]),
    one(cushion([-0.22, 0.22], [0.435, 0.475], [-0.21, 0.22], 0.02), seat),
    one(cushion([-0.22, 0.22], [0.66, 0.84], [-0.255, -0.225], 0.014), wood),
  );
}

/** A bentwood café chair: round seat, bowed back. */
export function bentwood(wood: Surface): Piece {
  const bow = Array.from({ length: 9 }, (_, i) => {
    const angle = Math.PI * (i / 8);
    return [0.19 * Math.cos(angle), 0.5 + 0.36 * Math.sin(angle), -0.18 - 0.05 * Math.sin(angle)] as const;
  });
  return joined(
    ...[-1, 1].flatMap((x) => [
      one(rod([x * 0.19, 0, 0.19], [x * 0.14, 0.45, 0.13], 0.014), wood),
      one(rod([x * 0.19, 0, -0.2], [x * 0.16, 0.5, -0.17], 0.014), wood),
    ]),
    one(cone({ x: 0, z: 0, y: [0.44, 0.47], radius: 0.205 }), wood),
    ...bow.slice(1).map((point, i) => one(rod(bow[i]!, point, 0.014), wood)),
    one(rod([0.1, 0.47, -0.17], [0.11, 0.72, -0.22], 0.009), wood),
    one(rod([-0.1, 0.47, -0.17], [-0.11, 0.72, -0.22], 0.009), wood),
  );
}

/** A café table: round or square top on one foot; its top at 0.75. */
export function cafeTable(top: Surface, metal: Surface, isRound: boolean, size: number = 0.7): Piece {
  return joined(
    isRound
      ? one(cone({ x: 0, z: 0, y: [0.72, 0.75], radius: size / 2 }), top)
      : one(block([-size / 2, size / 2], [0.72, 0.75], [-size / 2, size / 2]), top),
    one(cone({ x: 0, z: 0, y: [0.02, 0.72], radius: 0.035 }), metal),
    one(cone({ x: 0, z: 0, y: [0, 0.025], radius: [0.24, 0.2] }), metal),
  );
}

/** A table on four legs about x = 0, z = 0. */
export function diningTable(width: number, depth: number, wood: Surface, height: number = 0.75): Piece {
  const legs = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) =>
      one(
        rod(
          [x * (width / 2 - 0.08), 0, z * (depth / 2 - 0.08)],
          [x * (width / 2 - 0.1), height - 0.04, z * (depth / 2 - 0.1)],
          [0.022, 0.032],
        ),
        wood,
      ),
    ),
  );
  return joined(...legs, one(block([-width / 2, width / 2], [height - 0.04, height], [-depth / 2, depth / 2]), wood));
}

/** A sofa about x = 0, back at z = 0, looking towards +z. */
export function sofa(width: number, colour: Vec3, legs: Surface, draw: Draw): Piece {
  const surface = cloth(colour, draw.count(1, 90));
  const seats = width > 1.9 ? 3 : width > 1.2 ? 2 : 1;
  const arm = draw.between(0.14, 0.2);
  const inner = width - 2 * arm;
  const armHeight = draw.between(0.56, 0.64);
  const isLegged = draw.chance(0.7);
  const foot = isLegged ? 0.14 : 0.05;
  return joined(
    ...[-1, 1].flatMap((x) =>
      [0.12, 0.8].map((z) =>
        one(rod([x * (width / 2 - 0.1), 0, z], [x * (width / 2 - 0.12), foot + 0.05, z], [0.015, 0.024]), legs),
      ),
    ),
    one(cushion([-width / 2, width / 2], [foot, 0.34], [0.02, 0.9], 0.04), surface),
    one(cushion([-width / 2, width / 2], [foot, 0.78], [0, 0.2], 0.07), surface),
    one(cushion([-width / 2, -width / 2 + arm], [foot, armHeight], [0.02, 0.92], 0.07), surface),
    one(cushion([width / 2 - arm, width / 2], [foot, armHeight], [0.02, 0.92], 0.07), surface),
    ...Array.from({ length: seats }, (_, i) => {
      const from = -inner / 2 + (inner * i) / seats + 0.006;
      const to = -inner / 2 + (inner * (i + 1)) / seats - 0.006;
      return joined(
        one(cushion([from, to], [0.32, 0.47], [0.16, 0.93], 0.055), surface),
        one(spunSolid(cushion([from, to], [0.44, 0.84], [0.17, 0.36], 0.085), turn(0, -9)), surface),
      );
    }),
  );
}

/** A scatter cushion that leans back, standing on the seat at y = 0, z = 0. */
export function scatter(size: number, colour: Vec3, draw: Draw): Piece {
  const solid = spunSolid(
    cushion([-size / 2, size / 2], [0, size], [-0.07, 0.07], 0.07),
    turn(draw.between(-16, 16), -18, draw.between(-9, 9)),
  );
  return one(solid, cloth(colour, draw.count(1, 90)));
}

/** A lounge chair about x = 0, z = 0, looking towards +z. */
export function armchair(colour: Vec3, legs: Surface, draw: Draw): Piece {
  const surface = cloth(colour, draw.count(1, 90));
  if (draw.chance(0.5))
    return placed(
      joined(
        ...[-1, 1].flatMap((x) => [
          one(rod([x * 0.32, 0, 0.3], [x * 0.32, 0.56, 0.26], 0.018), legs),
          one(rod([x * 0.32, 0, -0.36], [x * 0.32, 0.56, -0.26], 0.018), legs),
          one(cushion([x * 0.32 - 0.03, x * 0.32 + 0.03], [0.55, 0.58], [-0.3, 0.34], 0.014), legs),
        ]),
        one(spunSolid(cushion([-0.29, 0.29], [0.32, 0.46], [-0.3, 0.36], 0.05), turn(0, -5)), surface),
        one(spunSolid(cushion([-0.29, 0.29], [0.42, 0.94], [-0.36, -0.2], 0.06), turn(0, -14)), surface),
      ),
      {},
    );
  return joined(
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) => one(rod([x * 0.26, 0, z * 0.26], [x * 0.24, 0.2, z * 0.24], [0.012, 0.02]), legs)),
    ),
    one(cushion([-0.36, 0.36], [0.18, 0.34], [-0.36, 0.36], 0.06), surface),
    one(cushion([-0.25, 0.25], [0.33, 0.46], [-0.22, 0.36], 0.055), surface),
    one(spunSolid(cushion([-0.36, 0.36], [0.2, 0.86], [-0.4, -0.22], 0.09), turn(0, -7)), surface),
    one(cushion([-0.4, -0.24], [0.2, 0.6], [-0.34, 0.34], 0.075), surface),
    one(cushion([0.24, 0.4], [0.2, 0.6], [-0.34, 0.34], 0.075), surface),
  );
}

/** A bench along a wall, upholstered seat and back, from x = 0. */
export function banquette(width: number, colour: Vec3, base: Surface): Piece {
  const surface = cloth(colour, 7);
  const parts = Math.max(1, Math.round(width / 0.75));
  const each = width / parts;
  return joined(
    one(block([0, width], [0, 0.36], [0, 0.5]), base),
    one(cushion([0, width], [0.36, 0.47], [0, 0.53], 0.045), surface),
    ...Array.from({ length: parts }, (_, i) =>
      one(cushion([i * each + 0.004, (i + 1) * each - 0.004], [0.48, 0.98], [0.01, 0.12], 0.05), surface),
    ),
  );
}
