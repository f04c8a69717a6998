import { createMaterial } from '../../../materials/support/create-material.ts';
import { bar, espressoMachine, grinder, pastryCase } from '../../parts/cafe-bar.ts';
import { BLACK_METAL, glaze, STEEL } from '../../finishes/basic.ts';
import { jar, mug, plates } from '../../parts/crockery.ts';
import { pendant } from '../../parts/lamps.ts';
import { trailing } from '../../parts/plants.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { chalkBoard } from '../../parts/wall-hangings.ts';
import { joined, one, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';
import { stool } from '../kitchen/fittings.ts';
import { shelfLife } from '../kitchen/counter-life.ts';
import { barShell } from './bar-shell.ts';
import { barBottles } from './table-setting.ts';

const HALF = 3.6;
const BACK = -4.2;
const HEIGHT = 3.1;

/** A coffee bar straight ahead: machine, pastry case, menu boards, shelves behind, pendants above. */
export const coffeeBar: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const wall = draw.pick([
    palette.splash,
    createMaterial('brick', { seed: 4, shade: draw.pick(['light', 'middle']), scale: 1 }),
    palette.wall,
  ]);
  const from = -2.5 + draw.between(-0.3, 0.3);
  const width = 5;
  const machineX = from + (side > 0 ? 1.2 : width - 1.2);
  const caseX = from + (side > 0 ? width - 1.3 : 1.3);
  const boards = draw.count(2, 3);
  const kind = draw.pick(['dome', 'cone', 'globe', 'bulb'] as const);
  const shade = draw.pick([BLACK_METAL, palette.metal, BLACK_METAL]);
  const machine = draw.pick([STEEL, glaze([0.03, 0.03, 0.03]), glaze([0.6, 0.58, 0.54]), glaze([0.4, 0.04, 0.03])]);
  const shelf = (y: number, x: number, wide: number, isBar: boolean) =>
    placed(
      joined(shelfBoard(wide, 0.28, palette.wood), isBar ? barBottles(plan, wide) : shelfLife(detail, wide, 0.28)),
      { x, y, z: BACK + 0.02 },
    );
  return {
    piece: joined(
      barShell(plan, {
        half: HALF,
        back: BACK,
        height: HEIGHT,
        window: { wall: side > 0 ? 'left' : 'right', sillHeight: 0.4, width: 3.2, height: 2.3 },
      }),
      one(block([-HALF, HALF], [0, HEIGHT], [BACK, BACK + 0.02]), wall),
      placed(
        bar({
          width,
          front: draw.chance(0.6) ? palette.planks : palette.front,
          isFrontUpright: true,
          top: palette.top,
          isSlatted: draw.chance(0.5),
        }),
        { x: from, z: -2.6 },
      ),
      // The back counter and its shelves.
      one(block([-HALF, HALF], [0, 0.88], [BACK + 0.02, BACK + 0.55]), palette.front),
      one(block([-HALF, HALF], [0.88, 0.92], [BACK + 0.02, BACK + 0.58]), palette.top),
      placed(shelfLife(detail, HALF * 2 - 1, 0.5), { x: -HALF + 0.5, y: 0.92, z: BACK + 0.1 }),
      shelf(1.42, -HALF + 0.3, 2.6, false),
      shelf(1.78, -HALF + 0.3, 2.6, draw.chance(0.5)),
      shelf(1.42, HALF - 2.9, 2.6, true),
      shelf(1.78, HALF - 2.9, 2.6, false),
      ...Array.from({ length: boards }, (_, i) =>
        placed(chalkBoard(0.95, 0.72, 11 + i, palette.wood), {
          x: (i - (boards - 1) / 2) * 1.12 * 1,
          y: 2.12,
          z: BACK + 0.05,
        }),
      ),
      placed(espressoMachine(machine), { x: machineX, y: 1.08, z: -2.3 }),
      placed(grinder(), { x: machineX + side * 0.62, y: 1.08, z: -2.3 }),
      placed(grinder(), { x: machineX + side * 0.84, y: 1.08, z: -2.32 }),
      placed(pastryCase(detail, 1.3, [1.7, 1.25, 0.8]), { x: caseX, y: 1.08, z: -2.3 }),
      placed(plates(detail), { x: (machineX + caseX) / 2 + 0.2, y: 1.08, z: -2.1 }),
      placed(jar(detail), { x: (machineX + caseX) / 2, y: 1.08, z: -2.1 }),
      placed(mug(detail), { x: (machineX + caseX) / 2 - 0.18, y: 1.08, z: -2.05 }),
      placed(trailing(detail), { x: HALF - 1.2, y: 1.78, z: BACK + 0.16 }),
      ...[-1.6, -0.55, 0.5, 1.55].map((x) =>
        placed(pendant(kind, shade, HEIGHT - 1.98, light.lamp), { x: x + from + 2.5, y: 1.98, z: -2.25 }),
      ),
      ...(draw.chance(0.6)
        ? [-1.5, -0.7, 0.9, 1.7].map((x) =>
            placed(stool(palette.wood, BLACK_METAL), {
              x: x + detail.between(-0.1, 0.1),
              z: -1.45,
              yawDeg: 180 + detail.between(-20, 20),
            }),
          )
        : []),
    ),
    camera: { position: [draw.between(-0.6, 0.6), 1.5, 1.7], yawDeg: draw.between(-10, 10), focal: 1.3 },
    sunWall: side > 0 ? 'left' : 'right',
  };
};
