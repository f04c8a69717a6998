import { mixHex } from '../hex-colour.ts';
import { polygon, rectangle } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** A tower; (x, y) is the left end of its foot. */
export interface TowerOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly layer: LayerName;
  /** Rows of windows are drawn in this colour; absent: a bare silhouette. */
  readonly window?: string;
  readonly name: string;
}

type Roof = 'flat' | 'steps' | 'slant' | 'point' | 'mast' | 'dome';
const ROOFS: readonly Roof[] = ['flat', 'flat', 'steps', 'slant', 'point', 'mast', 'dome'];

/** A block of a city with one of six roofs, one face in shade and its windows in rows. */
export function drawTower(sketch: Sketch, options: TowerOptions): void {
  const { x, y, width, height, colour, layer, window, name } = options;
  const random = sketch.random(`tower-${name}`);
  const roof = ROOFS[Math.floor(random() * ROOFS.length)]!;
  const top = y - height;
  const body = polygon(sketch.pen(), [
    [x, y],
    [x, top],
    ...roofPoints(roof, x, top, width),
    [x + width, top],
    [x + width, y],
  ]);
  sketch.add('building', layer, body, colour, { fadesTo: mixHex(colour, sketch.palette.sky[4], 0.22) });
  if (roof === 'mast' || roof === 'point') {
    const mast = sketch
      .pen()
      .move(x + width / 2, top - width * (roof === 'mast' ? 0 : 0.7))
      .line(x + width / 2, top - width * 1.3);
    sketch.add('building-mast', layer, mast, colour, { linePx: Math.max(1, width * 0.045) });
  }
  if (window === undefined) return;
  const shade = rectangle(sketch.pen(), x + width * 0.68, top, width * 0.32, height);
  sketch.add('building-shade', layer, shade, mixHex(colour, sketch.palette.ink, 0.18), { plain: true });
  drawWindows(sketch, options, random);
}

function roofPoints(roof: Roof, x: number, top: number, width: number): (readonly [number, number])[] {
  switch (roof) {
    case 'steps':
      return [
        [x + width * 0.18, top],
        [x + width * 0.18, top - width * 0.22],
        [x + width * 0.34, top - width * 0.22],
        [x + width * 0.34, top - width * 0.44],
        [x + width * 0.66, top - width * 0.44],
        [x + width * 0.66, top - width * 0.22],
        [x + width * 0.82, top - width * 0.22],
        [x + width * 0.82, top],
      ];
    case 'slant':
      return [[x, top - width * 0.5]];
    case 'point':
      return [[x + width / 2, top - width * 0.8]];
    case 'dome':
      return [0.08, 0.22, 0.36, 0.5, 0.64, 0.78, 0.92].map((t) => [
        x + width * t,
        top - width * 0.36 * Math.sin(Math.PI * t),
      ]);
    case 'flat':
    case 'mast':
      return [];
  }
}

function drawWindows(
  sketch: Sketch,
  { x, y, width, height, layer, window, colour }: TowerOptions,
  random: () => number,
): void {
  const columns = Math.max(2, Math.min(6, Math.round(width / (sketch.unitPx * 2.6))));
  const cell = width / (columns + 0.6);
  const rows = Math.max(2, Math.floor(height / (cell * 1.25)) - 1);
  const lit = sketch.pen();
  const dark = sketch.pen();
  // By day every window is glass; at night most are dark.
  const share = sketch.spec.time === 'night' ? 0.5 : sketch.spec.time === 'sunset' ? 0.55 : 0.85;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const pen = random() < share ? lit : dark;
      const left = x + cell * (0.45 + column);
      rectangle(pen, left, y - height + cell * (0.7 + row * 1.25), cell * 0.55, cell * 0.7);
    }
  if (dark.d !== '')
    sketch.add('building-pane', layer, dark, mixHex(colour, sketch.palette.ink, 0.28), { plain: true });
  if (lit.d !== '' && window !== undefined) sketch.add('building-pane', layer, lit, window, { plain: true });
}

/** A row of towers across the picture. */
export function drawTowers(
  sketch: Sketch,
  options: {
    fromX?: number;
    toX?: number;
    y: number;
    widths: readonly [number, number];
    heights: readonly [number, number];
    colours: readonly string[];
    layer: LayerName;
    window?: string;
    name: string;
    /** 1 = the towers stand wall to wall, more = with gaps. */
    pitch?: number;
  },
): void {
  const { bleedPx, widthPx } = sketch;
  const {
    fromX = -bleedPx,
    toX = widthPx + bleedPx,
    y,
    widths,
    heights,
    colours,
    layer,
    window,
    name,
    pitch = 1.02,
  } = options;
  const random = sketch.random(`towers-${name}`);
  let x = fromX;
  for (let i = 0; x < toX; i++) {
    const width = widths[0] + (widths[1] - widths[0]) * random();
    // A city has a middle: towers are tallest around it.
    const middle = 1 - Math.min(1, Math.abs((x + width / 2 - (fromX + toX) / 2) / ((toX - fromX) / 2))) * 0.45;
    const height = (heights[0] + (heights[1] - heights[0]) * random()) * middle;
    const colour = colours[Math.floor(random() * colours.length)]!;
    drawTower(sketch, {
      x,
      y,
      width,
      height,
      colour,
      layer,
      name: `${name}-${i}`,
      ...(window !== undefined && { window }),
    });
    x += width * (pitch + 0.1 * random());
  }
}
