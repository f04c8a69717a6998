import type { LinearRaster } from '@backlot/kernels';
import type { Card } from './card.ts';

/** Where a card goes, in pixels: its root, and the vectors along its whole length and across its whole width. */
export interface CardPlace {
  readonly rootX: number;
  readonly rootY: number;
  readonly alongX: number;
  readonly alongY: number;
  readonly acrossX: number;
  readonly acrossY: number;
}

/** How a card is lit: linear light of its first and second colour where they reflect fully, and of what shines through. */
export interface CardLight {
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
  readonly through: ArrayLike<number>;
  /** Air in between, 0..1, and its light at the root and at the tip. */
  readonly hazeAmount: number;
  readonly haze: ArrayLike<number>;
  readonly hazeAtTip: ArrayLike<number>;
  /** Makes round things of flat cards: 1 = reflection grows from none at one side (v = 0) to double at the other, 0 = even. */
  readonly slant: number;
}

/** Parallelograms with less area than this (pixels) show nothing. */
const LEAST_AREA_PX = 0.3;

/** Paints a card over a layer in place, sampled bilinearly from the level that fits. */
export function drawCard(layer: LinearRaster, card: Card, place: CardPlace, light: CardLight): void {
  const { rootX, rootY, alongX, alongY, acrossX, acrossY } = place;
  const area = alongX * acrossY - alongY * acrossX;
  if (Math.abs(area) < LEAST_AREA_PX) return;
  const originX = rootX - acrossX / 2;
  const originY = rootY - acrossY / 2;
  const top = Math.max(0, Math.floor(originY + Math.min(0, alongY) + Math.min(0, acrossY)));
  const bottom = Math.min(layer.height - 1, Math.ceil(originY + Math.max(0, alongY) + Math.max(0, acrossY)));
  const left = Math.max(0, Math.floor(originX + Math.min(0, alongX) + Math.min(0, acrossX)));
  const right = Math.min(layer.width - 1, Math.ceil(originX + Math.max(0, alongX) + Math.max(0, acrossX)));
  if (left > right || top > bottom) return;
  const source = levelFor(card, Math.sqrt(Math.abs(area)));
  const { width: cardWidth, height: cardHeight, data: texels } = source;
  // Texel coordinates are affine in the pixel's.
  const ux = (acrossY / area) * cardWidth;
  const uy = (-acrossX / area) * cardWidth;
  const vx = (-alongY / area) * cardHeight;
  const vy = (alongX / area) * cardHeight;
  const keep = 1 - light.hazeAmount;
  const [f0, f1, f2] = [light.first[0]! * keep, light.first[1]! * keep, light.first[2]! * keep];
  const [s0, s1, s2] = [light.second[0]! * keep, light.second[1]! * keep, light.second[2]! * keep];
  const [t0, t1, t2] = [light.through[0]! * keep, light.through[1]! * keep, light.through[2]! * keep];
  const [h0, h1, h2] = [
    light.haze[0]! * light.hazeAmount,
    light.haze[1]! * light.hazeAmount,
    light.haze[2]! * light.hazeAmount,
  ];
  const [d0, d1, d2] = [0, 1, 2].map(
    (c) => ((light.hazeAtTip[c]! - light.haze[c]!) * light.hazeAmount) / cardWidth,
  ) as [number, number, number];
  const perHeight = 2 / cardHeight;
  const { data, width } = layer;
  for (let y = top; y <= bottom; y++) {
    const dy = y + 0.5 - originY;
    const uStart = dy * uy - 0.5;
    const vStart = dy * vy - 0.5;
    // The stretch of the row inside the card, half a texel of border included.
    const [from, to] = insideRow(
      ux,
      uStart,
      cardWidth,
      vx,
      vStart,
      cardHeight,
      left + 0.5 - originX,
      right + 0.5 - originX,
    );
    const firstX = Math.ceil(from + originX - 0.5);
    const lastX = Math.floor(to + originX - 0.5);
    for (let x = Math.max(left, firstX); x <= Math.min(right, lastX); x++) {
      const dx = x + 0.5 - originX;
      const u = Math.min(cardWidth - 1.0001, Math.max(0, dx * ux + uStart));
      const v = Math.min(cardHeight - 1.0001, Math.max(0, dx * vx + vStart));
      const column = u | 0;
      const row = v | 0;
      const fu = u - column;
      const fv = v - row;
      const a = (row * cardWidth + column) * 4;
      const b = a + cardWidth * 4;
      const wb = fu * (1 - fv);
      const wc = (1 - fu) * fv;
      const wd = fu * fv;
      const wa = 1 - wb - wc - wd;
      const alpha = texels[a + 3]! * wa + texels[a + 7]! * wb + texels[b + 3]! * wc + texels[b + 7]! * wd;
      if (alpha < 0.004) continue;
      const first = texels[a]! * wa + texels[a + 4]! * wb + texels[b]! * wc + texels[b + 4]! * wd;
      const second = texels[a + 1]! * wa + texels[a + 5]! * wb + texels[b + 1]! * wc + texels[b + 5]! * wd;
      const through = texels[a + 2]! * wa + texels[a + 6]! * wb + texels[b + 2]! * wc + texels[b + 6]! * wd;
      const bright = 1 + light.slant * (v * perHeight - 1);
      const k = (y * width + x) * 4;
      const left1 = 1 - alpha;
      data[k] = data[k]! * left1 + (first * f0 + second * s0) * bright + through * t0 + alpha * (h0 + d0 * u);
      data[k + 1] = data[k + 1]! * left1 + (first * f1 + second * s1) * bright + through * t1 + alpha * (h1 + d1 * u);
      data[k + 2] = data[k + 2]! * left1 + (first * f2 + second * s2) * bright + through * t2 + alpha * (h2 + d2 * u);
      data[k + 3] = data[k + 3]! * left1 + alpha;
    }
  }
}

/** The coarsest level that still has a texel for every pixel. */
function levelFor({ levels }: Card, sizePx: number): LinearRaster {
  let best = levels[0]!;
  for (const level of levels) {
    if (Math.sqrt(level.width * level.height) < sizePx * 0.9) break;
    best = level;
  }
  return best;
}

const span: [number, number] = [0, 0];

/** The stretch of `dx` for which both affine coordinates lie within the card; written into one shared pair. */
function insideRow(
  ux: number,
  uStart: number,
  uSize: number,
  vx: number,
  vStart: number,
  vSize: number,
  low: number,
  high: number,
): readonly [number, number] {
  span[0] = low;
  span[1] = high;
  clip(ux, uStart, uSize - 0.5);
  clip(vx, vStart, vSize - 0.5);
  return span;
}

function clip(slope: number, start: number, end: number): void {
  if (Math.abs(slope) < 1e-9) {
    if (start < -0.5 || start > end) span[1] = -Infinity;
    return;
  }
  const a = (-0.5 - start) / slope;
  const b = (end - start) / slope;
  span[0] = Math.max(span[0], Math.min(a, b));
  span[1] = Math.min(span[1], Math.max(a, b));
}
