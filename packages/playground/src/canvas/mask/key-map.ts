import { ARROW_KEYS } from '../controls/arrow-keys.ts';
import { TOOLS } from '../tools/index.ts';

/** What a key asks the mask editor for. */
export type KeyAction =
  | { readonly kind: 'tool'; readonly name: string }
  | { readonly kind: 'move'; readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1; readonly isFar: boolean }
  | { readonly kind: (typeof PLAIN_ACTIONS)[number] };

const PLAIN_ACTIONS = [
  'undo',
  'redo',
  'smaller',
  'larger',
  'softer',
  'harder',
  'zoom-in',
  'zoom-out',
  'fit',
  'actual-size',
  'invert',
  'clear',
  'fill',
  'next-mode',
  'outline',
  'picture',
  'press',
  'finish',
  'back',
  'cancel',
  'apply',
] as const;

type PlainAction = (typeof PLAIN_ACTIONS)[number];

/** What is needed of a key press. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Keys with Control, or Command on a Mac. */
const WITH_CONTROL: Readonly<Record<string, PlainAction>> = {
  z: 'undo',
  y: 'redo',
  Enter: 'apply',
};

const ALONE: Readonly<Record<string, PlainAction>> = {
  '[': 'smaller',
  ']': 'larger',
  '{': 'softer',
  '}': 'harder',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit',
  '1': 'actual-size',
  i: 'invert',
  Delete: 'clear',
  f: 'fill',
  x: 'next-mode',
  o: 'outline',
  h: 'picture',
  ' ': 'press',
  Enter: 'finish',
  Backspace: 'back',
  Escape: 'cancel',
};

/** What a key press means here; undefined when it is none of ours. */
export function actionOfKey(press: KeyPress): KeyAction | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = press;
  if (altKey) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (ctrlKey || metaKey) {
    const kind = name === 'z' && shiftKey ? 'redo' : WITH_CONTROL[name];
    return kind && { kind };
  }
  const arrow = ARROW_KEYS[key];
  if (arrow !== undefined) return { kind: 'move', x: arrow[0], y: arrow[1], isFar: shiftKey };
  const tool = TOOLS.find((each) => each.key.toLowerCase() === name);
  if (tool !== undefined) return { kind: 'tool', name: tool.name };
  const kind = ALONE[name];
  return kind && { kind };
}
