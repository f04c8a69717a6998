import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { ground, polygon, rectangle } from '../outlines.ts';
import { drawBush, drawTuft } from '../parts/foliage.ts';
import { drawFlowers } from '../parts/flowers.ts';
import { drawHills } from '../parts/hills.ts';
import { drawRock } from '../parts/seaside.ts';
import { drawLuminary, drawSky, drawStars } from '../parts/sky.ts';
import { drawLeafTree, drawPine, drawTreeLine } from '../parts/trees.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

const KINDS = ['pines', 'mixed', 'trunks', 'clearing', 'stream'] as const;

/** A wood in receding, hazier layers: pines, leaf trees, tall trunks, a clearing or a stream. */
export function illustrateForest(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { widthPx, heightPx, unitPx, palette, bleedPx, spec } = sketch;
  const kind = sketch.pick('layout', KINDS);
  const random = sketch.random('jitter');
  const horizonPx = heightPx * (0.56 + 0.08 * random());
  const light = { x: widthPx * (0.35 + 0.3 * random()), y: horizonPx * 0.4, radiusPx: unitPx * 8 };
  drawSky(sketch, horizonPx, light);
  if (spec.time === 'night') drawStars(sketch, horizonPx, 60);
  drawLuminary(sketch, light);
  const floor = heightPx + bleedPx;
  for (let i = 0; i < 3; i++) {
    const colour = mixHex(mixHex(palette.leaf[2], palette.hill[1], 0.3), palette.sky[4], 0.62 - 0.2 * i);
    drawTreeLine(sketch, {
      y: horizonPx - heightPx * (0.05 - 0.035 * i),
      size: heightPx * (0.3 - 0.03 * i),
      colour,
      layer: i === 0 ? 'far' : 'mid',
      name: `row-${i}`,
      floorY: floor,
    });
    const veil = mixHex(palette.sky[4], palette.halo, 0.4);
    const line: Point[] = [0, 0.25, 0.5, 0.75, 1].map((t) => [
      -bleedPx + t * (widthPx + 2 * bleedPx),
      horizonPx - heightPx * (0.02 - 0.04 * i) + heightPx * 0.02 * Math.sin(t * 7 + i * 2),
    ]);
    sketch.add('mist', i === 0 ? 'far' : 'mid', ground(sketch.pen(), line, floor), veil, {
      plain: true,
      opacity: 0.28,
    });
  }
  const floorColour = mixHex(palette.leaf[0], palette.leaf[1], 0.5);
  drawHills(sketch, {
    role: 'meadow',
    baseY: horizonPx + heightPx * 0.08,
    peakPx: heightPx * 0.05,
    humps: 2,
    colour: floorColour,
    fadesTo: palette.leaf[1],
    layer: 'mid',
    floorY: floor,
    name: 'floor',
  });
  if (kind === 'stream') drawStream(sketch, horizonPx + heightPx * 0.06);
  else if (kind !== 'trunks') drawPath(sketch, horizonPx + heightPx * 0.06);
  if (!sketch.forbids('tree')) plant(sketch, kind, horizonPx);
  drawHills(sketch, {
    role: 'meadow',
    baseY: heightPx * 0.95,
    peakPx: heightPx * 0.05,
    humps: 3,
    colour: palette.leaf[2],
    layer: 'front',
    floorY: floor,
    name: 'front',
  });
  for (let i = 0; i < 5; i++)
    drawTuft(sketch, {
      x: widthPx * ((i + 0.2 + 0.6 * random()) / 5),
      y: heightPx * (0.95 + 0.03 * random()),
      size: unitPx * (4 + 3 * random()),
      layer: 'front',
      name: `front-${i}`,
    });
  if (kind === 'clearing' || kind === 'mixed')
    drawFlowers(sketch, { fromY: heightPx * 0.84, toY: heightPx * 0.96, count: 14, layer: 'front', name: 'wood' });
  if (kind === 'stream' || kind === 'pines')
    drawRock(sketch, { x: widthPx * 0.74, y: heightPx * 0.88, size: unitPx * 6, layer: 'near' });
  return sketch.finish();
}

function plant(sketch: Sketch, kind: (typeof KINDS)[number], horizonPx: number): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random('plant');
  if (kind === 'trunks') {
    drawTrunks(sketch, horizonPx);
    return;
  }
  const spots = kind === 'clearing' ? [0.02, 0.12, 0.88, 0.98, 0.2, 0.8] : [0.0, 0.1, 0.2, 0.3, 0.72, 0.82, 0.92, 1];
  spots
    .map((spot) => ({ x: widthPx * (spot + (random() - 0.5) * 0.05), depth: random() }))
    .toSorted((a, b) => a.depth - b.depth)
    .forEach(({ x, depth }, i) => {
      const y = horizonPx + heightPx * (0.08 + 0.26 * depth);
      const size = Math.min(heightPx, widthPx * 1.2) * (0.36 + 0.36 * depth);
      const tree = { x, y, size, layer: 'near' as const, name: String(i), haze: 0.35 * (1 - depth) };
      if (kind === 'pines' || kind === 'stream' || (kind === 'clearing' && i % 2 === 0)) drawPine(sketch, tree);
      else drawLeafTree(sketch, tree);
      if (i % 3 === 0)
        drawBush(sketch, { x: x + unitPx * 8, y: y + unitPx, width: unitPx * 13, layer: 'near', name: `b${i}` });
    });
}

/** Tall bare trunks from edge to edge, as among old beeches. */
function drawTrunks(sketch: Sketch, horizonPx: number): void {
  const { widthPx, heightPx, palette, unitPx, bleedPx } = sketch;
  const random = sketch.random('trunks');
  for (let row = 0; row < 3; row++) {
    const count = [9, 6, 4][row]!;
    const haze = [0.55, 0.28, 0][row]!;
    for (let i = 0; i < count; i++) {
      const half = unitPx * [1, 1.9, 3.4][row]! * (0.8 + 0.4 * random());
      // A trunk that grazes the border would draw its outline along it.
      const clear = half * 2.2 + unitPx * 1.5;
      const x = clear + (widthPx - 2 * clear) * ((i + 0.15 + 0.7 * random()) / count);
      const y = horizonPx + heightPx * [0.09, 0.17, 0.3][row]!;
      const lean = (random() - 0.5) * half * 2;
      const colour = mixHex(palette.trunk[1], palette.hill[0], haze);
      const layer = row === 0 ? 'mid' : 'near';
      const pen = sketch
        .pen()
        .move(x - half * 1.8, y)
        .quad(x - half, y - heightPx * 0.06, x - half * 0.8 + lean, -bleedPx)
        .line(x + half * 0.8 + lean, -bleedPx)
        .quad(x + half, y - heightPx * 0.06, x + half * 1.8, y)
        .close();
      sketch.add('trunk', layer, pen, colour);
      sketch.add(
        'trunk-light',
        layer,
        polygon(sketch.pen(), [
          [x - half * 0.7, y - heightPx * 0.05],
          [x - half * 0.1, y - heightPx * 0.05],
          [x + lean - half * 0.1, -bleedPx],
          [x - half * 0.6 + lean, -bleedPx],
        ]),
        mixHex(colour, palette.trunk[0], 0.6),
        { plain: true },
      );
    }
  }
}

function drawPath(sketch: Sketch, fromY: number): void {
  const { widthPx, heightPx, palette, bleedPx } = sketch;
  const random = sketch.random('path');
  const far = widthPx * (0.44 + 0.14 * random());
  const bend = widthPx * (random() - 0.5) * 0.3;
  const low = heightPx + bleedPx;
  const pen = sketch
    .pen()
    .move(far - widthPx * 0.012, fromY)
    .cubic([far + bend, fromY + heightPx * 0.1], [far - bend, heightPx * 0.85], [widthPx * 0.3, low])
    .line(widthPx * 0.68, low)
    .cubic(
      [far - bend * 0.2, heightPx * 0.85],
      [far + bend * 1.3, fromY + heightPx * 0.1],
      [far + widthPx * 0.014, fromY],
    )
    .close();
  sketch.add('path', 'mid', pen, palette.sand[1], { fadesTo: palette.sand[2] });
}

function drawStream(sketch: Sketch, fromY: number): void {
  const { widthPx, heightPx, palette, bleedPx } = sketch;
  const random = sketch.random('stream');
  const far = widthPx * (0.5 + 0.14 * random());
  const low = heightPx + bleedPx;
  const water = sketch
    .pen()
    .move(far - widthPx * 0.02, fromY)
    .cubic(
      [far + widthPx * 0.2, fromY + heightPx * 0.12],
      [far - widthPx * 0.32, heightPx * 0.8],
      [widthPx * 0.22, low],
    )
    .line(widthPx * 0.74, low)
    .cubic(
      [far - widthPx * 0.02, heightPx * 0.82],
      [far + widthPx * 0.36, fromY + heightPx * 0.12],
      [far + widthPx * 0.03, fromY],
    )
    .close();
  sketch.add('water', 'mid', water, palette.sea[2], { fadesTo: palette.sea[3] });
  const foam = sketch.pen();
  for (let i = 0; i < 8; i++) {
    const t = 0.2 + 0.1 * i;
    const x = widthPx * (0.47 + 0.05 * Math.sin(i * 2));
    rectangle(foam, x, fromY + (heightPx - fromY) * t, widthPx * (0.03 + 0.03 * random()), heightPx * 0.004);
  }
  sketch.add('glint', 'mid', foam, palette.foam, { plain: true, opacity: 0.7 });
}
