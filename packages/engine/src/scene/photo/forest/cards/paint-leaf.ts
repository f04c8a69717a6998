import type { LinearRaster } from '@backlot/kernels';
import { fillPolygon } from '../../silhouette/fill-polygon.ts';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { toneColour, type LeafTone } from './card.ts';
import { halfLeaf, type LeafShape } from './leaf-shape.ts';

/** One leaf on a card, in pixels of the card. */
export interface Leaf {
  readonly x: number;
  readonly y: number;
  /** Direction in which it grows, radians, 0 = right, positive = down. */
  readonly angle: number;
  readonly lengthPx: number;
  /** Width as seen: 1 = flat before the viewer, 0 = edge on. */
  readonly flatness: number;
  readonly shape: LeafShape;
  readonly tone: LeafTone;
  /** How much the two halves differ in light, 0..1: leaves are folded along the midrib. */
  readonly fold: number;
}

/** Leaves shorter than this show no veins. */
const VEINED_PX = 16;
const VEINS = 6;

/** Paints a leaf with its two halves, midrib and, if it is large enough, veins. */
export function paintLeaf(canvas: LinearRaster, leaf: Leaf): void {
  const { x, y, angle, lengthPx, flatness, shape, tone, fold } = leaf;
  const cos = Math.cos(angle) * lengthPx;
  const sin = Math.sin(angle) * lengthPx;
  const points = Math.max(4, Math.min(shape === 'oak' ? 26 : 12, Math.round(lengthPx / 2)));
  const place = (along: number, across: number) => [
    x + along * cos - across * flatness * sin,
    // Tips bend down a little.
    y + along * sin + across * flatness * cos + 0.1 * along * along * lengthPx,
  ];
  for (const side of [-1, 1]) {
    const outline = halfLeaf(shape, side, points);
    const polygon: number[] = [];
    for (let i = 0; i < outline.length; i += 2) polygon.push(...place(outline[i]!, outline[i + 1]!));
    const share = 1 + side * fold;
    fillPolygon(
      canvas,
      polygon,
      toneColour({ lit: tone.lit * share, tint: tone.tint, through: tone.through * (1 - 0.4 * side * fold) }),
    );
  }
  if (lengthPx < VEINED_PX) return;
  const vein = toneColour({ lit: tone.lit * 1.25, tint: tone.tint * 0.8, through: tone.through * 0.6 });
  const rib = (a0: number, b0: number, a1: number, b1: number, radius: number, opacity: number) => {
    const [x0, y0] = place(a0, b0) as [number, number];
    const [x1, y1] = place(a1, b1) as [number, number];
    strokeTaper(canvas, { x0, y0, radius0: radius, x1, y1, radius1: radius * 0.5 }, vein, opacity);
  };
  rib(0, 0, 0.96, 0, lengthPx * 0.011, 0.8);
  if (shape === 'lance') return;
  for (let i = 1; i <= VEINS; i++) {
    const t = i / (VEINS + 1.6);
    for (const side of [-1, 1])
      rib(t, 0, t + 0.17, side * 0.24 * Math.sin(Math.PI * (t + 0.08)), lengthPx * 0.006, 0.5);
  }
}
