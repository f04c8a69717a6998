import { circle, rectangle } from '../scene/vector/outlines.ts';
import { createPen } from '../scene/vector/pen.ts';
import type { VectorScene } from '../scene/vector/vector-scene.ts';

/** What an icon is drawn on. */
const PAPER = '#ffffff';
/** Radius of the opening, part of the shorter side. */
const RADIUS = 0.42;
/** Width of its rim, part of the shorter side. */
const RIM = 0.018;
const INK = '#1d2b3a';
/** Paper beyond the frame, so that no style outlines its edge, part of the shorter side. */
const BLEED = 0.1;

/** Covers a drawing with paper but for a round opening with a rim: the icon of a place. */
export function frameBadge(drawing: VectorScene): VectorScene {
  const { widthPx, heightPx, shapes } = drawing;
  const side = Math.min(widthPx, heightPx);
  const bleed = side * BLEED;
  const opening = { x: widthPx / 2, y: heightPx / 2, radius: side * RADIUS };
  const sheet = createPen();
  rectangle(sheet, -bleed, -bleed, widthPx + 2 * bleed, heightPx + 2 * bleed);
  // Wound the other way than the sheet, so that it is a hole by the non-zero rule too.
  counterCircle(sheet, opening);
  const rim = circle(createPen(), opening.x, opening.y, opening.radius);
  return {
    ...drawing,
    shapes: [
      ...shapes,
      { role: 'paper', layer: 'front', d: sheet.d, colour: PAPER, plain: true },
      { role: 'rim', layer: 'front', d: rim.d, colour: INK, linePx: side * RIM, plain: true },
    ],
  };
}

interface Opening {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Control distance that makes four cubics a circle. */
const ROUND = 0.5523;

function counterCircle(pen: ReturnType<typeof createPen>, { x, y, radius }: Opening): void {
  const k = radius * ROUND;
  pen
    .move(x - radius, y)
    .cubic([x - radius, y + k], [x - k, y + radius], [x, y + radius])
    .cubic([x + k, y + radius], [x + radius, y + k], [x + radius, y])
    .cubic([x + radius, y - k], [x + k, y - radius], [x, y - radius])
    .cubic([x - k, y - radius], [x - radius, y - k], [x - radius, y])
    .close();
}
