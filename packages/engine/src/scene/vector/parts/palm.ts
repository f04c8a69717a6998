import { mixHex } from '../hex-colour.ts';
import { circle, polygon } from '../outlines.ts';
import type { Point } from '../pen.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** Where a palm stands and how it grows. */
export interface PalmOptions {
  readonly x: number;
  /** Foot of the trunk. */
  readonly y: number;
  readonly heightPx: number;
  /** Horizontal shift of the crown as a fraction of the height, positive to the right. */
  readonly lean: number;
  readonly layer: LayerName;
  /** Separates the random details of palms of one scene. */
  readonly name: string;
}

/** Rib of a frond in crown lengths: control and end point, back to front. Hand-placed so that none stands up as a spike. */
const RIBS: readonly (readonly [number, number, number, number])[] = [
  [0.12, -0.5, 0.46, -0.7],
  [-0.16, -0.5, -0.5, -0.64],
  [0.3, 0.05, 0.44, 0.66],
  [-0.3, 0.05, -0.42, 0.68],
  [0.52, -0.5, 0.98, -0.2],
  [-0.5, -0.52, -0.98, -0.24],
  [0.56, -0.16, 0.9, 0.42],
  [-0.56, -0.18, -0.92, 0.38],
  [0.1, -0.14, 0.2, 0.5],
];

/** A coconut palm: tapering ringed trunk, nine fronds in two tones, nuts. */
export function drawPalm(sketch: Sketch, { x, y, heightPx, lean, layer, name }: PalmOptions): void {
  const { palette } = sketch;
  const random = sketch.random(`palm-${name}`);
  const crown: Point = [x + lean * heightPx, y - heightPx];
  const bow: Point = [x + lean * heightPx * (0.02 + 0.25 * random()), y - heightPx * 0.52];
  drawTrunk(sketch, { foot: [x, y], bow, crown, thick: heightPx * 0.036, layer });
  const cut = sketch.pick(`palm-cut-${name}`, ['feather', 'feather', 'banana'] as const);
  const reach = heightPx * (0.46 + 0.08 * random());
  RIBS.forEach(([cx, cy, ex, ey], index) => {
    const wobble = (): number => (random() - 0.5) * 0.13;
    const size = reach * (0.92 + 0.16 * random());
    const tip: Point = [crown[0] + (ex + wobble()) * size, crown[1] + (ey + wobble()) * size];
    const control: Point = [crown[0] + (cx + wobble() * 0.5) * size, crown[1] + (cy + wobble() * 0.5) * size];
    const back = index < 4;
    const base = back ? mixHex(palette.leaf[1], palette.leaf[2], 0.55) : palette.leaf[1];
    const lit = back ? palette.leaf[1] : mixHex(palette.leaf[0], palette.leaf[1], index % 2 === 0 ? 0.15 : 0.45);
    drawFrond(sketch, { root: crown, control, tip, layer, cut, base, lit });
  });
  for (const [dx, dy] of [
    [-0.024, 0.012],
    [0.026, 0.014],
    [0, 0.034],
  ] as const)
    sketch.add(
      'coconut',
      layer,
      circle(sketch.pen(), crown[0] + dx * heightPx, crown[1] + dy * heightPx, heightPx * 0.023),
      palette.trunk[2],
    );
}

interface Trunk {
  readonly foot: Point;
  readonly bow: Point;
  readonly crown: Point;
  readonly thick: number;
  readonly layer: LayerName;
}

function drawTrunk(sketch: Sketch, { foot, bow, crown, thick, layer }: Trunk): void {
  const { palette } = sketch;
  const steps = 8;
  const at = (t: number): Point => bezier(foot, bow, crown, t);
  const half = (t: number): number => thick * (0.55 + 0.45 * (1 - t) ** 1.5 + 0.55 * Math.max(0, 0.14 - t) * 5);
  const side = (sign: number, inset = 1): Point[] =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      const [px, py] = at(t);
      return [px + sign * half(t) * inset, py] as const;
    });
  sketch.add('trunk', layer, polygon(sketch.pen(), [...side(-1), ...side(1).reverse()]), palette.trunk[1]);
  sketch.add(
    'trunk-light',
    layer,
    polygon(sketch.pen(), [...side(-1), ...side(-1, 0.25).reverse()]),
    palette.trunk[0],
    { plain: true },
  );
  const rings = sketch.pen();
  const count = 9;
  for (let i = 1; i < count; i++) {
    const t = i / count;
    const [px, py] = at(t);
    const r = half(t) * 0.94;
    rings.move(px - r, py - r * 0.2).quad(px, py + r * 0.75, px + r, py - r * 0.2);
  }
  sketch.add('trunk-ring', layer, rings, palette.trunk[2], { linePx: thick * 0.2 });
}

/** One frond and how it is cut. */
export interface FrondOptions {
  readonly root: Point;
  readonly control: Point;
  readonly tip: Point;
  readonly layer: LayerName;
  /** `feather`: leaflets all along; `banana`: a broad blade with a few tears. */
  readonly cut: 'feather' | 'banana';
  readonly base: string;
  readonly lit: string;
}

/** A palm leaf along a curved rib: whole outline in `base`, the upper side in `lit`. */
export function drawFrond(sketch: Sketch, { root, control, tip, layer, cut, base, lit }: FrondOptions): void {
  const length =
    Math.hypot(control[0] - root[0], control[1] - root[1]) + Math.hypot(tip[0] - control[0], tip[1] - control[1]);
  const at = (t: number): Point => bezier(root, control, tip, t);
  const upSide = tip[0] >= root[0] ? -1 : 1;
  const upper = leafEdge(at, {
    length,
    side: upSide,
    depth: cut === 'feather' ? 0.15 : 0.15,
    cuts: cut === 'feather' ? 8 : 3,
    droop: 0.1,
  });
  const lower = leafEdge(at, {
    length,
    side: -upSide,
    depth: cut === 'feather' ? 0.2 : 0.2,
    cuts: cut === 'feather' ? 8 : 5,
    droop: 0.5,
  });
  const whole = sketch.pen().move(root[0], root[1]);
  for (const [c, p] of upper) whole.quad(c[0], c[1], p[0], p[1]);
  for (const [c, p] of lower.reversed) whole.quad(c[0], c[1], p[0], p[1]);
  sketch.add('palm-leaf', layer, whole.close(), base);
  const half = sketch.pen().move(root[0], root[1]);
  for (const [c, p] of upper) half.quad(c[0], c[1], p[0], p[1]);
  half.quad(control[0], control[1], root[0], root[1]);
  sketch.add('palm-leaf-light', layer, half.close(), lit, { plain: true });
  const rib = sketch.pen().move(root[0], root[1]).quad(control[0], control[1], tip[0], tip[1]);
  sketch.add('palm-rib', layer, rib, mixHex(base, lit, 1.25), { linePx: length * 0.012 });
}

type Curve = readonly [control: Point, end: Point];

interface Edge {
  readonly length: number;
  readonly side: number;
  readonly depth: number;
  readonly cuts: number;
  readonly droop: number;
}

/** The toothed edge on one side of a rib, from the root to the tip; `reversed` runs back from the tip. */
function leafEdge(
  at: (t: number) => Point,
  { length, side, depth, cuts, droop }: Edge,
): Curve[] & { reversed: Curve[] } {
  const joints: { notch: Point; tooth: Point; bulge: Point }[] = [];
  for (let i = 0; i < cuts; i++) {
    const from = 0.06 + (0.94 * i) / cuts;
    const to = 0.06 + (0.94 * (i + 1)) / cuts;
    const middle = (from + to) / 2;
    const width = length * depth * Math.sin(Math.PI * Math.min(1, 0.16 + middle * 0.84)) ** 0.7;
    const [rx, ry] = at(middle);
    const [ax, ay] = at(Math.min(1, middle + 0.04));
    const step = Math.hypot(ax - rx, ay - ry) || 1;
    const dirX = (ax - rx) / step;
    const dirY = (ay - ry) / step;
    const outX = -dirY * side * -1;
    const outY = dirX * side * -1;
    const notchAt = at(to);
    const gap = i === cuts - 1 ? 0 : cuts > 6 ? 0.22 : 0.42;
    joints.push({
      bulge: [rx + outX * width * 0.95, ry + outY * width * 0.95],
      tooth: [rx + outX * width + dirX * length * 0.085, ry + outY * width + dirY * length * 0.085 + width * droop],
      notch: [notchAt[0] + outX * width * gap, notchAt[1] + outY * width * gap],
    });
  }
  const forward: Curve[] = joints.flatMap(({ bulge, tooth, notch }): Curve[] => [
    [bulge, tooth],
    [midpoint(tooth, notch), notch],
  ]);
  const start = at(0);
  const reversed: Curve[] = [];
  for (let i = joints.length - 1; i >= 0; i--) {
    const { bulge, tooth, notch } = joints[i]!;
    const before = i === 0 ? start : joints[i - 1]!.notch;
    reversed.push([midpoint(tooth, notch), tooth], [bulge, before]);
  }
  return Object.assign(forward, { reversed });
}

function midpoint(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function bezier(a: Point, b: Point, c: Point, t: number): Point {
  const u = 1 - t;
  return [u * u * a[0] + 2 * u * t * b[0] + t * t * c[0], u * u * a[1] + 2 * u * t * b[1] + t * t * c[1]];
}
