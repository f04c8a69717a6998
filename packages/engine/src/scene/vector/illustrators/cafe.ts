import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { ellipse, rectangle, trapezium } from '../outlines.ts';
import { drawBistroTable, drawChair } from '../parts/furniture.ts';
import { drawPendant, drawPictures, drawPottedPlant, drawShelf } from '../parts/room-decor.ts';
import { drawWindow } from '../parts/room-window.ts';
import { openRoom, type RoomColours, type RoomPlan } from '../parts/room.ts';
import { drawRounded, partOf } from '../parts/rounded.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName, VectorScene } from '../vector-scene.ts';

const FLOOR = 0.76;
const WALLS = ['#e9c9a3', '#d9b48f', '#cfd9cb', '#e6c3b3', '#bfcfd2'];

const LAYOUTS: readonly ((plan: RoomPlan) => void)[] = [counter, windowSeats, bar];

/** A café: its counter with shelves and a board, tables by the window, or a long bar. */
export function illustrateCafe(request: RenderRequest): VectorScene {
  const plan = openRoom(request, FLOOR, WALLS);
  const { sketch } = plan;
  const layout = sketch.spec.place === 'bar' ? bar : sketch.pick('layout', LAYOUTS);
  layout(plan);
  return sketch.finish();
}

function counter(plan: RoomPlan): void {
  const { sketch, room, widthPx, heightPx, floorY, measure } = plan;
  drawWindow(sketch, {
    x: widthPx * 0.08,
    y: heightPx * 0.18,
    width: measure * 0.28,
    height: heightPx * 0.36,
    room,
    panes: [2, 2],
    curtains: false,
  });
  drawBoard(sketch, widthPx * 0.5, heightPx * 0.12, measure * 0.38, room);
  drawShelf(sketch, widthPx * 0.52, heightPx * 0.46, measure * 0.36, room, 'jars', 'a');
  drawCounter(plan, widthPx * 0.44, floorY, widthPx);
  drawMachine(sketch, widthPx * 0.7, floorY - measure * 0.24, measure * 0.16, room);
  drawSeats(sketch, widthPx * 0.2, floorY + heightPx * 0.12, measure * 0.24, room);
  drawPendants(plan, [0.2, 0.5, 0.8]);
}

function windowSeats(plan: RoomPlan): void {
  const { sketch, room, widthPx, heightPx, floorY, measure } = plan;
  drawWindow(sketch, {
    x: widthPx * 0.12,
    y: heightPx * 0.16,
    width: widthPx * 0.76,
    height: heightPx * 0.4,
    room,
    panes: [4, 1],
    curtains: false,
  });
  drawSeats(sketch, widthPx * 0.24, floorY + heightPx * 0.1, measure * 0.25, room);
  drawSeats(sketch, widthPx * 0.74, floorY + heightPx * 0.1, measure * 0.25, room);
  drawPottedPlant(sketch, widthPx * 0.5, floorY + heightPx * 0.04, measure * 0.3, room, 'mid');
  drawPendants(plan, [0.26, 0.5, 0.74]);
}

function bar(plan: RoomPlan): void {
  const { sketch, room, widthPx, heightPx, floorY, measure } = plan;
  for (const [i, at] of [0.28, 0.43].entries()) {
    drawShelf(sketch, widthPx * 0.08, heightPx * at, widthPx * 0.36, room, 'jars', `l${i}`);
    drawShelf(sketch, widthPx * 0.56, heightPx * at, widthPx * 0.36, room, i === 0 ? 'books' : 'jars', `r${i}`);
  }
  drawPictures(sketch, [[widthPx * 0.47, heightPx * 0.2, widthPx * 0.06, widthPx * 0.08]], room);
  drawCounter(plan, -sketch.bleedPx, floorY + heightPx * 0.02, widthPx + sketch.bleedPx);
  const stools = Math.max(3, Math.round(widthPx / (measure * 0.24)));
  for (let i = 0; i < stools; i++)
    drawStool(sketch, (widthPx * (i + 0.5)) / stools, heightPx * 0.93, measure * 0.13, room);
  drawPendants(plan, [0.14, 0.38, 0.62, 0.86]);
}

function drawPendants({ sketch, room, widthPx, heightPx, measure }: RoomPlan, spots: readonly number[]): void {
  spots.forEach((at, i) => drawPendant(sketch, widthPx * at, heightPx * (0.13 + 0.03 * (i % 2)), measure * 0.12, room));
}

/** A counter of panels from `fromX` to `toX`, standing at `footY`. */
function drawCounter({ sketch, room, measure }: RoomPlan, fromX: number, footY: number, toX: number): void {
  const width = toX - fromX + sketch.bleedPx;
  const tall = measure * 0.24;
  sketch.add(
    'counter',
    'mid',
    rectangle(sketch.pen(), fromX, footY - tall, width, tall + measure * 0.04),
    room.cloth[1],
    {
      fadesTo: mixHex(room.cloth[1], room.ink, 0.3),
    },
  );
  const panels = sketch.pen();
  const step = measure * 0.12;
  for (let x = fromX + step * 0.3; x < toX; x += step)
    rectangle(panels, x, footY - tall * 0.74, step * 0.72, tall * 0.68);
  sketch.add('counter-panel', 'mid', panels, mixHex(room.cloth[1], room.ink, 0.16), { plain: true });
  sketch.add(
    'counter',
    'mid',
    rectangle(
      sketch.pen(),
      fromX - measure * 0.02,
      footY - tall - measure * 0.03,
      width + measure * 0.02,
      measure * 0.035,
    ),
    room.wood,
  );
}

/** The blackboard with what there is: lines instead of words. */
function drawBoard(sketch: Sketch, x: number, y: number, width: number, room: RoomColours): void {
  const height = width * 0.5;
  sketch.add('board', 'far', rectangle(sketch.pen(), x, y, width, height), room.darkWood);
  sketch.add(
    'board-slate',
    'far',
    rectangle(sketch.pen(), x + width * 0.03, y + width * 0.03, width * 0.94, height - width * 0.06),
    '#2c3a3a',
    { plain: true },
  );
  const chalk = sketch.pen();
  for (let i = 0; i < 4; i++)
    for (const at of [0.1, 0.56]) {
      const lineY = y + height * (0.22 + 0.18 * i);
      chalk.move(x + width * at, lineY).line(x + width * (at + 0.2 - 0.03 * (i % 2)), lineY);
      chalk.move(x + width * (at + 0.28), lineY).line(x + width * (at + 0.33), lineY);
    }
  sketch.add('board-chalk', 'far', chalk, '#efe9dc', { plain: true, linePx: width * 0.014 });
}

/** An espresso machine. */
function drawMachine(sketch: Sketch, x: number, y: number, size: number, room: RoomColours): void {
  const steel = mixHex('#c9ced6', room.ink, room.isLit ? 0.25 : 0);
  drawRounded(sketch, 'machine', {
    ...partOf({ x, y, size }, [-0.5, 0.72, 1, 0.34, 0.06]),
    colour: steel,
    layer: 'mid',
    fadesTo: mixHex(steel, room.ink, 0.25),
  });
  sketch.add(
    'machine',
    'mid',
    rectangle(sketch.pen(), x - size * 0.44, y - size * 0.4, size * 0.88, size * 0.3),
    mixHex(steel, room.ink, 0.4),
  );
  drawRounded(sketch, 'machine', {
    ...partOf({ x, y, size }, [-0.5, 0.14, 1, 0.12, 0.03]),
    colour: steel,
    layer: 'mid',
  });
  for (const at of [-0.2, 0.2]) {
    sketch.add(
      'machine-group',
      'mid',
      rectangle(sketch.pen(), x + size * (at - 0.06), y - size * 0.4, size * 0.12, size * 0.08),
      room.ink,
      { plain: true },
    );
    drawCup(sketch, { x: x + size * at, y: y - size * 0.14, size, height: size * 0.12, layer: 'mid' }, room);
  }
  sketch.add(
    'machine-light',
    'mid',
    ellipse(sketch.pen(), x - size * 0.36, y - size * 0.6, size * 0.035, size * 0.035),
    room.cloth[0],
    { plain: true },
  );
}

function drawSeats(sketch: Sketch, x: number, y: number, size: number, room: RoomColours): void {
  drawChair(sketch, { x: x - size * 0.66, y, size: size * 0.5, room, layer: 'near' }, 1);
  drawChair(sketch, { x: x + size * 0.66, y, size: size * 0.5, room, layer: 'near' }, -1);
  drawBistroTable(sketch, { x, y, size: size * 0.8, room, layer: 'near' });
  drawCup(sketch, { x, y: y - size * 0.8 * 0.72, size, height: size * 0.1, layer: 'near' }, room);
}

/** A cup beside a thing of that size; (x, y) is the middle of its foot. */
function drawCup(
  sketch: Sketch,
  { x, y, size, height, layer }: { x: number; y: number; size: number; height: number; layer: LayerName },
  room: RoomColours,
): void {
  const cup = trapezium(sketch.pen(), x, [y - height, size * 0.07], [y, size * 0.05]);
  sketch.add('cup', layer, cup, room.trim);
}

function drawStool(sketch: Sketch, x: number, y: number, size: number, room: RoomColours): void {
  const legs = sketch.pen();
  for (const side of [-1, 1]) legs.move(x + side * size * 0.18, y - size * 1.3).line(x + side * size * 0.34, y);
  legs.move(x - size * 0.28, y - size * 0.45).line(x + size * 0.28, y - size * 0.45);
  sketch.add('stool', 'near', legs, room.darkWood, { linePx: size * 0.09 });
  drawRounded(sketch, 'seat', {
    ...partOf({ x, y, size }, [-0.36, 1.42, 0.72, 0.17, 0.08]),
    colour: room.cloth[0],
    layer: 'near',
  });
}
