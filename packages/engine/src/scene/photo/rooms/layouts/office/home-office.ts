import { lacquer, BLACK_METAL } from '../../finishes/basic.ts';
import { books, shelfContents } from '../../parts/books.ts';
import { rug } from '../../parts/home.ts';
import { floorLamp, tableLamp } from '../../parts/lamps.ts';
import { floorPlant, potPlant, trailing } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { curtain } from '../../parts/window.ts';
import { picture } from '../../parts/wall-hangings.ts';
import { workplace } from '../../parts/work.ts';
import { joined, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';

const HALF = 2.7;
const BACK = -3.1;
const HEIGHT = 2.65;

/** A desk against the wall with shelves above it, a window with curtains beside it. */
export const homeOffice: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const deskX = -side * draw.between(0.5, 0.9);
  const windowX = side * 1.35;
  const shelf = (y: number, x: number, width: number) =>
    placed(
      joined(
        shelfBoard(width, 0.24, palette.wood),
        placed(shelfContents(detail, width * 0.55, 0.8), { x: 0.08, z: 0.02 }),
        placed(detail.chance(0.5) ? trailing(detail) : potPlant(detail), { x: width - 0.25, z: 0.12 }),
      ),
      { x, y, z: BACK },
    );
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.5],
        height: HEIGHT,
        skirting: palette.trim,
        windows: [
          {
            wall: 'back',
            middle: windowX,
            sillHeight: 0.85,
            width: 1.3,
            height: 1.45,
            columns: 2,
            rows: draw.count(1, 2),
          },
          { wall: side > 0 ? 'right' : 'left', middle: 0.4, sillHeight: 0.6, width: 1.6, height: 1.7 },
        ],
      }),
      ...[-0.85, 0.85].map((x) =>
        placed(curtain({ width: 0.35, height: 2.4, colour: palette.textile, seed: 4 }), { x: windowX + x, z: BACK }),
      ),
      placed(
        workplace(detail, {
          top: palette.wood,
          legs: draw.chance(0.5) ? BLACK_METAL : lacquer([0.7, 0.69, 0.67]),
          chair: draw.pick([palette.accent, palette.textile]),
          width: 1.7,
        }),
        { x: deskX, z: BACK + 0.42 },
      ),
      placed(tableLamp(palette.metal, light.lamp), { x: deskX + side * 0.68, y: 0.74, z: BACK + 0.25 }),
      placed(books(detail, 0.3), { x: deskX - side * 0.7 - 0.1, y: 0.74, z: BACK + 0.1 }),
      ...(draw.chance(0.6)
        ? [shelf(1.5, deskX - 0.85, 1.6), shelf(1.9, deskX - 0.85, 1.6)]
        : [
            placed(picture(0.55, 0.75, palette.accent, detail), { x: deskX - 0.4, y: 1.65, z: BACK }),
            placed(picture(0.55, 0.75, palette.accent, detail), { x: deskX + 0.35, y: 1.65, z: BACK }),
          ]),
      rug([-1.5, 1.2], [-2.4, -0.7], palette.textile, palette.accent, draw),
      placed(floorPlant(detail), { x: side * 2.25, z: BACK + 0.55 }),
      placed(floorLamp(palette.metal, light.lamp, 'stem'), { x: -side * 2.3, z: BACK + 0.5 }),
    ),
    camera: { position: [draw.between(-0.3, 0.3), 1.35, 1.25], yawDeg: draw.between(-10, 10), focal: 1.3 },
    sunWall: side > 0 ? 'right' : 'left',
  };
};
