import type { TextBox } from '../canvas/boxes/text-box.ts';

/** Whether a value is a word with its place. */
export function isTextBox(value: unknown): value is TextBox {
  return typeof value === 'object' && value !== null && 'text' in value && 'bbox' in value && Array.isArray(value.bbox);
}

/** As many as have a line of their own. */
const LINES = 6;
const LINE_HEIGHT = 0.12;

/** A word across the middle of the picture, below those that are there. */
export function newTextBox(index: number): TextBox {
  const top = 0.08 + (index % LINES) * (LINE_HEIGHT + 0.02);
  const [left, right, bottom] = [0.2, 0.8, top + LINE_HEIGHT];
  return {
    text: 'WORD',
    bbox: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  };
}
