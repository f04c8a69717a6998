import { mixHex } from '../hex-colour.ts';
import { circle, ellipse } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** Meadow flowers scattered over a strip, nearer ones larger. */
export function drawFlowers(
  sketch: Sketch,
  { fromY, toY, count, layer, name }: { fromY: number; toY: number; count: number; layer: LayerName; name: string },
): void {
  if (sketch.forbids('flower')) return;
  const { palette, widthPx, unitPx } = sketch;
  const random = sketch.random(`flowers-${name}`);
  const heads = [palette.accent[0], palette.accent[1], palette.white, mixHex(palette.accent[0], palette.white, 0.45)];
  for (let i = 0; i < count; i++) {
    const t = (i + random()) / count;
    const y = fromY + (toY - fromY) * t;
    const x = random() * widthPx;
    const size = unitPx * (0.5 + 1.1 * t);
    const stem = sketch
      .pen()
      .move(x, y)
      .quad(x + size * 0.4, y - size * 1.6, x, y - size * 3);
    sketch.add('stem', layer, stem, palette.leaf[2], { linePx: size * 0.25 });
    const petals = sketch.pen();
    for (let k = 0; k < 5; k++) {
      const angle = (k / 5) * Math.PI * 2 + i;
      ellipse(
        petals,
        x + Math.cos(angle) * size * 0.7,
        y - size * 3 + Math.sin(angle) * size * 0.7,
        size * 0.55,
        size * 0.55,
      );
    }
    sketch.add('flower', layer, petals, heads[i % heads.length]!);
    sketch.add('flower-heart', layer, circle(sketch.pen(), x, y - size * 3, size * 0.42), palette.accent[1], {
      plain: true,
    });
  }
}
