import { createRandom } from '@backlot/kernels';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { createCardCanvas, finishCard, toneColour, type Card } from './card.ts';

/** How the needles of a kind of conifer sit. */
export interface BoughHabit {
  readonly needlePx: number;
  /** Needles a pixel of twig, on each side. */
  readonly density: number;
  /** Longest side twig as a part of the bough's length. */
  readonly reach: number;
  /** How far the tips of side twigs hang. */
  readonly droop: number;
  /** Needles on bare wood between twigs too. */
  readonly isDense: boolean;
  /** How much snow lies on it, 0..1: then the second colour is the snow's alone. */
  readonly snow: number;
}

export const SPRUCE: BoughHabit = { needlePx: 8, density: 0.62, reach: 0.27, droop: 0.35, isDense: true, snow: 0 };
export const SNOWY_SPRUCE: BoughHabit = { ...SPRUCE, droop: 0.6, snow: 0.72 };
export const FROSTED_SPRUCE: BoughHabit = { ...SPRUCE, snow: 0.3 };

const WIDTH_PX = 384;
const HEIGHT_PX = 240;
const TWIG_SPACING_PX = 8.5;

/** A bough of a conifer, needle by needle, growing to the right. */
export function coniferBough(seed: number, habit: BoughHabit): Card {
  const random = createRandom(seed);
  const canvas = createCardCanvas(WIDTH_PX, HEIGHT_PX);
  const sag = 6 + 16 * random();
  const axisY = (x: number) => HEIGHT_PX / 2 - 8 + sag * Math.sin((x / WIDTH_PX) * 2.6) * 0.8;
  const wood = toneColour({ lit: 0.32, tint: habit.snow > 0 ? 0 : 0.9, through: 0 });
  const needles = (x0: number, y0: number, x1: number, y1: number, depth: number) => {
    const length = Math.hypot(x1 - x0, y1 - y0);
    const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
    const count = Math.ceil(length * habit.density);
    for (let i = 0; i < count; i++) {
      const t = (i + random()) / count;
      const tip = 0.55 + 0.45 * t;
      for (const side of [-1, 1]) {
        const spread = 0.55 + 0.55 * random();
        const needle = habit.needlePx * (0.65 + 0.5 * random()) * (1.05 - 0.35 * t);
        const nx = dx * (1 - 0.35 * spread) - dy * spread * side;
        const ny = dy * (1 - 0.35 * spread) + dx * spread * side;
        const x = x0 + dx * length * t;
        const y = y0 + dy * length * t;
        // Needles above the twig see the sky, those below hang in its shadow.
        const open = ny < 0 ? 1.12 : 0.72;
        const tone = toneColour({
          lit: depth * open * tip * (0.55 + 0.75 * random()),
          tint: habit.snow > 0 ? 0 : Math.min(1, 0.7 * t * t + 0.25 * random()),
          through: 0.35 * tip * random(),
        });
        const stroke = { x0: x, y0: y, radius0: 0.62, x1: x + nx * needle, y1: y + ny * needle, radius1: 0.3 };
        strokeTaper(canvas, stroke, tone);
      }
    }
  };
  const twigs = Math.floor((WIDTH_PX * 0.93) / TWIG_SPACING_PX);
  // Lower twigs first: upper ones lie over them.
  for (const side of [1, -1])
    for (let i = 0; i < twigs; i++) {
      const t = (i + 0.3 + 0.4 * random()) / twigs;
      const x = t * WIDTH_PX * 0.93 + 2;
      const y = axisY(x);
      const profile = Math.min(1, 0.35 + 2.6 * t) * (1 - t) ** 0.75 + 0.1;
      const length = WIDTH_PX * habit.reach * profile * (0.65 + 0.55 * random());
      const angle = (0.72 + 0.3 * random()) * side;
      const x1 = x + Math.cos(angle) * length;
      const y1 = y + Math.sin(angle) * length * 0.95 + habit.droop * length * 0.5 * random();
      const depth = side > 0 ? 0.75 : 0.95;
      strokeTaper(canvas, { x0: x, y0: y, radius0: 1.1, x1, y1, radius1: 0.4 }, wood);
      if (length > WIDTH_PX * 0.1) {
        const mid = 0.35 + 0.3 * random();
        const [mx, my] = [x + (x1 - x) * mid, y + (y1 - y) * mid];
        const fork = angle + (random() < 0.5 ? -0.5 : 0.5);
        needles(mx, my, mx + Math.cos(fork) * length * 0.45, my + Math.sin(fork) * length * 0.45, depth * 0.9);
      }
      needles(x, y, x1, y1, depth);
      if (habit.snow > 0) snowAlong(x, y, x1, y1, depth);
    }
  const steps = 12;
  for (let i = 0; i < steps; i++) {
    const [x0, x1] = [(i / steps) * WIDTH_PX * 0.95, ((i + 1) / steps) * WIDTH_PX * 0.95];
    const thick = 2.6 * (1 - i / steps) + 0.5;
    strokeTaper(canvas, { x0, y0: axisY(x0), radius0: thick, x1, y1: axisY(x1), radius1: thick - 0.2 }, wood);
    if (habit.isDense || i > steps * 0.55) needles(x0, axisY(x0), x1, axisY(x1), 1.05);
  }
  if (habit.snow > 0) for (let i = 0; i < 9; i++) snowAlong(i * 38, axisY(i * 38), i * 38 + 44, axisY(i * 38 + 44), 1);
  return finishCard(canvas);

  /** Pads of snow on the upper side of a twig, shaded below. */
  function snowAlong(x0: number, y0: number, x1: number, y1: number, depth: number): void {
    const length = Math.hypot(x1 - x0, y1 - y0);
    for (let at = random() * 4; at < length * 0.95; at += 3.2) {
      if (random() > 0.25 + 0.72 * habit.snow) continue;
      const t = at / length;
      const size = (1.6 + 3.2 * random()) * (0.6 + 0.4 * habit.snow) * (1.1 - 0.5 * t);
      const x = x0 + (x1 - x0) * t + (random() - 0.5) * 3;
      const y = y0 + (y1 - y0) * t - size * 0.45 + (random() - 0.5) * 3;
      const pad = (dy: number, radius: number, lit: number) =>
        strokeTaper(
          canvas,
          {
            x0: x - size * 0.9,
            y0: y + dy,
            radius0: radius,
            x1: x + size * 0.9,
            y1: y + dy + 0.8,
            radius1: radius * 0.8,
          },
          toneColour({ lit: lit * depth, tint: 1, through: 0.12 }),
        );
      pad(size * 0.4, size, 0.5 + 0.12 * random());
      pad(-size * 0.15, size * 0.8, 0.85 + 0.25 * random());
    }
  }
}
