import { lens, ground, rectangle } from '../outlines.ts';
import type { Point } from '../pen.ts';
import type { Sketch } from '../sketch.ts';
import type { Luminary } from './sky.ts';

/** Open water from the horizon down to `bottomPx`: four bands with waving tops, flecks, and the light's path. */
export function drawSea(sketch: Sketch, horizonPx: number, bottomPx: number, light?: Luminary): void {
  const { palette, widthPx, bleedPx } = sketch;
  const floor = bottomPx + bleedPx;
  sketch.add(
    'sea',
    'far',
    rectangle(sketch.pen(), -bleedPx, horizonPx, widthPx + 2 * bleedPx, floor - horizonPx),
    palette.sea[0],
    {
      fadesTo: palette.sea[1],
    },
  );
  const depth = bottomPx - horizonPx;
  const random = sketch.random('sea');
  for (let band = 1; band < 4; band++) {
    const y = horizonPx + depth * [0, 0.16, 0.42, 0.72][band]!;
    const swing = depth * (0.006 + 0.012 * band);
    const line = waveLine(sketch, y, swing, { waves: 5 - band * 0.7 + random(), phase: random() * 6 });
    sketch.add('sea', 'far', ground(sketch.pen(), line, floor), palette.sea[band]!, {
      plain: true,
      fadesTo: palette.sea[Math.min(3, band + 1)]!,
    });
  }
  if (light !== undefined) drawLightPath(sketch, horizonPx, bottomPx, light);
  const flecks = sketch.pen();
  for (let i = 0; i < 26; i++) {
    const t = random() ** 1.2;
    lens(
      flecks,
      random() * widthPx,
      horizonPx + depth * (0.03 + 0.9 * t),
      widthPx * (0.008 + 0.022 * t * random()),
      depth * (0.003 + 0.008 * t),
    );
  }
  sketch.add('glint', 'far', flecks, palette.glint, { plain: true, opacity: 0.6 });
}

/** A waving line across the whole width, bleed included. */
export function waveLine(
  sketch: Sketch,
  y: number,
  swing: number,
  { waves, phase }: { waves: number; phase: number },
): Point[] {
  const { widthPx, bleedPx } = sketch;
  const count = Math.max(8, Math.round(waves * 4));
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const value = Math.sin(t * waves * Math.PI * 2 + phase) * 0.7 + Math.sin(t * waves * 4.1 + phase * 1.7) * 0.3;
    return [-bleedPx + t * (widthPx + 2 * bleedPx), y + value * swing];
  });
}

function drawLightPath(sketch: Sketch, horizonPx: number, bottomPx: number, { x, radiusPx }: Luminary): void {
  const { palette } = sketch;
  const random = sketch.random('light-path');
  const depth = bottomPx - horizonPx;
  const pen = sketch.pen();
  const rows = 13;
  for (let i = 0; i < rows; i++) {
    const t = (i + 0.35) / rows;
    const spread = radiusPx * (0.95 - 0.55 * t + 0.5 * t * t);
    const half = spread * (0.35 + 0.75 * random());
    const shift = (random() - 0.5) * spread * 0.7;
    lens(pen, x + shift, horizonPx + depth * t * 0.94 + depth * 0.012, half, depth * (0.007 + 0.008 * t));
    if (random() < 0.45)
      lens(pen, x + shift + half * 1.8, horizonPx + depth * (t * 0.94 + 0.03), half * 0.35, depth * 0.006);
  }
  sketch.add('glint', 'far', pen, palette.sun, { plain: true, opacity: 0.9 });
}
