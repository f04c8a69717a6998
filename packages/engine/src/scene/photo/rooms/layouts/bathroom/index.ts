import { glaze } from '../../finishes/basic.ts';
import { mirror, towelRail, towels, toiletries, tub, washstand } from '../../parts/bath.ts';
import { rug } from '../../parts/home.ts';
import { pendant } from '../../parts/lamps.ts';
import { floorPlant, herbs, potPlant, trailing } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { joined, one, placed, type Piece } from '../../piece.ts';
import type { RoomLayout, RoomPlan } from '../../room.ts';
import { block, cushion } from '../../trace/solid.ts';

const HALF = 2.3;
const BACK = -3;
const HEIGHT = 2.6;
const PALE = [0.72, 0.7, 0.66] as const;

/** The wall behind, tiled to the given height. */
function tiled({ palette }: RoomPlan, height: number): Piece {
  return one(block([-HALF, HALF], [0, height], [BACK, BACK + 0.012]), palette.splash);
}

/** Washstand, mirror, lamps at its sides; about x = 0, back at z = 0. */
function washing({ draw, detail, palette, light }: RoomPlan, width: number): Piece {
  const isRound = draw.chance(0.55);
  const lamp = draw.pick(['globe', 'bulb'] as const);
  return joined(
    washstand(
      width,
      palette.isFrontUpright ? palette.front : draw.chance(0.5) ? palette.wood : palette.front,
      true,
      palette.top,
      palette.metal,
    ),
    placed(mirror(isRound ? 0.85 : Math.min(width, 1.2), 0.9, palette.metal, isRound), { y: 1.6 }),
    placed(toiletries(detail), { x: -width / 2 + 0.1, y: 0.83, z: 0.2 }),
    placed(detail.chance(0.5) ? herbs(detail) : towels(detail, [PALE, palette.textile]), {
      x: width / 2 - 0.2,
      y: 0.83,
      z: 0.25,
    }),
    ...[-1, 1].map((side) =>
      placed(pendant(lamp, palette.metal, 1.1, light.lamp), { x: side * 0.72, y: 1.5, z: 0.18 }),
    ),
  );
}

/** The washstand straight ahead, daylight from one side. */
const atTheMirror: RoomLayout = (plan) => {
  const { draw, detail, palette } = plan;
  const side = draw.side();
  const wall = side > 0 ? 'left' : 'right';
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.2],
        height: HEIGHT,
        windows: [{ wall, middle: -1, sillHeight: 0.9, width: 1.5, height: 1.4, columns: 2 }],
      }),
      tiled(plan, draw.chance(0.5) ? HEIGHT : 1.25),
      placed(washing(plan, draw.between(1.1, 1.6)), { x: draw.between(-0.2, 0.2), z: BACK + 0.012 }),
      placed(towelRail(0.55, palette.metal, PALE), { x: side > 0 ? 1.25 : -1.8, y: 1.3, z: BACK + 0.012 }),
      placed(floorPlant(detail), { x: -side * 1.8, z: -2.5 }),
      rug([-0.7, 0.7], [-2.3, -1.5], PALE, palette.textile, draw),
    ),
    camera: { position: [draw.between(-0.3, 0.3), 1.4, 0.9], yawDeg: draw.between(-9, 9), focal: 1.3 },
    sunWall: wall,
  };
};

/** A free-standing tub under a window. */
const tubUnderWindow: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const width = draw.between(1.2, 1.8);
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.2],
        height: HEIGHT,
        windows: [
          { wall: 'back', middle: 0, sillHeight: 0.85, width, height: 1.35, columns: 2, rows: draw.count(1, 2) },
          { wall: side > 0 ? 'left' : 'right', middle: 0.8, sillHeight: 0.9, width: 1.1, height: 1.3 },
        ],
      }),
      one(block([-HALF, HALF], [0, 0.85], [BACK, BACK + 0.012]), palette.splash),
      placed(tub(palette.metal), { x: draw.between(-0.15, 0.15), z: BACK + 0.85 }),
      placed(
        joined(
          one(block([-0.2, 0.2], [0.42, 0.45], [-0.18, 0.18]), palette.wood),
          ...[-0.16, 0.16].map((x) => one(block([x - 0.02, x + 0.02], [0, 0.42], [-0.15, 0.15]), palette.wood)),
          placed(towels(detail, [PALE, palette.textile]), { y: 0.45 }),
        ),
        { x: side * 1.35, z: -1.9 },
      ),
      placed(floorPlant(detail), { x: -side * 1.75, z: -2.4 }),
      placed(potPlant(detail), { x: width * 0.35, y: 0.85, z: BACK - 0.05 }),
      ...[1.35, 1.7].map((y) =>
        placed(
          joined(
            shelfBoard(0.7, 0.2, palette.wood),
            placed(toiletries(detail), { x: 0.1, z: 0.1 }),
            placed(detail.chance(0.5) ? trailing(detail) : towels(detail, [PALE, palette.textile]), { x: 0.5, z: 0.1 }),
          ),
          { x: side > 0 ? width / 2 + 0.25 : -width / 2 - 0.95, y, z: BACK },
        ),
      ),
      placed(pendant(draw.pick(['globe', 'drum']), palette.metal, 0.5, light.lamp), { x: 0, y: HEIGHT - 0.5, z: -1.6 }),
      rug([-0.6, 0.6], [-1.6, -1.0], PALE, palette.textile, draw),
    ),
    camera: { position: [draw.between(-0.3, 0.3), 1.35, 1.0], yawDeg: draw.between(-8, 8), focal: 1.3 },
    sunWall: 'back',
  };
};

/** Tub at one side, washstand at the end. */
const spa: RoomLayout = (plan) => {
  const { draw, detail, palette } = plan;
  const side = draw.side();
  const wall = side > 0 ? 'left' : 'right';
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK - 0.5, 2.2],
        height: HEIGHT,
        windows: [{ wall, middle: -1.7, sillHeight: 0.6, width: 2, height: 1.7, columns: 3 }],
      }),
      one(block([-HALF, HALF], [0, HEIGHT], [BACK - 0.5, BACK - 0.488]), palette.splash),
      placed(washing(plan, 1.3), { x: side * 0.85, z: BACK - 0.488 }),
      placed(tub(palette.metal), { x: -side * 1.35, z: -1.9, yawDeg: 90 }),
      placed(floorPlant(detail), { x: -side * 1.85, z: -3.1 }),
      placed(
        joined(
          one(cushion([-0.19, 0.19], [0, 0.42], [-0.19, 0.19], 0.08), glaze([0.5, 0.45, 0.38])),
          placed(towels(detail, [PALE, palette.textile]), { y: 0.42 }),
        ),
        { x: -side * 0.45, z: -2.0 },
      ),
      rug([-0.5, 0.9], [-2.3, -1.5], PALE, palette.textile, draw),
    ),
    camera: { position: [side * 0.2, 1.4, 1.0], yawDeg: -side * draw.between(0, 12), focal: 1.25 },
    sunWall: wall,
  };
};

/** Ways to furnish a bathroom. */
export const BATHROOMS: readonly RoomLayout[] = [atTheMirror, tubUnderWindow, spa];
