import { mixHex } from '../hex-colour.ts';
import { polygon, rectangle } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** A house of a street seen from the front; (x, y) is the left end of its foot. */
export interface HouseOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly roof: string;
  readonly trim: string;
  readonly glass: string;
  readonly layer: LayerName;
  readonly storeys: number;
  readonly ground: 'shop' | 'door';
  readonly awning: string;
  readonly gable: 'flat' | 'point' | 'mansard' | 'stepped';
}

/** Height of the ground floor, part of the house. */
const GROUND_FLOOR = 0.32;

/** A town house: roof, cornice, rows of windows, and a door or a shop with an awning. */
export function drawHouse(sketch: Sketch, house: HouseOptions): void {
  const { x, y, width, height, colour, layer, trim, storeys } = house;
  const top = y - height;
  drawRoof(sketch, house, top);
  sketch.add('house', layer, rectangle(sketch.pen(), x, top, width, height), colour);
  const shade = rectangle(sketch.pen(), x + width * 0.86, top, width * 0.14, height);
  sketch.add('house-shade', layer, shade, mixHex(colour, sketch.palette.ink, 0.12), { plain: true });
  const cornice = rectangle(sketch.pen(), x - width * 0.02, top - height * 0.012, width * 1.04, height * 0.03);
  sketch.add('cornice', layer, cornice, trim);
  const upper = height * (1 - GROUND_FLOOR);
  const row = upper / storeys;
  const columns = Math.max(2, Math.round(width / (row * 0.95)));
  for (let i = 0; i < storeys; i++)
    for (let k = 0; k < columns; k++) {
      const cell = width / columns;
      drawSash(sketch, house, {
        x: x + cell * (k + 0.26),
        y: top + row * (i + 0.24),
        width: cell * 0.48,
        height: row * 0.56,
      });
    }
  if (house.ground === 'shop') drawShop(sketch, house);
  else drawEntrance(sketch, house);
}

function drawRoof(sketch: Sketch, { x, width, height, roof, colour, layer, gable }: HouseOptions, top: number): void {
  const rise = Math.min(height * 0.2, width * 0.42);
  if (gable === 'point') {
    const points = polygon(sketch.pen(), [
      [x - width * 0.04, top],
      [x + width / 2, top - rise],
      [x + width * 1.04, top],
    ]);
    sketch.add('roof', layer, points, roof);
  } else if (gable === 'mansard') {
    const points = polygon(sketch.pen(), [
      [x, top],
      [x + width * 0.1, top - rise * 0.7],
      [x + width * 0.9, top - rise * 0.7],
      [x + width, top],
    ]);
    sketch.add('roof', layer, points, roof);
    for (const at of [0.3, 0.62]) {
      const dormer = rectangle(sketch.pen(), x + width * at, top - rise * 0.55, width * 0.1, rise * 0.42);
      sketch.add('roof-window', layer, dormer, mixHex(roof, '#ffffff', 0.55), { plain: true });
    }
  } else if (gable === 'stepped') {
    const step = (i: number, side: number): readonly [number, number][] => [
      [x + width * (0.5 + side * (0.5 - 0.14 * i)), top - (rise * i) / 3],
      [x + width * (0.5 + side * (0.5 - 0.14 * i)), top - (rise * (i + 1)) / 3],
    ];
    const left = [0, 1, 2].flatMap((i) => step(i, -1));
    const right = [2, 1, 0].flatMap((i) => step(i, 1).toReversed());
    sketch.add('roof', layer, polygon(sketch.pen(), [...left, ...right]), colour);
  }
  const chimney = rectangle(sketch.pen(), x + width * 0.72, top - rise * 0.95, width * 0.09, rise * 0.6);
  if (gable === 'mansard' || gable === 'flat') sketch.add('chimney', layer, chimney, mixHex(roof, '#6b3b2c', 0.4));
}

function drawSash(
  sketch: Sketch,
  { glass, trim, layer }: HouseOptions,
  at: { x: number; y: number; width: number; height: number },
): void {
  const { x, y, width, height } = at;
  sketch.add('window', layer, rectangle(sketch.pen(), x, y, width, height), glass);
  const bars = sketch
    .pen()
    .move(x + width / 2, y)
    .line(x + width / 2, y + height)
    .move(x, y + height * 0.45)
    .line(x + width, y + height * 0.45);
  sketch.add('window-bar', layer, bars, trim, { linePx: width * 0.07 });
  sketch.add('sill', layer, rectangle(sketch.pen(), x - width * 0.1, y + height, width * 1.2, height * 0.09), trim, {
    plain: true,
  });
}

function drawShop(sketch: Sketch, { x, y, width, height, glass, trim, awning, layer, colour }: HouseOptions): void {
  const storey = height * GROUND_FLOOR;
  const front = rectangle(sketch.pen(), x + width * 0.06, y - storey * 0.82, width * 0.88, storey * 0.82);
  sketch.add('shop', layer, front, mixHex(awning, sketch.palette.ink, 0.45));
  const pane = rectangle(sketch.pen(), x + width * 0.12, y - storey * 0.62, width * 0.46, storey * 0.46);
  sketch.add('window', layer, pane, glass);
  const door = rectangle(sketch.pen(), x + width * 0.66, y - storey * 0.66, width * 0.2, storey * 0.66);
  sketch.add('door', layer, door, mixHex(glass, colour, 0.25));
  const stripes = 8;
  const left = x + width * 0.02;
  const wide = (width * 0.96) / stripes;
  for (let i = 0; i < stripes; i++) {
    const from = left + i * wide;
    const cloth = sketch
      .pen()
      .move(from, y - storey * 0.98)
      .line(from + wide, y - storey * 0.98)
      .line(from + wide, y - storey * 0.72)
      .quad(from + wide / 2, y - storey * 0.6, from, y - storey * 0.72)
      .close();
    sketch.add('awning', layer, cloth, i % 2 === 0 ? awning : trim, { plain: true });
  }
}

function drawEntrance(sketch: Sketch, house: HouseOptions): void {
  const { x, y, width, height, trim, awning, layer } = house;
  const storey = height * GROUND_FLOOR;
  const doorX = x + width * 0.62;
  sketch.add(
    'door-frame',
    layer,
    rectangle(sketch.pen(), doorX - width * 0.03, y - storey * 0.78, width * 0.26, storey * 0.78),
    trim,
    { plain: true },
  );
  sketch.add('door', layer, rectangle(sketch.pen(), doorX, y - storey * 0.72, width * 0.2, storey * 0.72), awning);
  const panels = rectangle(sketch.pen(), doorX + width * 0.03, y - storey * 0.64, width * 0.14, storey * 0.24);
  sketch.add('door-panel', layer, panels, mixHex(awning, '#ffffff', 0.4), { plain: true });
  drawSash(sketch, house, { x: x + width * 0.14, y: y - storey * 0.78, width: width * 0.3, height: storey * 0.46 });
}

/** A street lamp; at night it glows. (x, y) is its foot. */
export function drawStreetLamp(sketch: Sketch, x: number, y: number, size: number): void {
  if (sketch.forbids('lamp', 'light')) return;
  const { palette, spec } = sketch;
  const isLit = spec.time === 'night' || spec.time === 'sunset';
  if (isLit)
    for (const [grow, opacity] of [
      [0.3, 0.14],
      [0.19, 0.22],
    ] as const) {
      const glow = sketch.pen();
      const r = size * grow;
      glow
        .move(x - r, y - size * 0.93)
        .cubic([x - r, y - size * 0.93 - r * 1.33], [x + r, y - size * 0.93 - r * 1.33], [x + r, y - size * 0.93]);
      glow
        .cubic([x + r, y - size * 0.93 + r * 1.33], [x - r, y - size * 0.93 + r * 1.33], [x - r, y - size * 0.93])
        .close();
      sketch.add('glow', 'near', glow, palette.light, { plain: true, opacity });
    }
  sketch.add(
    'lamp-post',
    'near',
    rectangle(sketch.pen(), x - size * 0.012, y - size * 0.86, size * 0.024, size * 0.86),
    palette.ink,
  );
  sketch.add(
    'lamp-foot',
    'near',
    rectangle(sketch.pen(), x - size * 0.035, y - size * 0.07, size * 0.07, size * 0.07),
    palette.ink,
  );
  const head = polygon(sketch.pen(), [
    [x - size * 0.035, y - size * 0.86],
    [x - size * 0.055, y - size * 0.98],
    [x + size * 0.055, y - size * 0.98],
    [x + size * 0.035, y - size * 0.86],
  ]);
  sketch.add('lamp', 'near', head, isLit ? palette.light : mixHex(palette.white, palette.sky[2], 0.3));
  const cap = polygon(sketch.pen(), [
    [x - size * 0.065, y - size * 0.98],
    [x, y - size * 1.03],
    [x + size * 0.065, y - size * 0.98],
  ]);
  sketch.add('lamp-cap', 'near', cap, palette.ink);
}
