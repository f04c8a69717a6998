import { mixHex } from '../hex-colour.ts';
import { circle, ellipse, ground, rectangle } from '../outlines.ts';
import type { Point } from '../pen.ts';
import type { Sketch } from '../sketch.ts';

/** Where the light of a scene stands. */
export interface Luminary {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

const BANDS = 5;

/** Fills the sky down to `horizonPx` in one of three ways (by seed): level bands, waving bands or rings of light around the sun. */
export function drawSky(sketch: Sketch, horizonPx: number, light?: Luminary): void {
  const { palette, widthPx, bleedPx } = sketch;
  const manner = sketch.pick('sky-manner', ['level', 'waves', 'rings'] as const);
  const floor = horizonPx + bleedPx;
  const full = rectangle(sketch.pen(), -bleedPx, -bleedPx, widthPx + 2 * bleedPx, floor + bleedPx);
  if (manner === 'rings' && light !== undefined) {
    sketch.add('sky', 'sky', full, palette.sky[0], { plain: true, fadesTo: palette.sky[4] });
    const reach = Math.hypot(Math.max(light.x, widthPx - light.x), Math.max(light.y, 1)) * 1.02;
    for (let band = 1; band < BANDS; band++) {
      const radius = reach * (1 - band / BANDS) ** 0.9;
      const inner = palette.sky[Math.min(4, band + 1)]!;
      sketch.add('sky', 'sky', circle(sketch.pen(), light.x, light.y, radius), palette.sky[band]!, {
        plain: true,
        fadesTo: inner,
      });
    }
    return;
  }
  sketch.add('sky', 'sky', full, palette.sky[0], { plain: true, fadesTo: palette.sky[1] });
  const random = sketch.random('sky-bands');
  for (let band = 1; band < BANDS; band++) {
    const top = horizonPx * (band / BANDS) ** 0.85;
    const swing = manner === 'waves' ? horizonPx * 0.035 : 0;
    const phase = random() * 6;
    const line: Point[] = Array.from({ length: 7 }, (_, i) => {
      const t = i / 6;
      return [
        -bleedPx + t * (widthPx + 2 * bleedPx),
        top + Math.sin(t * 5 + phase) * swing + Math.sin(t * 11 + phase * 2) * swing * 0.3,
      ];
    });
    sketch.add('sky', 'sky', ground(sketch.pen(), line, floor), palette.sky[band]!, {
      plain: true,
      fadesTo: palette.sky[Math.min(4, band + 1)]!,
    });
  }
}

/** The sun with its glow, or at night the moon with craters. */
export function drawLuminary(sketch: Sketch, { x, y, radiusPx }: Luminary): void {
  const { palette, spec } = sketch;
  if (sketch.forbids('sun', 'moon')) return;
  const glow = spec.time === 'night' ? 0.1 : 0.22;
  for (const ring of [2.6, 1.9, 1.4])
    sketch.add('glow', 'sky', circle(sketch.pen(), x, y, radiusPx * ring), palette.halo, {
      plain: true,
      opacity: glow,
    });
  sketch.add('sun', 'sky', circle(sketch.pen(), x, y, radiusPx), palette.sun, {
    fadesTo: mixHex(palette.sun, palette.sky[3], 0.35),
  });
  if (spec.time !== 'night') return;
  const crater = mixHex(palette.sun, palette.sky[3], 0.3);
  for (const [dx, dy, r] of [
    [-0.35, -0.2, 0.2],
    [0.25, 0.3, 0.27],
    [0.35, -0.4, 0.13],
    [-0.15, 0.5, 0.12],
  ] as const)
    sketch.add('crater', 'sky', circle(sketch.pen(), x + dx * radiusPx, y + dy * radiusPx, r * radiusPx), crater, {
      plain: true,
    });
}

/** Stars above `horizonPx`: many small ones and a few with four points. */
export function drawStars(sketch: Sketch, horizonPx: number, count: number): void {
  const { palette, widthPx, unitPx } = sketch;
  if (sketch.forbids('star')) return;
  const random = sketch.random('stars');
  const dots = sketch.pen();
  const sparks = sketch.pen();
  for (let i = 0; i < count; i++) {
    const x = random() * widthPx;
    const y = random() * horizonPx * 0.9;
    const size = unitPx * (0.12 + 0.22 * random() ** 2);
    if (i % 9 === 0) {
      const reach = size * 4.5;
      const waist = size * 0.5;
      sparks
        .move(x, y - reach)
        .quad(x + waist * 0.4, y - waist * 0.4, x + reach, y)
        .quad(x + waist * 0.4, y + waist * 0.4, x, y + reach)
        .quad(x - waist * 0.4, y + waist * 0.4, x - reach, y)
        .quad(x - waist * 0.4, y - waist * 0.4, x, y - reach)
        .close();
    } else ellipse(dots, x, y, size, size);
  }
  sketch.add('star', 'sky', dots, mixHex(palette.white, palette.sky[1], 0.25), { plain: true });
  sketch.add('star', 'sky', sparks, palette.white, { plain: true });
}
