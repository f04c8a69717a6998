import { floorLamp, pendant } from '../../parts/lamps.ts';
import { floorPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { curtain } from '../../parts/window.ts';
import { picture } from '../../parts/wall-hangings.ts';
import { joined, placed, type Piece } from '../../piece.ts';
import type { RoomLayout, RoomPlan } from '../../room.ts';
import { sofaGroup } from './sofa-life.ts';

const HALF = 3.1;
const BACK = -3.6;
const HEIGHT = 2.75;

/** Pictures in one of a few hangings, about x = 0, y = 0. */
function hanging({ draw, detail, palette }: RoomPlan): Piece {
  const { accent } = palette;
  switch (draw.count(0, 2)) {
    case 0:
      return picture(1.5, 1.0, accent, detail);
    case 1:
      return joined(...[-0.75, 0, 0.75].map((x) => placed(picture(0.55, 0.78, accent, detail), { x })));
    default:
      return joined(
        placed(picture(0.6, 0.8, accent, detail), { x: -0.75, y: 0.1 }),
        placed(picture(0.5, 0.36, accent, detail), { x: -0.05, y: 0.28 }),
        placed(picture(0.36, 0.46, accent, detail), { x: -0.12, y: -0.22 }),
        placed(picture(0.66, 0.5, accent, detail), { x: 0.62, y: 0.2 }),
        placed(picture(0.4, 0.3, accent, detail), { x: 0.5, y: -0.28 }),
      );
  }
}

/** A sofa against a wall with pictures, a floor lamp and a plant at its sides, daylight from one side. */
export const sofaWall: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const width = draw.between(1.9, 2.3);
  const x = draw.between(-0.3, 0.3);
  const windowWall = side > 0 ? 'left' : 'right';
  const drape = curtain({ width: 0.55, height: 2.5, colour: palette.textile, seed: 3 });
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.6],
        height: HEIGHT,
        skirting: palette.trim,
        windows: [{ wall: windowWall, middle: -1.3, sillHeight: 0.35, width: 1.9, height: 2.0, columns: 2 }],
      }),
      ...[-2.5, -0.15].map((z) => placed(drape, { x: -side * HALF, z, yawDeg: side * 90 })),
      placed(sofaGroup(plan, width), { x, z: BACK + 0.06 }),
      placed(hanging(plan), { x, y: 1.62, z: BACK }),
      placed(floorLamp(palette.metal, light.lamp, draw.pick(['tripod', 'arc', 'stem'])), {
        x: x + side * (width / 2 + 0.35),
        z: BACK + 0.45,
        yawDeg: side > 0 ? 180 : 0,
      }),
      placed(floorPlant(detail), { x: x - side * (width / 2 + 0.5), z: BACK + 0.5 }),
      ...(draw.chance(0.5)
        ? [
            placed(pendant(draw.pick(['drum', 'globe']), palette.metal, 0.5, light.lamp), {
              x: x * 0.5,
              y: HEIGHT - 0.6,
              z: -1.7,
            }),
          ]
        : []),
    ),
    camera: { position: [x * 0.5 + draw.between(-0.5, 0.5), 1.25, 1.4], yawDeg: draw.between(-12, 12), focal: 1.3 },
    sunWall: windowWall,
  };
};
