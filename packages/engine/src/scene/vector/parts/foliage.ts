import { mixHex } from '../hex-colour.ts';
import type { Point } from '../pen.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';
import { lobedOutline } from './cloud.ts';
import { drawFrond } from './palm.ts';

/** A tuft of pointed blades. */
export function drawTuft(
  sketch: Sketch,
  { x, y, size, layer, name }: { x: number; y: number; size: number; layer: LayerName; name: string },
): void {
  const { palette } = sketch;
  const random = sketch.random(`tuft-${name}`);
  const blades = 7;
  for (let i = 0; i < blades; i++) {
    // From the sides to the middle, so that the tall blades stand in front.
    const k = i % 2 === 0 ? i / 2 : blades - 1 - (i - 1) / 2;
    const t = k / (blades - 1) - 0.5;
    const tall = size * (0.62 + 0.5 * (1 - Math.abs(t) * 2) + 0.15 * random());
    const tipX = x + t * size * 1.9 + (random() - 0.5) * size * 0.12;
    const tipY = y - tall * (1 - Math.abs(t) * 0.55);
    const rootX = x + t * size * 0.42;
    const half = size * 0.085;
    const pen = sketch.pen().move(rootX - half, y);
    pen
      .quad(rootX - half + t * size * 0.25, y - tall * 0.62, tipX, tipY)
      .quad(rootX + half * 1.6 + t * size * 0.3, y - tall * 0.5, rootX + half, y);
    sketch.add(
      'grass',
      layer,
      pen.close(),
      i % 2 === 0 ? palette.leaf[1] : mixHex(palette.leaf[0], palette.leaf[1], 0.4),
    );
  }
}

/** A rounded bush with a lighter crown. */
export function drawBush(
  sketch: Sketch,
  { x, y, width, layer, name }: { x: number; y: number; width: number; layer: LayerName; name: string },
): void {
  const { palette } = sketch;
  const random = sketch.random(`bush-${name}`);
  const count = 5;
  const radius = width / (count * 1.15);
  const lobes = Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1) - 0.5;
    const r = radius * (0.85 + 0.5 * (1 - Math.abs(t) * 2) + 0.25 * random());
    return { x: x + t * width * 0.8, y: y - r * (i === 0 || i === count - 1 ? 0.6 : 0.8 + 0.4 * random()), radius: r };
  });
  sketch.add('bush', layer, lobedOutline(sketch.pen(), lobes, y), palette.leaf[2], { fadesTo: palette.leaf[1] });
  const lit = lobes
    .slice(1, 4)
    .map((lobe) => ({ x: lobe.x - width * 0.02, y: lobe.y - lobe.radius * 0.12, radius: lobe.radius * 0.62 }));
  sketch.add('bush-light', layer, lobedOutline(sketch.pen(), lit, y - radius * 0.7), palette.leaf[1], { plain: true });
}

/** Big fronds hanging into the picture from an upper corner: `side` -1 is the left. */
export function drawHangingFronds(sketch: Sketch, side: -1 | 1, name: string): void {
  const { palette, widthPx, heightPx, bleedPx } = sketch;
  const random = sketch.random(`hanging-${name}`);
  const root: Point = [side < 0 ? -bleedPx : widthPx + bleedPx, heightPx * 0.02 - bleedPx];
  const reach = Math.min(widthPx, heightPx) * 0.62;
  const ribs: readonly (readonly [number, number, number, number])[] = [
    [0.5, -0.02, 1, 0.14],
    [0.42, 0.2, 0.78, 0.52],
    [0.18, 0.34, 0.36, 0.86],
  ];
  ribs.forEach(([cx, cy, ex, ey], i) => {
    const size = reach * (0.9 + 0.2 * random());
    drawFrond(sketch, {
      root,
      control: [root[0] - side * cx * size, root[1] + cy * size],
      tip: [root[0] - side * ex * size, root[1] + ey * size],
      layer: 'front',
      cut: 'feather',
      base: i === 1 ? palette.leaf[1] : palette.leaf[2],
      lit: i === 1 ? palette.leaf[0] : palette.leaf[1],
    });
  });
}
