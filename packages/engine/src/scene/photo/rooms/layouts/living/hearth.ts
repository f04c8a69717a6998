import { blend } from '../../../materials/support/material.ts';
import { createMaterial } from '../../../materials/support/create-material.ts';
import { CHROME, timber } from '../../finishes/basic.ts';
import { shelfContents } from '../../parts/books.ts';
import { bottle, vase } from '../../parts/crockery.ts';
import { fireplace, rug, television } from '../../parts/home.ts';
import { floorLamp } from '../../parts/lamps.ts';
import { floorPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { armchair } from '../../parts/seating.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { picture, roundMirror } from '../../parts/wall-hangings.ts';
import { joined, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { sofaGroup } from './sofa-life.ts';

const HALF = 3.1;
const BACK = -3.6;
const HEIGHT = 2.75;
const LOGS = timber({ seed: 4, shade: 'dark', board: 3 });

/** A fireplace between shelved niches, a mirror or picture above, seats round it. */
export const hearth: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const stone = draw.pick([
    palette.trim,
    createMaterial('marble', { seed: 5, shade: 'light', scale: 1 }),
    createMaterial('stone', { seed: 3, shade: 'middle', scale: 1 }),
  ]);
  const windowWall = side > 0 ? 'right' : 'left';
  const shelf = (x: number) =>
    [0.55, 0.95, 1.35, 1.75, 2.15].map((y) =>
      placed(
        joined(
          shelfBoard(1.35, 0.27, palette.wood, false),
          placed(shelfContents(detail, 1.3, 0.55), { x: 0.02, z: 0.02 }),
        ),
        { x, y, z: BACK },
      ),
    );
  const above = draw.count(0, 2);
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.7],
        height: HEIGHT,
        skirting: palette.trim,
        windows: [{ wall: windowWall, middle: -1.3, sillHeight: 0.3, width: 2, height: 2.05, columns: 2 }],
      }),
      placed(fireplace(stone, LOGS), { z: BACK }),
      ...shelf(-2.4),
      ...shelf(1.05),
      above === 0
        ? placed(roundMirror(0.42, palette.metal, { ...CHROME, roughness: 0.01 }), { y: 1.72, z: BACK })
        : above === 1
          ? placed(picture(1.0, 0.75, palette.accent, detail), { y: 1.68, z: BACK })
          : placed(television(1.3), { y: 1.32, z: BACK }),
      placed(vase(detail), { x: -0.6, y: 1.14, z: BACK + 0.14 }),
      placed(bottle(detail), { x: 0.55, y: 1.14, z: BACK + 0.14 }),
      placed(bottle(detail), { x: 0.67, y: 1.14, z: BACK + 0.17 }),
      placed(armchair(palette.accent, palette.wood, draw), { x: -side * 1.55, z: -2.1, yawDeg: side * 48 }),
      placed(sofaGroup(plan, 1.8), { x: side * (HALF - 0.2), z: -1.5, yawDeg: side > 0 ? -90 : 90 }),
      placed(floorLamp(palette.metal, light.lamp, 'stem'), { x: -side * 2.3, z: -2.7 }),
      placed(floorPlant(detail), { x: side * 2.5, z: -3.1 }),
      rug([-1.2, 1.2], [-2.9, -1], blend(palette.textile, [0.7, 0.66, 0.58], 0.5), palette.accent, draw),
    ),
    camera: {
      position: [-side * 0.4 + draw.between(-0.3, 0.3), 1.3, 1.5],
      yawDeg: side * draw.between(-4, 10),
      focal: 1.3,
    },
    sunWall: windowWall,
  };
};
