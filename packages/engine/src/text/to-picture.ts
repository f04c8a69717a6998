import type { Rect, TextPart } from '@backlot/kernels';
import type { Look } from './plan-looks.ts';
import type { TextRegion } from './text-region.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part that a look found, brought back into the picture; undefined when all of it lies outside. */
export function toPicture(part: TextPart, look: Look, picture: Size): TextRegion | undefined {
  const box = boxOf(part.box, look, picture);
  if (box === undefined) return undefined;
  const inside = new Uint8Array(box.width * box.height);
  const across = look.width / look.columns.length;
  const down = look.height / look.rows.length;
  const { cos, sin } = look.turn ?? { cos: 1, sin: 0 };
  const { width = look.width, height = look.height } = look.turn ?? {};
  let found = 0;
  for (let y = 0, i = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++, i++) {
      const dx = (box.x + x + 0.5 - look.columns.start) * across - look.width / 2;
      const dy = (box.y + y + 0.5 - look.rows.start) * down - look.height / 2;
      const seenX = Math.floor(dx * cos + dy * sin + width / 2) - part.box.x;
      const seenY = Math.floor(dy * cos - dx * sin + height / 2) - part.box.y;
      if (seenX < 0 || seenY < 0 || seenX >= part.box.width || seenY >= part.box.height) continue;
      inside[i] = part.inside[seenY * part.box.width + seenX] ?? 0;
      found += inside[i] ?? 0;
    }
  return found === 0 ? undefined : { box, inside, heightPx: part.heightPx / Math.sqrt(across * down) };
}

/** The box in the picture around a box in a look. */
function boxOf({ x, y, width, height }: Rect, look: Look, picture: Size): Rect | undefined {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map((corner) => pointOf(corner, look));
  const left = Math.max(0, Math.floor(Math.min(...corners.map((point) => point.x))));
  const top = Math.max(0, Math.floor(Math.min(...corners.map((point) => point.y))));
  const right = Math.min(picture.width, Math.ceil(Math.max(...corners.map((point) => point.x))));
  const bottom = Math.min(picture.height, Math.ceil(Math.max(...corners.map((point) => point.y))));
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

function pointOf({ x, y }: Point, { columns, rows, width, height, turn }: Look): Point {
  const { cos, sin } = turn ?? { cos: 1, sin: 0 };
  const dx = x - (turn?.width ?? width) / 2;
  const dy = y - (turn?.height ?? height) / 2;
  return {
    x: columns.start + ((dx * cos - dy * sin + width / 2) * columns.length) / width,
    y: rows.start + ((dx * sin + dy * cos + height / 2) * rows.length) / height,
  };
}
