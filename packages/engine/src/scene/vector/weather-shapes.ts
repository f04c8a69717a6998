import { createRandom, deriveSeed } from '@backlot/kernels';
import { OUTDOORS } from '../family-groups.ts';
import type { SceneSpec } from '../spec.ts';
import { ellipse, polygon, rectangle } from './outlines.ts';
import { createPen, type Pen } from './pen.ts';
import { LAYER_NAMES, type LayerName, type VectorScene, type VectorShape } from './vector-scene.ts';

/** Streaks, flakes and veils for a picture of one megapixel square. */
const STREAKS = 120;
const FLAKES = 90;
const VEILS = 3;

/** A drawing of the open with its weather: rain, falling snow, fog or a storm, each over what the illustrator drew. */
export function addWeather(scene: VectorScene, { family, weather, seed, time, detailSeed }: SceneSpec): VectorScene {
  if (!OUTDOORS.has(family)) return scene;
  const random = createRandom(deriveSeed(detailSeed ?? seed, 'vector/weather'));
  const added: VectorShape[] = [];
  const isDark = time === 'night';
  if (weather.includes('storm') || weather.includes('rain'))
    added.push(veilOfCloud(scene, weather.includes('storm') ? 0.5 : 0.3));
  if (weather.includes('storm')) added.push(bolt(scene, random));
  if (weather.includes('storm') || weather.includes('rain')) added.push(rain(scene, random));
  if (weather.includes('snow')) added.push(...snow(scene, random));
  if (weather.includes('fog')) added.push(...fog(scene, random, isDark ? '#8fa0c4' : '#f4f3f1'));
  if (added.length === 0) return scene;
  const all = [...scene.shapes, ...added];
  return { ...scene, shapes: LAYER_NAMES.flatMap((layer) => all.filter((shape) => shape.layer === layer)) };
}

function shape(role: string, layer: LayerName, pen: Pen, colour: string, look: Partial<VectorShape>): VectorShape {
  return { role, layer, d: pen.d, colour, plain: true, ...look };
}

function veilOfCloud({ widthPx, heightPx }: VectorScene, opacity: number): VectorShape {
  const whole = rectangle(createPen(), -widthPx * 0.05, -heightPx * 0.05, widthPx * 1.1, heightPx * 1.1);
  return shape('veil', 'sky', whole, '#4b5a74', { opacity });
}

function bolt({ widthPx, heightPx }: VectorScene, random: () => number): VectorShape {
  const x = widthPx * (0.2 + 0.6 * random());
  const size = heightPx * 0.3;
  const flash = polygon(createPen(), [
    [x + size * 0.06, -size * 0.05],
    [x - size * 0.16, size * 0.52],
    [x - size * 0.02, size * 0.5],
    [x - size * 0.16, size * 1.05],
    [x + size * 0.17, size * 0.38],
    [x + size * 0.03, size * 0.4],
    [x + size * 0.2, -size * 0.05],
  ]);
  return shape('lightning', 'sky', flash, '#fff1b8', {});
}

function rain({ widthPx, heightPx }: VectorScene, random: () => number): VectorShape {
  const pen = createPen();
  const measure = Math.sqrt(widthPx * heightPx);
  for (let i = 0; i < STREAKS; i++) {
    const x = random() * widthPx * 1.1;
    const y = random() * heightPx;
    const long = measure * (0.018 + 0.028 * random());
    pen.move(x, y).line(x - long * 0.3, y + long);
  }
  return shape('rain', 'front', pen, '#dbe8f5', { linePx: measure * 0.0022, opacity: 0.6 });
}

function snow({ widthPx, heightPx }: VectorScene, random: () => number): VectorShape[] {
  const measure = Math.sqrt(widthPx * heightPx);
  return (['mid', 'front'] as const).map((layer, i) => {
    const pen = createPen();
    for (let k = 0; k < FLAKES; k++) {
      const r = measure * (0.0018 + 0.0035 * random()) * (1 + i * 0.7);
      ellipse(pen, random() * widthPx, random() * heightPx, r, r);
    }
    return shape('snow', layer, pen, '#ffffff', { opacity: 0.85 });
  });
}

function fog({ widthPx, heightPx }: VectorScene, random: () => number, colour: string): VectorShape[] {
  return Array.from({ length: VEILS }, (_, i) => {
    const y = heightPx * (0.5 + 0.15 * i + 0.05 * random());
    const swell = heightPx * 0.05;
    const pen = createPen().move(-widthPx * 0.05, y);
    pen.cubic(
      [widthPx * 0.3, y - swell * (1 + random())],
      [widthPx * 0.6, y + swell],
      [widthPx * 1.05, y - swell * random()],
    );
    pen.line(widthPx * 1.05, y + heightPx * 0.16);
    pen.cubic(
      [widthPx * 0.7, y + heightPx * 0.2],
      [widthPx * 0.3, y + heightPx * 0.1],
      [-widthPx * 0.05, y + heightPx * 0.17],
    );
    const layer = (['far', 'mid', 'near'] as const)[i] ?? 'near';
    return shape('fog', layer, pen.close(), colour, { opacity: 0.42 - 0.06 * i });
  });
}
