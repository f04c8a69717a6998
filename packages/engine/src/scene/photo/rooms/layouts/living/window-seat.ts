import { blend } from '../../../materials/support/material.ts';
import { BLACK_METAL } from '../../finishes/basic.ts';
import { bookPile } from '../../parts/books.ts';
import { coffeeTable, rug, sideboard } from '../../parts/home.ts';
import { floorLamp } from '../../parts/lamps.ts';
import { floorPlant, potPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { armchair } from '../../parts/seating.ts';
import { curtain } from '../../parts/window.ts';
import { picture } from '../../parts/wall-hangings.ts';
import { joined, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';

const HALF = 3.2;
const BACK = -3.5;
const HEIGHT = 2.8;

/** Tall windows with curtains, two armchairs and plants in their light. */
export const windowSeat: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const panes = draw.pick([1, 2, 3]);
  const width = panes === 1 ? 3.4 : panes === 2 ? 1.5 : 1.0;
  const spots = panes === 1 ? [0] : panes === 2 ? [-1.1, 1.1] : [-1.6, 0, 1.6];
  const frame = draw.chance(0.35) ? BLACK_METAL : palette.trim;
  const sheer = light.isNight ? undefined : ([1.5, 1.48, 1.42] as const);
  const drape = (wide: number) =>
    curtain({ width: wide, height: 2.6, colour: blend(palette.textile, [0.72, 0.7, 0.66], 0.35), seed: 5 });
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.8],
        height: HEIGHT,
        skirting: palette.trim,
        windows: [
          ...spots.map((middle) => ({
            wall: 'back' as const,
            middle,
            sillHeight: 0.12,
            width,
            height: 2.35,
            columns: panes === 1 ? 4 : 2,
            rows: panes === 3 ? 3 : 1,
            frame,
          })),
          {
            wall: side > 0 ? ('left' as const) : ('right' as const),
            middle: 0.9,
            sillHeight: 0.5,
            width: 1.8,
            height: 1.9,
          },
        ],
      }),
      ...spots.flatMap((x, i) => [
        ...(i === 0 ? [placed(drape(0.5), { x: x - width / 2 - 0.12, z: BACK })] : []),
        placed(drape(0.5), { x: x + width / 2 + 0.12, z: BACK }),
        ...(sheer && draw.chance(0.25)
          ? [
              placed(curtain({ width: width * 0.5, height: 2.5, colour: [0.7, 0.7, 0.68], glow: sheer, seed: 8 }), {
                x: x + side * width * 0.25,
                z: BACK,
              }),
            ]
          : []),
      ]),
      rug([-1.5, 1.5], [-2.9, -0.8], blend(palette.textile, [0.72, 0.69, 0.62], 0.6), palette.accent, draw),
      placed(armchair(palette.textile, palette.wood, draw), {
        x: -0.95,
        z: -2.3,
        yawDeg: 40 + detail.between(-12, 12),
      }),
      placed(armchair(draw.chance(0.5) ? palette.textile : palette.accent, palette.wood, draw), {
        x: 1.0,
        z: -2.4,
        yawDeg: -38 + detail.between(-12, 12),
      }),
      placed(
        joined(
          coffeeTable(palette.wood, palette.metal, draw),
          placed(bookPile(detail), { y: 0.41 }),
          placed(potPlant(detail), { x: 0.2, y: 0.41 }),
        ),
        { x: 0.05, z: -1.7 },
      ),
      placed(floorLamp(palette.metal, light.lamp, draw.pick(['tripod', 'stem'])), { x: -side * 2.2, z: BACK + 0.55 }),
      placed(floorPlant(detail), { x: side * 2.35, z: BACK + 0.55 }),
      placed(sideboard(1.8, palette.wood, palette.metal), { x: side * HALF, z: -1.6, yawDeg: side > 0 ? -90 : 90 }),
      placed(picture(0.9, 0.7, palette.accent, detail), {
        x: side * HALF,
        y: 1.5,
        z: -1.6,
        yawDeg: side > 0 ? -90 : 90,
      }),
    ),
    camera: { position: [draw.between(-0.5, 0.5), 1.3, 1.5], yawDeg: draw.between(-10, 10), focal: 1.28 },
    sunWall: 'back',
  };
};
