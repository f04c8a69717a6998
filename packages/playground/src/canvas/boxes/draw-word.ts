import type { Rect } from '@backlot/kernels';
import { homographyTo } from './homography.ts';
import type { Quad } from './quad.ts';

/** Cells that a word is drawn in, across and down: within one, perspective is as good as none. */
const COLUMNS = 24;
const ROWS = 8;
const FONT_PX = 96;
/** Neighbouring cells overlap by so much, px: no seams. */
const OVERLAP_PX = 0.7;

/** Draws a word so that its capitals fill a quad, as it will be set. */
export function drawWord(context: CanvasRenderingContext2D, text: string, quad: Quad, colour: string): void {
  const letters = inkOf(text.toUpperCase(), colour);
  if (letters === undefined) return;
  const place = homographyTo(quad);
  const [columns, rows] = isParallelogram(quad) ? [1, 1] : [COLUMNS, ROWS];
  const [width, height] = [letters.width / columns, letters.height / rows];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [u, v, nextU, nextV] = [column / columns, row / rows, (column + 1) / columns, (row + 1) / rows];
      const cell: Quad = [place(u, v), place(nextU, v), place(nextU, nextV), place(u, nextV)];
      drawCell(context, letters, cell, { x: column * width, y: row * height, width, height });
    }
}

/** Sides across are as long and go the same way: no perspective, so nothing to cut up. */
function isParallelogram([a, b, c, d]: Quad): boolean {
  return Math.hypot(a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y) < 0.5;
}

/** Drawn once for each word and colour, as long as few are kept. */
const inks = new Map<string, OffscreenCanvas | undefined>();
const MOST_INKS = 200;

function inkOf(text: string, colour: string): OffscreenCanvas | undefined {
  const name = `${colour} ${text}`;
  if (!inks.has(name)) {
    if (inks.size >= MOST_INKS) inks.clear();
    inks.set(name, lettersOf(text, colour));
  }
  return inks.get(name);
}

/** One cell as if it were a parallelogram. */
function drawCell(context: CanvasRenderingContext2D, letters: OffscreenCanvas, cell: Quad, from: Rect): void {
  const [origin, right, , down] = cell;
  const { width, height } = from;
  context.save();
  context.transform(
    (right.x - origin.x) / width,
    (right.y - origin.y) / width,
    (down.x - origin.x) / height,
    (down.y - origin.y) / height,
    origin.x,
    origin.y,
  );
  const [wide, high] = [width + OVERLAP_PX, height + OVERLAP_PX];
  context.drawImage(letters, from.x, from.y, wide, high, 0, 0, wide, high);
  context.restore();
}

/** The letters on transparent ground, cut to their ink. */
function lettersOf(text: string, colour: string): OffscreenCanvas | undefined {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (context === null || text.trim() === '') return undefined;
  const font = `700 ${FONT_PX}px system-ui, sans-serif`;
  context.font = font;
  const ink = context.measureText(text);
  canvas.width = Math.max(1, Math.ceil(ink.actualBoundingBoxLeft + ink.actualBoundingBoxRight));
  canvas.height = Math.max(1, Math.ceil(ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent));
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, ink.actualBoundingBoxLeft, ink.actualBoundingBoxAscent);
  return canvas;
}
