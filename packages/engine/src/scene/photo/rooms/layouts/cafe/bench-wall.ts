import { createMaterial } from '../../../materials/support/create-material.ts';
import { BLACK_METAL, CHROME } from '../../finishes/basic.ts';
import { pendant } from '../../parts/lamps.ts';
import { floorPlant, trailing } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { banquette } from '../../parts/seating.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { picture, roundMirror } from '../../parts/wall-hangings.ts';
import { joined, one, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';
import { barBottles, seatOf, tableSet } from './table-setting.ts';

const HALF = 3.6;
const BACK = -3.7;
const HEIGHT = 3.0;

/** A bench along the wall with tables in a row, pictures or mirrors above, a lamp over each table. */
export const benchWall: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const seat = seatOf(plan);
  const wall = draw.pick([
    palette.wall,
    createMaterial('brick', { seed: 4, shade: draw.pick(['light', 'middle']), scale: 1 }),
    palette.splash,
  ]);
  const kind = draw.pick(['dome', 'globe', 'cone', 'drum'] as const);
  const shade = draw.pick([BLACK_METAL, palette.metal]);
  const spots = [-2.6, -1.2, 0.2, 1.6, 3.0].map((x) => x + draw.between(-0.15, 0.15));
  const above = draw.count(0, 2);
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 3],
        height: HEIGHT,
        windows: [
          {
            wall: side > 0 ? 'right' : 'left',
            middle: -1.5,
            sillHeight: 0.4,
            width: 3,
            height: 2.2,
            columns: 3,
            frame: BLACK_METAL,
          },
          {
            wall: side > 0 ? 'right' : 'left',
            middle: 1.5,
            sillHeight: 0.4,
            width: 2,
            height: 2.2,
            columns: 2,
            frame: BLACK_METAL,
          },
        ],
      }),
      one(block([-HALF, HALF], [0.9, HEIGHT], [BACK, BACK + 0.02]), wall),
      one(block([-HALF, HALF], [0, 1.12], [BACK, BACK + 0.04]), palette.planks, true),
      placed(banquette(HALF * 2 - 0.4, palette.textile, palette.wood), { x: -HALF + 0.2, z: BACK + 0.04 }),
      ...spots.map((x) =>
        placed(tableSet(plan, { top: palette.top, chairs: 1, isRound: draw.chance(0.3), seat }), {
          x,
          z: BACK + 0.95,
          yawDeg: -45,
        }),
      ),
      ...spots
        .slice(0, 4)
        .map((x) => placed(pendant(kind, shade, HEIGHT - 1.78, light.lamp), { x, y: 1.78, z: BACK + 0.95 })),
      ...(above === 0
        ? spots.map((x) =>
            placed(picture(detail.between(0.4, 0.6), detail.between(0.5, 0.75), palette.accent, detail), {
              x: x + 0.6,
              y: 1.75,
              z: BACK + 0.02,
            }),
          )
        : above === 1
          ? spots.slice(0, 4).map((x) =>
              placed(roundMirror(0.34, palette.metal, { ...CHROME, specular: [0.8, 0.8, 0.8], roughness: 0.01 }), {
                x: x + 0.65,
                y: 1.7,
                z: BACK + 0.02,
              }),
            )
          : [
              placed(joined(shelfBoard(HALF * 2 - 1, 0.24, palette.wood), barBottles(plan, HALF * 2 - 1)), {
                x: -HALF + 0.5,
                y: 1.62,
                z: BACK + 0.02,
              }),
              placed(
                joined(
                  shelfBoard(HALF * 2 - 1, 0.24, palette.wood),
                  placed(trailing(detail), { x: 1.2, z: 0.12 }),
                  placed(trailing(detail), { x: 4.2, z: 0.12 }),
                ),
                { x: -HALF + 0.5, y: 2.1, z: BACK + 0.02 },
              ),
            ]),
      ...[-0.6, 1.6].map((x) =>
        placed(tableSet(plan, { top: palette.wood, chairs: 4, isRound: true, seat }), {
          x: x - side * 0.8,
          z: -1.1,
          yawDeg: detail.between(-30, 30),
        }),
      ),
      placed(floorPlant(detail), { x: -side * (HALF - 0.5), z: BACK + 1.6 }),
    ),
    camera: { position: [draw.between(-0.5, 0.5), 1.4, 1.6], yawDeg: draw.between(-14, 14), focal: 1.3 },
    sunWall: side > 0 ? 'right' : 'left',
  };
};
