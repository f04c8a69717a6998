import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { drawClouds, drawHeap, lobedOutline } from '../parts/cloud.ts';
import { drawGulls } from '../parts/seaside.ts';
import { drawLuminary, drawSky, drawStars, type Luminary } from '../parts/sky.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

const LAYOUTS = ['heaps', 'above', 'open', 'tall'] as const;

/** Nothing but sky: heaps, a sea of clouds from above, an open sky or one tall cloud. */
export function illustrateSky(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { widthPx, heightPx, unitPx, spec } = sketch;
  const layout = sketch.pick('layout', LAYOUTS);
  const random = sketch.random('jitter');
  const low = spec.time === 'sunset' || spec.time === 'dawn';
  const light: Luminary = {
    x: widthPx * (0.2 + 0.6 * random()),
    y: heightPx * (low ? 0.56 + 0.1 * random() : 0.2 + 0.14 * random()),
    radiusPx: unitPx * (low ? 12 : 8),
  };
  drawSky(sketch, heightPx, light);
  if (spec.time === 'night') drawStars(sketch, heightPx * (layout === 'above' ? 0.6 : 1), 110);
  drawLuminary(sketch, light);
  if (sketch.forbids('cloud')) return sketch.finish();
  if (layout !== 'above') drawClouds(sketch, heightPx * (layout === 'open' ? 1 : 0.8), layout === 'open' ? 5 : 3);
  if (layout === 'above') drawCloudSea(sketch);
  else if (layout === 'heaps') drawBank(sketch, 0.96, 5);
  else if (layout === 'tall') drawTall(sketch);
  drawGulls(sketch, widthPx * (0.3 + 0.4 * random()), heightPx * 0.42, 5);
  return sketch.finish();
}

/** Banks behind banks up to the horizon, as seen from an aeroplane. */
function drawCloudSea(sketch: Sketch): void {
  const { widthPx, heightPx, palette, bleedPx } = sketch;
  const random = sketch.random('cloud-sea');
  const rows = 6;
  const layers = ['far', 'far', 'mid', 'mid', 'near', 'front'] as const;
  for (let row = 0; row < rows; row++) {
    const t = row / (rows - 1);
    const y = heightPx * (0.6 + 0.36 * t);
    const size = Math.min(widthPx, heightPx) * (0.05 + 0.13 * t);
    const lobes = [];
    for (let x = -bleedPx - size; x < widthPx + bleedPx + size; x += size * (0.95 + 0.35 * random()))
      lobes.push({ x, y: y + size * (random() - 0.5) * 0.4, radius: size * (0.72 + 0.4 * random()) });
    const base = mixHex(palette.cloud[1], palette.sky[4], 0.5 * (1 - t));
    const lit = mixHex(palette.cloud[0], palette.sky[4], 0.6 * (1 - t));
    sketch.add('cloud', layers[row]!, lobedOutline(sketch.pen(), lobes, heightPx + bleedPx + size), lit, {
      fadesTo: base,
    });
    const inner = lobes.map(({ x, y: at, radius }) => ({
      x: x + radius * 0.2,
      y: at + radius * 0.42,
      radius: radius * 0.8,
    }));
    sketch.add('cloud-shade', layers[row]!, lobedOutline(sketch.pen(), inner, heightPx + bleedPx + size), base, {
      plain: true,
    });
  }
}

function drawBank(sketch: Sketch, at: number, count: number): void {
  const { widthPx, heightPx, palette } = sketch;
  const random = sketch.random('bank');
  for (let i = 0; i < count; i++)
    drawHeap(sketch, {
      x: widthPx * ((i + 0.5 * random()) / (count - 1)),
      y: heightPx * (at + 0.08 * random()),
      width: Math.min(widthPx, heightPx * 1.2) * (0.42 + 0.22 * random()),
      colours: palette.cloud,
      random,
      layer: i % 2 === 0 ? 'mid' : 'near',
    });
}

/** A cloud that towers: one outline of many lobes on the lower border, narrower towards its top. */
function drawTall(sketch: Sketch): void {
  const { widthPx, heightPx, palette, bleedPx } = sketch;
  const random = sketch.random('tall');
  const measure = Math.min(widthPx, heightPx);
  const floorY = heightPx + bleedPx + measure * 0.3;
  const lobes = [-1.15, -0.8, -0.52, -0.28, 0, 0.27, 0.5, 0.8, 1.15].map((at) => ({
    x: widthPx * 0.6 + at * measure * 0.44,
    y: heightPx * (0.5 + 0.5 * Math.abs(at) ** 0.8) + measure * 0.05 * (random() - 0.5),
    radius: measure * (0.13 + 0.05 * random()),
  }));
  const [lit, shade] = palette.cloud;
  sketch.add('cloud', 'mid', lobedOutline(sketch.pen(), lobes, floorY), lit, { fadesTo: shade });
  const inner = lobes.slice(1, -1).map(({ x, y, radius }) => ({ x: x + radius * 0.25, y: y + radius * 0.9, radius }));
  sketch.add('cloud-shade', 'mid', lobedOutline(sketch.pen(), inner, floorY), shade, { plain: true });
}
