import { mixHex } from '../hex-colour.ts';
import { blob, circle, ellipse, lens } from '../outlines.ts';
import type { Point } from '../pen.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';
import { frameAt, trace, type Stroke } from './frame.ts';

/** Gulls in loose flight around a point. */
export function drawGulls(sketch: Sketch, x: number, y: number, count: number): void {
  if (sketch.forbids('bird', 'gull', 'seagull')) return;
  const { palette, unitPx, spec } = sketch;
  const random = sketch.random('gulls');
  const colour = spec.time === 'day' || spec.time === 'dawn' ? mixHex(palette.ink, palette.sky[0], 0.25) : palette.ink;
  for (let i = 0; i < count; i++) {
    const size = unitPx * (1.7 + 1.7 * random());
    const frame = frameAt(
      x + (random() - 0.5) * unitPx * 34,
      y + (random() - 0.5) * unitPx * 14,
      size,
      (random() - 0.5) * 0.5,
    );
    const gull: Stroke[] = [
      [-1.5, -0.35],
      [-0.75, -0.75, 0, 0.06],
      [0.75, -0.75, 1.5, -0.35],
      [0.7, -0.42, 0.12, 0.22],
      [0, 0.34, -0.12, 0.22],
      [-0.7, -0.42, -1.5, -0.35],
    ];
    sketch.add('bird', 'mid', trace(sketch.pen(), frame, gull), colour, { plain: true });
  }
}

/** A sailing boat on the water with its reflection. */
export function drawSailboat(sketch: Sketch, x: number, y: number, size: number): void {
  if (sketch.forbids('boat', 'ship', 'sail', 'sailboat')) return;
  const { palette } = sketch;
  const frame = frameAt(x, y, size);
  const add = (role: string, strokes: readonly Stroke[], colour: string, plain = false): void =>
    sketch.add(role, 'mid', trace(sketch.pen(), frame, strokes), colour, plain ? { plain } : {});
  const streaks = sketch.pen();
  lens(streaks, x, y + size * 0.07, size * 0.5, size * 0.022);
  lens(streaks, x - size * 0.06, y + size * 0.16, size * 0.32, size * 0.016);
  lens(streaks, x + size * 0.08, y + size * 0.23, size * 0.18, size * 0.012);
  sketch.add('glint', 'mid', streaks, mixHex(palette.white, palette.sea[1], 0.35), { plain: true, opacity: 0.7 });
  add(
    'sail',
    [
      [0.03, -1.25],
      [0.55, -0.75, 0.5, -0.2],
      [0.25, -0.14, 0.03, -0.17],
    ],
    palette.white,
  );
  add(
    'sail',
    [
      [-0.03, -1.1],
      [-0.12, -0.5, -0.42, -0.2],
      [-0.2, -0.15, -0.03, -0.17],
    ],
    palette.accent[0],
  );
  add(
    'mast',
    [
      [-0.018, -1.32],
      [0.018, -1.32],
      [0.018, -0.1],
      [-0.018, -0.1],
    ],
    palette.trunk[2],
  );
  add(
    'hull',
    [
      [-0.52, -0.12],
      [0, -0.08, 0.56, -0.14],
      [0.46, 0.06, 0.34, 0.06],
      [-0.34, 0.06],
      [-0.46, 0.04, -0.52, -0.12],
    ],
    palette.trunk[1],
  );
  add(
    'hull-stripe',
    [
      [-0.5, -0.06],
      [0, -0.03, 0.53, -0.075],
      [0.51, -0.03],
      [0, 0.01, -0.48, -0.02],
    ],
    palette.white,
    true,
  );
}

/** A leaning sunshade with scalloped panels over a towel. */
export function drawUmbrella(sketch: Sketch, x: number, y: number, size: number, layer: LayerName = 'near'): void {
  if (sketch.forbids('umbrella', 'parasol', 'sunshade')) return;
  const { palette } = sketch;
  const tilt = -0.26;
  ground(sketch, x + size * 0.1, y + size * 0.02, size * 0.5);
  drawTowel(sketch, x - size * 0.32, y + size * 0.13, size * 0.62, layer);
  const frame = frameAt(x, y, size, tilt);
  sketch.add(
    'pole',
    layer,
    trace(sketch.pen(), frame, [
      [-0.016, -0.95],
      [0.016, -0.95],
      [0.016, 0.02],
      [-0.016, 0.02],
    ]),
    palette.white,
  );
  const panels = 6;
  const rim = (k: number): Point => {
    const angle = Math.PI - (k / panels) * Math.PI;
    return [Math.cos(angle) * 0.62, -0.84 + Math.sin(angle) * 0.07];
  };
  const apex: Point = [0, -1.28];
  for (let k = 0; k < panels; k++) {
    const [ax, ay] = rim(k);
    const [bx, by] = rim(k + 1);
    const panel: Stroke[] = [
      apex,
      [ax * 0.86, apex[1] + 0.09, ax, ay],
      [(ax + bx) / 2, (ay + by) / 2 - 0.075, bx, by],
      [bx * 0.86, apex[1] + 0.09, apex[0], apex[1]],
    ];
    sketch.add('umbrella', layer, trace(sketch.pen(), frame, panel), k % 2 === 0 ? palette.accent[0] : palette.white);
  }
  const top = frame(0, -1.3);
  sketch.add('umbrella-knob', layer, circle(sketch.pen(), top[0], top[1], size * 0.026), palette.accent[1]);
}

function ground(sketch: Sketch, x: number, y: number, half: number): void {
  sketch.add(
    'shadow',
    'near',
    ellipse(sketch.pen(), x, y, half, half * 0.16),
    mixHex(sketch.palette.sand[2], sketch.palette.ink, 0.25),
    {
      plain: true,
      opacity: 0.4,
    },
  );
}

/** A striped towel lying on the sand. */
export function drawTowel(sketch: Sketch, x: number, y: number, width: number, layer: LayerName): void {
  const { palette } = sketch;
  const frame = frameAt(x, y, width);
  const slab = (from: number, to: number): Stroke[] => [
    [from, 0],
    [to, 0],
    [to + 0.16, -0.2],
    [from + 0.16, -0.2],
  ];
  sketch.add('towel', layer, trace(sketch.pen(), frame, slab(0, 1)), palette.accent[2]);
  for (const at of [0.14, 0.42, 0.7])
    sketch.add('towel-stripe', layer, trace(sketch.pen(), frame, slab(at, at + 0.13)), palette.white, { plain: true });
}

/** A surfboard standing in the sand. */
export function drawSurfboard(sketch: Sketch, x: number, y: number, size: number, angle: number): void {
  if (sketch.forbids('surfboard', 'surf')) return;
  const { palette } = sketch;
  const frame = frameAt(x, y, size, angle);
  const board: Stroke[] = [
    [-0.11, 0.03],
    [-0.22, -0.55, 0, -1.1],
    [0.22, -0.55, 0.11, 0.03],
    [0, 0.07, -0.11, 0.03],
  ];
  const left: Stroke[] = [
    [0, 0.05],
    [-0.06, 0.05, -0.11, 0.03],
    [-0.22, -0.55, 0, -1.1],
  ];
  sketch.add('surfboard', 'near', trace(sketch.pen(), frame, board), palette.accent[1]);
  sketch.add(
    'surfboard-shade',
    'near',
    trace(sketch.pen(), frame, left),
    mixHex(palette.accent[1], palette.white, 0.45),
    { plain: true },
  );
  sketch.add(
    'surfboard-stripe',
    'near',
    trace(sketch.pen(), frame, [
      [-0.155, -0.42],
      [0.158, -0.52],
      [0.15, -0.66],
      [-0.148, -0.56],
    ]),
    palette.accent[0],
    { plain: true },
  );
  const mound = frameAt(x, y, size);
  sketch.add(
    'sand',
    'near',
    trace(sketch.pen(), mound, [
      [-0.3, 0.07],
      [0, -0.07, 0.3, 0.07],
    ]),
    palette.sand[1],
    { plain: true },
  );
}

/** A beach ball with coloured wedges. */
export function drawBall(sketch: Sketch, x: number, y: number, radius: number): void {
  if (sketch.forbids('ball')) return;
  const { palette } = sketch;
  ground(sketch, x + radius * 0.3, y + radius * 0.95, radius * 1.15);
  sketch.add('ball', 'near', circle(sketch.pen(), x, y, radius), palette.white);
  const frame = frameAt(x, y, radius, -0.4);
  const wedges: readonly (readonly [Stroke[], string])[] = [
    [
      [
        [0, -0.98],
        [-0.72, -0.1, -0.42, 0.88],
        [-0.86, 0.55, -0.98, 0.02],
        [-0.9, -0.86, 0, -0.98],
      ],
      palette.accent[0],
    ],
    [
      [
        [0, -0.98],
        [-0.02, 0, 0.14, 0.98],
        [0.5, 0.95, 0.68, 0.7],
        [0.62, -0.3, 0, -0.98],
      ],
      palette.accent[2],
    ],
  ];
  for (const [strokes, colour] of wedges)
    sketch.add('ball-wedge', 'near', trace(sketch.pen(), frame, strokes), colour, { plain: true });
  const [px, py] = frame(0, -0.93);
  sketch.add('ball-cap', 'near', circle(sketch.pen(), px, py, radius * 0.13), palette.accent[1], { plain: true });
}

/** A five-armed starfish. */
export function drawStarfish(sketch: Sketch, x: number, y: number, radius: number): void {
  const { palette } = sketch;
  const random = sketch.random(`star-${Math.round(x)}`);
  const turn = random() * 2;
  const points: Point[] = Array.from({ length: 10 }, (_, i) => {
    const angle = turn + (i / 10) * Math.PI * 2;
    const r = i % 2 === 0 ? radius : radius * 0.45;
    return [x + Math.cos(angle) * r, y + Math.sin(angle) * r * 0.62];
  });
  sketch.add('starfish', 'near', blob(sketch.pen(), points), palette.accent[0]);
  const dots = sketch.pen();
  for (let i = 0; i < 5; i++) {
    const angle = turn + (i / 5) * Math.PI * 2;
    circle(dots, x + Math.cos(angle) * radius * 0.42, y + Math.sin(angle) * radius * 0.26, radius * 0.07);
  }
  sketch.add('starfish-dot', 'near', dots, mixHex(palette.accent[0], palette.white, 0.55), { plain: true });
}

/** A fan shell. */
export function drawShell(sketch: Sketch, x: number, y: number, radius: number): void {
  const { palette } = sketch;
  const pen = sketch.pen().move(x, y + radius * 0.35);
  const petals = 5;
  for (let i = 0; i < petals; i++) {
    const a = Math.PI * (1.06 + (0.88 * i) / petals);
    const b = Math.PI * (1.06 + (0.88 * (i + 1)) / petals);
    if (i === 0) pen.line(x + Math.cos(a) * radius, y + Math.sin(a) * radius * 0.85);
    const middle = (a + b) / 2;
    pen.quad(
      x + Math.cos(middle) * radius * 1.22,
      y + Math.sin(middle) * radius * 1.04,
      x + Math.cos(b) * radius,
      y + Math.sin(b) * radius * 0.85,
    );
  }
  const colour = mixHex(palette.accent[0], palette.white, 0.6);
  sketch.add('shell', 'near', pen.close(), colour);
  const ribs = sketch.pen();
  for (let i = 1; i < petals; i++) {
    const a = Math.PI * (1.06 + (0.88 * i) / petals);
    ribs.move(x, y + radius * 0.25).line(x + Math.cos(a) * radius * 0.9, y + Math.sin(a) * radius * 0.75);
  }
  sketch.add('shell-rib', 'near', ribs, mixHex(colour, palette.accent[0], 0.5), { linePx: radius * 0.08 });
}

/** A boulder with a lit top. */
export function drawRock(
  sketch: Sketch,
  { x, y, size, layer }: { x: number; y: number; size: number; layer: LayerName },
): void {
  if (sketch.forbids('rock', 'stone', 'boulder')) return;
  const { palette } = sketch;
  const random = sketch.random(`rock-${Math.round(x)}-${Math.round(y)}`);
  const lift = 0.55 + 0.25 * random();
  const frame = frameAt(x, y, size);
  sketch.add(
    'rock',
    layer,
    trace(sketch.pen(), frame, [
      [-1, 0.05],
      [-1, -lift * 0.6, -0.5, -lift * 0.85],
      [-0.1, -lift * 1.25, 0.35, -lift],
      [0.95, -lift * 0.8, 1, 0.05],
      [0, 0.16, -1, 0.05],
    ]),
    palette.rock[1],
  );
  sketch.add(
    'rock-light',
    layer,
    trace(sketch.pen(), frame, [
      [-0.82, -lift * 0.4],
      [-0.7, -lift * 0.8, -0.42, -lift * 0.8],
      [-0.1, -lift * 1.12, 0.26, -lift * 0.92],
      [0.02, -lift * 0.5, -0.3, -lift * 0.46],
      [-0.6, -lift * 0.5, -0.82, -lift * 0.4],
    ]),
    palette.rock[0],
    { plain: true },
  );
}

/** A round-headed sun with stripes cut out of its lower half, for evening posters. */
export function drawStripedSun(sketch: Sketch, x: number, y: number, radius: number, horizonPx: number): void {
  const { palette } = sketch;
  sketch.add('sun', 'sky', circle(sketch.pen(), x, y, radius), palette.sun, { fadesTo: palette.sky[3] });
  for (let i = 0; i < 4; i++) {
    const top = y - radius * 0.1 + i * radius * 0.26;
    if (top > horizonPx) break;
    const height = radius * (0.035 + 0.03 * i);
    const half = Math.sqrt(Math.max(0, radius * radius - (top - y) ** 2)) * 1.02;
    const pen = sketch
      .pen()
      .move(x - half, top)
      .line(x + half, top)
      .line(x + half, top + height)
      .line(x - half, top + height)
      .close();
    sketch.add('sun-stripe', 'sky', pen, mixHex(palette.sky[4], palette.sky[3], 0.4), { plain: true });
  }
}
