import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Size } from '../view/view-transform.ts';
import { cornerOf, moved, withCorner, type Quad } from './quad.ts';
import { newWord, toPlaced, toTextBox, type PlacedWord, type TextBox } from './text-box.ts';

/** Words that are being placed, and which of them is chosen. */
export interface BoxModel {
  readonly words: ReadonlySignal<readonly PlacedWord[]>;
  readonly chosenId: ReadonlySignal<number | undefined>;
  /** Which of its corners the keys move; undefined: all of it. */
  readonly corner: Signal<number | undefined>;
  readonly chosen: () => PlacedWord | undefined;
  readonly quadOf: (id: number) => Quad | undefined;
  readonly choose: (id: number | undefined) => void;
  readonly add: () => void;
  readonly remove: (id: number) => void;
  readonly write: (id: number, text: string) => void;
  readonly place: (id: number, quad: Quad) => void;
  /** Moves the chosen word, or its chosen corner. */
  readonly nudge: (byX: number, byY: number) => void;
  readonly boxes: () => readonly TextBox[];
}

/** Opens words for placing on a picture of a size. */
export function createBoxModel(boxes: readonly TextBox[], size: Size): BoxModel {
  let nextId = boxes.length;
  const words = signal<readonly PlacedWord[]>(boxes.map((box, id) => toPlaced(box, id, size)));
  const chosenId = signal<number | undefined>(boxes.length > 0 ? 0 : undefined);
  const corner = signal<number | undefined>(undefined);
  const wordOf = (id: number | undefined): PlacedWord | undefined => words.value.find((word) => word.id === id);
  const change = (id: number, changes: Partial<PlacedWord>): void => {
    words.value = words.value.map((word) => (word.id === id ? { ...word, ...changes } : word));
  };
  const choose = (id: number | undefined): void => {
    if (chosenId.value !== id) corner.value = undefined;
    chosenId.value = id;
  };
  const add = (): void => {
    const word = newWord(nextId++, words.value.length, size);
    words.value = [...words.value, word];
    choose(word.id);
  };
  if (boxes.length === 0) add();
  return {
    words,
    chosenId,
    corner,
    chosen: () => wordOf(chosenId.value),
    quadOf: (id) => wordOf(id)?.quad,
    choose,
    add,
    remove(id) {
      words.value = words.value.filter((word) => word.id !== id);
      if (chosenId.value === id) choose(words.value.at(-1)?.id);
    },
    write: (id, text) => change(id, { text }),
    place: (id, quad) => change(id, { quad }),
    nudge(byX, byY) {
      const word = wordOf(chosenId.value);
      if (word === undefined) return;
      const index = corner.value;
      if (index === undefined) change(word.id, { quad: moved(word.quad, byX, byY) });
      else {
        const { x, y } = cornerOf(word.quad, index);
        change(word.id, { quad: withCorner(word.quad, index, { x: x + byX, y: y + byY }) });
      }
    },
    boxes: () => words.value.filter(({ text }) => text.trim() !== '').map((word) => toTextBox(word, size)),
  };
}
