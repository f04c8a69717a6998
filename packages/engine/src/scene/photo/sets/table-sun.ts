import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import { paintFoliageMask } from '../path-tracer/gobo/foliage.ts';
import { createGobo } from '../path-tracer/gobo/gobo.ts';
import { paintPalmMask } from '../path-tracer/gobo/palm.ts';
import { paintWindowMask } from '../path-tracer/gobo/window.ts';
import { sun, type Sun } from '../path-tracer/light.ts';
import { add, scale, type Vec3 } from '../path-tracer/vector.ts';
import type { Stage } from './stage.ts';

interface TableSunOptions {
  readonly spec: SceneSpec;
  readonly stage: Stage;
  /** Towards the sun. */
  readonly direction: Vec3;
  readonly strength: Vec3;
}

/** Under a covered sky nothing throws a pattern. */
const COVERED: ReadonlySet<SceneSpec['weather'][number]> = new Set(['cloudy', 'rain', 'snow', 'fog', 'storm']);
const LEAF_THROW = 8;
const WINDOW_THROW = 3;
/** Size of a patch of window light, frame widths; it is drawn out by the low sun. */
const PATCH = 0.42;
const PATCH_RANGE = 0.14;

/** The sun that reaches a table: through a window, through leaves, or freely; undefined at night, under cloud and in soft light. */
export function tableSun({ spec, stage, direction, strength }: TableSunOptions): Sun | undefined {
  const { key } = spec.light;
  if (spec.time === 'night' || spec.weather.some((weather) => COVERED.has(weather))) return undefined;
  const random = createRandom(deriveSeed(spec.seed, 'table-sun'));
  const size = 0.014 + 0.012 * random();
  const middle: Vec3 = [(random() - 0.5) * 0.4 * stage.across, 0, -0.25];
  switch (key) {
    case 'hard':
      return sun({ direction, size, strength });
    case 'leaf': {
      const mask = random() < 0.6 ? paintPalmMask(random, 5 + Math.floor(random() * 3)) : paintFoliageMask(random, 11);
      const gobo = createGobo({
        origin: add(middle, scale(direction, LEAF_THROW)),
        normal: direction,
        halfWidth: stage.across * 0.8,
        beyond: 'mirrored',
        spread: 0.004 + 0.0035 * random(),
        mask,
      });
      return sun({ direction, size, strength, gobo });
    }
    case 'window': {
      const mask = paintWindowMask({
        columns: 2 + Math.floor(random() * 2),
        rows: 2 + Math.floor(random() * 2),
        aspect: 1 + 0.4 * random(),
        bar: 0.05 + 0.02 * random(),
        roundHead: false,
      });
      const gobo = createGobo({
        origin: add(middle, scale(direction, WINDOW_THROW)),
        normal: direction,
        halfWidth: stage.across * (PATCH + PATCH_RANGE * random()),
        beyond: 'dark',
        spread: 0.022 + 0.014 * random(),
        mask,
      });
      return sun({ direction, size, strength, gobo });
    }
    case 'soft':
    case 'neon':
    case 'candle':
    case 'back':
      return undefined;
  }
}
