import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { phasesOf } from './phases.ts';

const SCENES = ['none', 'hinted', 'behind', 'alone'];
const strength = fc.double({ min: 0, max: 1, noNaN: true });

test('nothing falls as the strength grows', () => {
  fc.assert(
    fc.property(strength, strength, fc.boolean(), (one, other, hasScene) => {
      const [less, more] = [phasesOf(Math.min(one, other), hasScene), phasesOf(Math.max(one, other), hasScene)];

      for (const key of ['grade', 'treat', 'marks', 'coarseness', 'smoothPx', 'palette', 'zoom'] as const)
        expect(more[key]).toBeGreaterThanOrEqual(less[key]);
      expect(SCENES.indexOf(more.scene)).toBeGreaterThanOrEqual(SCENES.indexOf(less.scene));
    }),
  );
});

test('at 0 nothing acts', () => {
  expect(phasesOf(0, true)).toMatchObject({
    grade: 0,
    treat: 0,
    smoothPx: 0,
    palette: 0,
    zoom: 1,
    scene: 'none',
  });
});

test('at 1 a scene stands alone, and without one the picture keeps its place', () => {
  expect(phasesOf(1, true)).toMatchObject({ scene: 'alone' });
  expect(phasesOf(1, false)).toMatchObject({ scene: 'none' });
});

test('the view is kept below three quarters and loses at most an eighth of its sides at 1', () => {
  expect(phasesOf(0.75, false).zoom).toBe(1);
  expect(phasesOf(1, false).zoom).toBeGreaterThan(1);
  expect(1 - 1 / phasesOf(1, false).zoom).toBeLessThanOrEqual(0.125);
});
