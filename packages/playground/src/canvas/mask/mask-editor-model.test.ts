import { createMask, type Mask } from '@backlot/kernels';
import { expect, test } from 'vitest';
import type { ToolEvent } from '../tools/shared/tool.ts';
import { doJob } from '../work/jobs.ts';
import type { EditorWorker } from '../work/open-worker.ts';
import { createMaskEditorModel, percent } from './mask-editor-model.ts';

const SIDE = 16;
/** Left half black, right half white. */
const PICTURE = {
  width: SIDE,
  height: SIDE,
  data: Uint8ClampedArray.from({ length: SIDE * SIDE * 4 }, (_, i) =>
    i % 4 === 3 || (i >> 2) % SIDE >= SIDE / 2 ? 255 : 0,
  ),
};
/** Two parts that do not touch. */
const SUBJECT = createMask(
  SIDE,
  SIDE,
  Uint8Array.from({ length: SIDE * SIDE }, (_, i) => (i % SIDE < 4 || i % SIDE >= 12 ? 255 : 0)),
);

function openModel(findSubject: () => Promise<Mask> = () => Promise.resolve(SUBJECT)) {
  // The jobs themselves, in the test's own thread; doJob answers each kind with its own result.
  const worker = { run: (job) => doJob(job, () => Promise.resolve(PICTURE)) } as Pick<EditorWorker, 'run'>;
  const mask = createMask(SIDE, SIDE);
  const model = createMaskEditorModel({ mask, worker, findSubject });
  const event = (kind: ToolEvent['kind'], x: number, y: number): void =>
    model.handle({ kind, at: { x, y }, pressure: 1, isStraight: false, reachPx: 1 });
  return { model, event };
}

const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('a stroke is painted, counted and can be undone', () => {
  const { model, event } = openModel();
  model.settings.value = { ...model.settings.value, sizePx: 40 };

  event('down', 8, 8);
  event('up', 8, 8);

  expect(model.facts.value).toMatchObject({ coverage: 1, canUndo: true, step: 1 });
  expect(model.said.value).toBe('Brush. 100 % marked.');
  model.undo();
  expect(model.facts.value).toMatchObject({ coverage: 0, canUndo: false, canRedo: true });
  expect(model.said.value).toBe('Undone: Brush. 0 % marked.');
});

test('the wand marks what looks like the place', async () => {
  const { model, event } = openModel();
  model.pick('wand');

  event('down', 2.5, 2.5);
  await idle();

  expect(model.facts.value.coverage).toBe(0.5);
});

test('beside the picture the wand marks nothing', async () => {
  const { model, event } = openModel();
  model.pick('wand');

  event('down', -3, 2);
  await idle();

  expect(model.facts.value.coverage).toBe(0);
  expect(model.fault.value).toBeUndefined();
});

test('a part of the subject is marked, or all of it, and the server is asked once', async () => {
  let asked = 0;
  const { model, event } = openModel(() => {
    asked++;
    return Promise.resolve(SUBJECT);
  });
  model.pick('subject');

  event('down', 1, 1);
  await idle();
  expect(model.facts.value.coverage).toBe(0.25);

  await model.selectSubject();
  expect(model.facts.value.coverage).toBe(0.5);
  expect(asked).toBe(1);
});

test('where there is no subject it says so, and what was marked stays', async () => {
  const { model, event } = openModel();
  model.pick('subject');

  event('down', 8, 8);
  await idle();

  expect(model.fault.value).toBe('There is no subject at this place. Pick another, or take all of it.');
  expect(model.busyWith.value).toBeUndefined();
});

test('a server that failed is asked again', async () => {
  let asked = 0;
  const { model } = openModel(() => {
    asked++;
    return asked === 1 ? Promise.reject(new Error('Down.')) : Promise.resolve(SUBJECT);
  });

  await model.selectSubject();
  expect(model.fault.value).toBe('Down.');

  await model.selectSubject();
  expect(model.facts.value.coverage).toBe(0.5);
  expect(model.fault.value).toBeUndefined();
});

test('while something is worked on nothing else is taken', async () => {
  const { model, event } = openModel();
  const working = model.selectSubject();

  event('down', 8, 8);
  model.fill(255);
  model.undo();
  await working;

  expect(model.facts.value).toMatchObject({ coverage: 0.5, step: 1 });
});

test('growing, inverting and clearing are steps', async () => {
  const { model } = openModel();
  await model.selectSubject();

  await model.reshape('grow', 1);
  expect(model.facts.value.coverage).toBe(0.625);
  model.invert();
  expect(model.facts.value.coverage).toBe(0.375);
  model.fill(0);
  expect(model.facts.value).toMatchObject({ coverage: 0, step: 4 });
});

test('shares are said shortly', () => {
  expect([0, 0.0001, 0.012, 0.37, 1].map(percent)).toEqual(['0 %', 'Less than 0.1 %', '1.2 %', '37 %', '100 %']);
});
