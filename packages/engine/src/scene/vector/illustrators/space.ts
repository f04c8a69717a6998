import type { RenderRequest } from '../../family.ts';
import type { SceneSpec } from '../../spec.ts';
import { mixHex } from '../hex-colour.ts';
import { circle, ellipse, ground } from '../outlines.ts';
import { fillFrame } from '../parts/backdrop.ts';
import { drawGlow } from '../parts/glow.ts';
import { drawPlanet } from '../parts/planets.ts';
import { drawStars } from '../parts/sky.ts';
import { spaceColours, type SpaceColours } from '../parts/space-colours.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

type Layout = 'ringed' | 'moonscape' | 'limb' | 'orbits' | 'nebula';

const LAYOUTS: readonly Layout[] = ['ringed', 'moonscape', 'limb', 'orbits', 'nebula'];
const RINGED = /saturn|\bring/i;

/** Outer space: planets, a moon's ground, a planet's limb, orbits or a nebula. */
export function illustrateSpace(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const colours = spaceColours(sketch);
  fillFrame(sketch, 'sky', colours.deep, colours.haze);
  drawNebula(sketch, colours);
  drawStars(sketch, sketch.heightPx * 1.1, 150);
  DRAWN[sketch.pick('layout', layoutsFor(sketch.spec))](sketch, colours);
  return sketch.finish();
}

/** What shows the place that was asked for, and the rings. */
function layoutsFor({ place, prompt }: SceneSpec): readonly Layout[] {
  if (place === 'moon') return ['moonscape'];
  return RINGED.test(prompt) ? ['ringed', 'orbits'] : LAYOUTS;
}

const DRAWN: Readonly<Record<Layout, (sketch: Sketch, colours: SpaceColours) => void>> = {
  ringed,
  moonscape,
  limb,
  orbits,
  nebula: (sketch, colours) => {
    drawComet(sketch, colours);
    const { widthPx, heightPx, unitPx } = sketch;
    drawPlanet(sketch, {
      x: widthPx * 0.24,
      y: heightPx * 0.76,
      radius: unitPx * 12,
      colours: colours.warm,
      kind: 'bands',
      layer: 'mid',
      name: 'a',
    });
    drawPlanet(sketch, {
      x: widthPx * 0.84,
      y: heightPx * 0.2,
      radius: unitPx * 6,
      colours: colours.moon,
      kind: 'craters',
      layer: 'far',
      name: 'b',
    });
  },
};

function drawNebula(sketch: Sketch, { nebula }: SpaceColours): void {
  const { widthPx, heightPx } = sketch;
  const random = sketch.random('nebula');
  const measure = Math.min(widthPx, heightPx);
  for (let i = 0; i < 7; i++) {
    const t = i / 6;
    const x = widthPx * (0.06 + 0.88 * t);
    const y = heightPx * (0.72 - 0.46 * t + 0.16 * (random() - 0.5));
    const radius = measure * (0.16 + 0.13 * random());
    for (const [grow, opacity] of [
      [1.25, 0.1],
      [0.85, 0.12],
      [0.5, 0.16],
    ] as const) {
      const before = sketch.pen();
      ellipse(before, x, y, radius * grow * 1.5, radius * grow * 0.8);
      sketch.add('nebula', 'sky', before, nebula[i % 2]!, { plain: true, opacity });
    }
  }
}

function ringed(sketch: Sketch, { warm, cold, moon }: SpaceColours): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random('planets');
  drawPlanet(sketch, {
    x: widthPx * 0.2,
    y: heightPx * 0.22,
    radius: unitPx * 7,
    colours: cold,
    kind: 'land',
    layer: 'far',
    name: 'far',
  });
  drawPlanet(sketch, {
    x: widthPx * (0.56 + 0.08 * random()),
    y: heightPx * (0.5 + 0.06 * random()),
    radius: unitPx * (20 + 4 * random()),
    colours: warm,
    kind: 'bands',
    ring: mixHex(warm[0], moon[1], 0.3),
    layer: 'mid',
    name: 'main',
  });
  drawPlanet(sketch, {
    x: widthPx * 0.16,
    y: heightPx * 0.8,
    radius: unitPx * 5,
    colours: moon,
    kind: 'craters',
    layer: 'mid',
    name: 'moon',
  });
}

function moonscape(sketch: Sketch, colours: SpaceColours): void {
  const { widthPx, heightPx, unitPx, bleedPx } = sketch;
  const { moon, cold } = colours;
  const random = sketch.random('moonscape');
  drawPlanet(sketch, {
    x: widthPx * 0.7,
    y: heightPx * 0.28,
    radius: unitPx * 14,
    colours: cold,
    kind: 'land',
    layer: 'far',
    name: 'earth',
  });
  const rows: readonly (readonly [number, 'far' | 'mid' | 'near', number])[] = [
    [0.66, 'far', 0.55],
    [0.72, 'mid', 0.25],
    [0.84, 'near', 0],
  ];
  for (const [at, layer, dark] of rows) {
    const line: Point[] = Array.from({ length: 10 }, (_, i) => [
      -bleedPx + (i / 9) * (widthPx + 2 * bleedPx),
      heightPx * (at + (random() - 0.5) * 0.05),
    ]);
    sketch.add('moon-ground', layer, ground(sketch.pen(), line, heightPx + bleedPx), mixHex(moon[1], moon[2], dark), {
      fadesTo: mixHex(moon[2], colours.deep, 0.3),
    });
  }
  for (let i = 0; i < 9; i++) {
    const depth = random();
    const x = widthPx * random();
    const y = heightPx * (0.78 + 0.19 * depth);
    const size = unitPx * (2 + 7 * depth * random());
    sketch.add('crater', 'near', ellipse(sketch.pen(), x, y, size, size * 0.3), mixHex(moon[2], colours.deep, 0.25));
    sketch.add(
      'crater-light',
      'near',
      ellipse(sketch.pen(), x, y + size * 0.07, size * 0.84, size * 0.2),
      mixHex(moon[1], moon[2], 0.55),
      { plain: true },
    );
  }
}

/** The curve of a giant planet from below, its air glowing. */
function limb(sketch: Sketch, { cold, warm, moon, deep }: SpaceColours): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const radius = Math.max(widthPx, heightPx) * 1.15;
  const centre: Point = [widthPx * 0.42, heightPx * 0.7 + radius];
  const air = { role: 'air', x: centre[0], y: centre[1], radius, colour: cold[0], layer: 'far' } as const;
  drawGlow(sketch, air, [
    [1.06, 0.12],
    [1.035, 0.2],
    [1.015, 0.35],
  ]);
  sketch.add('planet', 'mid', circle(sketch.pen(), centre[0], centre[1], radius), cold[1], {
    plain: true,
    fadesTo: deep,
  });
  const random = sketch.random('limb');
  for (let i = 0; i < 9; i++) {
    const angle = -Math.PI / 2 + (random() - 0.5) * 0.9;
    const reach = radius * (0.985 - 0.16 * random());
    const size = unitPx * (8 + 16 * random());
    sketch.add(
      'planet-land',
      'mid',
      ellipse(
        sketch.pen(),
        centre[0] + Math.cos(angle) * reach,
        centre[1] + Math.sin(angle) * reach,
        size,
        size * 0.28,
      ),
      i % 3 === 0 ? mixHex(cold[0], '#ffffff', 0.4) : mixHex(cold[2], cold[1], 0.3),
      { plain: true, opacity: 0.8 },
    );
  }
  drawPlanet(sketch, {
    x: widthPx * 0.78,
    y: heightPx * 0.24,
    radius: unitPx * 9,
    colours: moon,
    kind: 'craters',
    layer: 'far',
    name: 'moon',
  });
  drawPlanet(sketch, {
    x: widthPx * 0.2,
    y: heightPx * 0.3,
    radius: unitPx * 4.5,
    colours: warm,
    kind: 'bands',
    layer: 'far',
    name: 'red',
  });
}

/** Planets on the tracks around their sun. */
function orbits(sketch: Sketch, { warm, cold, moon }: SpaceColours): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random('orbits');
  const centre: Point = [-widthPx * 0.04, heightPx * 0.5];
  const tracks = [0.34, 0.52, 0.72, 0.96];
  for (const track of tracks)
    sketch.add(
      'orbit',
      'far',
      ellipse(sketch.pen(), centre[0], centre[1], widthPx * track, heightPx * track * 0.92),
      moon[1],
      {
        plain: true,
        linePx: unitPx * 0.2,
        opacity: 0.35,
      },
    );
  const radius = Math.min(widthPx, heightPx) * 0.2;
  drawGlow(sketch, { role: 'sun', x: centre[0], y: centre[1], radius, colour: '#ffd873', layer: 'far' }, [
    [1.5, 0.12],
    [1.25, 0.2],
    [1, 1],
  ]);
  const kinds = [
    [moon, 'craters', 4, undefined],
    [cold, 'land', 6, undefined],
    [warm, 'bands', 9, warm[0]],
    [cold, 'bands', 6.5, undefined],
  ] as const;
  kinds.forEach(([colours, kind, size, ring], i) => {
    const angle = (random() - 0.5) * 1.3;
    drawPlanet(sketch, {
      x: centre[0] + Math.cos(angle) * widthPx * tracks[i]!,
      y: centre[1] + Math.sin(angle) * heightPx * tracks[i]! * 0.92,
      radius: unitPx * size,
      colours,
      kind,
      ...(ring !== undefined && { ring }),
      layer: 'mid',
      name: String(i),
    });
  });
}

function drawComet(sketch: Sketch, { cold }: SpaceColours): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const head: Point = [widthPx * 0.42, heightPx * 0.52];
  const tail = (spread: number, long: number): ReturnType<Sketch['pen']> =>
    sketch
      .pen()
      .move(head[0] - spread, head[1] - spread)
      .quad(head[0] + long * 0.4, head[1] - long * 0.36, head[0] + long, head[1] - long * 0.72)
      .quad(head[0] + long * 0.44, head[1] - long * 0.26, head[0] + spread, head[1] + spread)
      .close();
  sketch.add('comet-tail', 'mid', tail(unitPx * 2.4, unitPx * 48), cold[1], { plain: true, opacity: 0.35 });
  sketch.add('comet-tail', 'mid', tail(unitPx * 1.5, unitPx * 34), cold[0], { plain: true, opacity: 0.6 });
  sketch.add('comet', 'mid', circle(sketch.pen(), head[0], head[1], unitPx * 2.5), '#ffffff', { plain: true });
}
