import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { circle, ellipse, rectangle, trapezium } from '../outlines.ts';
import { drawPendant, drawPottedPlant, drawShelf } from '../parts/room-decor.ts';
import { drawWindow } from '../parts/room-window.ts';
import { openRoom, type RoomColours, type RoomPlan } from '../parts/room.ts';
import { drawRounded, partOf } from '../parts/rounded.ts';
import type { Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

const FLOOR = 0.86;
const WORKTOP = 0.6;
const WALLS = ['#f2e8d8', '#dfe9e3', '#e3ebf0', '#f4e2d0'];
const LAYOUTS = ['window', 'hood', 'island', 'shelves'] as const;
type Layout = (typeof LAYOUTS)[number];

/** A kitchen: a row of cupboards and a worktop, with a window, a hood or an island before it. */
export function illustrateKitchen(request: RenderRequest): VectorScene {
  const plan = openRoom(request, FLOOR, WALLS);
  const { sketch, room, widthPx, heightPx, measure } = plan;
  const layout = sketch.pick('layout', LAYOUTS);
  const worktopY = heightPx * WORKTOP;
  drawTiles(plan, worktopY);
  if (layout === 'hood') drawHood(plan, worktopY);
  else
    drawWindow(sketch, {
      x: widthPx * 0.5 - measure * 0.2,
      y: heightPx * 0.1,
      width: measure * 0.4,
      height: heightPx * 0.3,
      room,
      panes: [2, 2],
      curtains: false,
    });
  drawUpper(plan, layout);
  drawLower(plan, worktopY);
  drawWares(plan, worktopY, layout);
  if (layout === 'island') drawIsland(plan);
  drawPendant(sketch, widthPx * 0.36, heightPx * 0.08, measure * 0.1, room);
  drawPendant(sketch, widthPx * 0.64, heightPx * 0.08, measure * 0.1, room);
  return sketch.finish();
}

function drawTiles({ sketch, room, widthPx, heightPx }: RoomPlan, worktopY: number): void {
  const { bleedPx, unitPx } = sketch;
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

function drawUpper({ sketch, room, widthPx, heightPx, measure }: RoomPlan, layout: Layout): void {
  const middle = layout === 'hood' ? measure * 0.17 : measure * 0.27;
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
    const doors = Math.max(1, Math.round((to - from) / (measure * 0.17)));
    const wide = (to - from) / doors;
    for (let k = 0; k < doors; k++)
      drawDoor(sketch, from + wide * k, heightPx * 0.08, wide, heightPx * 0.32, room, 'low');
  });
}

function drawLower({ sketch, room, widthPx, floorY, measure }: RoomPlan, worktopY: number): void {
  const { bleedPx } = sketch;
  const wide = measure * 0.2;
  for (let x = -wide * 0.4; x < widthPx + bleedPx; x += wide)
    drawDoor(sketch, x, worktopY, wide, floorY - worktopY - measure * 0.02, room, 'high');
  sketch.add(
    'plinth',
    'far',
    rectangle(sketch.pen(), -bleedPx, floorY - measure * 0.022, widthPx + 2 * bleedPx, measure * 0.024),
    room.ink,
    { plain: true },
  );
  sketch.add(
    'worktop',
    'mid',
    rectangle(sketch.pen(), -bleedPx, worktopY - measure * 0.025, widthPx + 2 * bleedPx, measure * 0.04),
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

function drawHood({ sketch, room, widthPx, heightPx, measure }: RoomPlan, worktopY: number): void {
  const { bleedPx } = sketch;
  const x = widthPx / 2;
  const steel = mixHex('#c6ccd4', room.ink, room.isLit ? 0.25 : 0);
  sketch.add(
    'hood',
    'far',
    rectangle(sketch.pen(), x - measure * 0.06, -bleedPx, measure * 0.12, heightPx * 0.26 + bleedPx),
    steel,
    { fadesTo: mixHex(steel, room.ink, 0.15) },
  );
  const skirt = trapezium(sketch.pen(), x, [heightPx * 0.24, measure * 0.06], [heightPx * 0.36, measure * 0.16]);
  sketch.add('hood', 'far', skirt, mixHex(steel, room.ink, 0.1));
  sketch.add(
    'stove',
    'mid',
    rectangle(sketch.pen(), x - measure * 0.17, worktopY - measure * 0.045, measure * 0.34, measure * 0.022),
    room.ink,
  );
}

function drawWares({ sketch, room, widthPx, measure }: RoomPlan, worktopY: number, layout: Layout): void {
  const y = worktopY - measure * 0.025;
  if (layout === 'hood')
    drawPot(sketch, widthPx / 2 - measure * 0.06, y - measure * 0.02, measure * 0.13, room.cloth[0], room);
  else drawTap(sketch, widthPx / 2, y, measure * 0.13, room);
  drawPot(sketch, widthPx * 0.82, y, measure * 0.1, room.cloth[2], room);
  drawPottedPlant(sketch, widthPx * 0.14, y, measure * 0.17, room, 'mid');
  for (const [i, at] of [0.26, 0.31].entries())
    drawRounded(sketch, 'jar', {
      x: widthPx * at,
      y: y - measure * (0.11 - 0.02 * i),
      width: measure * 0.055,
      height: measure * (0.11 - 0.02 * i),
      radius: measure * 0.015,
      colour: room.cloth[i === 0 ? 2 : 0],
      layer: 'mid',
    });
}

function drawPot(sketch: Sketch, x: number, y: number, size: number, colour: string, room: RoomColours): void {
  drawRounded(sketch, 'pot', {
    ...partOf({ x, y, size }, [-0.5, 0.6, 1, 0.6, 0.12]),
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

function drawIsland({ sketch, room, widthPx, heightPx, measure }: RoomPlan): void {
  const { bleedPx } = sketch;
  const half = Math.min(widthPx * 0.34, measure * 0.42);
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
    rectangle(
      panels,
      widthPx / 2 - half * 0.86 + (half * 1.74 * i) / 4,
      top + measure * 0.05,
      half * 0.38,
      heightPx - top,
    );
  sketch.add('island-panel', 'near', panels, mixHex(room.cloth[0], room.ink, 0.14), { plain: true });
  sketch.add(
    'island',
    'near',
    rectangle(sketch.pen(), widthPx / 2 - half, top - measure * 0.03, half * 2, measure * 0.045),
    room.wood,
  );
}
