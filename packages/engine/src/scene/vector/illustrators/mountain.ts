import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { ground, lens } from '../outlines.ts';
import { drawClouds } from '../parts/cloud.ts';
import { drawCottage } from '../parts/cottage.ts';
import { drawFlowers } from '../parts/flowers.ts';
import { drawHills } from '../parts/hills.ts';
import { drawPeak } from '../parts/mountain.ts';
import { drawSea } from '../parts/sea.ts';
import { drawGulls, drawRock, drawSailboat } from '../parts/seaside.ts';
import { drawLuminary, drawSky, drawStars } from '../parts/sky.ts';
import { drawPine, drawTreeLine } from '../parts/trees.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

interface Layout {
  readonly horizon: number;
  /** Peaks: position, height and half width in parts of the frame's height; far ones first. */
  readonly peaks: readonly (readonly [x: number, height: number, half: number])[];
  readonly foreground: 'shore' | 'meadow' | 'slope';
  readonly trees: 'sides' | 'left' | 'scattered' | 'few';
  readonly sunX: number;
  readonly extras: readonly ('cottage' | 'boat' | 'flowers' | 'rocks' | 'woods')[];
}

const LAYOUTS: readonly Layout[] = [
  {
    horizon: 0.6,
    peaks: [
      [0.12, 0.26, 0.3],
      [0.9, 0.3, 0.34],
      [0.34, 0.34, 0.32],
      [0.62, 0.44, 0.4],
    ],
    foreground: 'shore',
    trees: 'sides',
    sunX: 0.3,
    extras: ['woods', 'boat'],
  },
  {
    horizon: 0.56,
    peaks: [
      [0.7, 0.24, 0.34],
      [0.2, 0.28, 0.3],
      [0.46, 0.46, 0.46],
    ],
    foreground: 'shore',
    trees: 'left',
    sunX: 0.8,
    extras: ['woods', 'rocks'],
  },
  {
    horizon: 0.63,
    peaks: [
      [0.04, 0.3, 0.3],
      [0.3, 0.26, 0.26],
      [0.96, 0.36, 0.36],
      [0.66, 0.32, 0.3],
      [0.5, 0.22, 0.22],
    ],
    foreground: 'meadow',
    trees: 'scattered',
    sunX: 0.5,
    extras: ['woods', 'cottage', 'flowers'],
  },
  {
    horizon: 0.58,
    peaks: [
      [0.86, 0.22, 0.3],
      [0.56, 0.28, 0.3],
      [0.24, 0.48, 0.44],
    ],
    foreground: 'meadow',
    trees: 'sides',
    sunX: 0.74,
    extras: ['flowers', 'rocks'],
  },
  {
    horizon: 0.66,
    peaks: [
      [0.5, 0.3, 0.4],
      [0.16, 0.42, 0.36],
      [0.84, 0.46, 0.38],
    ],
    foreground: 'shore',
    trees: 'few',
    sunX: 0.5,
    extras: ['boat', 'woods'],
  },
  {
    horizon: 0.62,
    peaks: [
      [0.3, 0.24, 0.3],
      [0.74, 0.4, 0.4],
      [0.98, 0.28, 0.28],
    ],
    foreground: 'slope',
    trees: 'left',
    sunX: 0.2,
    extras: ['cottage', 'woods'],
  },
];

/** Snowy mountains over a lake, a meadow or a wooded slope. */
export function illustrateMountain(request: RenderRequest): VectorScene {
  const layout = pickLayout(request, LAYOUTS);
  return drawMountains(request, layout);
}

/** Mountains that always stand behind a lake. */
export function illustrateLake(request: RenderRequest): VectorScene {
  const layout = pickLayout(request, LAYOUTS);
  return drawMountains(request, {
    ...layout,
    foreground: 'shore',
    extras: layout.extras.filter((extra) => extra !== 'cottage'),
  });
}

/** The mountains in winter: everything near lies under snow. */
export function illustrateSnow(request: RenderRequest): VectorScene {
  const layout = pickLayout(request, LAYOUTS);
  const extras = layout.extras.filter((extra) => extra !== 'flowers' && extra !== 'boat');
  return drawMountains(request, { ...layout, extras: [...extras, 'cottage'], foreground: 'meadow' });
}

function pickLayout(request: RenderRequest, layouts: readonly Layout[]): Layout {
  return createSketch(request).pick('layout', layouts);
}

function drawMountains(request: RenderRequest, layout: Layout): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { widthPx, heightPx, unitPx, spec } = sketch;
  const random = sketch.random('jitter');
  const horizonPx = heightPx * (layout.horizon + (random() - 0.5) * 0.04);
  const low = spec.time === 'sunset' || spec.time === 'dawn';
  const light = {
    x: widthPx * (layout.sunX + (random() - 0.5) * 0.12),
    y: horizonPx * (low ? 0.5 : 0.26 + 0.1 * random()),
    radiusPx: unitPx * (low ? 8.5 : 6.5),
  };
  drawSky(sketch, horizonPx, light);
  if (spec.time === 'night') drawStars(sketch, horizonPx, 90);
  drawLuminary(sketch, light);
  drawClouds(sketch, horizonPx * 0.9, 3);
  drawRange(sketch, layout, horizonPx, light.x);
  if (layout.extras.includes('woods') && !sketch.forbids('tree', 'forest', 'pine')) drawWoods(sketch, horizonPx);
  drawGulls(sketch, widthPx * 0.5, horizonPx * 0.4, 3);
  if (layout.foreground === 'shore') drawShore(sketch, horizonPx, light, layout);
  else drawMeadow(sketch, horizonPx, layout);
  return sketch.finish();
}

function drawRange(sketch: Sketch, layout: Layout, horizonPx: number, lightX: number): void {
  const { widthPx, heightPx, palette } = sketch;
  const random = sketch.random('range');
  const measure = Math.min(heightPx, widthPx * 1.1);
  const stretch = Math.max(1, widthPx / heightPx) ** 0.75;
  layout.peaks.forEach(([x, height, half], i) => {
    const nearness = layout.peaks.length > 1 ? i / (layout.peaks.length - 1) : 1;
    const colour = mixHex(palette.hill[0], palette.hill[2], nearness * 0.9);
    const at = widthPx * (x + (random() - 0.5) * 0.06);
    drawPeak(sketch, {
      x: at,
      baseY: horizonPx + heightPx * 0.012,
      heightPx: measure * height * (0.9 + 0.2 * random()),
      halfWidthPx: measure * half * stretch * (0.95 + 0.15 * random()),
      colour,
      layer: 'far',
      snow: height > 0.25 ? 0.26 + 0.1 * random() : 0,
      lightFrom: lightX < at ? -1 : 1,
      name: String(i),
    });
  });
}

function drawWoods(sketch: Sketch, horizonPx: number): void {
  const { heightPx, palette } = sketch;
  const far = mixHex(palette.hill[2], palette.leaf[2], 0.35);
  drawTreeLine(sketch, {
    y: horizonPx,
    size: heightPx * 0.06,
    colour: far,
    layer: 'mid',
    name: 'far',
    floorY: horizonPx + heightPx * 0.03,
  });
}

function drawShore(
  sketch: Sketch,
  horizonPx: number,
  light: { x: number; y: number; radiusPx: number },
  layout: Layout,
): void {
  const { widthPx, heightPx, palette, bleedPx, unitPx, spec } = sketch;
  const random = sketch.random('shore');
  const low = spec.time === 'sunset' || spec.time === 'dawn';
  drawSea(sketch, horizonPx, heightPx, low || spec.time === 'night' ? light : undefined);
  const mirror = sketch.pen();
  for (let i = 0; i < 9; i++)
    lens(
      mirror,
      random() * widthPx,
      horizonPx + heightPx * (0.02 + 0.05 * random()),
      widthPx * (0.05 + 0.1 * random()),
      heightPx * 0.003,
    );
  sketch.add('glint', 'far', mirror, mixHex(palette.hill[2], palette.sea[0], 0.4), { plain: true, opacity: 0.55 });
  if (layout.extras.includes('boat') || sketch.wants('boat'))
    drawSailboat(sketch, widthPx * (0.35 + 0.3 * random()), horizonPx + heightPx * 0.12, unitPx * 9);
  const dip = layout.trees === 'left' ? 0.06 : 0.08;
  const bank: Point[] = Array.from({ length: 9 }, (_, i) => {
    const t = i / 8;
    const rise = layout.trees === 'left' ? (1 - t) ** 1.4 : Math.abs(t - 0.5) * 2;
    return [-bleedPx + t * (widthPx + 2 * bleedPx), heightPx * (0.93 - dip * 1.6 * rise + 0.012 * random())];
  });
  const grassy = spec.family === 'snow' ? palette.snow[0] : mixHex(palette.leaf[1], palette.hill[3], 0.35);
  sketch.add('bank', 'near', ground(sketch.pen(), bank, heightPx + bleedPx), grassy, { fadesTo: palette.leaf[2] });
  if (layout.extras.includes('rocks'))
    for (const [x, size] of [
      [0.62, 4.5],
      [0.7, 2.8],
      [0.44, 3.4],
    ] as const)
      drawRock(sketch, { x: widthPx * x, y: heightPx * 0.94, size: unitPx * size, layer: 'near' });
  plantPines(sketch, layout, (x) => bankAt(bank, x) + heightPx * 0.015);
}

function drawMeadow(sketch: Sketch, horizonPx: number, layout: Layout): void {
  const { widthPx, heightPx, palette, bleedPx, unitPx, spec } = sketch;
  const winter = spec.family === 'snow' || spec.weather.includes('snow');
  const colours = winter
    ? [
        mixHex(palette.snow[1], palette.hill[0], 0.25),
        palette.snow[1],
        mixHex(palette.snow[0], palette.snow[1], 0.4),
        palette.snow[0],
      ]
    : [
        mixHex(palette.hill[2], palette.leaf[0], 0.35),
        mixHex(palette.leaf[0], palette.leaf[1], 0.45),
        palette.leaf[1],
        mixHex(palette.leaf[1], palette.leaf[2], 0.45),
      ];
  const floor = heightPx + bleedPx;
  const tilt = layout.foreground === 'slope';
  const lines = [0, 0.22, 0.5].map((depth, i) =>
    drawHills(sketch, {
      role: winter ? 'snowfield' : 'meadow',
      baseY: horizonPx + (heightPx - horizonPx) * depth + (tilt ? heightPx * 0.02 * i : 0),
      peakPx: heightPx * (0.035 + 0.02 * i),
      humps: 2.4 - i * 0.5,
      colour: colours[i]!,
      fadesTo: colours[i + 1]!,
      layer: i === 0 ? 'mid' : 'near',
      floorY: floor,
      name: `meadow-${i}`,
    }),
  );
  const last = lines[2]!;
  if (layout.extras.includes('cottage'))
    drawCottage(sketch, widthPx * 0.64, bankAt(lines[1]!, widthPx * 0.64) + heightPx * 0.04, unitPx * 17, 'near');
  if (layout.extras.includes('rocks'))
    drawRock(sketch, { x: widthPx * 0.42, y: heightPx * 0.9, size: unitPx * 5, layer: 'near' });
  plantPines(sketch, layout, (x) => bankAt(last, x) + heightPx * 0.03);
  if (layout.extras.includes('flowers'))
    drawFlowers(sketch, { fromY: heightPx * 0.86, toY: heightPx * 0.99, count: 22, layer: 'front', name: 'meadow' });
}

function plantPines(sketch: Sketch, layout: Layout, groundAt: (x: number) => number): void {
  if (sketch.forbids('tree', 'pine', 'forest', 'fir')) return;
  const { widthPx, heightPx } = sketch;
  const random = sketch.random('pines');
  const spots: Record<Layout['trees'], readonly number[]> = {
    sides: [0.02, 0.09, 0.17, 0.25, 0.8, 0.88, 0.96, 0.74],
    left: [0.01, 0.08, 0.15, 0.22, 0.3, 0.37, 0.95],
    scattered: [0.06, 0.2, 0.34, 0.5, 0.82, 0.94],
    few: [0.05, 0.13, 0.92],
  };
  spots[layout.trees]
    .map((spot) => ({ x: widthPx * (spot + (random() - 0.5) * 0.04), depth: random() }))
    .toSorted((a, b) => a.depth - b.depth)
    .forEach(({ x, depth }, i) => {
      const size = Math.min(heightPx, widthPx * 1.2) * (0.15 + 0.2 * depth);
      drawPine(sketch, {
        x,
        y: groundAt(x) + heightPx * 0.07 * depth,
        size,
        layer: 'near',
        name: String(i),
        haze: 0.25 * (1 - depth),
      });
    });
}

function bankAt(line: readonly Point[], x: number): number {
  const i = Math.max(0, Math.min(line.length - 2, line.findIndex(([at]) => at > x) - 1));
  const [ax, ay] = line[i]!;
  const [bx, by] = line[i + 1]!;
  return ay + (by - ay) * Math.min(1, Math.max(0, (x - ax) / (bx - ax)));
}
