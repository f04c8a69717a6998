import type { Size } from '../view/view-transform.ts';
import { mapped, type Quad } from './quad.ts';

/** A word and where it stands. */
export interface TextBox {
  readonly text: string;
  /** Four corners `[x, y]`, 0 to 1 across and down the picture, from the top left as the word is read, clockwise. */
  readonly bbox: readonly (readonly [x: number, y: number])[];
}

/** A word being placed. */
export interface PlacedWord {
  readonly id: number;
  readonly text: string;
  /** In px of the picture. */
  readonly quad: Quad;
}

/** Of a new word, shares of the picture. */
const NEW_WIDTH = 0.5;
const NEW_HEIGHT = 0.12;
const DECIMALS = 4;

/** A word as it is placed. Throws when it has not four corners. */
export function toPlaced({ text, bbox }: TextBox, id: number, { width, height }: Size): PlacedWord {
  const [a, b, c, d] = bbox.map(([x, y]) => ({ x: x * width, y: y * height }));
  if (!a || !b || !c || !d) throw new Error('A box needs four corners.');
  return { id, text, quad: [a, b, c, d] };
}

/** A placed word as it is sent. */
export function toTextBox({ text, quad }: PlacedWord, { width, height }: Size): TextBox {
  const short = (value: number): number => Number(value.toFixed(DECIMALS));
  return { text, bbox: quad.map(({ x, y }) => [short(x / width), short(y / height)] as const) };
}

/** A new word: the `index`th finds its own line down the picture. */
export function newWord(id: number, index: number, { width, height }: Size): PlacedWord {
  const lines = Math.floor(1 / NEW_HEIGHT);
  const top = (0.5 * NEW_HEIGHT + (index % (lines - 1)) * NEW_HEIGHT) * height;
  const left = (width * (1 - NEW_WIDTH)) / 2;
  const unit: Quad = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ];
  const quad = mapped(unit, ({ x, y }) => ({ x: left + x * NEW_WIDTH * width, y: top + y * NEW_HEIGHT * height }));
  return { id, text: `WORD${index === 0 ? '' : index + 1}`, quad };
}
