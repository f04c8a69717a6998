import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { ground, polygon, rectangle } from '../outlines.ts';
import { drawClouds } from '../parts/cloud.ts';
import { drawHeadland, drawIslet } from '../parts/hills.ts';
import { drawSea, waveLine } from '../parts/sea.ts';
import { drawGulls, drawRock, drawSailboat } from '../parts/seaside.ts';
import { drawLuminary, drawSky, drawStars, type Luminary } from '../parts/sky.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

const LAYOUTS = ['open', 'islands', 'cliff', 'rocks', 'swell'] as const;

/** The open sea: calm with a boat, islands, a lighthouse on a cliff, rocks, or a swell. */
export function illustrateSea(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { widthPx, heightPx, unitPx, spec, palette } = sketch;
  const isStormy = spec.weather.includes('storm');
  const layout = sketch.wants('lighthouse') ? 'cliff' : isStormy ? 'swell' : sketch.pick('layout', LAYOUTS);
  const random = sketch.random('jitter');
  const horizonPx = heightPx * (layout === 'swell' ? 0.42 : 0.5 + 0.08 * random());
  const low = spec.time === 'sunset' || spec.time === 'dawn';
  const radiusPx = unitPx * (low ? 11 : 7);
  const light: Luminary = {
    x: widthPx * (layout === 'cliff' ? 0.3 : 0.3 + 0.4 * random()),
    y: low ? horizonPx - radiusPx * 0.4 : horizonPx * 0.34,
    radiusPx,
  };
  drawSky(sketch, horizonPx, light);
  if (spec.time === 'night') drawStars(sketch, horizonPx, 90);
  if (!isStormy) drawLuminary(sketch, light);
  drawClouds(sketch, horizonPx, isStormy ? 7 : 4);
  if (layout === 'islands') drawIslands(sketch, horizonPx);
  drawSea(sketch, horizonPx, heightPx, isStormy || sketch.forbids('sun', 'moon') ? undefined : light);
  if (layout === 'swell') drawSwell(sketch, horizonPx);
  if (layout === 'cliff') drawCliff(sketch, horizonPx);
  if (layout === 'rocks')
    for (const [x, y, size] of [
      [0.12, 0.9, 12],
      [0.26, 0.95, 7],
      [0.87, 0.93, 9],
    ] as const)
      drawRock(sketch, { x: widthPx * x, y: heightPx * y, size: unitPx * size, layer: 'near' });
  if (layout === 'open' || layout === 'islands' || sketch.wants('boat', 'sailboat'))
    drawSailboat(sketch, widthPx * (0.34 + 0.3 * random()), horizonPx + heightPx * 0.12, unitPx * 15);
  if (layout === 'open') drawSailboat(sketch, widthPx * 0.82, horizonPx + heightPx * 0.035, unitPx * 6);
  if (!isStormy) drawGulls(sketch, widthPx * 0.55, horizonPx * 0.55, 5);
  if (layout === 'islands')
    drawHeadland(sketch, {
      baseY: horizonPx + 1,
      peakPx: heightPx * 0.1,
      fromX: widthPx * 0.72,
      colour: palette.hill[1],
      fadesTo: palette.hill[2],
      name: 'sea',
    });
  return sketch.finish();
}

function drawIslands(sketch: Sketch, horizonPx: number): void {
  const { widthPx, heightPx, palette } = sketch;
  for (const [i, x, wide, peak] of [
    [0, 0.2, 0.2, 0.09],
    [1, 0.44, 0.1, 0.05],
  ] as const)
    drawIslet(sketch, {
      x: widthPx * x,
      baseY: horizonPx + 1,
      halfWidth: widthPx * wide,
      peakPx: heightPx * peak,
      colour: palette.hill[i]!,
      fadesTo: palette.hill[i + 1]!,
      name: String(i),
    });
}

/** Waves with white crests, higher towards the eye. */
function drawSwell(sketch: Sketch, horizonPx: number): void {
  const { heightPx, palette, bleedPx, unitPx } = sketch;
  const random = sketch.random('swell');
  const layers = ['far', 'mid', 'mid', 'near', 'front'] as const;
  const depth = heightPx - horizonPx;
  layers.forEach((layer, i) => {
    const t = (i + 0.4) / layers.length;
    const colour = mixHex(palette.sea[Math.min(3, i)]!, palette.sea[0], i > 2 ? 0.5 : 0);
    const line = waveLine(sketch, horizonPx + depth * t, depth * (0.035 + 0.055 * t), {
      waves: 3.4 - 1.6 * t + random(),
      phase: random() * 6,
    });
    const crest = line.map(([x, y]): Point => [x, y - unitPx * (0.5 + 1.2 * t)]);
    sketch.add('foam', layer, ground(sketch.pen(), crest, heightPx + bleedPx), palette.foam, {
      plain: true,
      opacity: 0.85,
    });
    sketch.add('wave', layer, ground(sketch.pen(), line, heightPx + bleedPx), colour, {
      plain: true,
      fadesTo: mixHex(colour, palette.ink, 0.25),
    });
  });
}

/** A cliff from the right with a lighthouse on it. */
function drawCliff(sketch: Sketch, horizonPx: number): void {
  const { widthPx, heightPx, palette, bleedPx, unitPx } = sketch;
  const top = horizonPx - heightPx * 0.02;
  const right = widthPx + bleedPx;
  const cliff: Point[] = [
    [widthPx * 0.52, heightPx * 0.9],
    [widthPx * 0.56, heightPx * 0.78],
    [widthPx * 0.61, heightPx * 0.72],
    [widthPx * 0.63, top + heightPx * 0.06],
    [widthPx * 0.7, top],
    [widthPx * 0.86, top - heightPx * 0.015],
    [right, top + heightPx * 0.01],
    [right, heightPx + bleedPx],
    [widthPx * 0.5, heightPx + bleedPx],
  ];
  sketch.add('cliff', 'mid', polygon(sketch.pen(), cliff), palette.rock[1], { fadesTo: palette.rock[2] });
  const facets: readonly (readonly Point[])[] = [
    [
      [widthPx * 0.63, top + heightPx * 0.06],
      [widthPx * 0.7, top],
      [widthPx * 0.72, heightPx * 0.74],
      [widthPx * 0.64, heightPx * 0.86],
      [widthPx * 0.61, heightPx * 0.72],
    ],
    [
      [widthPx * 0.8, top + heightPx * 0.05],
      [widthPx * 0.88, top + heightPx * 0.1],
      [widthPx * 0.86, heightPx * 0.88],
      [widthPx * 0.78, heightPx * 0.92],
    ],
  ];
  for (const facet of facets)
    sketch.add('cliff-light', 'mid', polygon(sketch.pen(), facet), palette.rock[0], { plain: true });
  const turf: Point[] = [
    [widthPx * 0.63, top + heightPx * 0.05],
    [widthPx * 0.7, top - heightPx * 0.012],
    [widthPx * 0.86, top - heightPx * 0.028],
    [right, top - heightPx * 0.005],
    [right, top + heightPx * 0.05],
    [widthPx * 0.85, top + heightPx * 0.03],
    [widthPx * 0.75, top + heightPx * 0.05],
  ];
  sketch.add('turf', 'mid', polygon(sketch.pen(), turf), palette.leaf[1]);
  const surf = sketch.pen();
  for (let i = 0; i < 5; i++)
    surf
      .move(widthPx * (0.42 + 0.02 * i), heightPx * (0.9 + 0.022 * i))
      .quad(widthPx * 0.52, heightPx * (0.88 + 0.022 * i), widthPx * (0.6 + 0.01 * i), heightPx * (0.91 + 0.02 * i));
  sketch.add('foam', 'near', surf, palette.foam, { linePx: unitPx * 0.7, plain: true });
  drawLighthouse(sketch, widthPx * 0.82, top - heightPx * 0.018, Math.min(heightPx * 0.36, widthPx * 0.4));
}

/** A striped lighthouse; after dark its light sweeps over the sea. */
function drawLighthouse(sketch: Sketch, x: number, y: number, size: number): void {
  if (sketch.forbids('lighthouse', 'tower')) return;
  const { palette, spec, widthPx } = sketch;
  const isLit = spec.time === 'night' || spec.time === 'sunset' || spec.weather.includes('storm');
  const lampY = y - size * 0.86;
  if (isLit) {
    const beam = polygon(sketch.pen(), [
      [x, lampY - size * 0.02],
      [x - widthPx, lampY - size * 0.42],
      [x - widthPx, lampY + size * 0.3],
      [x, lampY + size * 0.03],
    ]);
    sketch.add('beam', 'far', beam, palette.light, { plain: true, opacity: 0.32 });
  }
  const half = (t: number): number => size * (0.105 - 0.045 * t);
  const band = (from: number, to: number): ReturnType<Sketch['pen']> =>
    polygon(sketch.pen(), [
      [x - half(from), y - size * from],
      [x - half(to), y - size * to],
      [x + half(to), y - size * to],
      [x + half(from), y - size * from],
    ]);
  sketch.add('tower', 'mid', band(0, 0.78), palette.white);
  for (const from of [0.1, 0.38, 0.64])
    sketch.add('tower-stripe', 'mid', band(from, from + 0.14), palette.accent[0], { plain: true });
  sketch.add(
    'gallery',
    'mid',
    rectangle(sketch.pen(), x - size * 0.085, y - size * 0.8, size * 0.17, size * 0.03),
    palette.ink,
  );
  sketch.add(
    'lamp',
    'mid',
    rectangle(sketch.pen(), x - size * 0.045, y - size * 0.92, size * 0.09, size * 0.12),
    isLit ? palette.light : palette.sky[3],
  );
  const cap = polygon(sketch.pen(), [
    [x - size * 0.065, y - size * 0.92],
    [x, y - size],
    [x + size * 0.065, y - size * 0.92],
  ]);
  sketch.add('cap', 'mid', cap, palette.accent[0]);
}
