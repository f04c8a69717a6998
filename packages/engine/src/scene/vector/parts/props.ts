import { mixHex } from '../hex-colour.ts';
import { arcTo, circle, ellipse, polygon, rectangle } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';
import { drawSprig } from './backdrop.ts';

/** A solid of a studio set; (x, y) is the middle of its foot. */
export interface PropOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly layer: LayerName;
}

/** How far the eye looks down on round tops: height of a top's ellipse, part of its width. */
const TOP = 0.15;

/** A round podium, lit from one side. */
export function drawCylinder(sketch: Sketch, { x, y, width, height, colour, layer }: PropOptions): void {
  const half = width / 2;
  const rim = half * TOP * 2;
  const body = sketch
    .pen()
    .move(x - half, y - height)
    .line(x - half, y);
  body
    .cubic([x - half, y + rim * 0.55], [x - half * 0.55, y + rim], [x, y + rim])
    .cubic([x + half * 0.55, y + rim], [x + half, y + rim * 0.55], [x + half, y])
    .line(x + half, y - height)
    .close();
  sketch.add('podium', layer, body, mixHex(colour, '#1a1526', 0.14), { fadesTo: mixHex(colour, '#1a1526', 0.26) });
  const lit = sketch
    .pen()
    .move(x - half * 0.75, y - height + rim * 0.6)
    .line(x - half * 0.75, y + rim * 0.62)
    .quad(x - half * 0.5, y + rim * 0.86, x - half * 0.2, y + rim * 0.95)
    .line(x - half * 0.2, y - height + rim * 0.9)
    .close();
  sketch.add('podium-light', layer, lit, mixHex(colour, '#1a1526', 0.06), { plain: true });
  sketch.add('podium-top', layer, ellipse(sketch.pen(), x, y - height, half, rim), mixHex(colour, '#ffffff', 0.22));
}

/** A block seen from the front, its top and one side showing. */
export function drawBlock(sketch: Sketch, { x, y, width, height, colour, layer }: PropOptions): void {
  const half = width / 2;
  const back = width * 0.14;
  sketch.add(
    'block',
    layer,
    rectangle(sketch.pen(), x - half, y - height, width, height),
    mixHex(colour, '#1a1526', 0.08),
  );
  const top = polygon(sketch.pen(), [
    [x - half, y - height],
    [x - half + back, y - height - back * 0.7],
    [x + half + back, y - height - back * 0.7],
    [x + half, y - height],
  ]);
  sketch.add('block', layer, top, mixHex(colour, '#ffffff', 0.25));
  const side = polygon(sketch.pen(), [
    [x + half, y - height],
    [x + half + back, y - height - back * 0.7],
    [x + half + back, y - back * 0.7],
    [x + half, y],
  ]);
  sketch.add('block', layer, side, mixHex(colour, '#1a1526', 0.24));
}

/** An upright arch: a slab with a round head. */
export function drawArch(sketch: Sketch, { x, y, width, height, colour, layer }: PropOptions): void {
  const half = width / 2;
  const outline = (grow: number): ReturnType<Sketch['pen']> => {
    const pen = sketch
      .pen()
      .move(x - half + grow, y)
      .line(x - half + grow, y - height + half);
    return arcTo(pen, [x + grow, y - height + half], half, [Math.PI, Math.PI * 2])
      .line(x + half + grow, y)
      .close();
  };
  sketch.add('arch-edge', layer, outline(width * 0.035), mixHex(colour, '#1a1526', 0.2), { plain: true });
  sketch.add('arch', layer, outline(0), colour, { fadesTo: mixHex(colour, '#ffffff', 0.22) });
}

/** A ball with a highlight and its shadow. */
export function drawSphere(sketch: Sketch, { x, y, width, colour, layer }: Omit<PropOptions, 'height'>): void {
  const r = width / 2;
  sketch.add('shadow', layer, ellipse(sketch.pen(), x + r * 0.25, y, r * 1.05, r * 0.2), '#1a1526', {
    plain: true,
    opacity: 0.18,
  });
  sketch.add('sphere', layer, circle(sketch.pen(), x, y - r, r), colour, { fadesTo: mixHex(colour, '#1a1526', 0.3) });
  const shade = sketch.pen().move(x - r * 0.78, y - r * 0.4);
  shade
    .quad(x + r * 0.35, y - r * 0.05, x + r * 0.82, y - r * 1.5)
    .quad(x + r * 1.35, y - r * 0.35, x + r * 0.5, y - r * 0.14);
  shade.quad(x - r * 0.25, y + r * 0.16, x - r * 0.78, y - r * 0.4).close();
  sketch.add('sphere-shade', layer, shade, mixHex(colour, '#1a1526', 0.16), { plain: true });
  sketch.add(
    'sphere-light',
    layer,
    ellipse(sketch.pen(), x - r * 0.36, y - r * 1.4, r * 0.22, r * 0.15),
    mixHex(colour, '#ffffff', 0.6),
    {
      plain: true,
    },
  );
}

/** A vase with a few sprigs. */
export function drawVase(
  sketch: Sketch,
  {
    x,
    y,
    size,
    colour,
    leaf,
    layer,
  }: { x: number; y: number; size: number; colour: string; leaf: string; layer: LayerName },
): void {
  for (const [angle, long] of [
    [-0.36, 0.95],
    [0.3, 1],
    [0, 1.2],
  ] as const)
    drawSprig(sketch, {
      x,
      y: y - size * 0.78,
      size: size * long,
      angle,
      colour: leaf,
      vein: mixHex(leaf, '#10202a', 0.4),
      layer,
    });
  const pen = sketch
    .pen()
    .move(x - size * 0.12, y - size * 0.85)
    .quad(x - size * 0.1, y - size * 0.68, x - size * 0.26, y - size * 0.45)
    .quad(x - size * 0.36, y - size * 0.1, x - size * 0.16, y)
    .line(x + size * 0.16, y)
    .quad(x + size * 0.36, y - size * 0.1, x + size * 0.26, y - size * 0.45)
    .quad(x + size * 0.1, y - size * 0.68, x + size * 0.12, y - size * 0.85)
    .close();
  sketch.add('vase', layer, pen, colour, { fadesTo: mixHex(colour, '#1a1526', 0.25) });
}
