import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { rectangle } from '../outlines.ts';
import { drawBed, drawFloorLamp, drawRug, drawSofa, drawTable } from '../parts/furniture.ts';
import {
  drawPendant,
  drawPictures,
  drawPottedPlant,
  drawRoom,
  drawShelf,
  drawWindow,
  roomColours,
  type RoomColours,
} from '../parts/room.ts';
import { createSketch, isMirrored, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

type Room = (sketch: Sketch, room: RoomColours) => void;

const FLOOR = 0.74;

/** Rooms that a prompt can name; any other is drawn as one of the living rooms. */
const ROOMS: Readonly<Record<string, readonly Room[]>> = {
  bedroom: [bedroom, bedroomUnderWindow],
  office: [office, study],
  school: [office, study],
  library: [library],
  shop: [library],
};
const LIVING_ROOMS: readonly Room[] = [sofaByWindow, sofaUnderPictures, loungeWithShelves];

/** A room: living rooms, bedrooms, offices and libraries, by the prompt's word, each in several layouts. */
export function illustrateInterior(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, isMirrored(request));
  const room = roomColours(sketch);
  drawRoom(sketch, sketch.heightPx * FLOOR, room);
  sketch.pick('layout', ROOMS[sketch.spec.place ?? ''] ?? LIVING_ROOMS)(sketch, room);
  return sketch.finish();
}

/** Lengths of a room are measured by the lesser of width and height, so that furniture never leaves a narrow picture. */
function measureOf({ widthPx, heightPx }: Sketch): number {
  return Math.min(widthPx, heightPx * 1.1);
}

function sofaByWindow(sketch: Sketch, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const m = measureOf(sketch);
  const floorY = heightPx * FLOOR;
  drawWindow(sketch, {
    x: widthPx * 0.2,
    y: heightPx * 0.14,
    width: m * 0.34,
    height: heightPx * 0.34,
    room,
    panes: [2, 2],
    curtains: true,
  });
  drawPictures(
    sketch,
    [
      [widthPx * 0.7, heightPx * 0.2, m * 0.13, m * 0.17],
      [widthPx * 0.7 + m * 0.15, heightPx * 0.24, m * 0.1, m * 0.13],
    ],
    room,
  );
  drawRug(sketch, { x: widthPx / 2, y: heightPx * 0.9, size: m * 0.85, room, layer: 'mid' });
  drawSofa(sketch, { x: widthPx * 0.48, y: floorY + heightPx * 0.07, size: m * 0.62, room, layer: 'mid' });
  drawFloorLamp(sketch, { x: widthPx * 0.88, y: floorY + heightPx * 0.05, size: m * 0.5, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.1, floorY + heightPx * 0.08, m * 0.4, room, 'mid');
}

function sofaUnderPictures(sketch: Sketch, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const m = measureOf(sketch);
  const floorY = heightPx * FLOOR;
  const left = widthPx * 0.4 - m * 0.25;
  drawPictures(
    sketch,
    [0, 1, 2].map((i) => [left + i * m * 0.19, heightPx * (0.2 + 0.02 * (i % 2)), m * 0.15, m * 0.2] as const),
    room,
  );
  drawPendant(sketch, widthPx * 0.84, heightPx * 0.24, m * 0.17, room);
  drawRug(sketch, { x: widthPx * 0.46, y: heightPx * 0.9, size: m * 0.9, room, layer: 'mid' });
  drawSofa(sketch, { x: widthPx * 0.42, y: floorY + heightPx * 0.06, size: m * 0.66, room, layer: 'mid' });
  drawTable(sketch, { x: widthPx * 0.86, y: floorY + heightPx * 0.06, size: m * 0.22, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.86, floorY + heightPx * 0.06 - m * 0.1, m * 0.26, room, 'mid');
}

function loungeWithShelves(sketch: Sketch, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const m = measureOf(sketch);
  const floorY = heightPx * FLOOR;
  for (const [i, at] of [0.26, 0.4, 0.54].entries())
    drawShelf(sketch, widthPx * 0.62, heightPx * at, m * 0.32, room, 'books', String(i));
  drawWindow(sketch, {
    x: widthPx * 0.1,
    y: heightPx * 0.13,
    width: m * 0.28,
    height: heightPx * 0.42,
    room,
    panes: [2, 3],
    curtains: false,
  });
  drawFloorLamp(sketch, { x: widthPx * 0.1, y: floorY + heightPx * 0.03, size: m * 0.48, room, layer: 'mid' });
  drawRug(sketch, { x: widthPx * 0.45, y: heightPx * 0.91, size: m * 0.8, room, layer: 'mid' });
  drawSofa(sketch, { x: widthPx * 0.44, y: floorY + heightPx * 0.08, size: m * 0.58, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.9, floorY + heightPx * 0.1, m * 0.42, room, 'near');
}

function bedroom(sketch: Sketch, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const m = measureOf(sketch);
  const floorY = heightPx * FLOOR;
  drawWindow(sketch, {
    x: widthPx * 0.56,
    y: heightPx * 0.13,
    width: m * 0.3,
    height: heightPx * 0.33,
    room,
    panes: [2, 2],
    curtains: true,
  });
  drawPictures(sketch, [[widthPx * 0.16, heightPx * 0.2, m * 0.15, m * 0.19]], room);
  drawRug(sketch, { x: widthPx * 0.52, y: heightPx * 0.92, size: m * 0.8, room, layer: 'mid' });
  drawBed(sketch, { x: widthPx * 0.48, y: floorY + heightPx * 0.08, size: m * 0.78, room, layer: 'mid' });
  drawFloorLamp(sketch, { x: widthPx * 0.06, y: floorY + heightPx * 0.05, size: m * 0.44, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.93, floorY + heightPx * 0.08, m * 0.34, room, 'mid');
}

function bedroomUnderWindow(sketch: Sketch, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const m = measureOf(sketch);
  const floorY = heightPx * FLOOR;
  drawWindow(sketch, {
    x: widthPx * 0.5 - m * 0.26,
    y: heightPx * 0.12,
    width: m * 0.52,
    height: heightPx * 0.3,
    room,
    panes: [3, 1],
    curtains: true,
  });
  drawPendant(sketch, widthPx * 0.14, heightPx * 0.26, m * 0.16, room);
  drawBed(sketch, { x: widthPx * 0.54, y: floorY + heightPx * 0.07, size: m * 0.74, room, layer: 'mid' });
  drawTable(sketch, { x: widthPx * 0.1, y: floorY + heightPx * 0.05, size: m * 0.2, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.1, floorY + heightPx * 0.05 - m * 0.092, m * 0.2, room, 'mid');
}

function office(sketch: Sketch, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const m = measureOf(sketch);
  const floorY = heightPx * FLOOR;
  const deskY = floorY + heightPx * 0.1;
  drawWindow(sketch, {
    x: widthPx * 0.5 - m * 0.1,
    y: heightPx * 0.12,
    width: m * 0.44,
    height: heightPx * 0.32,
    room,
    panes: [3, 1],
    curtains: false,
  });
  for (const [i, at] of [0.26, 0.42].entries())
    drawShelf(sketch, widthPx * 0.08, heightPx * at, m * 0.26, room, 'books', String(i));
  drawTable(sketch, { x: widthPx * 0.55, y: deskY, size: m * 0.62, room, layer: 'mid' }, 'desk');
  drawScreen(sketch, widthPx * 0.52, deskY - m * 0.282, m * 0.22, room);
  drawPottedPlant(sketch, widthPx * 0.12, deskY, m * 0.4, room, 'mid');
  drawPendant(sketch, widthPx * 0.86, heightPx * 0.2, m * 0.14, room);
}

function study(sketch: Sketch, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const m = measureOf(sketch);
  const floorY = heightPx * FLOOR;
  const deskY = floorY + heightPx * 0.08;
  drawPictures(
    sketch,
    [
      [widthPx * 0.12, heightPx * 0.18, m * 0.14, m * 0.18],
      [widthPx * 0.12 + m * 0.17, heightPx * 0.22, m * 0.11, m * 0.14],
    ],
    room,
  );
  for (const [i, at] of [0.2, 0.34, 0.48].entries())
    drawShelf(sketch, widthPx * 0.6, heightPx * at, m * 0.34, room, 'books', String(i));
  drawTable(sketch, { x: widthPx * 0.42, y: deskY, size: m * 0.6, room, layer: 'mid' }, 'desk');
  drawScreen(sketch, widthPx * 0.36, deskY - m * 0.273, m * 0.2, room);
  drawPottedPlant(sketch, widthPx * 0.88, floorY + heightPx * 0.08, m * 0.44, room, 'mid');
}

function library(sketch: Sketch, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const m = measureOf(sketch);
  const floorY = heightPx * FLOOR;
  const across = Math.max(2, Math.round(widthPx / (m * 0.42)));
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
  drawRug(sketch, { x: widthPx / 2, y: heightPx * 0.9, size: m * 0.8, room, layer: 'mid' });
  drawFloorLamp(sketch, { x: widthPx * 0.14, y: floorY + heightPx * 0.09, size: m * 0.46, room, layer: 'mid' });
  drawPottedPlant(sketch, widthPx * 0.88, floorY + heightPx * 0.1, m * 0.36, room, 'mid');
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
