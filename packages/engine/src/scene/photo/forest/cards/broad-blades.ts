import { createRandom, type Random } from '@backlot/kernels';
import type { LinearRaster } from '@backlot/kernels';
import { fillPolygon } from '../../silhouette/fill-polygon.ts';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { createCardCanvas, finishCard, toneColour, type Card } from './card.ts';

/** A long leaf that arches over, in pixels of a card; angles in radians, 0 = along the card, positive = down. */
interface Blade {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly lengthPx: number;
  readonly widthPx: number;
  /** How much further down it points at its tip. */
  readonly droop: number;
  readonly lit: number;
  readonly through: number;
  readonly tint: number;
  /** Share of its margin that is torn between the veins. */
  readonly torn: number;
}

const SEGMENTS = 22;
const SIZE_PX = 448;

/** A clump of banana-like leaves from one root, growing to the right. */
export function bananaPlant(seed: number): Card {
  const random = createRandom(seed);
  const canvas = createCardCanvas(SIZE_PX, SIZE_PX);
  const count = 7 + Math.floor(random() * 3);
  for (let i = 0; i < count; i++) {
    const fan = ((i + 0.5) / count) * 2 - 1 + (random() - 0.5) * 0.3;
    const stemAngle = fan * 0.35;
    const stem = SIZE_PX * (0.12 + 0.16 * random());
    const x = Math.cos(stemAngle) * stem;
    const y = SIZE_PX / 2 + Math.sin(stemAngle) * stem;
    const wood = toneColour({ lit: 0.7, tint: 0.6, through: 0.15 });
    strokeTaper(canvas, { x0: 0, y0: SIZE_PX / 2, radius0: 6, x1: x, y1: y, radius1: 3 }, wood);
    const lengthPx = SIZE_PX * (0.5 + 0.22 * random()) * (1 - 0.15 * Math.abs(fan));
    const depth = random();
    paintBlade(canvas, random, {
      x,
      y,
      angle: fan * 0.7,
      lengthPx,
      widthPx: lengthPx * (0.17 + 0.09 * random()),
      droop: fan * (0.5 + 0.9 * random()),
      lit: 0.5 + 0.6 * depth,
      through: 0.35 + 0.75 * random(),
      tint: random(),
      torn: 0.1 + 0.25 * random(),
    });
  }
  return finishCard(canvas);
}

/** A feather palm's frond: a rib with long narrow leaflets. */
export function palmFrond(seed: number): Card {
  const random = createRandom(seed);
  const height = Math.round(SIZE_PX * 0.72);
  const canvas = createCardCanvas(SIZE_PX, height);
  const arch = 0.16 + 0.2 * random();
  const rib = (t: number) => [t * SIZE_PX * 0.93, height * (0.42 + arch * t * t)] as const;
  const stalk = toneColour({ lit: 0.9, tint: 0.8, through: 0.2 });
  for (const side of [1, -1])
    for (let i = 0; i < 40; i++) {
      const t = 0.1 + (0.9 * (i + 0.4 * random())) / 40;
      const [x, y] = rib(t);
      const length = height * 0.46 * Math.sin(Math.PI * Math.min(1, 0.2 + 0.8 * t)) ** 0.6 * (0.85 + 0.3 * random());
      paintBlade(canvas, random, {
        x,
        y,
        angle: side * (1.0 - 0.45 * t) + arch * t * 2,
        lengthPx: length,
        widthPx: 4.5 + 3 * random(),
        droop: 0.5 * random() + (side < 0 ? 0.35 : 0.1),
        lit: (side < 0 ? 1 : 0.75) * (0.6 + 0.6 * random()),
        through: 0.4 + 0.7 * random(),
        tint: random() * 0.8,
        torn: 0,
      });
    }
  for (let i = 0; i < 16; i++) {
    const [x0, y0] = rib(i / 16);
    const [x1, y1] = rib((i + 1) / 16);
    strokeTaper(canvas, { x0, y0, radius0: 3.4 * (1 - i / 18), x1, y1, radius1: 3.2 * (1 - i / 18) }, stalk);
  }
  return finishCard(canvas);
}

/** Heart-shaped leaves on long stalks: philodendron, taro. */
export function heartLeaves(seed: number): Card {
  const random = createRandom(seed);
  const canvas = createCardCanvas(SIZE_PX, SIZE_PX);
  const stalkTone = toneColour({ lit: 0.7, tint: 0.5, through: 0.15 });
  for (let i = 0; i < 11; i++) {
    const fan = random() * 2 - 1;
    const away = SIZE_PX * (0.25 + 0.42 * random());
    const x = Math.cos(fan * 0.9) * away;
    const y = SIZE_PX / 2 + Math.sin(fan * 0.9) * away * 0.8;
    strokeTaper(canvas, { x0: 0, y0: SIZE_PX / 2, radius0: 3, x1: x, y1: y, radius1: 1.8 }, stalkTone);
    paintHeart(
      canvas,
      random,
      x,
      y,
      fan * 1.1 + (random() - 0.5) * 0.9 + 0.25,
      SIZE_PX * (0.17 + 0.11 * random()),
      0.55 + 0.55 * (i / 11),
    );
  }
  return finishCard(canvas);
}

function paintHeart(
  canvas: LinearRaster,
  random: Random,
  x: number,
  y: number,
  angle: number,
  sizePx: number,
  lit: number,
): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const squash = 0.5 + 0.5 * random();
  const place = (u: number, v: number) =>
    [x + (u * cos - v * squash * sin) * sizePx, y + (u * sin + v * squash * cos) * sizePx] as const;
  const tint = random();
  const through = 0.4 + 0.7 * random();
  const fold = 0.12 + 0.2 * random();
  for (const side of [-1, 1]) {
    const outline: number[] = [...place(0, 0)];
    for (let i = 0; i <= 14; i++) {
      const t = i / 14;
      const u = -0.24 * Math.cos(t * Math.PI * 0.5) * (1 - t) + 1.05 * t ** 1.25;
      outline.push(
        ...place(u, side * 0.56 * Math.sin(Math.PI * Math.min(1, 0.22 + 0.78 * t)) ** 0.8 * (t === 1 ? 0 : 1)),
      );
    }
    const tone = toneColour({ lit: lit * (1 + side * fold), tint, through: through * (1 - side * fold) });
    fillPolygon(canvas, outline, tone);
  }
  const vein = toneColour({ lit: lit * 1.4, tint: tint * 0.5, through: through * 0.7 });
  const rib = (u0: number, v0: number, u1: number, v1: number, radius: number) => {
    const [x0, y0] = place(u0, v0);
    const [x1, y1] = place(u1, v1);
    strokeTaper(canvas, { x0, y0, radius0: radius, x1, y1, radius1: radius * 0.4 }, vein, 0.7);
  };
  rib(0, 0, 1, 0, 1.4);
  for (let i = 0; i < 6; i++)
    for (const side of [-1, 1]) rib(i * 0.13, 0, i * 0.15 + 0.16, side * 0.42 * (1 - i * 0.12), 0.8);
}

/** Paints an arching blade piece by piece; every piece has the light of its slope. */
function paintBlade(canvas: LinearRaster, random: Random, blade: Blade): void {
  const { lengthPx, widthPx, droop, torn } = blade;
  let [x, y, angle] = [blade.x, blade.y, blade.angle];
  const stride = lengthPx / SEGMENTS;
  const halfAt = (t: number) => (widthPx / 2) * Math.sin(Math.PI * Math.min(1, 0.06 + 0.94 * t)) ** 0.55;
  const isFine = widthPx < 12;
  const pieces = isFine ? 6 : SEGMENTS;
  const step = (stride * SEGMENTS) / pieces;
  for (let i = 0; i < pieces; i++) {
    const t = i / pieces;
    const next = angle + droop / pieces;
    const [nx, ny] = [x + Math.cos(next) * step, y + Math.sin(next) * step];
    const [h0, h1] = [halfAt(t), halfAt(t + 1 / pieces)];
    for (const side of [-1, 1]) {
      const tear = random() < torn ? 0.72 + 0.2 * random() : 1;
      const ruffle = isFine ? 1 : 0.9 + 0.22 * random();
      const slope = 0.82 + 0.3 * Math.cos(next * 1.3 + side * 0.6);
      const tone = toneColour({
        lit: blade.lit * slope * ruffle,
        tint: blade.tint,
        through: blade.through * (1.15 - 0.25 * side) * ruffle,
      });
      const [a0, a1] = [-Math.sin(angle) * h0 * side * tear, Math.cos(angle) * h0 * side * tear];
      const [b0, b1] = [-Math.sin(next) * h1 * side * tear, Math.cos(next) * h1 * side * tear];
      // Pieces overlap a little, or seams would let the background through.
      const [ox, oy] = [Math.cos(next) * 0.8, Math.sin(next) * 0.8];
      fillPolygon(
        canvas,
        [x - ox, y - oy, x + a0 - ox, y + a1 - oy, nx + b0 + ox, ny + b1 + oy, nx + ox, ny + oy],
        tone,
      );
    }
    if (!isFine)
      strokeTaper(
        canvas,
        { x0: x, y0: y, radius0: 2.4 * (1 - t) + 0.4, x1: nx, y1: ny, radius1: 2.2 * (1 - t) + 0.4 },
        toneColour({ lit: blade.lit * 1.5, tint: 0.9, through: blade.through * 0.5 }),
      );
    [x, y, angle] = [nx, ny, next];
  }
}
