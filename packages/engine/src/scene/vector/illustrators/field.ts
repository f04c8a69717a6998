import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { ellipse, rectangle } from '../outlines.ts';
import { drawClouds } from '../parts/cloud.ts';
import { drawCottage } from '../parts/cottage.ts';
import { drawFlowers } from '../parts/flowers.ts';
import { drawTuft } from '../parts/foliage.ts';
import { frameAt, trace } from '../parts/frame.ts';
import { drawHills } from '../parts/hills.ts';
import { drawGulls } from '../parts/seaside.ts';
import { drawLuminary, drawSky, drawStars } from '../parts/sky.ts';
import { drawLeafTree } from '../parts/trees.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

const KINDS = ['rows', 'flowers', 'hay', 'windmill', 'farm', 'lonely-tree'] as const;

/** What is planted in rows, and what covers a field with flowers. */
const ROWS = /\b(?:lavender|vineyard|vine rows|corn|wheat|rice|cotton|crops?|plantation)/i;
const BLOOMS = /\b(?:sunflower|tulip|poppy|poppies|wildflower|flower)/i;

/** Open country: rolling fields with rows, flowers, hay bales, a windmill, a farm or one tree. */
export function illustrateField(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { widthPx, heightPx, unitPx, palette, bleedPx, spec } = sketch;
  const kind = sketch.wants('windmill')
    ? 'windmill'
    : ROWS.test(spec.prompt)
      ? 'rows'
      : sketch.wants('flower') || BLOOMS.test(spec.prompt)
        ? 'flowers'
        : sketch.pick('layout', KINDS);
  const random = sketch.random('jitter');
  const horizonPx = heightPx * (0.5 + 0.1 * random());
  const light = {
    x: widthPx * (0.2 + 0.6 * random()),
    y: horizonPx * (spec.time === 'sunset' || spec.time === 'dawn' ? 0.82 : 0.32),
    radiusPx: unitPx * 8,
  };
  const floor = heightPx + bleedPx;
  drawSky(sketch, horizonPx, light);
  if (spec.time === 'night') drawStars(sketch, horizonPx, 80);
  drawLuminary(sketch, light);
  drawClouds(sketch, horizonPx, 4);
  drawGulls(sketch, widthPx * 0.6, horizonPx * 0.4, 3);
  const grass = [
    palette.hill[0],
    palette.hill[1],
    mixHex(palette.leaf[0], palette.hill[2], 0.3),
    mixHex(palette.leaf[0], palette.leaf[1], 0.4),
    palette.leaf[1],
  ] as const;
  drawHills(sketch, {
    baseY: horizonPx,
    peakPx: heightPx * 0.1,
    humps: 3,
    colour: grass[0],
    fadesTo: grass[1],
    layer: 'far',
    floorY: floor,
    name: 'far',
  });
  drawHills(sketch, {
    baseY: horizonPx + heightPx * 0.04,
    peakPx: heightPx * 0.07,
    humps: 2.2,
    colour: grass[1],
    fadesTo: grass[2],
    layer: 'far',
    floorY: floor,
    name: 'middle',
  });
  const middle = drawHills(sketch, {
    role: 'field',
    baseY: horizonPx + heightPx * 0.14,
    peakPx: heightPx * 0.07,
    humps: 1.6,
    colour: grass[2],
    fadesTo: grass[3],
    layer: 'mid',
    floorY: floor,
    name: 'near',
  });
  if (kind === 'windmill') drawWindmill(sketch, widthPx * 0.68, lineAt(middle, widthPx * 0.68) + unitPx, unitPx * 34);
  if (kind === 'farm')
    drawCottage(sketch, widthPx * 0.3, lineAt(middle, widthPx * 0.3) + unitPx * 2, unitPx * 20, 'mid');
  if (!sketch.forbids('tree')) {
    const trees =
      kind === 'lonely-tree'
        ? [[0.66, 0.46]]
        : [
            [0.08, 0.2],
            [0.16, 0.15],
            [0.9, 0.18],
          ];
    trees.forEach(([x, size], i) =>
      drawLeafTree(sketch, {
        x: widthPx * (x! + (random() - 0.5) * 0.05),
        y: lineAt(middle, widthPx * x!) + unitPx * 2,
        size: Math.min(heightPx, widthPx) * size!,
        layer: 'mid',
        name: String(i),
      }),
    );
  }
  drawHills(sketch, {
    role: 'field',
    baseY: horizonPx + heightPx * 0.27,
    peakPx: heightPx * 0.05,
    humps: 1.5,
    colour: grass[3],
    fadesTo: grass[4],
    layer: 'near',
    floorY: floor,
    name: 'front',
  });
  if (kind === 'rows' || kind === 'farm') drawRows(sketch, horizonPx + heightPx * 0.3);
  if (kind === 'hay')
    for (const [x, y, size] of [
      [0.24, 0.8, 5],
      [0.62, 0.76, 4],
      [0.78, 0.88, 6.5],
    ] as const)
      drawBale(sketch, widthPx * x, heightPx * y, unitPx * size);
  if (kind !== 'rows')
    drawFlowers(sketch, {
      fromY: heightPx * 0.8,
      toY: heightPx * 0.99,
      count: kind === 'flowers' ? 46 : 16,
      layer: 'near',
      name: kind,
    });
  if (kind !== 'flowers' && !sketch.forbids('fence')) drawFence(sketch, heightPx * 0.9);
  for (let i = 0; i < 4; i++)
    drawTuft(sketch, {
      x: widthPx * ((i + random()) / 4),
      y: heightPx * 0.995,
      size: unitPx * 6,
      layer: 'front',
      name: String(i),
    });
  return sketch.finish();
}

function drawRows(sketch: Sketch, fromY: number): void {
  const { widthPx, heightPx, palette, unitPx, bleedPx } = sketch;
  const focus: Point = [widthPx * 0.5, fromY - heightPx * 0.16];
  const count = 11;
  for (let i = 0; i < count; i++) {
    const low = widthPx * (-0.9 + (2.8 * (i + 0.5)) / count);
    const bottom = heightPx + bleedPx;
    const t = (fromY - focus[1]) / (bottom - focus[1]);
    const top = focus[0] + (low - focus[0]) * t;
    const half = unitPx * 3.4;
    const pen = sketch
      .pen()
      .move(top - half * t, fromY)
      .line(top + half * t, fromY)
      .line(low + half, bottom)
      .line(low - half, bottom)
      .close();
    sketch.add('row', 'near', pen, i % 2 === 0 ? palette.leaf[2] : mixHex(palette.accent[1], palette.leaf[0], 0.45), {
      plain: true,
    });
  }
}

function drawWindmill(sketch: Sketch, x: number, y: number, size: number): void {
  const { palette } = sketch;
  const random = sketch.random('windmill');
  const frame = frameAt(x, y, size);
  sketch.add(
    'tower',
    'mid',
    trace(sketch.pen(), frame, [
      [-0.2, 0],
      [-0.11, -0.72],
      [0.11, -0.72],
      [0.2, 0],
    ]),
    palette.white,
  );
  sketch.add(
    'tower-shade',
    'mid',
    trace(sketch.pen(), frame, [
      [0.05, 0],
      [0.04, -0.72],
      [0.11, -0.72],
      [0.2, 0],
    ]),
    palette.wall[1],
    { plain: true },
  );
  sketch.add(
    'door',
    'mid',
    trace(sketch.pen(), frame, [
      [-0.05, 0],
      [-0.05, -0.12],
      [0, -0.18, 0.05, -0.12],
      [0.05, 0],
    ]),
    palette.trunk[2],
  );
  sketch.add(
    'roof',
    'mid',
    trace(sketch.pen(), frame, [
      [-0.14, -0.71],
      [0, -0.98, 0.14, -0.71],
    ]),
    palette.accent[0],
  );
  const turn = random() * 1.5;
  const hub = frame(0, -0.74);
  for (let k = 0; k < 4; k++) {
    const arm = frameAt(hub[0], hub[1], size, turn + (k * Math.PI) / 2);
    sketch.add(
      'blade',
      'mid',
      trace(sketch.pen(), arm, [
        [-0.012, 0],
        [-0.012, -0.52],
        [0.1, -0.52],
        [0.1, -0.12],
        [0.012, -0.1],
        [0.012, 0],
      ]),
      palette.white,
    );
  }
  sketch.add('hub', 'mid', ellipse(sketch.pen(), hub[0], hub[1], size * 0.03, size * 0.03), palette.trunk[2]);
}

function drawBale(sketch: Sketch, x: number, y: number, radius: number): void {
  const { palette } = sketch;
  sketch.add(
    'bale',
    'near',
    trace(sketch.pen(), frameAt(x, y, radius), [
      [0, -1],
      [1.3, -1.05],
      [2, -0.2, 1.35, 0.95],
      [0, 1],
      [-0.6, 0.4, 0, -1],
    ]),
    palette.sand[2],
  );
  sketch.add('bale-end', 'near', ellipse(sketch.pen(), x, y, radius * 0.78, radius), palette.sand[1]);
  sketch.add('bale-ring', 'near', ellipse(sketch.pen(), x, y, radius * 0.48, radius * 0.62), palette.sand[2], {
    linePx: radius * 0.1,
  });
  sketch.add('bale-ring', 'near', ellipse(sketch.pen(), x, y, radius * 0.2, radius * 0.26), palette.sand[2], {
    linePx: radius * 0.1,
  });
}

function drawFence(sketch: Sketch, y: number): void {
  const { widthPx, unitPx, palette, bleedPx } = sketch;
  const colour = mixHex(palette.trunk[0], palette.white, 0.35);
  const step = unitPx * 13;
  for (const rail of [-4.6, -2.3])
    sketch.add(
      'fence',
      'front',
      rectangle(sketch.pen(), -bleedPx, y + rail * unitPx, widthPx + 2 * bleedPx, unitPx * 0.9),
      colour,
    );
  for (let x = step * 0.4; x < widthPx; x += step)
    sketch.add('fence', 'front', rectangle(sketch.pen(), x, y - unitPx * 6, unitPx * 1.5, unitPx * 7.4), colour);
}

function lineAt(line: readonly Point[], x: number): number {
  const i = Math.max(0, Math.min(line.length - 2, line.findIndex(([at]) => at > x) - 1));
  const [ax, ay] = line[i]!;
  const [bx, by] = line[i + 1]!;
  return ay + (by - ay) * Math.min(1, Math.max(0, (x - ax) / (bx - ax)));
}
