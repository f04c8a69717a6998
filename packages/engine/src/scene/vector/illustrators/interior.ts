import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { rectangle } from '../outlines.ts';
import { drawBed, drawFloorLamp, drawRug, drawSofa, drawTable } from '../parts/furniture.ts';
import { drawPendant, drawPictures, drawPottedPlant, drawShelf } from '../parts/room-decor.ts';
import { drawWindow } from '../parts/room-window.ts';
import { openRoom, type RoomColours, type RoomPlan } from '../parts/room.ts';
import type { Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

type Furnish = (plan: RoomPlan) => void;

const FLOOR = 0.74;

/** Rooms that a prompt can name; any other is drawn as one of the living rooms. */
const ROOMS: Readonly<Record<string, readonly Furnish[]>> = {
  bedroom: [bedroom, bedroomUnderWindow],
  office: [office, study],
  school: [office, study],
  library: [library],
  shop: [library],
};
const LIVING_ROOMS: readonly Furnish[] = [sofaByWindow, sofaUnderPictures, loungeWithShelves];

/** A room: living rooms, bedrooms, offices and libraries, by the prompt's word, each in several layouts. */
export function illustrateInterior(request: RenderRequest): VectorScene {
  const plan = openRoom(request, FLOOR);
  const { sketch } = plan;
  sketch.pick('layout', ROOMS[sketch.spec.place ?? ''] ?? LIVING_ROOMS)(plan);
  return sketch.finish();
}

function sofaByWindow({ sketch, room, widthPx, heightPx, floorY, measure }: RoomPlan): void {
  drawWindow(sketch, {
    x: widthPx * 0.2,
    y: heightPx * 0.14,
    width: measure * 0.34,
    height: heightPx * 0.34,
    room,
    panes: [2, 2],
    curtains: true,
  });
  drawPictures(
    sketch,
    [
      [widthPx * 0.7, heightPx * 0.2, measure * 0.13, measure * 0.17],
      [widthPx * 0.7 + measure * 0.15, heightPx * 0.24, measure * 0.1, measure * 0.13],
    ],
    room,
  );
  drawRug(sketch, { x: widthPx / 2, y: heightPx * 0.9, size: measure * 0.85, room, layer: 'mid' });
  drawSofa(sketch, { x: widthPx * 0.48, y: floorY + heightPx * 0.07, size: measure * 0.62, room, layer: 'mid' });
  drawFloorLamp(sketch, { x: widthPx * 0.88, y: floorY + heightPx * 0.05, size: measure * 0.5, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.1, floorY + heightPx * 0.08, measure * 0.4, room, 'mid');
}

function sofaUnderPictures({ sketch, room, widthPx, heightPx, floorY, measure }: RoomPlan): void {
  const left = widthPx * 0.4 - measure * 0.25;
  drawPictures(
    sketch,
    [0, 1, 2].map(
      (i) => [left + i * measure * 0.19, heightPx * (0.2 + 0.02 * (i % 2)), measure * 0.15, measure * 0.2] as const,
    ),
    room,
  );
  drawPendant(sketch, widthPx * 0.84, heightPx * 0.24, measure * 0.17, room);
  drawRug(sketch, { x: widthPx * 0.46, y: heightPx * 0.9, size: measure * 0.9, room, layer: 'mid' });
  drawSofa(sketch, { x: widthPx * 0.42, y: floorY + heightPx * 0.06, size: measure * 0.66, room, layer: 'mid' });
  drawTable(sketch, { x: widthPx * 0.86, y: floorY + heightPx * 0.06, size: measure * 0.22, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.86, floorY + heightPx * 0.06 - measure * 0.1, measure * 0.26, room, 'mid');
}

function loungeWithShelves({ sketch, room, widthPx, heightPx, floorY, measure }: RoomPlan): void {
  for (const [i, at] of [0.26, 0.4, 0.54].entries())
    drawShelf(sketch, widthPx * 0.62, heightPx * at, measure * 0.32, room, 'books', String(i));
  drawWindow(sketch, {
    x: widthPx * 0.1,
    y: heightPx * 0.13,
    width: measure * 0.28,
    height: heightPx * 0.42,
    room,
    panes: [2, 3],
    curtains: false,
  });
  drawFloorLamp(sketch, { x: widthPx * 0.1, y: floorY + heightPx * 0.03, size: measure * 0.48, room, layer: 'mid' });
  drawRug(sketch, { x: widthPx * 0.45, y: heightPx * 0.91, size: measure * 0.8, room, layer: 'mid' });
  drawSofa(sketch, { x: widthPx * 0.44, y: floorY + heightPx * 0.08, size: measure * 0.58, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.9, floorY + heightPx * 0.1, measure * 0.42, room, 'near');
}

function bedroom({ sketch, room, widthPx, heightPx, floorY, measure }: RoomPlan): void {
  drawWindow(sketch, {
    x: widthPx * 0.56,
    y: heightPx * 0.13,
    width: measure * 0.3,
    height: heightPx * 0.33,
    room,
    panes: [2, 2],
    curtains: true,
  });
  drawPictures(sketch, [[widthPx * 0.16, heightPx * 0.2, measure * 0.15, measure * 0.19]], room);
  drawRug(sketch, { x: widthPx * 0.52, y: heightPx * 0.92, size: measure * 0.8, room, layer: 'mid' });
  drawBed(sketch, { x: widthPx * 0.48, y: floorY + heightPx * 0.08, size: measure * 0.78, room, layer: 'mid' });
  drawFloorLamp(sketch, { x: widthPx * 0.06, y: floorY + heightPx * 0.05, size: measure * 0.44, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.93, floorY + heightPx * 0.08, measure * 0.34, room, 'mid');
}

function bedroomUnderWindow({ sketch, room, widthPx, heightPx, floorY, measure }: RoomPlan): void {
  drawWindow(sketch, {
    x: widthPx * 0.5 - measure * 0.26,
    y: heightPx * 0.12,
    width: measure * 0.52,
    height: heightPx * 0.3,
    room,
    panes: [3, 1],
    curtains: true,
  });
  drawPendant(sketch, widthPx * 0.14, heightPx * 0.26, measure * 0.16, room);
  drawBed(sketch, { x: widthPx * 0.54, y: floorY + heightPx * 0.07, size: measure * 0.74, room, layer: 'mid' });
  drawTable(sketch, { x: widthPx * 0.1, y: floorY + heightPx * 0.05, size: measure * 0.2, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.1, floorY + heightPx * 0.05 - measure * 0.092, measure * 0.2, room, 'mid');
}

function office({ sketch, room, widthPx, heightPx, floorY, measure }: RoomPlan): void {
  const deskY = floorY + heightPx * 0.1;
  drawWindow(sketch, {
    x: widthPx * 0.5 - measure * 0.1,
    y: heightPx * 0.12,
    width: measure * 0.44,
    height: heightPx * 0.32,
    room,
    panes: [3, 1],
    curtains: false,
  });
  for (const [i, at] of [0.26, 0.42].entries())
    drawShelf(sketch, widthPx * 0.08, heightPx * at, measure * 0.26, room, 'books', String(i));
  drawTable(sketch, { x: widthPx * 0.55, y: deskY, size: measure * 0.62, room, layer: 'mid' }, 'desk');
  drawScreen(sketch, widthPx * 0.52, deskY - measure * 0.282, measure * 0.22, room);
  drawPottedPlant(sketch, widthPx * 0.12, deskY, measure * 0.4, room, 'mid');
  drawPendant(sketch, widthPx * 0.86, heightPx * 0.2, measure * 0.14, room);
}

function study({ sketch, room, widthPx, heightPx, floorY, measure }: RoomPlan): void {
  const deskY = floorY + heightPx * 0.08;
  drawPictures(
    sketch,
    [
      [widthPx * 0.12, heightPx * 0.18, measure * 0.14, measure * 0.18],
      [widthPx * 0.12 + measure * 0.17, heightPx * 0.22, measure * 0.11, measure * 0.14],
    ],
    room,
  );
  for (const [i, at] of [0.2, 0.34, 0.48].entries())
    drawShelf(sketch, widthPx * 0.6, heightPx * at, measure * 0.34, room, 'books', String(i));
  drawTable(sketch, { x: widthPx * 0.42, y: deskY, size: measure * 0.6, room, layer: 'mid' }, 'desk');
  drawScreen(sketch, widthPx * 0.36, deskY - measure * 0.273, measure * 0.2, room);
  drawPottedPlant(sketch, widthPx * 0.88, floorY + heightPx * 0.08, measure * 0.44, room, 'mid');
}

function library({ sketch, room, widthPx, heightPx, floorY, measure }: RoomPlan): void {
  const across = Math.max(2, Math.round(widthPx / (measure * 0.42)));
  const bay = widthPx / across;
  for (let column = 0; column < across; column++) {
    const x = column * bay;
    sketch.add(
      'case',
      'far',
      rectangle(sketch.pen(), x + bay * 0.03, heightPx * 0.08, bay * 0.94, floorY - heightPx * 0.08),
      room.darkWood,
    );
    const rows = Math.max(3, Math.floor((floorY - heightPx * 0.14) / (bay * 0.28)));
    const step = (floorY - heightPx * 0.14) / rows;
    for (let row = 0; row < rows; row++)
      drawShelf(
        sketch,
        x + bay * 0.08,
        heightPx * 0.12 + step * (row + 0.92),
        bay * 0.84,
        room,
        'books',
        `${column}-${row}`,
      );
  }
  drawRug(sketch, { x: widthPx / 2, y: heightPx * 0.9, size: measure * 0.8, room, layer: 'mid' });
  drawFloorLamp(sketch, { x: widthPx * 0.14, y: floorY + heightPx * 0.09, size: measure * 0.46, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.88, floorY + heightPx * 0.1, measure * 0.36, room, 'mid');
}

/** A screen on its foot; (x, y) is the middle of the foot. */
function drawScreen(sketch: Sketch, x: number, y: number, size: number, room: RoomColours): void {
  if (sketch.forbids('computer', 'screen', 'monitor')) return;
  sketch.add(
    'foot',
    'mid',
    rectangle(sketch.pen(), x - size * 0.05, y - size * 0.16, size * 0.1, size * 0.16),
    room.ink,
  );
  sketch.add(
    'foot',
    'mid',
    rectangle(sketch.pen(), x - size * 0.2, y - size * 0.03, size * 0.4, size * 0.03),
    room.ink,
  );
  sketch.add('screen', 'mid', rectangle(sketch.pen(), x - size / 2, y - size * 0.74, size, size * 0.6), room.ink);
  sketch.add(
    'screen-light',
    'mid',
    rectangle(sketch.pen(), x - size * 0.46, y - size * 0.7, size * 0.92, size * 0.52),
    mixHex(room.cloth[1], '#ffffff', 0.6),
    { plain: true },
  );
  for (const [i, wide] of [0.5, 0.34, 0.42].entries())
    sketch.add(
      'screen-line',
      'mid',
      rectangle(sketch.pen(), x - size * 0.4, y - size * (0.62 - 0.11 * i), size * wide, size * 0.05),
      room.cloth[i]!,
      { plain: true },
    );
}
