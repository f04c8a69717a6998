import { mixHex } from '../hex-colour.ts';
import { circle, ellipse } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';
import { frameAt, trace } from './frame.ts';

/** Something that grows on the sea bed; (x, y) is its foot. */
export interface GrowthOptions {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly layer: LayerName;
  readonly name: string;
}

/** Kelp: a few long leaves swaying the same way. */
export function drawKelp(sketch: Sketch, { x, y, size, colour, layer, name }: GrowthOptions): void {
  const random = sketch.random(`kelp-${name}`);
  const sway = random() < 0.5 ? -1 : 1;
  for (let i = 0; i < 4; i++) {
    const frame = frameAt(x + (i - 1.5) * size * 0.1, y, size * (0.65 + 0.4 * random()), (i - 1.5) * 0.09);
    const leaf = trace(sketch.pen(), frame, [
      [-0.035, 0],
      [-0.1 + 0.08 * sway, -0.3, 0.05 * sway - 0.03, -0.55],
      [-0.02 - 0.06 * sway, -0.8, 0.03 * sway, -1],
      [0.08 + 0.02 * sway, -0.76, 0.05 * sway + 0.05, -0.52],
      [0.02 + 0.1 * sway, -0.26, 0.035, 0],
    ]);
    sketch.add('kelp', layer, leaf, i % 2 === 0 ? colour : mixHex(colour, '#04263a', 0.22));
  }
}

/** Branching coral. */
export function drawBranchCoral(sketch: Sketch, { x, y, size, colour, layer, name }: GrowthOptions): void {
  const random = sketch.random(`coral-${name}`);
  const pen = sketch.pen();
  const grow = (fromX: number, fromY: number, angle: number, long: number, depth: number): void => {
    const toX = fromX + Math.sin(angle) * long;
    const toY = fromY - Math.cos(angle) * long;
    pen.move(fromX, fromY).quad(fromX + Math.sin(angle) * long * 0.5, fromY - long * 0.6, toX, toY);
    if (depth === 0) return;
    for (const side of [-1, 1])
      grow(toX, toY, angle + side * (0.38 + 0.25 * random()), long * (0.62 + 0.16 * random()), depth - 1);
  };
  for (const start of [-0.5, 0, 0.5]) grow(x + start * size * 0.14, y, start * 0.8, size * 0.36, 2);
  sketch.add('coral', layer, pen, colour, { linePx: size * 0.075 });
}

/** A fan of coral. */
export function drawFanCoral(sketch: Sketch, { x, y, size, colour, layer, name }: GrowthOptions): void {
  const random = sketch.random(`fan-${name}`);
  const lobes = 5;
  const pen = sketch.pen().move(x, y);
  for (let i = 0; i <= lobes; i++) {
    const angle = -1.2 + (2.4 * i) / lobes;
    const reach = size * (0.75 + 0.2 * random());
    const px = x + Math.sin(angle) * reach;
    const py = y - Math.cos(angle) * reach * 0.95;
    if (i === 0) pen.quad(x - size * 0.3, y - size * 0.1, px, py);
    else pen.quad(x + Math.sin(angle - 0.24) * reach * 1.3, y - Math.cos(angle - 0.24) * reach * 1.25, px, py);
  }
  sketch.add('fan', layer, pen.quad(x + size * 0.3, y - size * 0.1, x, y).close(), colour, {
    fadesTo: mixHex(colour, '#06304a', 0.3),
  });
  const ribs = sketch.pen();
  for (let i = 0; i < 7; i++) {
    const angle = -1 + (2 * i) / 6;
    ribs
      .move(x, y - size * 0.06)
      .quad(
        x + Math.sin(angle * 0.6) * size * 0.4,
        y - size * 0.4,
        x + Math.sin(angle) * size * 0.68,
        y - Math.cos(angle) * size * 0.7,
      );
  }
  sketch.add('fan-rib', layer, ribs, mixHex(colour, '#ffffff', 0.35), { linePx: size * 0.022 });
}

/** A heap of round sponges. */
export function drawSponge(sketch: Sketch, { x, y, size, colour, layer }: GrowthOptions): void {
  for (const [dx, r] of [
    [-0.34, 0.28],
    [0.34, 0.24],
    [0, 0.38],
  ] as const) {
    sketch.add(
      'sponge',
      layer,
      ellipse(sketch.pen(), x + dx * size, y - r * size * 0.7, r * size, r * size * 0.92),
      colour,
      { fadesTo: mixHex(colour, '#06304a', 0.3) },
    );
    const holes = sketch.pen();
    for (const [hx, hy] of [
      [-0.3, -0.2],
      [0.25, 0.1],
      [0.05, -0.5],
    ] as const)
      circle(holes, x + dx * size + hx * r * size, y - r * size * 0.7 + hy * r * size, r * size * 0.13);
    sketch.add('sponge-hole', layer, holes, mixHex(colour, '#06304a', 0.4), { plain: true });
  }
}

/** A small fish; `facing` 1 swims to the right. */
export function drawLittleFish(
  sketch: Sketch,
  {
    x,
    y,
    size,
    colour,
    stripe,
    facing,
    layer,
  }: { x: number; y: number; size: number; colour: string; stripe: string; facing: 1 | -1; layer: LayerName },
): void {
  const at = (px: number, py: number): readonly [number, number] => [x + facing * px * size, y + py * size];
  const [noseX, noseY] = at(0.5, 0);
  const [tailX, tailY] = at(-0.34, 0);
  const tail = sketch.pen().move(tailX, tailY);
  tail
    .line(...at(-0.62, -0.22))
    .line(...at(-0.54, 0))
    .line(...at(-0.62, 0.22))
    .close();
  sketch.add('fish-tail', layer, tail, mixHex(colour, stripe, 0.5));
  const body = sketch.pen().move(noseX, noseY);
  const [topX, topY] = at(0.1, -0.34);
  const [lowX, lowY] = at(0.1, 0.34);
  body.quad(topX, topY, tailX, tailY).quad(lowX, lowY, noseX, noseY).close();
  sketch.add('fish', layer, body, colour);
  const band = sketch.pen().move(...at(0.16, -0.16));
  band
    .quad(...at(0.08, 0), ...at(0.16, 0.16))
    .line(...at(0.02, 0.17))
    .quad(...at(-0.06, 0), ...at(0.02, -0.17))
    .close();
  sketch.add('fish-stripe', layer, band, stripe, { plain: true });
  const [eyeX, eyeY] = at(0.33, -0.04);
  sketch.add('fish-eye', layer, circle(sketch.pen(), eyeX, eyeY, size * 0.035), '#12202e', { plain: true });
}
