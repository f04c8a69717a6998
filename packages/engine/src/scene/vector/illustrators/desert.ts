import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { ground, polygon } from '../outlines.ts';
import { drawClouds } from '../parts/cloud.ts';
import { drawTuft } from '../parts/foliage.ts';
import { frameAt, trace, type Stroke } from '../parts/frame.ts';
import { drawPalm } from '../parts/palm.ts';
import { drawGulls, drawRock } from '../parts/seaside.ts';
import { drawLuminary, drawSky, drawStars } from '../parts/sky.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

const KINDS = ['dunes', 'mesas', 'cactus', 'canyon', 'oasis'] as const;

/** Sand and stone: dunes with sharp crests, table mountains, cacti, a canyon or an oasis. */
export function illustrateDesert(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { widthPx, heightPx, unitPx, spec, palette } = sketch;
  const kind = sketch.wants('cactus') ? 'cactus' : sketch.pick('layout', KINDS);
  const random = sketch.random('jitter');
  const horizonPx = heightPx * (0.54 + 0.08 * random());
  const light = {
    x: widthPx * (0.25 + 0.5 * random()),
    y: horizonPx * (spec.time === 'day' || spec.time === 'night' ? 0.34 : 0.74),
    radiusPx: unitPx * 10,
  };
  drawSky(sketch, horizonPx, light);
  if (spec.time === 'night') drawStars(sketch, horizonPx, 100);
  drawLuminary(sketch, light);
  if (kind !== 'dunes') drawClouds(sketch, horizonPx, 2);
  drawGulls(sketch, widthPx * 0.4, horizonPx * 0.35, 2);
  if (kind === 'mesas' || kind === 'cactus' || kind === 'canyon') {
    const far = mixHex(palette.sand[2], palette.hill[0], 0.55);
    drawMesa(sketch, {
      x: widthPx * 0.2,
      y: horizonPx,
      width: widthPx * 0.3,
      height: heightPx * 0.16,
      colour: far,
      name: 'a',
    });
    drawMesa(sketch, {
      x: widthPx * 0.76,
      y: horizonPx,
      width: widthPx * 0.24,
      height: heightPx * 0.22,
      colour: mixHex(palette.accent[0], palette.sand[2], 0.6),
      name: 'b',
    });
    if (kind !== 'cactus')
      drawMesa(sketch, {
        x: widthPx * 0.5,
        y: horizonPx,
        width: widthPx * 0.13,
        height: heightPx * 0.2,
        colour: far,
        name: 'c',
      });
  }
  const lines = [0, 1, 2].map((i) => drawDune(sketch, horizonPx + (heightPx - horizonPx) * [0, 0.26, 0.58][i]!, i));
  const near = lines[2]!;
  if (kind === 'cactus' || kind === 'mesas' || kind === 'canyon') {
    for (const [x, depth, size] of [
      [0.16, 1, 26],
      [0.84, 1, 20],
      [0.62, 0, 11],
      [0.4, 0, 8],
    ] as const)
      if (!sketch.forbids('cactus', 'plant'))
        drawCactus(
          sketch,
          widthPx * (x + (random() - 0.5) * 0.06),
          (depth === 1 ? near : lines[1]!)[6]![1] + heightPx * (depth === 1 ? 0.1 : 0.06),
          unitPx * size,
          `${x}`,
        );
    drawRock(sketch, { x: widthPx * 0.5, y: heightPx * 0.93, size: unitPx * 5, layer: 'near' });
    drawTuft(sketch, { x: widthPx * 0.3, y: heightPx * 0.95, size: unitPx * 4, layer: 'near', name: 'dry' });
  }
  if (kind === 'oasis') drawOasis(sketch, horizonPx);
  return sketch.finish();
}

function drawDune(sketch: Sketch, y: number, index: number): Point[] {
  const { widthPx, heightPx, palette, bleedPx } = sketch;
  const random = sketch.random(`dune-${index}`);
  const swing = heightPx * (0.045 + 0.02 * index);
  const phase = random() * 6;
  const line: Point[] = Array.from({ length: 11 }, (_, i) => {
    const t = i / 10;
    return [
      -bleedPx + t * (widthPx + 2 * bleedPx),
      y + Math.sin(t * (5 - index) + phase) * swing + Math.sin(t * 9 + phase) * swing * 0.2,
    ];
  });
  const colour = mixHex(palette.sand[index === 2 ? 0 : 1], palette.hill[0], [0.3, 0.08, 0][index]!);
  const layer = index === 0 ? 'mid' : 'near';
  sketch.add('dune', layer, ground(sketch.pen(), line, heightPx + bleedPx), colour, { fadesTo: palette.sand[1] });
  // The lee side: from a crest the shade runs down in an S.
  const crest = line.slice(1, -1).reduce((best, point) => (point[1] < best[1] ? point : best));
  const [cx, cy] = crest;
  const reach = widthPx * 0.22;
  const lee = sketch
    .pen()
    .move(cx, cy)
    .cubic(
      [cx + reach * 0.25, cy + heightPx * 0.05],
      [cx - reach * 0.5, cy + heightPx * 0.1],
      [cx - reach * 0.1, cy + heightPx * 0.22],
    )
    .line(cx + reach * 1.5, cy + heightPx * 0.24)
    .cubic([cx + reach * 1.1, cy + heightPx * 0.12], [cx + reach * 0.6, cy + heightPx * 0.03], [cx, cy])
    .close();
  sketch.add('dune-shade', layer, lee, mixHex(colour, palette.sand[2], 0.75), { plain: true });
  return line;
}

function drawMesa(
  sketch: Sketch,
  {
    x,
    y,
    width,
    height,
    colour,
    name,
  }: { x: number; y: number; width: number; height: number; colour: string; name: string },
): void {
  const { palette } = sketch;
  const random = sketch.random(`mesa-${name}`);
  const half = width / 2;
  const top = 0.55 + 0.2 * random();
  const points: Point[] = [
    [x - half * 1.15, y],
    [x - half * 0.85, y - height * 0.36],
    [x - half * 0.72, y - height * 0.4],
    [x - half * top, y - height * 0.94],
    [x - half * (top - 0.12), y - height],
    [x + half * (top - 0.08), y - height * 0.98],
    [x + half * top, y - height * 0.9],
    [x + half * 0.74, y - height * 0.42],
    [x + half * 0.88, y - height * 0.36],
    [x + half * 1.15, y],
  ];
  sketch.add('mesa', 'far', polygon(sketch.pen(), points), colour);
  sketch.add(
    'mesa-shade',
    'far',
    polygon(sketch.pen(), [[x + half * 0.15, y], [x + half * 0.2, y - height * 0.98], ...points.slice(5)]),
    mixHex(colour, palette.ink, 0.18),
    { plain: true },
  );
  for (const v of [0.55, 0.75]) {
    const band: Point[] = [
      [x - half * 0.66, y - height * v],
      [x + half * 0.7, y - height * v],
      [x + half * 0.69, y - height * (v + 0.045)],
      [x - half * 0.64, y - height * (v + 0.045)],
    ];
    sketch.add('mesa-band', 'far', polygon(sketch.pen(), band), mixHex(colour, palette.white, 0.22), { plain: true });
  }
}

function drawCactus(sketch: Sketch, x: number, y: number, size: number, name: string): void {
  const { palette } = sketch;
  const flip = sketch.random(`cactus-${name}`)() < 0.5 ? -1 : 1;
  const frame = frameAt(x, y, size);
  const column = (cx: number, base: number, top: number, half: number): Stroke[] => [
    [cx - half, base],
    [cx - half, top + half],
    [cx - half, top, cx, top],
    [cx + half, top, cx + half, top + half],
    [cx + half, base],
  ];
  const arm = (side: number, at: number, top: number): Stroke[] => [
    [0, at],
    [side * 0.2, at],
    [side * 0.33, at, side * 0.33, at - 0.12],
    [side * 0.33, top + 0.06],
    [side * 0.33, top, side * 0.27, top],
    [side * 0.21, top, side * 0.21, top + 0.06],
    [side * 0.21, at - 0.14],
    [side * 0.2, at - 0.13, side * 0.17, at - 0.13],
    [0, at - 0.13],
  ];
  sketch.add('cactus', 'near', trace(sketch.pen(), frame, arm(flip, -0.42, -0.78)), palette.leaf[1]);
  sketch.add('cactus', 'near', trace(sketch.pen(), frame, arm(-flip, -0.3, -0.58)), palette.leaf[1]);
  sketch.add('cactus', 'near', trace(sketch.pen(), frame, column(0, 0, -1, 0.11)), palette.leaf[1]);
  sketch.add('cactus-light', 'near', trace(sketch.pen(), frame, column(-0.05, 0, -0.95, 0.03)), palette.leaf[0], {
    plain: true,
  });
  const ribs = sketch.pen();
  for (const dx of [0, 0.055]) {
    const from = frame(dx, -0.02);
    const to = frame(dx, -0.9);
    ribs.move(from[0], from[1]).line(to[0], to[1]);
  }
  sketch.add('cactus-rib', 'near', ribs, palette.leaf[2], { linePx: size * 0.012 });
}

function drawOasis(sketch: Sketch, horizonPx: number): void {
  const { widthPx, heightPx, palette } = sketch;
  const y = horizonPx + (heightPx - horizonPx) * 0.5;
  const pool = trace(sketch.pen(), frameAt(widthPx * 0.5, y, widthPx * 0.24), [
    [-1, 0],
    [-0.7, -0.22, 0, -0.2],
    [0.8, -0.2, 1, 0.02],
    [0.6, 0.26, 0, 0.22],
    [-0.8, 0.22, -1, 0],
  ]);
  sketch.add('water', 'near', pool, palette.sea[2], { fadesTo: palette.sea[3] });
  if (sketch.forbids('palm', 'tree')) return;
  [
    [0.3, 0.34, 0.1],
    [0.68, 0.42, -0.12],
    [0.76, 0.3, 0.08],
  ].forEach(([x, size, lean], i) =>
    drawPalm(sketch, {
      x: widthPx * x!,
      y: y + heightPx * 0.02 * i,
      heightPx: Math.min(heightPx, widthPx) * size!,
      lean: lean!,
      layer: 'near',
      name: `oasis-${i}`,
    }),
  );
}
