import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { circle, ellipse, polygon, rectangle } from '../outlines.ts';
import { drawRounded } from '../parts/furniture.ts';
import {
  drawPendant,
  drawPottedPlant,
  drawRoom,
  drawShelf,
  drawWindow,
  roomColours,
  type RoomColours,
} from '../parts/room.ts';
import { createSketch, isMirrored, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

const FLOOR = 0.86;
const WALLS = ['#f2e8d8', '#dfe9e3', '#e3ebf0', '#f4e2d0'];
const LAYOUTS = ['window', 'hood', 'island', 'shelves'] as const;

/** A kitchen: a row of cupboards and a worktop, with a window, a hood or an island before it. */
export function illustrateKitchen(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, isMirrored(request));
  const { widthPx, heightPx } = sketch;
  const room = roomColours(sketch, WALLS);
  const layout = sketch.pick('layout', LAYOUTS);
  const m = Math.min(widthPx, heightPx * 1.1);
  const worktopY = heightPx * 0.6;
  drawRoom(sketch, heightPx * FLOOR, room);
  drawTiles(sketch, worktopY, room);
  if (layout === 'hood') drawHood(sketch, worktopY, m, room);
  else
    drawWindow(sketch, {
      x: widthPx * 0.5 - m * 0.2,
      y: heightPx * 0.1,
      width: m * 0.4,
      height: heightPx * 0.3,
      room,
      panes: [2, 2],
      curtains: false,
    });
  drawUpper(sketch, layout, m, room);
  drawLower(sketch, worktopY, m, room);
  drawWares(sketch, worktopY, m, room, layout);
  if (layout === 'island') drawIsland(sketch, m, room);
  drawPendant(sketch, widthPx * 0.36, heightPx * 0.08, m * 0.1, room);
  drawPendant(sketch, widthPx * 0.64, heightPx * 0.08, m * 0.1, room);
  return sketch.finish();
}

function drawTiles(sketch: Sketch, worktopY: number, room: RoomColours): void {
  const { widthPx, heightPx, bleedPx, unitPx } = sketch;
  const top = heightPx * 0.44;
  sketch.add('tiles', 'sky', rectangle(sketch.pen(), -bleedPx, top, widthPx + 2 * bleedPx, worktopY - top), room.trim, {
    plain: true,
  });
  const joints = sketch.pen();
  const row = (worktopY - top) / 4;
  for (let i = 0; i <= 4; i++) {
    joints.move(-bleedPx, top + row * i).line(widthPx + bleedPx, top + row * i);
    for (let x = (i % 2) * row; x < widthPx + row * 2; x += row * 2)
      if (i < 4) joints.move(x, top + row * i).line(x, top + row * (i + 1));
  }
  sketch.add('tiles-joint', 'sky', joints, mixHex(room.trim, room.ink, 0.14), { plain: true, linePx: unitPx * 0.2 });
}

function drawUpper(sketch: Sketch, layout: (typeof LAYOUTS)[number], m: number, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const middle = layout === 'hood' ? m * 0.17 : m * 0.27;
  const sides: readonly (readonly [number, number])[] = [
    [widthPx * 0.03, widthPx / 2 - middle],
    [widthPx / 2 + middle, widthPx * 0.97],
  ];
  sides.forEach(([from, to], i) => {
    if (layout === 'shelves' || (layout === 'island' && i === 1)) {
      for (const [k, at] of [0.2, 0.36].entries())
        drawShelf(sketch, from, heightPx * at, to - from, room, 'jars', `open-${i}-${k}`);
      return;
    }
    const doors = Math.max(1, Math.round((to - from) / (m * 0.17)));
    const wide = (to - from) / doors;
    for (let k = 0; k < doors; k++)
      drawDoor(sketch, from + wide * k, heightPx * 0.08, wide, heightPx * 0.32, room, 'low');
  });
}

function drawLower(sketch: Sketch, worktopY: number, m: number, room: RoomColours): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const floorY = heightPx * FLOOR;
  const wide = m * 0.2;
  for (let x = -wide * 0.4; x < widthPx + bleedPx; x += wide)
    drawDoor(sketch, x, worktopY, wide, floorY - worktopY - m * 0.02, room, 'high');
  sketch.add(
    'plinth',
    'far',
    rectangle(sketch.pen(), -bleedPx, floorY - m * 0.022, widthPx + 2 * bleedPx, m * 0.024),
    room.ink,
    { plain: true },
  );
  sketch.add(
    'worktop',
    'mid',
    rectangle(sketch.pen(), -bleedPx, worktopY - m * 0.025, widthPx + 2 * bleedPx, m * 0.04),
    room.wood,
    { fadesTo: room.darkWood },
  );
}

function drawDoor(
  sketch: Sketch,
  x: number,
  y: number,
  width: number,
  height: number,
  room: RoomColours,
  handle: 'low' | 'high',
): void {
  const colour = mixHex(room.cloth[1], room.trim, 0.35);
  sketch.add('cupboard', 'far', rectangle(sketch.pen(), x, y, width, height), colour);
  const inset = width * 0.12;
  sketch.add(
    'cupboard-panel',
    'far',
    rectangle(sketch.pen(), x + inset, y + inset, width - 2 * inset, height - 2 * inset),
    mixHex(colour, room.ink, 0.09),
    { plain: true },
  );
  const knobY = handle === 'low' ? y + height - inset * 1.6 : y + inset * 1.6;
  sketch.add(
    'cupboard-knob',
    'far',
    circle(sketch.pen(), x + width - inset * 0.55, knobY, width * 0.035),
    room.darkWood,
    { plain: true },
  );
}

function drawHood(sketch: Sketch, worktopY: number, m: number, room: RoomColours): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const x = widthPx / 2;
  const steel = mixHex('#c6ccd4', room.ink, room.isLit ? 0.25 : 0);
  sketch.add(
    'hood',
    'far',
    rectangle(sketch.pen(), x - m * 0.06, -bleedPx, m * 0.12, heightPx * 0.26 + bleedPx),
    steel,
    { fadesTo: mixHex(steel, room.ink, 0.15) },
  );
  const skirt = polygon(sketch.pen(), [
    [x - m * 0.06, heightPx * 0.24],
    [x + m * 0.06, heightPx * 0.24],
    [x + m * 0.16, heightPx * 0.36],
    [x - m * 0.16, heightPx * 0.36],
  ]);
  sketch.add('hood', 'far', skirt, mixHex(steel, room.ink, 0.1));
  sketch.add(
    'stove',
    'mid',
    rectangle(sketch.pen(), x - m * 0.17, worktopY - m * 0.045, m * 0.34, m * 0.022),
    room.ink,
  );
}

function drawWares(
  sketch: Sketch,
  worktopY: number,
  m: number,
  room: RoomColours,
  layout: (typeof LAYOUTS)[number],
): void {
  const { widthPx } = sketch;
  const y = worktopY - m * 0.025;
  if (layout === 'hood') drawPot(sketch, widthPx / 2 - m * 0.06, y - m * 0.02, m * 0.13, room.cloth[0], room);
  else drawTap(sketch, widthPx / 2, y, m * 0.13, room);
  drawPot(sketch, widthPx * 0.82, y, m * 0.1, room.cloth[2], room);
  drawPottedPlant(sketch, widthPx * 0.14, y, m * 0.17, room, 'mid');
  for (const [i, at] of [0.26, 0.31].entries())
    drawRounded(sketch, 'jar', {
      x: widthPx * at,
      y: y - m * (0.11 - 0.02 * i),
      width: m * 0.055,
      height: m * (0.11 - 0.02 * i),
      radius: m * 0.015,
      colour: room.cloth[i === 0 ? 2 : 0],
      layer: 'mid',
    });
}

function drawPot(sketch: Sketch, x: number, y: number, size: number, colour: string, room: RoomColours): void {
  drawRounded(sketch, 'pot', {
    x: x - size / 2,
    y: y - size * 0.6,
    width: size,
    height: size * 0.6,
    radius: size * 0.12,
    colour,
    layer: 'mid',
    fadesTo: mixHex(colour, room.ink, 0.25),
  });
  sketch.add(
    'lid',
    'mid',
    ellipse(sketch.pen(), x, y - size * 0.61, size * 0.5, size * 0.1),
    mixHex(colour, room.ink, 0.2),
  );
  sketch.add('knob', 'mid', circle(sketch.pen(), x, y - size * 0.74, size * 0.06), room.ink);
  const handles = sketch
    .pen()
    .move(x - size * 0.5, y - size * 0.42)
    .line(x - size * 0.64, y - size * 0.42)
    .move(x + size * 0.5, y - size * 0.42)
    .line(x + size * 0.64, y - size * 0.42);
  sketch.add('handle', 'mid', handles, room.ink, { linePx: size * 0.07 });
}

function drawTap(sketch: Sketch, x: number, y: number, size: number, room: RoomColours): void {
  const tap = sketch
    .pen()
    .move(x, y)
    .line(x, y - size * 0.7)
    .quad(x, y - size * 1.05, x + size * 0.3, y - size)
    .quad(x + size * 0.46, y - size * 0.95, x + size * 0.46, y - size * 0.7);
  sketch.add('tap', 'mid', tap, mixHex('#b8c0ca', room.ink, 0.15), { linePx: size * 0.13 });
}

function drawIsland(sketch: Sketch, m: number, room: RoomColours): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const half = Math.min(widthPx * 0.34, m * 0.42);
  const top = heightPx * 0.74;
  sketch.add(
    'island',
    'near',
    rectangle(sketch.pen(), widthPx / 2 - half * 0.92, top, half * 1.84, heightPx - top + bleedPx),
    room.cloth[0],
    { fadesTo: mixHex(room.cloth[0], room.ink, 0.25) },
  );
  const panels = sketch.pen();
  for (let i = 0; i < 4; i++)
    rectangle(panels, widthPx / 2 - half * 0.86 + (half * 1.74 * i) / 4, top + m * 0.05, half * 0.38, heightPx - top);
  sketch.add('island-panel', 'near', panels, mixHex(room.cloth[0], room.ink, 0.14), { plain: true });
  sketch.add(
    'island',
    'near',
    rectangle(sketch.pen(), widthPx / 2 - half, top - m * 0.03, half * 2, m * 0.045),
    room.wood,
  );
}
