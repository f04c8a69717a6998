import { mixHex } from '../hex-colour.ts';
import { ellipse, polygon, rectangle, trapezium } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';
import { drawGlow } from './glow.ts';
import type { RoomColours } from './room.ts';
import { drawRounded, partOf } from './rounded.ts';

/** Furniture; (x, y) is the middle of its foot, `size` its width in px. */
export interface FurnitureOptions {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly room: RoomColours;
  readonly layer: LayerName;
}

/** A sofa with two cushions. */
export function drawSofa(sketch: Sketch, { x, y, size, room, layer }: FurnitureOptions): void {
  if (sketch.forbids('sofa', 'couch', 'furniture')) return;
  const colour = room.cloth[1];
  const dark = mixHex(colour, room.ink, 0.22);
  const left = x - size / 2;
  const foot = { x: left, y, size };
  for (const at of [0.1, 0.9])
    sketch.add(
      'leg',
      layer,
      rectangle(sketch.pen(), left + size * at - size * 0.012, y - size * 0.05, size * 0.024, size * 0.05),
      room.darkWood,
    );
  drawRounded(sketch, 'sofa', {
    ...partOf(foot, [0.06, 0.42, 0.88, 0.3, 0.06]),
    colour: mixHex(colour, room.ink, 0.1),
    layer,
  });
  drawRounded(sketch, 'sofa', {
    ...partOf(foot, [0.08, 0.22, 0.84, 0.17, 0.03]),
    colour,
    layer,
  });
  const seam = sketch
    .pen()
    .move(x, y - size * 0.4)
    .line(x, y - size * 0.06);
  sketch.add('sofa-seam', layer, seam, dark, { linePx: size * 0.006 });
  for (const side of [0, 1])
    drawRounded(sketch, 'sofa', {
      ...partOf(foot, [side * 0.89, 0.3, 0.11, 0.25, 0.045]),
      colour: mixHex(colour, '#ffffff', 0.08),
      layer,
      fadesTo: dark,
    });
  for (const [at, tone] of [
    [0.2, room.cloth[0]],
    [0.72, room.cloth[2]],
  ] as const) {
    const cushion = polygon(sketch.pen(), [
      [left + size * at, y - size * 0.24],
      [left + size * (at + 0.02), y - size * 0.38],
      [left + size * (at + 0.14), y - size * 0.36],
      [left + size * (at + 0.13), y - size * 0.22],
    ]);
    sketch.add('cushion', layer, cushion, tone);
  }
}

/** A floor lamp. */
export function drawFloorLamp(sketch: Sketch, { x, y, size, room, layer }: FurnitureOptions): void {
  if (sketch.forbids('lamp', 'light')) return;
  const top = y - size;
  if (room.isLit)
    drawGlow(sketch, { x, y: top + size * 0.12, radius: size, colour: room.lamp, layer }, [
      [0.5, 0.12],
      [0.32, 0.18],
    ]);
  sketch.add(
    'pole',
    layer,
    rectangle(sketch.pen(), x - size * 0.01, top + size * 0.2, size * 0.02, size * 0.8),
    room.ink,
  );
  sketch.add('foot', layer, ellipse(sketch.pen(), x, y, size * 0.1, size * 0.022), room.ink);
  const shade = trapezium(sketch.pen(), x, [top, size * 0.08], [top + size * 0.22, size * 0.15]);
  sketch.add('shade', layer, shade, room.isLit ? room.lamp : room.trim, { fadesTo: mixHex(room.lamp, room.ink, 0.15) });
}

/** A bed seen from its side, with pillows and a blanket. */
export function drawBed(sketch: Sketch, { x, y, size, room, layer }: FurnitureOptions): void {
  const left = x - size / 2;
  const foot = { x: left, y, size };
  drawRounded(sketch, 'headboard', {
    ...partOf(foot, [0, 0.48, 0.08, 0.46, 0.03]),
    colour: room.wood,
    layer,
  });
  sketch.add(
    'bed',
    layer,
    rectangle(sketch.pen(), left + size * 0.04, y - size * 0.16, size * 0.94, size * 0.11),
    room.wood,
    { fadesTo: room.darkWood },
  );
  for (const at of [0.08, 0.93])
    sketch.add(
      'leg',
      layer,
      rectangle(sketch.pen(), left + size * at, y - size * 0.06, size * 0.025, size * 0.06),
      room.darkWood,
    );
  drawRounded(sketch, 'mattress', {
    ...partOf(foot, [0.06, 0.25, 0.9, 0.11, 0.04]),
    colour: room.trim,
    layer,
  });
  drawRounded(sketch, 'pillow', {
    ...partOf(foot, [0.08, 0.34, 0.2, 0.12, 0.05]),
    colour: mixHex(room.trim, room.cloth[2], 0.25),
    layer,
  });
  drawRounded(sketch, 'pillow', {
    ...partOf(foot, [0.16, 0.31, 0.18, 0.1, 0.05]),
    colour: room.cloth[0],
    layer,
  });
  const blanket = sketch
    .pen()
    .move(left + size * 0.38, y - size * 0.27)
    .quad(left + size * 0.68, y - size * 0.31, left + size * 0.98, y - size * 0.25)
    .line(left + size * 0.98, y - size * 0.08)
    .quad(left + size * 0.8, y - size * 0.04, left + size * 0.66, y - size * 0.08)
    .quad(left + size * 0.5, y - size * 0.04, left + size * 0.38, y - size * 0.08)
    .close();
  sketch.add('blanket', layer, blanket, room.cloth[1], { fadesTo: mixHex(room.cloth[1], room.ink, 0.18) });
}

/** A table on four legs, and for a desk drawers on one side. */
export function drawTable(
  sketch: Sketch,
  { x, y, size, room, layer }: FurnitureOptions,
  kind: 'table' | 'desk' = 'table',
): void {
  const left = x - size / 2;
  const top = y - size * 0.42;
  for (const at of [0.06, 0.92])
    sketch.add(
      'leg',
      layer,
      rectangle(sketch.pen(), left + size * at - size * 0.012, top, size * 0.028, y - top),
      room.darkWood,
    );
  if (kind === 'desk') {
    sketch.add('drawers', layer, rectangle(sketch.pen(), left + size * 0.66, top, size * 0.28, size * 0.3), room.wood, {
      fadesTo: room.darkWood,
    });
    for (const at of [0.08, 0.18])
      sketch.add(
        'drawers-knob',
        layer,
        rectangle(sketch.pen(), left + size * 0.77, top + size * at, size * 0.06, size * 0.018),
        room.trim,
        { plain: true },
      );
  }
  sketch.add('top', layer, rectangle(sketch.pen(), left, top - size * 0.035, size, size * 0.045), room.wood, {
    fadesTo: mixHex(room.wood, room.darkWood, 0.4),
  });
}

/** A round café table on one foot. */
export function drawBistroTable(sketch: Sketch, { x, y, size, room, layer }: FurnitureOptions): void {
  const top = y - size * 0.72;
  sketch.add('foot', layer, ellipse(sketch.pen(), x, y, size * 0.26, size * 0.05), room.ink);
  sketch.add('pole', layer, rectangle(sketch.pen(), x - size * 0.025, top, size * 0.05, size * 0.72), room.ink);
  sketch.add('top', layer, ellipse(sketch.pen(), x, top + size * 0.03, size * 0.5, size * 0.1), room.darkWood);
  sketch.add('top', layer, ellipse(sketch.pen(), x, top, size * 0.5, size * 0.1), room.wood);
}

/** A chair from the side; `facing` 1 looks to the right. */
export function drawChair(sketch: Sketch, { x, y, size, room, layer }: FurnitureOptions, facing: 1 | -1): void {
  if (sketch.forbids('chair', 'furniture')) return;
  const legs = sketch.pen();
  for (const at of [-0.3, 0.3]) legs.move(x + facing * at * size, y - size * 0.5).line(x + facing * at * size * 1.2, y);
  legs
    .move(x - facing * size * 0.3, y - size * 0.5)
    .quad(x - facing * size * 0.4, y - size * 0.8, x - facing * size * 0.42, y - size * 1.12);
  sketch.add('chair', layer, legs, room.darkWood, { linePx: size * 0.07 });
  drawRounded(sketch, 'seat', {
    ...partOf({ x, y, size }, [-0.36, 0.56, 0.72, 0.11, 0.05]),
    colour: room.cloth[0],
    layer,
  });
  drawRounded(sketch, 'back', {
    ...partOf({ x, y, size }, [facing === 1 ? -0.5 : 0.36, 1.2, 0.14, 0.46, 0.06]),
    colour: room.cloth[0],
    layer,
  });
}

/** A rug on the floor. */
export function drawRug(sketch: Sketch, { x, y, size, room, layer }: FurnitureOptions): void {
  sketch.add('rug', layer, ellipse(sketch.pen(), x, y, size / 2, size * 0.1), room.cloth[2], { plain: true });
  sketch.add(
    'rug',
    layer,
    ellipse(sketch.pen(), x, y, size * 0.43, size * 0.082),
    mixHex(room.cloth[2], room.trim, 0.45),
    { plain: true },
  );
  sketch.add('rug', layer, ellipse(sketch.pen(), x, y, size * 0.36, size * 0.066), room.cloth[2], { plain: true });
}
