import { createMask, resizeMatte, type Mask, type Matte } from '@backlot/kernels';
import type { Canvas } from './plan-canvas.ts';

/** Alpha from which a pixel belongs to the subject: a soft matte reaches over its edge. */
const OF_SUBJECT = 0.3;
/** Alpha from which a border counts as cutting the subject. */
const SOLID = 0.5;
/** A subject that a border cuts goes on beyond it: so deep a strip of it, share of the picture's side, may be copied. */
const STRIP_SHARE = 0.25;
/** With less than this share of the picture left to copy from, everything may be copied. */
const LEAST_SOURCES = 0.12;

/**
 * What a continuation must not copy: the subject, or there would be two of it. Where an extended border cuts the subject, it has to
 * go on, so the strip of it along that border may be copied. Undefined when next to nothing would be left. The mask covers the
 * canvas, or with `rows` of the picture's own height the strip of it that is level with the picture.
 */
export function subjectToAvoid(matte: Matte, { width, height, rect }: Canvas, rows = height): Mask | undefined {
  const { data } = resizeMatte(matte, { width: rect.width, height: rect.height, filter: 'triangle' });
  const at = (x: number, y: number): number => data[y * rect.width + x] ?? 0;
  const row = (y: number): boolean => some(rect.width, (x) => at(x, y) > SOLID);
  const column = (x: number): boolean => some(rect.height, (y) => at(x, y) > SOLID);
  const stripX = rect.width * STRIP_SHARE;
  const stripY = rect.height * STRIP_SHARE;
  const from = {
    x: rect.x > 0 && column(0) ? stripX : 0,
    y: rect.y > 0 && row(0) ? stripY : 0,
  };
  const to = {
    x: rect.x + rect.width < width && column(rect.width - 1) ? rect.width - stripX : rect.width,
    y: rect.y + rect.height < height && row(rect.height - 1) ? rect.height - stripY : rect.height,
  };
  const avoid = createMask(width, rows);
  const top = rows === height ? rect.y : 0;
  let left = rect.width * rect.height;
  for (let y = Math.ceil(from.y); y < to.y; y++)
    for (let x = Math.ceil(from.x); x < to.x; x++) {
      if (at(x, y) <= OF_SUBJECT) continue;
      avoid.data[(top + y) * width + rect.x + x] = 255;
      left--;
    }
  return left < LEAST_SOURCES * rect.width * rect.height ? undefined : avoid;
}

function some(length: number, is: (index: number) => boolean): boolean {
  for (let i = 0; i < length; i++) if (is(i)) return true;
  return false;
}
