import { expect, it } from 'vitest';
import { createProgress } from './progress.ts';

const node = (class_type: string) => ({ class_type, inputs: {} });
const GRAPH = { load: node('LoadImage'), sample: node('KSampler'), save: node('SaveImage') };

it('counts samplers for most of the work and never goes back', () => {
  const progress = createProgress(GRAPH);
  const fractions = [progress.fraction()];
  const note = (): void => void fractions.push(progress.fraction());

  progress.nodesDone(['load']);
  note();
  progress.nodeBegins('sample');
  progress.nodeIsAt('sample', 0.5);
  note();
  progress.nodeIsAt('sample', 0.2);
  note();
  progress.nodeBegins('save');
  note();
  progress.nodeIsAt('made by another node', 1);
  note();

  expect(fractions).toEqual([0, 1 / 22, 11 / 22, 11 / 22, 21 / 22, 21 / 22]);
});
