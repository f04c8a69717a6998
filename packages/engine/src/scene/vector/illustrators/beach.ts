import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { ellipse, ground, splineThrough } from '../outlines.ts';
import { drawClouds } from '../parts/cloud.ts';
import { drawBush, drawHangingFronds, drawTuft } from '../parts/foliage.ts';
import { drawHeadland, drawIslet } from '../parts/hills.ts';
import { drawPalm } from '../parts/palm.ts';
import { drawSea } from '../parts/sea.ts';
import {
  drawBall,
  drawGulls,
  drawRock,
  drawSailboat,
  drawShell,
  drawStarfish,
  drawStripedSun,
  drawSurfboard,
  drawUmbrella,
} from '../parts/seaside.ts';
import { drawLuminary, drawSky, drawStars, type Luminary } from '../parts/sky.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

/** Positions in parts of the width (x, size) and of the sand's depth (depth: 0 at the water, 1 at the lower edge). */
interface Palm {
  readonly x: number;
  readonly depth: number;
  readonly size: number;
  readonly lean: number;
}

interface Layout {
  readonly horizon: number;
  /** Height of the water's edge at the left, the middle and the right, parts of the height. */
  readonly shore: readonly [number, number, number];
  readonly sunX: number;
  readonly palms: readonly Palm[];
  readonly distance: 'headland' | 'islets' | 'open' | 'range';
  readonly props: readonly ('umbrella' | 'surfboard' | 'ball' | 'rocks' | 'boat' | 'finds' | 'bushes')[];
  readonly propX: number;
  readonly hanging?: true;
}

const LAYOUTS: readonly Layout[] = [
  {
    horizon: 0.53,
    shore: [0.74, 0.8, 0.82],
    sunX: 0.6,
    palms: [
      { x: 0.16, depth: 0.62, size: 0.66, lean: 0.2 },
      { x: 0.04, depth: 0.78, size: 0.5, lean: 0.1 },
      { x: 0.9, depth: 0.5, size: 0.42, lean: -0.14 },
    ],
    distance: 'islets',
    props: ['boat', 'finds', 'bushes'],
    propX: 0.56,
  },
  {
    horizon: 0.47,
    shore: [0.62, 0.74, 0.93],
    sunX: 0.68,
    palms: [
      { x: 0.12, depth: 0.5, size: 0.62, lean: 0.26 },
      { x: 0.26, depth: 0.34, size: 0.46, lean: 0.16 },
    ],
    distance: 'headland',
    props: ['boat', 'umbrella', 'bushes', 'finds'],
    propX: 0.42,
  },
  {
    horizon: 0.55,
    shore: [0.8, 0.76, 0.8],
    sunX: 0.5,
    palms: [
      { x: 0.07, depth: 0.6, size: 0.7, lean: 0.1 },
      { x: 0.93, depth: 0.7, size: 0.62, lean: -0.12 },
      { x: 0.84, depth: 0.3, size: 0.4, lean: -0.2 },
    ],
    distance: 'range',
    props: ['umbrella', 'ball', 'bushes'],
    propX: 0.46,
  },
  {
    horizon: 0.5,
    shore: [0.72, 0.69, 0.6],
    sunX: 0.3,
    palms: [
      { x: 0.78, depth: 0.4, size: 0.68, lean: -0.24 },
      { x: 0.92, depth: 0.5, size: 0.54, lean: -0.1 },
    ],
    distance: 'islets',
    props: ['boat', 'surfboard', 'rocks', 'finds', 'bushes'],
    propX: 0.52,
  },
  {
    horizon: 0.58,
    shore: [0.83, 0.81, 0.84],
    sunX: 0.44,
    palms: [{ x: 0.87, depth: 0.35, size: 0.56, lean: -0.3 }],
    distance: 'open',
    props: ['boat', 'finds', 'rocks'],
    propX: 0.3,
    hanging: true,
  },
  {
    horizon: 0.45,
    shore: [0.68, 0.63, 0.71],
    sunX: 0.72,
    palms: [
      { x: 0.2, depth: 0.2, size: 0.5, lean: 0.12 },
      { x: 0.1, depth: 0.32, size: 0.6, lean: -0.06 },
      { x: 0.31, depth: 0.26, size: 0.38, lean: 0.24 },
    ],
    distance: 'headland',
    props: ['umbrella', 'surfboard', 'ball', 'bushes'],
    propX: 0.6,
  },
  {
    horizon: 0.6,
    shore: [0.78, 0.84, 0.79],
    sunX: 0.36,
    palms: [
      { x: 0.97, depth: 0.5, size: 0.72, lean: -0.2 },
      { x: 0.82, depth: 0.3, size: 0.5, lean: -0.08 },
    ],
    distance: 'range',
    props: ['boat', 'rocks', 'bushes'],
    propX: 0.2,
  },
];

/** A tropical beach: sky, sea, sand, palms and seeded holiday things, in seven layouts and their mirror images. */
export function illustrateBeach(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const layout = sketch.pick('layout', LAYOUTS);
  const { widthPx, heightPx, unitPx, spec } = sketch;
  const random = sketch.random('jitter');
  const horizonPx = heightPx * (layout.horizon + (random() - 0.5) * 0.04);
  const low = spec.time === 'sunset' || spec.time === 'dawn';
  const striped = spec.time === 'sunset' && random() < 0.35;
  const radiusPx = unitPx * (striped ? 15 : low ? 10.5 : 7);
  const light: Luminary = {
    x: widthPx * (layout.sunX + (random() - 0.5) * 0.1),
    y: low ? horizonPx - radiusPx * (0.1 + 0.5 * random()) : horizonPx * (0.3 + 0.15 * random()),
    radiusPx,
  };
  drawSky(sketch, horizonPx, light);
  if (spec.time === 'night') drawStars(sketch, horizonPx, 80);
  if (striped && !sketch.forbids('sun')) drawStripedSun(sketch, light.x, light.y, radiusPx, horizonPx);
  else drawLuminary(sketch, light);
  drawClouds(sketch, horizonPx, 4);
  drawDistance(sketch, layout.distance, horizonPx);
  const shore = shoreLine(sketch, layout);
  drawSea(sketch, horizonPx, Math.max(...shore.map(([, y]) => y)), sketch.forbids('sun', 'moon') ? undefined : light);
  if (layout.props.includes('boat') || sketch.wants('boat', 'ship', 'sailboat'))
    drawSailboat(sketch, widthPx * (0.3 + 0.36 * random()), horizonPx + heightPx * 0.045, unitPx * (8 + 4 * random()));
  drawGulls(sketch, widthPx * (0.35 + 0.3 * random()), horizonPx * 0.45, 4 + Math.floor(random() * 3));
  drawSand(sketch, shore);
  drawProps(sketch, layout, shore);
  if (!sketch.forbids('palm', 'tree', 'plant')) {
    layout.palms.forEach((palm, i) => plantPalm(sketch, shore, palm, i));
    if (layout.hanging) drawHangingFronds(sketch, -1, 'corner');
  }
  return sketch.finish();
}

function drawDistance(sketch: Sketch, kind: Layout['distance'], horizonPx: number): void {
  const { widthPx, heightPx, palette, bleedPx } = sketch;
  const random = sketch.random('distance');
  const haze = mixHex(palette.hill[0], palette.sky[4], 0.35);
  if (kind === 'islets' || kind === 'open') {
    const count = kind === 'open' ? 1 : 2;
    for (let i = 0; i < count; i++)
      drawIslet(sketch, {
        x: widthPx * (i === 0 ? 0.78 + 0.16 * random() : 0.22 + 0.2 * random()),
        baseY: horizonPx + 1,
        halfWidth: widthPx * (0.1 + 0.1 * random()),
        peakPx: heightPx * (0.03 + 0.05 * random()),
        colour: i === 0 ? palette.hill[0] : haze,
        fadesTo: palette.hill[1],
        name: String(i),
      });
    return;
  }
  const far = { baseY: horizonPx + 1, colour: haze, fadesTo: palette.hill[0] };
  drawHeadland(sketch, { ...far, fromX: widthPx * (0.46 + 0.1 * random()), peakPx: heightPx * 0.1, name: 'far' });
  drawHeadland(sketch, {
    baseY: horizonPx + 1,
    colour: palette.hill[1],
    fadesTo: palette.hill[2],
    fromX: widthPx * (0.66 + 0.1 * random()),
    peakPx: heightPx * (kind === 'headland' ? 0.15 : 0.09),
    name: 'near',
  });
  if (kind === 'range')
    drawIslet(sketch, {
      x: -bleedPx,
      baseY: horizonPx + 1,
      halfWidth: widthPx * 0.3,
      peakPx: heightPx * 0.09,
      colour: palette.hill[0],
      fadesTo: palette.hill[1],
      name: 'left',
    });
}

function shoreLine(sketch: Sketch, layout: Layout): Point[] {
  const { widthPx, heightPx, bleedPx } = sketch;
  const random = sketch.random('shore');
  const [left, middle, right] = layout.shore;
  const phase = random() * 6;
  const count = 9;
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const u = 1 - t;
    const base = left * u * u + (middle * 2 - (left + right) / 2) * 2 * t * u + right * t * t;
    return [-bleedPx + t * (widthPx + 2 * bleedPx), heightPx * (base + Math.sin(t * 9 + phase) * 0.013)];
  });
}

function shoreAt(shore: readonly Point[], x: number): number {
  const i = Math.max(0, Math.min(shore.length - 2, shore.findIndex(([at]) => at > x) - 1));
  const [ax, ay] = shore[i]!;
  const [bx, by] = shore[i + 1]!;
  return ay + (by - ay) * Math.min(1, Math.max(0, (x - ax) / (bx - ax)));
}

function drawSand(sketch: Sketch, shore: readonly Point[]): void {
  const { palette, heightPx, widthPx, bleedPx, unitPx } = sketch;
  const random = sketch.random('sand');
  const floor = heightPx + bleedPx;
  const shifted = (dy: number): Point[] => shore.map(([x, y]) => [x, y + dy]);
  const wash = shore.map(([x, y], i): Point => [x, y - unitPx * (2.2 + 1.3 * Math.sin(i * 2.1))]);
  sketch.add('foam', 'mid', ground(sketch.pen(), wash, floor), mixHex(palette.foam, palette.sea[3], 0.45), {
    plain: true,
    opacity: 0.75,
  });
  const lip = shore.map(([x, y], i): Point => [x, y - unitPx * (0.9 + 0.5 * Math.sin(i * 1.7 + 1))]);
  sketch.add('foam', 'mid', ground(sketch.pen(), lip, floor), palette.foam);
  sketch.add('wet-sand', 'mid', ground(sketch.pen(), shifted(unitPx * 0.4), floor), palette.sand[2], { plain: true });
  const dry = shore.map(([x, y], i): Point => [x, y + unitPx * (2.6 + 0.9 * Math.sin(i * 1.3 + 2))]);
  sketch.add('sand', 'mid', ground(sketch.pen(), dry, floor), palette.sand[1], {
    plain: true,
    fadesTo: palette.sand[0],
  });
  const top = Math.max(...shore.map(([, y]) => y));
  const dune: Point[] = [0, 1, 2, 3, 4].map((i) => [
    -bleedPx + (i / 4) * (widthPx + 2 * bleedPx),
    top + (heightPx - top) * (0.5 + 0.22 * Math.sin(i * 1.9 + random() * 2)),
  ]);
  sketch.add('dune', 'mid', ground(sketch.pen(), dune, floor), palette.sand[0], { plain: true });
  const grains = sketch.pen();
  for (let i = 0; i < 34; i++) {
    const x = random() * widthPx;
    const from = shoreAt(shore, x) + unitPx * 5;
    const y = from + (heightPx - from) * random();
    if (y < heightPx) ellipse(grains, x, y, unitPx * (0.16 + 0.26 * random()), unitPx * (0.1 + 0.12 * random()));
  }
  sketch.add('speck', 'mid', grains, palette.sand[2], { plain: true });
  const ripples = sketch.pen();
  for (let i = 0; i < 7; i++) {
    const x = random() * widthPx;
    const from = shoreAt(shore, x) + unitPx * 6;
    const y = from + (heightPx - from) * random();
    const half = unitPx * (3 + 4 * random());
    const points: Point[] = [
      [x - half, y],
      [x - half * 0.3, y - half * 0.09],
      [x + half * 0.3, y + half * 0.07],
      [x + half, y - half * 0.02],
    ];
    splineThrough(ripples.move(points[0]![0], points[0]![1]), points);
  }
  sketch.add('ripple', 'mid', ripples, palette.sand[2], { linePx: unitPx * 0.28 });
}

function drawProps(sketch: Sketch, layout: Layout, shore: readonly Point[]): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random('props');
  const has = (name: Layout['props'][number], ...words: string[]): boolean =>
    (layout.props.includes(name) && random() < 0.8) || sketch.wants(...words);
  const x = widthPx * (layout.propX + (random() - 0.5) * 0.08);
  const sandAt = (at: number, depth: number): number => {
    const from = shoreAt(shore, at) + unitPx * 4;
    return from + (heightPx - from) * depth;
  };
  if (has('rocks', 'rock')) {
    const rockX = widthPx * (0.06 + 0.08 * random());
    drawRock(sketch, { x: rockX, y: shoreAt(shore, rockX) + unitPx, size: unitPx * 6, layer: 'near' });
    drawRock(sketch, {
      x: rockX + unitPx * 8,
      y: shoreAt(shore, rockX) + unitPx * 2.6,
      size: unitPx * 3.4,
      layer: 'near',
    });
  }
  if (has('umbrella', 'umbrella', 'parasol')) drawUmbrella(sketch, x, sandAt(x, 0.42), unitPx * 25);
  if (has('surfboard', 'surfboard'))
    drawSurfboard(sketch, x - unitPx * 22, sandAt(x - unitPx * 22, 0.3), unitPx * 24, 0.13);
  if (has('ball', 'ball')) drawBall(sketch, x + unitPx * 20, sandAt(x + unitPx * 20, 0.5), unitPx * 3.6);
  if (has('finds', 'starfish', 'shell')) {
    drawStarfish(sketch, x + unitPx * 4, sandAt(x, 0.72), unitPx * 3);
    drawShell(sketch, x - unitPx * 13, sandAt(x - unitPx * 13, 0.6), unitPx * 2);
  }
}

function plantPalm(sketch: Sketch, shore: readonly Point[], palm: Palm, index: number): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random(`plant-${index}`);
  const x = widthPx * (palm.x + (random() - 0.5) * 0.05);
  const from = shoreAt(shore, x) + unitPx * 4;
  const y = from + (heightPx - from) * palm.depth;
  // A palm is measured by the picture's height, but in a narrow picture its crown must not swallow the frame.
  const tall = Math.min(heightPx, widthPx * 1.35) * palm.size * (0.84 + 0.16 * random());
  const name = String(index);
  drawPalm(sketch, { x, y, heightPx: tall, lean: palm.lean + (random() - 0.5) * 0.08, layer: 'near', name });
  drawTuft(sketch, { x: x + unitPx * 1.5, y: y + unitPx * 0.6, size: unitPx * 4.2, layer: 'near', name });
  if (index === 0)
    drawBush(sketch, { x: x - unitPx * 9, y: y + unitPx * 1.2, width: unitPx * 13, layer: 'near', name });
}
