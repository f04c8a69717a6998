import { blend } from '../../../materials/support/material.ts';
import { bookcase } from '../../parts/books.ts';
import { rug } from '../../parts/home.ts';
import { floorLamp, pendant } from '../../parts/lamps.ts';
import { floorPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { armchair } from '../../parts/seating.ts';
import { joined, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';

const HALF = 2.9;
const BACK = -3.3;
const HEIGHT = 2.75;

/** A wall of books, a reading chair with its lamp, daylight from one side. */
export const bookWall: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const width = draw.between(4.4, 5.6);
  const isPainted = draw.chance(0.45);
  const surface = isPainted ? palette.front : palette.wood;
  const windowWall = side > 0 ? 'left' : 'right';
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.6],
        height: HEIGHT,
        skirting: palette.trim,
        windows: [{ wall: windowWall, middle: -0.9, sillHeight: 0.3, width: 2.0, height: 2.05, columns: 2, rows: 2 }],
      }),
      placed(
        bookcase(detail, {
          width,
          height: draw.between(2.3, 2.6),
          columns: Math.round(width / 0.8),
          rows: 5,
          surface,
          back: isPainted ? surface : palette.wood,
          full: draw.between(0.55, 0.85),
          plinth: draw.chance(0.5) ? 0.55 : 0.08,
        }),
        { x: -width / 2, z: BACK },
      ),
      rug([-1.6, 1.6], [-2.7, -0.7], blend(palette.textile, [0.7, 0.66, 0.58], 0.5), palette.accent, draw),
      placed(armchair(draw.chance(0.5) ? palette.accent : palette.textile, palette.wood, draw), {
        x: side * 0.9,
        z: -2.1,
        yawDeg: -side * (32 + detail.between(-10, 10)),
      }),
      placed(floorLamp(palette.metal, light.lamp, draw.pick(['tripod', 'stem', 'arc'])), {
        x: side * 1.75,
        z: -2.5,
        yawDeg: side > 0 ? 180 : 0,
      }),
      placed(floorPlant(detail), { x: -side * 2.2, z: -2.4 }),
      ...(draw.chance(0.4)
        ? [placed(pendant('globe', palette.metal, 0.6, light.lamp), { x: 0, y: HEIGHT - 0.6, z: -1.6 })]
        : []),
    ),
    camera: { position: [draw.between(-0.5, 0.5), 1.3, 1.3], yawDeg: draw.between(-11, 11), focal: 1.3 },
    sunWall: windowWall,
  };
};
