import { expect, test } from 'vitest';
import { createBoxModel } from './box-model.ts';

const SIZE = { width: 1000, height: 500 };

test('starts with a word when there is none', () => {
  const model = createBoxModel([], SIZE);

  expect(model.words.value.map(({ text }) => text)).toEqual(['WORD']);
  expect(model.chosen()?.text).toBe('WORD');
});

test('keys move the whole word, or the corner that is chosen', () => {
  const model = createBoxModel([], SIZE);
  const [start] = model.words.value;

  model.nudge(10, 5);
  model.corner.value = 1;
  model.nudge(0, -5);

  const [a, b] = model.chosen()!.quad;
  expect(a).toEqual({ x: start!.quad[0].x + 10, y: start!.quad[0].y + 5 });
  expect(b).toEqual({ x: start!.quad[1].x + 10, y: start!.quad[1].y });
});

test('a removed word leaves the choice to the last one, an empty one is not sent', () => {
  const model = createBoxModel([], SIZE);
  model.add();
  const [one, two] = model.words.value;

  model.write(one!.id, '  ');
  model.remove(two!.id);

  expect(model.chosen()?.id).toBe(one!.id);
  expect(model.boxes()).toEqual([]);
});
