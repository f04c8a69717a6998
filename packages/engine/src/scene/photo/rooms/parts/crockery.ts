import { type Vec3 } from '../../path-tracer/vector.ts';
import type { Draw } from '../draw.ts';
import { bottleGlass, CHROME, glaze, matt, STEEL, timber } from '../finishes/basic.ts';
import { joined, one, type Piece } from '../piece.ts';
import { block, cone, globe, rod, spunSolid, turn } from '../trace/solid.ts';

/** Things that stand on worktops, tables and shelves; each about x = 0, z = 0 on y = 0. */
export type Trinket = (draw: Draw) => Piece;

const CERAMICS: readonly Vec3[] = [
  [0.78, 0.76, 0.72],
  [0.7, 0.66, 0.58],
  [0.42, 0.45, 0.44],
  [0.16, 0.24, 0.28],
  [0.5, 0.3, 0.2],
  [0.09, 0.09, 0.09],
];
const PALE = CERAMICS.slice(0, 3);
const GLASS: readonly Vec3[] = [
  [0.02, 0.05, 0.02],
  [0.09, 0.035, 0.01],
  [0.2, 0.14, 0.03],
  [0.015, 0.015, 0.015],
  [0.28, 0.3, 0.28],
];
const FRUIT: readonly Vec3[] = [
  [0.75, 0.36, 0.03],
  [0.72, 0.6, 0.05],
  [0.3, 0.45, 0.06],
  [0.55, 0.07, 0.04],
];
const BOARD = timber({ seed: 2, shade: 'middle', board: 3 });
const DARK_BOARD = timber({ seed: 4, shade: 'dark', board: 3 });

export const bottle: Trinket = (draw) => {
  const tall = draw.between(0.24, 0.34);
  const radius = draw.between(0.03, 0.042);
  const glass = bottleGlass(draw.pick(GLASS));
  const label = draw.chance(0.6)
    ? [one(cone({ x: 0, z: 0, y: [tall * 0.18, tall * 0.45], radius: radius + 0.001 }), matt(draw.pick(PALE)))]
    : [];
  return joined(
    one(cone({ x: 0, z: 0, y: [0, tall * 0.62], radius }), glass),
    one(cone({ x: 0, z: 0, y: [tall * 0.62, tall * 0.76], radius: [radius, radius * 0.36] }), glass),
    one(cone({ x: 0, z: 0, y: [tall * 0.76, tall], radius: radius * 0.36 }), glass),
    ...label,
  );
};

export const jar: Trinket = (draw) => {
  const tall = draw.between(0.12, 0.2);
  const radius = draw.between(0.045, 0.065);
  const contents: readonly Vec3[] = [
    [0.5, 0.36, 0.18],
    [0.6, 0.5, 0.34],
    [0.12, 0.06, 0.03],
    [0.62, 0.58, 0.5],
  ];
  return joined(
    one(cone({ x: 0, z: 0, y: [0, tall], radius }), bottleGlass(draw.pick(contents))),
    one(cone({ x: 0, z: 0, y: [tall, tall + 0.025], radius: radius * 0.9 }), draw.chance(0.6) ? BOARD : STEEL),
  );
};

export const mug: Trinket = (draw) => {
  const glazed = glaze(draw.pick(CERAMICS));
  return joined(
    one(cone({ x: 0, z: 0, y: [0, 0.095], radius: [0.036, 0.042] }), glazed),
    one(rod([0.04, 0.025, 0], [0.065, 0.05, 0], 0.007), glazed),
    one(rod([0.065, 0.05, 0], [0.04, 0.08, 0], 0.007), glazed),
  );
};

export const bowls: Trinket = (draw) => {
  const glazed = glaze(draw.pick(PALE));
  const wide = draw.between(0.07, 0.11);
  return joined(
    ...Array.from({ length: draw.count(1, 4) }, (_, i) =>
      one(cone({ x: 0, z: 0, y: [i * 0.026, i * 0.026 + 0.06], radius: [wide * 0.5, wide] }), glazed),
    ),
  );
};

export const plates: Trinket = (draw) => {
  const glazed = glaze(draw.pick(PALE));
  return joined(
    ...Array.from({ length: draw.count(4, 9) }, (_, i) =>
      one(cone({ x: 0, z: 0, y: [i * 0.014, i * 0.014 + 0.011], radius: [0.09, 0.13] }), glazed),
    ),
  );
};

export const fruitBowl: Trinket = (draw) => {
  const fruit = draw.pick(FRUIT);
  const bowl = draw.chance(0.5) ? glaze(draw.pick(PALE)) : DARK_BOARD;
  return joined(
    one(cone({ x: 0, z: 0, y: [0, 0.08], radius: [0.07, 0.15], isHollow: false }), bowl),
    ...Array.from({ length: 7 }, (_, i) => {
      const angle = i * 1.05;
      const r = i === 6 ? 0 : 0.085;
      const tone = draw.between(0.8, 1.15);
      return one(
        globe([r * Math.cos(angle), i === 6 ? 0.14 : 0.095, r * Math.sin(angle)], 0.042),
        glaze([fruit[0] * tone, fruit[1] * tone, fruit[2] * tone]),
      );
    }),
  );
};

/** Wooden spoons and whisks in a pot. */
export const utensils: Trinket = (draw) => {
  const pot = glaze(draw.pick(CERAMICS));
  return joined(
    one(cone({ x: 0, z: 0, y: [0, 0.15], radius: 0.055 }), pot),
    ...Array.from({ length: 6 }, () => {
      const angle = draw.between(0, 6.28);
      const lean = draw.between(0.02, 0.09);
      const end: Vec3 = [lean * Math.cos(angle), draw.between(0.27, 0.33), lean * Math.sin(angle)];
      const surface = draw.chance(0.65) ? BOARD : STEEL;
      return joined(
        one(rod([end[0] * 0.2, 0.1, end[2] * 0.2], end, 0.005), surface),
        one(globe(end, [0.024, 0.035, 0.01]), surface),
      );
    }),
  );
};

/** Chopping boards that lean against the wall behind (z = 0 is that wall). */
export const boards: Trinket = (draw) =>
  joined(
    ...Array.from({ length: draw.count(1, 3) }, (_, i) => {
      const tall = draw.between(0.3, 0.44);
      const wide = draw.between(0.18, 0.28);
      const x = i * 0.09 + draw.between(-0.04, 0.04);
      const lean = draw.between(6, 11);
      const board = spunSolid({ ...block([x - wide / 2, x + wide / 2], [0, tall], [0, 0.02]) }, turn(0, -lean));
      const centre = board.centre;
      return one(
        { ...board, centre: [centre[0], centre[1], 0.05 + i * 0.03] },
        draw.chance(0.7) ? BOARD : DARK_BOARD,
        true,
      );
    }),
  );

export const kettle: Trinket = (draw) => {
  const body = draw.chance(0.5) ? STEEL : glaze(draw.pick(CERAMICS));
  return joined(
    one(cone({ x: 0, z: 0, y: [0, 0.16], radius: [0.1, 0.075] }), body),
    one(globe([0, 0.16, 0], [0.075, 0.035, 0.075]), body),
    one(rod([0.07, 0.08, 0], [0.15, 0.16, 0], [0.02, 0.012]), body),
    one(rod([-0.07, 0.17, 0], [-0.13, 0.13, 0], 0.01), DARK_BOARD),
    one(rod([-0.13, 0.13, 0], [-0.1, 0.03, 0], 0.01), DARK_BOARD),
  );
};

export const pot: Trinket = (draw) => {
  const body = draw.pick([STEEL, glaze([0.5, 0.06, 0.03]), glaze([0.06, 0.1, 0.12]), glaze([0.03, 0.03, 0.03])]);
  const radius = draw.between(0.1, 0.13);
  const tall = draw.between(0.1, 0.16);
  return joined(
    one(cone({ x: 0, z: 0, y: [0, tall], radius }), body),
    one(cone({ x: 0, z: 0, y: [tall, tall + 0.02], radius: [radius * 1.02, radius * 0.7] }), body),
    one(globe([0, tall + 0.035, 0], 0.016), CHROME),
    one(rod([-radius - 0.035, tall * 0.8, 0], [radius + 0.035, tall * 0.8, 0], 0.009), body),
  );
};

/** A ceramic vase with dry grasses. */
export const vase: Trinket = (draw) => {
  const glazed = glaze(draw.pick(CERAMICS));
  const straw = matt([0.5, 0.38, 0.22]);
  return joined(
    one(globe([0, 0.09, 0], [0.075, 0.09, 0.075]), glazed),
    one(cone({ x: 0, z: 0, y: [0.15, 0.23], radius: [0.035, 0.028] }), glazed),
    ...Array.from({ length: 9 }, () => {
      const angle = draw.between(0, 6.28);
      const lean = draw.between(0.03, 0.16);
      const end: Vec3 = [lean * Math.cos(angle), draw.between(0.42, 0.62), lean * Math.sin(angle)];
      return joined(
        one(rod([0, 0.2, 0], end, 0.003), straw),
        one(globe([end[0], end[1], end[2]], [0.014, 0.06, 0.014]), straw),
      );
    }),
  );
};
