import { bookcase } from '../../parts/books.ts';
import { rug } from '../../parts/home.ts';
import { floorLamp, tableLamp } from '../../parts/lamps.ts';
import { floorPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { armchair } from '../../parts/seating.ts';
import { desk, deskThings, monitor, officeChair } from '../../parts/work.ts';
import { BLACK_METAL } from '../../finishes/basic.ts';
import { joined, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';

const HALF = 3.1;
const BACK = -3.9;
const HEIGHT = 2.8;

/** An office of one's own: a desk facing the visitor before a wall of books, windows at one side. */
export const study: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const windowWall = side > 0 ? 'left' : 'right';
  const x = draw.between(-0.35, 0.35);
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.6],
        height: HEIGHT,
        skirting: palette.trim,
        windows: [
          { wall: windowWall, middle: -2.4, sillHeight: 0.3, width: 1.6, height: 2.1, columns: 2, rows: 2 },
          { wall: windowWall, middle: -0.2, sillHeight: 0.3, width: 1.6, height: 2.1, columns: 2, rows: 2 },
        ],
      }),
      placed(
        bookcase(detail, {
          width: 5.2,
          height: 2.45,
          columns: 6,
          rows: 5,
          surface: draw.chance(0.5) ? palette.wood : palette.front,
          back: palette.front,
          full: 0.72,
          plinth: 0.5,
        }),
        { x: -2.6, z: BACK },
      ),
      placed(
        joined(
          desk(1.9, palette.wood, palette.wood),
          placed(monitor(detail), { x: 0.45, y: 0.74, z: -0.05, yawDeg: 200 }),
          placed(deskThings(detail), { y: 0.74 }),
          placed(tableLamp(palette.metal, light.lamp), { x: -0.7, y: 0.74, z: 0.05 }),
        ),
        { x, z: -2.2 },
      ),
      placed(officeChair(draw.pick([[0.05, 0.03, 0.022], palette.textile] as const), BLACK_METAL), {
        x: x + 0.1,
        z: -2.85,
        yawDeg: detail.between(-25, 25),
      }),
      placed(armchair(palette.textile, palette.wood, draw), { x: x - side * -1.5, z: -1.3, yawDeg: 180 + side * 35 }),
      rug([-1.7, 1.7], [-3.1, -0.9], palette.textile, palette.accent, draw),
      placed(floorLamp(palette.metal, light.lamp, 'stem'), { x: side * 2.4, z: -2.9 }),
      placed(floorPlant(detail), { x: -side * 2.4, z: -3.2 }),
    ),
    camera: { position: [draw.between(-0.4, 0.4), 1.4, 1.4], yawDeg: draw.between(-12, 12), focal: 1.32 },
    sunWall: windowWall,
  };
};
