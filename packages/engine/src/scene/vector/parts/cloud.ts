import { mixHex } from '../hex-colour.ts';
import { arcTo } from '../outlines.ts';
import type { Pen } from '../pen.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

interface Lobe {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Scatters clouds over the upper sky without crowding; `count` is for a picture as wide as it is high. */
export function drawClouds(sketch: Sketch, horizonPx: number, count: number): void {
  const { widthPx, heightPx, palette } = sketch;
  if (sketch.forbids('cloud')) return;
  const random = sketch.random('clouds');
  const manner = sketch.pick('cloud-manner', ['heaps', 'heaps', 'streaks', 'mixed'] as const);
  const total = Math.max(2, Math.round(count * Math.min(2, Math.max(0.7, widthPx / heightPx))));
  for (let i = 0; i < total; i++) {
    const far = i % 2 === 1;
    // One slot a cloud keeps them apart; within it, anywhere.
    const x = ((i + 0.15 + 0.7 * random()) / total) * widthPx * 1.1 - widthPx * 0.05;
    const y = horizonPx * (far ? 0.46 + 0.3 * random() : 0.14 + 0.28 * random());
    const width = Math.min(widthPx, heightPx * 1.3) * (far ? 0.13 + 0.09 * random() : 0.2 + 0.14 * random());
    const colour = far ? mixHex(palette.cloud[0], palette.sky[2], 0.28) : palette.cloud[0];
    const shade = far ? mixHex(palette.cloud[1], palette.sky[2], 0.28) : palette.cloud[1];
    const streak = manner === 'streaks' || (manner === 'mixed' && far);
    if (streak) drawStreaks(sketch, x, y, width, colour);
    else drawHeap(sketch, { x, y, width, colours: [colour, shade], random });
  }
}

interface Heap {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly colours: readonly [string, string];
  readonly random: () => number;
  readonly layer?: LayerName;
}

/** A heap cloud: flat base, five to seven lobes of unlike size, a shaded foot. */
export function drawHeap(sketch: Sketch, { x, y, width, colours, random, layer = 'sky' }: Heap): void {
  const lobes = heapLobes(x, y, width, random);
  sketch.add('cloud', layer, lobedOutline(sketch.pen(), lobes, y), colours[0], { fadesTo: colours[1] });
  const inner = lobes.slice(1, -1).map((lobe, i) => ({
    x: lobe.x + width * 0.02 * (i % 2 === 0 ? 1 : -1),
    y: y - lobe.radius * 0.16,
    radius: lobe.radius * 0.62,
  }));
  if (inner.length > 1)
    sketch.add('cloud-shade', layer, lobedOutline(sketch.pen(), inner, y - width * 0.012), colours[1], { plain: true });
}

function heapLobes(x: number, y: number, width: number, random: () => number): Lobe[] {
  const count = 5 + Math.floor(random() * 3);
  const peak = 0.35 + 0.3 * random();
  const half = width / 2;
  const radii = Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    const swell = 1 - Math.min(1, Math.abs(t - peak) / 0.75) ** 1.6;
    return 0.55 + 0.75 * swell + (random() - 0.5) * 0.22;
  });
  // Neighbouring lobes overlap by a third: too little makes a comb, too much a sausage.
  const OVERLAP = 0.66;
  let span = 0;
  for (let i = 0; i + 1 < count; i++) span += (radii[i]! + radii[i + 1]!) * OVERLAP;
  const scale = (width * 0.94) / (span + radii[0]! + radii[count - 1]!);
  let at = x - half + radii[0]! * scale;
  return radii.map((radius, i) => {
    const r = radius * scale;
    const lobe = { x: at, y: i === 0 || i === count - 1 ? y - r : y - r * (0.85 + 0.35 * random()), radius: r };
    at += (radius + (radii[i + 1] ?? 0)) * OVERLAP * scale;
    return lobe;
  });
}

/** The upper envelope of overlapping circles from left to right over a flat base with rounded ends. */
export function lobedOutline(pen: Pen, lobes: readonly Lobe[], baseY: number): Pen {
  const first = lobes[0]!;
  const last = lobes[lobes.length - 1]!;
  const down = (lobe: Lobe): number => Math.asin(Math.min(1, Math.max(-1, (baseY - lobe.y) / lobe.radius)));
  const startAngle = Math.PI - down(first);
  pen.move(first.x + Math.cos(startAngle) * first.radius, baseY);
  let angle = startAngle;
  lobes.forEach((lobe, i) => {
    const next = lobes[i + 1];
    const leave = next === undefined ? 2 * Math.PI + down(lobe) : crossing(lobe, next);
    if (leave > angle) arcTo(pen, [lobe.x, lobe.y], lobe.radius, [angle, leave]);
    if (next !== undefined) {
      const px = lobe.x + Math.cos(leave) * lobe.radius;
      const py = lobe.y + Math.sin(leave) * lobe.radius;
      angle = Math.atan2(py - next.y, px - next.x);
      if (angle < Math.PI / 2) angle += 2 * Math.PI;
      pen.line(next.x + Math.cos(angle) * next.radius, next.y + Math.sin(angle) * next.radius);
    }
  });
  pen.line(last.x + Math.cos(down(last)) * last.radius, baseY);
  return pen.close();
}

/** Angle on `a` (between pi and 2 pi and a bit) of its upper crossing with `b`, or of the point nearest to `b` when they do not meet. */
function crossing(a: Lobe, b: Lobe): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy);
  const along = Math.atan2(dy, dx);
  const cosine = (a.radius * a.radius + distance * distance - b.radius * b.radius) / (2 * a.radius * distance);
  const angle = along - Math.acos(Math.min(1, Math.max(-1, cosine)));
  return angle < Math.PI / 2 ? angle + 2 * Math.PI : angle;
}

/** Two or three level streaks with round ends: the clouds of an evening sky. */
function drawStreaks(sketch: Sketch, x: number, y: number, width: number, colour: string): void {
  const thick = width * 0.065;
  const rows: readonly (readonly [number, number])[] = [
    [-0.2, 0.42],
    [-0.5, 0.5],
    [-0.12, 0.3],
  ];
  const pen = sketch.pen();
  const right = rows.map(([, to]) => x + to * width);
  const left = rows.map(([from]) => x + from * width);
  const top = y - thick * 1.5;
  // Down the right ends, back up the left ends: a row that sticks out gets a round nose, one that recedes a round bay.
  pen.move(left[0]! + thick / 2, top).line(right[0]! - thick / 2, top);
  right.forEach((end, i) => {
    const rowTop = top + i * thick;
    pen.cubic([end + thick * 0.16, rowTop], [end + thick * 0.16, rowTop + thick], [end - thick / 2, rowTop + thick]);
    const next = right[i + 1];
    if (next !== undefined) pen.line(next - thick / 2, rowTop + thick);
  });
  for (let i = rows.length - 1; i >= 0; i--) {
    const end = left[i]!;
    const rowBottom = top + (i + 1) * thick;
    pen.line(end + thick / 2, rowBottom);
    pen.cubic(
      [end - thick * 0.16, rowBottom],
      [end - thick * 0.16, rowBottom - thick],
      [end + thick / 2, rowBottom - thick],
    );
  }
  sketch.add('cloud', 'sky', pen.close(), colour);
}
