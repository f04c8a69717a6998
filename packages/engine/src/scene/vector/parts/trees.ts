import { mixHex } from '../hex-colour.ts';
import { blob, polygon, rectangle } from '../outlines.ts';
import type { Point } from '../pen.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** Where a tree stands; `size` is its height in px. */
export interface TreeOptions {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly layer: LayerName;
  readonly name: string;
  /** Mixed into the leaves: haze of the distance, 0..1. */
  readonly haze?: number;
}

/** A fir in drooping tiers, one half in shade. */
export function drawPine(sketch: Sketch, { x, y, size, layer, name, haze = 0 }: TreeOptions): void {
  const { palette, spec } = sketch;
  const random = sketch.random(`pine-${name}`);
  const hazy = (hex: string): string => mixHex(hex, palette.hill[0], haze);
  sketch.add(
    'trunk',
    layer,
    rectangle(sketch.pen(), x - size * 0.035, y - size * 0.14, size * 0.07, size * 0.15),
    hazy(palette.trunk[1]),
  );
  const tiers = 4;
  const side = (sign: -1 | 1): Point[] => {
    const points: Point[] = [];
    for (let i = 0; i < tiers; i++) {
      const half = size * (0.105 + 0.062 * i) * (0.94 + 0.12 * random());
      const bottom = y - size * (0.72 - 0.2 * i);
      points.push([x + sign * half, bottom]);
      if (i < tiers - 1) points.push([x + sign * half * 0.5, bottom - size * 0.03]);
    }
    return points;
  };
  const right = side(1);
  const left = side(-1);
  const tip: Point = [x, y - size];
  const middle: Point[] = [0.72, 0.52, 0.32, 0.12].map((v, i): Point => [
    x + size * (i % 2 === 0 ? 0.018 : -0.012),
    y - size * (v + 0.03),
  ]);
  sketch.add(
    'pine',
    layer,
    polygon(sketch.pen(), [tip, ...right, [x, y - size * 0.075], ...left.toReversed()]),
    hazy(palette.leaf[1]),
    { fadesTo: hazy(palette.leaf[2]) },
  );
  sketch.add(
    'pine-shade',
    layer,
    polygon(sketch.pen(), [tip, ...right, [x, y - size * 0.075], ...middle.toReversed()]),
    hazy(palette.leaf[2]),
    { plain: true },
  );
  if (spec.family === 'snow' || spec.weather.includes('snow')) drawPineSnow(sketch, { x, y, size, layer, name });
}

function drawPineSnow(sketch: Sketch, { x, y, size, layer }: TreeOptions): void {
  const pen = sketch.pen();
  for (let i = 0; i < 4; i++) {
    const half = size * (0.075 + 0.05 * i);
    const bottom = y - size * (0.745 - 0.2 * i);
    pen
      .move(x - half * 1.05, bottom)
      .quad(x - half * 0.3, bottom - size * 0.075, x, bottom - size * 0.13)
      .quad(x + half * 0.25, bottom - size * 0.06, x + half * 0.7, bottom - size * 0.012)
      .quad(x, bottom - size * 0.045, x - half * 1.05, bottom)
      .close();
  }
  sketch.add('pine-snow', layer, pen, sketch.palette.snow[0], { plain: true });
}

/** A leafy tree: forked trunk, round crown in three tones. */
export function drawLeafTree(sketch: Sketch, { x, y, size, layer, name, haze = 0 }: TreeOptions): void {
  const { palette } = sketch;
  const random = sketch.random(`leaf-tree-${name}`);
  const hazy = (hex: string): string => mixHex(hex, palette.hill[0], haze);
  const thick = size * 0.045;
  const trunk = sketch
    .pen()
    .move(x - thick * 1.5, y)
    .quad(x - thick * 0.7, y - size * 0.12, x - thick * 0.65, y - size * 0.5)
    .line(x + thick * 0.65, y - size * 0.5)
    .quad(x + thick * 0.7, y - size * 0.12, x + thick * 1.5, y)
    .close();
  sketch.add('trunk', layer, trunk, hazy(palette.trunk[1]));
  const crown = (dx: number, dy: number, radius: number, lobes: number): Point[] =>
    Array.from({ length: lobes * 2 }, (_, i) => {
      const angle = (i / (lobes * 2)) * Math.PI * 2;
      const r = radius * (i % 2 === 0 ? 1.04 : 0.87) * (0.94 + 0.12 * random());
      return [x + dx * size + Math.cos(angle) * r, y - size * 0.66 + dy * size + Math.sin(angle) * r * 0.92];
    });
  sketch.add('crown', layer, blob(sketch.pen(), crown(0, 0, size * 0.34, 7)), hazy(palette.leaf[1]), {
    fadesTo: hazy(palette.leaf[2]),
  });
  sketch.add(
    'crown-shade',
    layer,
    blob(sketch.pen(), crown(0.06, 0.1, size * 0.21, 5)),
    hazy(mixHex(palette.leaf[1], palette.leaf[2], 0.6)),
    { plain: true },
  );
  sketch.add('crown-light', layer, blob(sketch.pen(), crown(-0.09, -0.1, size * 0.15, 5)), hazy(palette.leaf[0]), {
    plain: true,
  });
}

/** A far wood: one ragged outline across the whole width. */
export function drawTreeLine(
  sketch: Sketch,
  {
    y,
    size,
    colour,
    layer,
    name,
    floorY,
  }: { y: number; size: number; colour: string; layer: LayerName; name: string; floorY: number },
): void {
  const { widthPx, bleedPx } = sketch;
  const random = sketch.random(`treeline-${name}`);
  const points: Point[] = [[-bleedPx, floorY]];
  let x = -bleedPx;
  while (x < widthPx + bleedPx) {
    const tall = size * (0.55 + 0.6 * random());
    const half = tall * 0.19;
    points.push(
      [x, y],
      [x + half * 0.55, y - tall * 0.45],
      [x + half * 0.4, y - tall * 0.42],
      [x + half, y - tall],
      [x + half * 1.6, y - tall * 0.42],
      [x + half * 1.45, y - tall * 0.45],
      [x + half * 2, y],
    );
    x += half * (1.5 + 1.2 * random());
  }
  points.push([widthPx + bleedPx, y], [widthPx + bleedPx, floorY]);
  sketch.add('tree-line', layer, polygon(sketch.pen(), points), colour);
}
