import type { RenderRequest } from '../../family.ts';
import { MATERIALS } from '../../photo/materials/index.gen.ts';
import type { Material } from '../../spec.ts';
import { mixHex } from '../hex-colour.ts';
import { circle, ellipse, rectangle, splineThrough } from '../outlines.ts';
import { fillFrame } from '../parts/backdrop.ts';
import { drawBush } from '../parts/foliage.ts';
import { drawHills } from '../parts/hills.ts';
import { drawPendant, drawPictures, drawPottedPlant, drawShelf } from '../parts/room-decor.ts';
import { drawWindow } from '../parts/room-window.ts';
import { roomColours, type RoomColours } from '../parts/room.ts';
import { drawLuminary, drawSky, drawStars } from '../parts/sky.ts';
import type { Point } from '../pen.ts';
import { wanderingFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

const EDGE = 0.66;
const OUTDOORS = new Set(['field', 'forest', 'beach', 'sea', 'lake', 'mountain', 'place', 'snow', 'desert', 'sky']);
const LAYOUTS = ['window', 'shelves', 'pictures', 'lamps'] as const;

/** A table top from the front, before a wall, a window, shelves, lamps or the open. */
export function illustrateTable(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, wanderingFraming(request));
  const { heightPx, spec } = sketch;
  const room = roomColours(sketch);
  const tableY = heightPx * EDGE;
  if (OUTDOORS.has(spec.secondary ?? '')) drawOpen(sketch, tableY);
  else drawWall(sketch, tableY, room);
  drawTop(sketch, tableY, spec.material.surface ?? 'wood', room);
  return sketch.finish();
}

function drawOpen(sketch: Sketch, tableY: number): void {
  const { widthPx, heightPx, palette, spec, unitPx } = sketch;
  const light = { x: widthPx * 0.72, y: heightPx * 0.2, radiusPx: unitPx * 7 };
  drawSky(sketch, tableY, light);
  if (spec.time === 'night') drawStars(sketch, tableY * 0.8, 60);
  drawLuminary(sketch, light);
  const hills = { peakPx: heightPx * 0.1, layer: 'far', floorY: tableY + unitPx } as const;
  drawHills(sketch, {
    ...hills,
    baseY: heightPx * 0.52,
    humps: 3,
    colour: palette.hill[1],
    fadesTo: palette.hill[0],
    name: 'far',
  });
  drawHills(sketch, {
    ...hills,
    baseY: heightPx * 0.62,
    humps: 2,
    colour: palette.hill[2],
    fadesTo: palette.leaf[1],
    name: 'near',
  });
  for (const [i, at] of [0.04, 0.2, 0.84, 0.98].entries())
    drawBush(sketch, { x: widthPx * at, y: tableY + unitPx, width: unitPx * 26, layer: 'far', name: String(i) });
}

function drawWall(sketch: Sketch, tableY: number, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const m = Math.min(widthPx, heightPx);
  fillFrame(sketch, 'wall', mixHex(room.wall, '#ffffff', room.isLit ? 0 : 0.15), room.wall);
  const kitchen = sketch.spec.secondary === 'kitchen';
  const cafe = sketch.spec.secondary === 'cafe';
  const layout =
    sketch.spec.light.key === 'window'
      ? 'window'
      : kitchen
        ? 'shelves'
        : cafe
          ? 'lamps'
          : sketch.pick('layout', LAYOUTS);
  if (layout === 'window') {
    drawWindow(sketch, {
      x: widthPx * 0.12,
      y: heightPx * 0.1,
      width: m * 0.42,
      height: tableY - heightPx * 0.24,
      room,
      panes: [2, 2],
      curtains: false,
    });
    drawPottedPlant(sketch, widthPx * 0.86, tableY, m * 0.4, room, 'far');
  } else if (layout === 'shelves') {
    for (const [i, at] of [0.22, 0.42].entries())
      drawShelf(
        sketch,
        widthPx * 0.1,
        heightPx * at,
        widthPx * 0.8,
        room,
        kitchen ? 'jars' : i === 0 ? 'books' : 'jars',
        String(i),
      );
  } else if (layout === 'pictures') {
    drawPictures(
      sketch,
      [
        [widthPx * 0.14, heightPx * 0.14, m * 0.2, m * 0.27],
        [widthPx * 0.14 + m * 0.25, heightPx * 0.2, m * 0.15, m * 0.2],
      ],
      room,
    );
    drawPottedPlant(sketch, widthPx * 0.86, tableY, m * 0.42, room, 'far');
  } else {
    drawGlows(sketch, room);
    for (const [i, at] of [0.16, 0.5, 0.84].entries())
      drawPendant(sketch, widthPx * at, heightPx * (0.18 + 0.05 * (i % 2)), m * 0.16, room);
  }
}

/** Lights out of focus far behind. */
function drawGlows(sketch: Sketch, room: RoomColours): void {
  const { widthPx, heightPx } = sketch;
  const random = sketch.random('glows');
  const m = Math.min(widthPx, heightPx);
  for (let i = 0; i < 16; i++)
    sketch.add(
      'glow',
      'sky',
      circle(sketch.pen(), widthPx * random(), heightPx * (0.16 + 0.4 * random()), m * (0.025 + 0.045 * random())),
      mixHex(room.lamp, room.cloth[i % 3]!, 0.35 * random()),
      {
        plain: true,
        opacity: 0.28 + 0.25 * random(),
      },
    );
}

function drawTop(sketch: Sketch, tableY: number, material: Material, room: RoomColours): void {
  const { widthPx, heightPx, bleedPx, unitPx } = sketch;
  const [lightTone, darkTone] = MATERIALS[material].drawn;
  const light = room.isLit ? mixHex(lightTone, '#3a2320', 0.3) : lightTone;
  const dark = room.isLit ? mixHex(darkTone, '#2a1a20', 0.3) : darkTone;
  const wide = widthPx + 2 * bleedPx;
  sketch.add(
    'table',
    'mid',
    rectangle(sketch.pen(), -bleedPx, tableY, wide, heightPx - tableY + bleedPx),
    mixHex(light, dark, 0.12),
    { plain: true, fadesTo: mixHex(light, dark, 0.4) },
  );
  sketch.add(
    'table-edge',
    'mid',
    rectangle(sketch.pen(), -bleedPx, tableY, wide, unitPx * 0.9),
    mixHex(light, '#ffffff', 0.45),
    { plain: true },
  );
  if (material === 'wood') drawGrain(sketch, tableY, dark);
  else if (material === 'marble' || material === 'stone' || material === 'glass') drawVeins(sketch, tableY, dark);
  else if (material === 'terrazzo' || material === 'concrete' || material === 'sand')
    drawChips(sketch, tableY, material === 'terrazzo' ? room.cloth : [dark, dark, light]);
  else if (material === 'fabric') drawCheck(sketch, tableY, mixHex(room.cloth[0], light, 0.35));
}

function drawGrain(sketch: Sketch, tableY: number, dark: string): void {
  const { widthPx, heightPx, bleedPx, unitPx } = sketch;
  const random = sketch.random('grain');
  const rows = [0.2, 0.48, 0.8];
  const joints = sketch.pen();
  const depth = heightPx - tableY;
  for (const at of rows) joints.move(-bleedPx, tableY + depth * at).line(widthPx + bleedPx, tableY + depth * at);
  sketch.add('joint', 'mid', joints, dark, { plain: true, linePx: unitPx * 0.4 });
  const grain = sketch.pen();
  for (let i = 0; i < 22; i++) {
    const x = random() * widthPx;
    const y = tableY + depth * (0.04 + 0.94 * random());
    const long = unitPx * (7 + 14 * random());
    grain.move(x, y).quad(x + long * 0.5, y + (random() - 0.5) * unitPx * 1.4, x + long, y);
  }
  sketch.add('grain', 'mid', grain, dark, { plain: true, linePx: unitPx * 0.24, opacity: 0.6 });
}

function drawVeins(sketch: Sketch, tableY: number, dark: string): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random('veins');
  const depth = heightPx - tableY;
  for (let i = 0; i < 6; i++) {
    const pen = sketch.pen();
    let x = widthPx * (random() * 1.1 - 0.1);
    let y = tableY + depth * (0.06 + 0.5 * random());
    const points: Point[] = [[x, y]];
    for (let k = 0; k < 5; k++) {
      x += widthPx * (0.05 + 0.08 * random());
      y += depth * (0.02 + 0.14 * random()) * (random() < 0.25 ? -1 : 1);
      points.push([x, y]);
    }
    splineThrough(pen.move(points[0]![0], points[0]![1]), points);
    sketch.add('vein', 'mid', pen, dark, { plain: true, linePx: unitPx * (0.2 + 0.3 * random()), opacity: 0.75 });
  }
}

function drawChips(sketch: Sketch, tableY: number, colours: readonly string[]): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random('chips');
  for (const colour of colours) {
    const pen = sketch.pen();
    for (let i = 0; i < 24; i++)
      ellipse(
        pen,
        random() * widthPx,
        tableY + (heightPx - tableY) * (0.05 + 0.94 * random()),
        unitPx * (0.4 + 0.9 * random()),
        unitPx * (0.25 + 0.4 * random()),
      );
    sketch.add('chip', 'mid', pen, colour, { plain: true });
  }
}

/** A checked cloth. */
function drawCheck(sketch: Sketch, tableY: number, colour: string): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const depth = heightPx - tableY + bleedPx;
  const rows = 4;
  for (let row = 0; row < rows; row++)
    sketch.add(
      'check',
      'mid',
      rectangle(sketch.pen(), -bleedPx, tableY + (depth * row) / rows, widthPx + 2 * bleedPx, depth / rows / 2),
      colour,
      { plain: true, opacity: 0.45 },
    );
  const bands = sketch.pen();
  const count = 9;
  for (let i = -2; i < count + 2; i += 1) {
    const top = (x: number): number => widthPx * (x / count);
    const foot = (x: number): number => widthPx / 2 + (top(x) - widthPx / 2) * 1.5;
    bands
      .move(top(i), tableY)
      .line(top(i + 0.5), tableY)
      .line(foot(i + 0.5), tableY + depth)
      .line(foot(i), tableY + depth)
      .close();
  }
  sketch.add('check', 'mid', bands, colour, { plain: true, opacity: 0.45 });
}
