import { expect, test } from 'vitest';
import { TOOLS } from '../tools/index.ts';
import { actionOfKey, type KeyPress } from './key-map.ts';

const press = (key: string, more: Partial<KeyPress> = {}) =>
  actionOfKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

test('every tool has a letter of its own that means nothing else', () => {
  const letters = TOOLS.map(({ key }) => key);

  expect(new Set(letters).size).toBe(TOOLS.length);
  expect(TOOLS.map(({ key }) => press(key.toLowerCase()))).toEqual(TOOLS.map(({ name }) => ({ kind: 'tool', name })));
});

test('letters count whether or not capitals are locked', () => {
  expect(press('I')).toEqual(press('i'));
});

test('Control and Command undo and redo', () => {
  expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
  expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
  expect(press('y', { ctrlKey: true })).toEqual({ kind: 'redo' });
});

test('arrows move, with Shift further', () => {
  expect(press('ArrowUp')).toEqual({ kind: 'move', x: 0, y: -1, isFar: false });
  expect(press('ArrowRight', { shiftKey: true })).toEqual({ kind: 'move', x: 1, y: 0, isFar: true });
});

test("the browser's own shortcuts stay the browser's", () => {
  expect(press('r', { ctrlKey: true })).toBeUndefined();
  expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
  expect(press('Tab')).toBeUndefined();
});
