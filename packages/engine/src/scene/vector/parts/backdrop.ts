import { mixHex } from '../hex-colour.ts';
import { blob, circle, ellipse, rectangle } from '../outlines.ts';
import type { Point } from '../pen.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';
import { frameAt, trace } from './frame.ts';

/** One colour, or two from top to bottom, over the whole picture. */
export function fillFrame(sketch: Sketch, role: string, colour: string, fadesTo?: string): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const whole = rectangle(sketch.pen(), -bleedPx, -bleedPx, widthPx + 2 * bleedPx, heightPx + 2 * bleedPx);
  sketch.add(role, 'sky', whole, colour, { plain: true, ...(fadesTo !== undefined && { fadesTo }) });
}

/** Everything below `y`. */
export function fillFloor(sketch: Sketch, y: number, colour: string, fadesTo?: string): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const floor = rectangle(sketch.pen(), -bleedPx, y, widthPx + 2 * bleedPx, heightPx - y + bleedPx);
  sketch.add('floor', 'far', floor, colour, { plain: true, ...(fadesTo !== undefined && { fadesTo }) });
}

/** An organic blob; `wobble` 0 is a circle. */
export function drawBlob(
  sketch: Sketch,
  options: { x: number; y: number; radius: number; wobble: number; colour: string; layer: LayerName; name: string },
): void {
  const { x, y, radius, wobble, colour, layer, name } = options;
  const random = sketch.random(`blob-${name}`);
  const count = 8;
  const points = Array.from({ length: count }, (_, i): Point => {
    const angle = (i / count) * Math.PI * 2;
    const r = radius * (1 + (random() - 0.5) * wobble);
    return [x + Math.cos(angle) * r * 1.06, y + Math.sin(angle) * r * 0.96];
  });
  sketch.add('blob', layer, blob(sketch.pen(), points), colour, { plain: true });
}

/** A sprig of paired leaves that grows from a point; `angle` 0 is upwards, radians. */
export function drawSprig(
  sketch: Sketch,
  options: { x: number; y: number; size: number; angle: number; colour: string; vein: string; layer: LayerName },
): void {
  const { x, y, size, angle, colour, vein, layer } = options;
  const frame = frameAt(x, y, size, angle);
  const stem = trace(
    sketch.pen(),
    frame,
    [
      [0, 0],
      [0.05, -0.5, 0, -0.96],
    ],
    false,
  );
  sketch.add('sprig-stem', layer, stem, vein, { linePx: size * 0.018 });
  const pairs = 5;
  for (let i = 0; i < pairs; i++) {
    const at = 0.2 + (i / pairs) * 0.72;
    const long = 0.27 * (1 - 0.55 * (i / pairs));
    for (const side of [-1, 1]) {
      const leaf = trace(sketch.pen(), frame, [
        [0.02, -at],
        [side * long * 0.35, -at - long * 0.85, side * long, -at - long * 0.55],
        [side * long * 0.75, -at + long * 0.12, 0.02, -at],
      ]);
      sketch.add('sprig-leaf', layer, leaf, side < 0 ? colour : mixHex(colour, vein, 0.25));
    }
  }
  const tip = trace(sketch.pen(), frame, [
    [0, -0.9],
    [-0.07, -1, 0, -1.12],
    [0.07, -1, 0, -0.9],
  ]);
  sketch.add('sprig-leaf', layer, tip, colour);
}

/** Small dots, rings, crosses and sparks, kept away from the middle where a subject stands. */
export function scatterMarks(sketch: Sketch, colours: readonly string[], count: number): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random('marks');
  for (let i = 0; i < count; i++) {
    const angle = ((i + 0.2 + 0.6 * random()) / count) * Math.PI * 2;
    const reach = 0.4 + 0.07 * random();
    const x = widthPx * (0.5 + Math.cos(angle) * reach);
    const y = heightPx * (0.47 + Math.sin(angle) * reach);
    const colour = colours[i % colours.length]!;
    drawMark(sketch, { x, y, size: unitPx * (1 + 1.1 * random()), colour, kind: i % 4 });
  }
}

function drawMark(
  sketch: Sketch,
  { x, y, size, colour, kind }: { x: number; y: number; size: number; colour: string; kind: number },
): void {
  if (kind === 0) sketch.add('mark', 'mid', circle(sketch.pen(), x, y, size * 0.8), colour, { plain: true });
  else if (kind === 1)
    sketch.add('mark', 'mid', circle(sketch.pen(), x, y, size), colour, { linePx: size * 0.42, plain: true });
  else if (kind === 2) {
    const cross = sketch
      .pen()
      .move(x - size, y)
      .line(x + size, y)
      .move(x, y - size)
      .line(x, y + size);
    sketch.add('mark', 'mid', cross, colour, { linePx: size * 0.42, plain: true });
  } else {
    const waist = size * 0.22;
    const spark = sketch
      .pen()
      .move(x, y - size * 1.5)
      .quad(x + waist, y - waist, x + size * 1.5, y)
      .quad(x + waist, y + waist, x, y + size * 1.5)
      .quad(x - waist, y + waist, x - size * 1.5, y)
      .quad(x - waist, y - waist, x, y - size * 1.5)
      .close();
    sketch.add('mark', 'mid', spark, colour, { plain: true });
  }
}

/** A soft pool of shadow on the ground, where the drawing shows no thing that brings its own. */
export function drawPool(sketch: Sketch, x: number, y: number, halfWidth: number, colour: string): void {
  if (sketch.spec.objects.length > 0) return;
  sketch.add('shadow', 'mid', ellipse(sketch.pen(), x, y, halfWidth, halfWidth * 0.13), colour, {
    plain: true,
    opacity: 0.55,
  });
}
