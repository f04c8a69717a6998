import { blend } from '../../../materials/support/material.ts';
import { glaze } from '../../finishes/basic.ts';
import { bed, nightstand, rug, sideboard } from '../../parts/home.ts';
import { pendant, tableLamp } from '../../parts/lamps.ts';
import { bookPile } from '../../parts/books.ts';
import { vase } from '../../parts/crockery.ts';
import { floorPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { armchair } from '../../parts/seating.ts';
import { picture } from '../../parts/wall-hangings.ts';
import { curtain } from '../../parts/window.ts';
import { joined, placed, type Piece } from '../../piece.ts';
import type { RoomLayout, RoomPlan } from '../../room.ts';

const HALF = 2.7;
const BACK = -3.5;
const HEIGHT = 2.7;

/** A bed with a table and a lamp at each side, about x = 0, its head against z = 0. */
function bedGroup({ draw, detail, palette, light }: RoomPlan): Piece {
  const width = draw.between(1.6, 1.85);
  const linen = blend(palette.textile, [0.74, 0.73, 0.71], draw.pick([0.4, 0.8, 0.95]));
  const foot = draw.chance(0.5) ? glaze([0.7, 0.68, 0.64]) : palette.metal;
  const isHanging = draw.chance(0.4);
  return joined(
    bed(draw, {
      width,
      linen,
      throwColour: draw.chance(0.5) ? palette.accent : palette.textile,
      head: draw.pick(['panel', 'upholstered', 'wood']),
      wood: palette.wood,
      textile: palette.textile,
    }),
    ...[-1, 1].map((side) => {
      const x = side * (width / 2 + 0.38);
      return joined(
        placed(nightstand(palette.wood, palette.metal), { x }),
        isHanging
          ? placed(pendant(draw.pick(['globe', 'drum', 'bulb']), palette.metal, 1.5, light.lamp), {
              x,
              y: 1.05,
              z: 0.25,
            })
          : placed(tableLamp(foot, light.lamp), { x, y: 0.5, z: 0.2 }),
        placed(side < 0 ? bookPile(detail) : vase(detail), { x: x + (isHanging ? 0 : side * 0.12), y: 0.5, z: 0.3 }),
      );
    }),
  );
}

function drapes({ palette }: RoomPlan, width: number): Piece {
  return curtain({ width, height: 2.5, colour: blend(palette.textile, [0.72, 0.7, 0.66], 0.4), seed: 6 });
}

/** The bed straight ahead, daylight from one side. */
const headOn: RoomLayout = (plan) => {
  const { draw, detail, palette } = plan;
  const side = draw.side();
  const wall = side > 0 ? 'left' : 'right';
  const count = draw.count(1, 2);
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.6],
        height: HEIGHT,
        skirting: palette.trim,
        windows: [{ wall, middle: -1.6, sillHeight: 0.3, width: 2, height: 2.05, columns: 2 }],
      }),
      ...[-2.8, -0.4].map((z) => placed(drapes(plan, 0.5), { x: -side * HALF, z, yawDeg: side * 90 })),
      placed(bedGroup(plan), { z: BACK }),
      ...(count === 1
        ? [placed(picture(1.3, 0.6, palette.accent, detail), { y: 1.72, z: BACK })]
        : [-0.45, 0.45].map((x) => placed(picture(0.5, 0.68, palette.accent, detail), { x, y: 1.72, z: BACK }))),
      rug([-1.7, 1.7], [-2.4, -0.6], blend(palette.textile, [0.72, 0.7, 0.65], 0.6), palette.accent, draw),
      placed(floorPlant(detail), { x: side * 2.25, z: -3.0 }),
    ),
    camera: { position: [draw.between(-0.5, 0.5), 1.3, 1.2], yawDeg: draw.between(-9, 9), focal: 1.3 },
    sunWall: wall,
  };
};

/** The bed at an angle, a window behind. */
const byTheWindow: RoomLayout = (plan) => {
  const { draw, detail, palette } = plan;
  const side = draw.side();
  const wall = side > 0 ? 'left' : 'right';
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK - 0.4, 2.6],
        height: HEIGHT,
        skirting: palette.trim,
        windows: [
          { wall: 'back', middle: -side * 0.3, sillHeight: 0.25, width: 2.4, height: 2.1, columns: 3 },
          { wall, middle: 0.9, sillHeight: 0.4, width: 1.6, height: 1.9 },
        ],
      }),
      ...[-1.65, 1.05].map((x) => placed(drapes(plan, 0.6), { x: -side * 0.3 + x + 0.3, z: BACK - 0.4 })),
      placed(bedGroup(plan), { x: side * HALF, z: -1.8, yawDeg: -side * 90 }),
      placed(picture(0.9, 0.66, palette.accent, detail), { x: side * HALF, y: 1.7, z: -1.8, yawDeg: -side * 90 }),
      placed(armchair(palette.accent, palette.wood, draw), { x: -side * 1.6, z: -2.9, yawDeg: side * 35 }),
      placed(floorPlant(detail), { x: -side * 2.3, z: -3.5 }),
      rug([-1.2, 1.6], [-3, -0.8], blend(palette.textile, [0.72, 0.7, 0.65], 0.6), palette.accent, draw),
    ),
    camera: { position: [-side * 1.7, 1.4, 1.5], yawDeg: side * draw.between(19, 29), focal: 1.15 },
    sunWall: 'back',
  };
};

/** The foot of the room: a long cupboard, pictures, the bed in front. */
const withSideboard: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const wall = side > 0 ? 'right' : 'left';
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.6],
        height: HEIGHT,
        skirting: palette.trim,
        windows: [{ wall, middle: -1.9, sillHeight: 0.2, width: 2.4, height: 2.2, columns: 3 }],
      }),
      ...[-3.2, -0.55].map((z) => placed(drapes(plan, 0.5), { x: side * HALF, z, yawDeg: -side * 90 })),
      placed(bedGroup(plan), { x: -side * HALF, z: -1.9, yawDeg: side * 90 }),
      placed(
        joined(
          sideboard(1.7, palette.wood, palette.metal, 0.78),
          placed(vase(detail), { x: -0.5, y: 0.78, z: 0.2 }),
          placed(bookPile(detail), { x: 0.1, y: 0.78, z: 0.2 }),
          placed(tableLamp(palette.metal, light.lamp), { x: 0.6, y: 0.78, z: 0.2 }),
        ),
        { x: side * 0.9, z: BACK },
      ),
      placed(picture(0.8, 1.0, palette.accent, detail), { x: side * 0.7, y: 1.55, z: BACK }),
      placed(picture(0.45, 0.6, palette.accent, detail), { x: side * 1.5, y: 1.45, z: BACK }),
      placed(floorPlant(detail), { x: side * 2.25, z: -3.0 }),
      rug([-1.4, 1.2], [-2.9, -0.7], blend(palette.textile, [0.72, 0.7, 0.65], 0.6), palette.accent, draw),
    ),
    camera: { position: [side * 1.7, 1.4, 1.5], yawDeg: -side * draw.between(18, 27), focal: 1.15 },
    sunWall: wall,
  };
};

/** Ways to furnish a bedroom. */
export const BEDROOMS: readonly RoomLayout[] = [headOn, byTheWindow, withSideboard];
