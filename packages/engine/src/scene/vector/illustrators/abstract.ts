import type { RenderRequest } from '../../family.ts';
import { lumaOfHex, mixHex, saturateHex } from '../hex-colour.ts';
import { arcTo, circle, ground, polygon, rectangle } from '../outlines.ts';
import { drawBlob, fillFrame } from '../parts/backdrop.ts';
import { setColours, type SetColours } from '../parts/set-colours.ts';
import { waveLine } from '../parts/sea.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

type Composition = (sketch: Sketch, colours: SetColours) => void;

const COMPOSITIONS: readonly Composition[] = [waves, discs, tiles, corners, ribbons, lights, mesh];
/** Kinds of abstract picture that a prompt can name. */
const NAMED: Readonly<Record<string, readonly Composition[]>> = {
  pattern: [tiles],
  gradient: [mesh],
  bokeh: [lights],
  wave: [waves, ribbons],
  water: [waves],
  ball: [discs],
  globe: [discs],
  ribbon: [ribbons],
  leaf: [corners],
};

/** Shapes for their own sake, in seven compositions. */
export function illustrateAbstract(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const choices = NAMED[sketch.spec.place ?? ''] ?? COMPOSITIONS;
  sketch.pick('layout', choices)(sketch, setColours(sketch.spec));
  return sketch.finish();
}

/** The colours from light to dark in `count` steps; between unlike hues it stays colourful. */
function scaleOf({ ground: paper, shape, accents }: SetColours, count: number): string[] {
  const stops = [paper, shape, ...accents].toSorted((a, b) => lumaOfHex(b) - lumaOfHex(a));
  return Array.from({ length: count }, (_, i) => {
    const t = (i / Math.max(1, count - 1)) * (stops.length - 1);
    const k = Math.min(stops.length - 2, Math.floor(t));
    const between = 1 - Math.abs(t - k - 0.5) * 2;
    return saturateHex(mixHex(stops[k]!, stops[k + 1]!, t - k), 1 + 0.7 * between);
  });
}

function waves(sketch: Sketch, colours: SetColours): void {
  const { heightPx, bleedPx } = sketch;
  const random = sketch.random('waves');
  const count = 7;
  const scale = scaleOf(colours, count + 1);
  fillFrame(sketch, 'backdrop', scale[0]!, scale[1]);
  const layers = ['far', 'far', 'mid', 'mid', 'near', 'near', 'front'] as const;
  for (let i = 0; i < count; i++) {
    const y = heightPx * (0.22 + (0.72 * i) / count);
    const line = waveLine(sketch, y, heightPx * (0.05 + 0.045 * random()), {
      waves: 0.8 + 0.9 * random(),
      phase: random() * 6,
    });
    sketch.add('wave', layers[i]!, ground(sketch.pen(), line, heightPx + bleedPx), scale[i + 1]!, {
      plain: true,
      fadesTo: mixHex(scale[i + 1]!, scale[Math.min(count, i + 2)]!, 0.6),
    });
  }
}

function discs(sketch: Sketch, { ground: paper, shape, accents, contrast }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  const random = sketch.random('discs');
  const measure = Math.min(widthPx, heightPx);
  fillFrame(sketch, 'backdrop', mixHex(paper, '#ffffff', 0.25), paper);
  const places: readonly (readonly [number, number, number, string])[] = [
    [0.34, 0.4, 0.34, shape],
    [0.68, 0.6, 0.3, accents[0]],
    [0.62, 0.28, 0.16, accents[2]],
    [0.26, 0.76, 0.18, accents[1]],
    [0.86, 0.22, 0.07, contrast],
  ];
  places.forEach(([x, y, r, colour], i) => {
    const at: Point = [widthPx * (x + (random() - 0.5) * 0.1), heightPx * (y + (random() - 0.5) * 0.1)];
    sketch.add('disc', i < 2 ? 'far' : 'mid', circle(sketch.pen(), at[0], at[1], measure * r), colour, {
      plain: true,
      opacity: i < 2 ? 1 : 0.88,
      fadesTo: mixHex(colour, paper, 0.4),
    });
    if (i !== 1) return;
    for (let k = 1; k <= 3; k++)
      sketch.add('ring', 'mid', circle(sketch.pen(), at[0], at[1], measure * (r + 0.045 * k)), contrast, {
        plain: true,
        linePx: measure * 0.004,
        opacity: 0.6,
      });
  });
  const dots = sketch.pen();
  for (let row = 0; row < 6; row++)
    for (let column = 0; column < 6; column++)
      circle(dots, widthPx * 0.07 + column * measure * 0.032, heightPx * 0.09 + row * measure * 0.032, measure * 0.005);
  sketch.add('dot', 'near', dots, contrast, { plain: true });
}

function tiles(sketch: Sketch, { ground: paper, shape, deep, accents, contrast }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  const random = sketch.random('tiles');
  const across = Math.max(3, Math.round(4 * Math.sqrt(widthPx / heightPx)));
  const side = widthPx / across;
  const down = Math.ceil(heightPx / side);
  const inks = [paper, shape, accents[0], accents[1], accents[2], deep, contrast];
  fillFrame(sketch, 'backdrop', paper);
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      const x = column * side;
      const y = row * side;
      const under = inks[Math.floor(random() * 3)]!;
      const over = inks[(inks.indexOf(under) + 1 + Math.floor(random() * (inks.length - 1))) % inks.length]!;
      sketch.add('tile', 'far', rectangle(sketch.pen(), x, y, side + 0.5, side + 0.5), under, { plain: true });
      drawMotif(sketch, { x, y, side, over, under, kind: Math.floor(random() * 6), turn: Math.floor(random() * 4) });
    }
}

interface Motif {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly over: string;
  readonly under: string;
  readonly kind: number;
  readonly turn: number;
}

function drawMotif(sketch: Sketch, { x, y, side, over, under, kind, turn }: Motif): void {
  const corners: readonly Point[] = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
  const corner = corners[turn]!;
  const start = (turn * Math.PI) / 2;
  const add = (pen: ReturnType<Sketch['pen']>, colour: string): void =>
    sketch.add('motif', 'mid', pen, colour, { plain: true });
  const quarter = (radius: number): ReturnType<Sketch['pen']> => {
    const pen = sketch.pen().move(corner[0], corner[1]);
    pen.line(corner[0] + Math.cos(start) * radius, corner[1] + Math.sin(start) * radius);
    return arcTo(pen, corner, radius, [start, start + Math.PI / 2]).close();
  };
  switch (kind) {
    case 0:
      return add(quarter(side), over);
    case 1:
      add(circle(sketch.pen(), x + side / 2, y + side / 2, side * 0.4), over);
      return add(circle(sketch.pen(), x + side / 2, y + side / 2, side * 0.17), under);
    case 2:
      return add(polygon(sketch.pen(), [corner, corners[(turn + 1) % 4]!, corners[(turn + 2) % 4]!]), over);
    case 3:
      for (const radius of [1, 0.75, 0.5, 0.25])
        add(quarter(side * radius), radius === 1 || radius === 0.5 ? over : under);
      return;
    case 4: {
      const [ax, ay] = corners[(turn + 1) % 4]!;
      const centre: Point = [(corner[0] + ax) / 2, (corner[1] + ay) / 2];
      const from = Math.atan2(corner[1] - centre[1], corner[0] - centre[0]);
      return add(
        arcTo(sketch.pen().move(corner[0], corner[1]), centre, side / 2, [from, from - Math.PI]).close(),
        over,
      );
    }
    default:
      for (let i = 0; i < 4; i++)
        add(
          turn % 2 === 0
            ? rectangle(sketch.pen(), x, y + (side * i) / 4, side, side / 8)
            : rectangle(sketch.pen(), x + (side * i) / 4, y, side / 8, side),
          over,
        );
  }
}

function corners(sketch: Sketch, colours: SetColours): void {
  const { widthPx, heightPx } = sketch;
  const measure = Math.hypot(widthPx, heightPx);
  const scale = scaleOf(colours, 6);
  fillFrame(sketch, 'backdrop', mixHex(scale[0]!, '#ffffff', 0.4), scale[0]);
  const spots: readonly (readonly [number, number])[] = [
    [0, 1],
    [1, 0],
  ];
  spots.forEach(([x, y], k) => {
    for (let i = 0; i < 5; i++)
      drawBlob(sketch, {
        x: widthPx * x,
        y: heightPx * y,
        radius: measure * (0.5 - 0.088 * i) * (k === 0 ? 1 : 0.78),
        wobble: 0.3,
        colour: scale[i + 1]!,
        layer: (['far', 'far', 'mid', 'mid', 'near'] as const)[i]!,
        name: `${k}-${i}`,
      });
  });
}

function ribbons(sketch: Sketch, colours: SetColours): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const random = sketch.random('ribbons');
  const scale = scaleOf(colours, 8);
  fillFrame(sketch, 'backdrop', scale[0]!);
  const phase = random() * 6;
  const rise = 0.75 + 0.5 * random();
  const at = (t: number, shift: number): Point => [
    -bleedPx + t * (widthPx + 2 * bleedPx),
    heightPx * (1.15 - rise * t + 0.16 * Math.sin(t * 4.6 + phase) + shift),
  ];
  const wide = 0.13;
  for (let i = 0; i < 7; i++) {
    const shift = (i - 3.6) * wide;
    const line = Array.from({ length: 12 }, (_, k) => at(k / 11, shift));
    sketch.add(
      'ribbon',
      i < 3 ? 'far' : i < 5 ? 'mid' : 'near',
      ground(sketch.pen(), line, heightPx * 2),
      scale[i + 1]!,
      {
        plain: true,
        fadesTo: mixHex(scale[i + 1]!, scale[Math.max(0, i)]!, 0.5),
      },
    );
  }
}

/** Colours that run into each other: clouds of light, each of many thin rings. */
function mesh(sketch: Sketch, { ground: paper, shape, accents }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  const random = sketch.random('mesh');
  const reach = Math.hypot(widthPx, heightPx) * 0.5;
  const rings = 26;
  fillFrame(sketch, 'backdrop', paper, shape);
  const clouds: readonly (readonly [number, number, string])[] = [
    [0.55, 0.45, mixHex(paper, '#ffffff', 0.35)],
    [0.1, 0.9, shape],
    [0.92, 0.15, accents[0]],
    [0.9, 0.95, accents[1]],
    [0.05, 0.1, paper],
  ];
  for (const [x, y, colour] of clouds) {
    const at: Point = [widthPx * (x + 0.2 * (random() - 0.5)), heightPx * (y + 0.2 * (random() - 0.5))];
    const size = reach * (0.85 + 0.4 * random());
    for (let ring = 0; ring < rings; ring++)
      sketch.add('cloud-of-light', 'far', circle(sketch.pen(), at[0], at[1], size * (1 - ring / rings)), colour, {
        plain: true,
        opacity: 0.07,
      });
  }
}

/** Lights out of focus. */
function lights(sketch: Sketch, { ground: paper, deep, accents, shape }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  const random = sketch.random('lights');
  const measure = Math.min(widthPx, heightPx);
  const dark = mixHex(mixHex(deep, accents[0], 0.35), '#0c0d1a', 0.72);
  fillFrame(sketch, 'backdrop', dark, mixHex(dark, accents[0], 0.4));
  const inks = [accents[0], accents[1], accents[2], shape, paper];
  for (let i = 0; i < 46; i++) {
    const size = measure * (0.02 + 0.075 * random() ** 1.6);
    const x = widthPx * random();
    const y = heightPx * (0.5 + (random() + random() - 1) * 0.55);
    const colour = mixHex(inks[i % inks.length]!, '#ffffff', 0.15 * random());
    const opacity = 0.2 + 0.5 * random();
    sketch.add('light', 'mid', circle(sketch.pen(), x, y, size), colour, { plain: true, opacity });
    sketch.add('light', 'mid', circle(sketch.pen(), x, y, size * 0.97), mixHex(colour, '#ffffff', 0.35), {
      plain: true,
      linePx: size * 0.07,
      opacity: opacity * 0.9,
    });
  }
}
