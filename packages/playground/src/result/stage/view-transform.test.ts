import { describe, expect, it } from 'vitest';
import { fitView } from '../../canvas/view/view-transform.ts';
import { fittedView, isPixelated, keepOnStage, nextScale, visibleSpan, zoomTo } from './view-transform.ts';

const STAGE = { width: 400, height: 300 };

describe('zoomTo', () => {
  const picture = { width: 800, height: 600 };

  it('keeps what lies under the point', () => {
    const before = fitView(picture, STAGE);
    const at = { x: 100, y: 120 };

    const after = zoomTo(before, 2, { at, picture, stage: STAGE });

    expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale);
    expect((at.y - after.y) / after.scale).toBeCloseTo((at.y - before.y) / before.scale);
  });

  it('stops where there is nothing more to see', () => {
    const huge = { width: 8000, height: 6000 };
    const at = { x: 0, y: 0 };
    const fit = fitView(huge, STAGE);

    expect(zoomTo(fit, 0.0001, { at, picture: huge, stage: STAGE })).toEqual(fit);
    expect(zoomTo(fit, 1000, { at, picture: huge, stage: STAGE }).scale).toBe(32);
    expect(zoomTo(fitView(picture, STAGE), 0.0001, { at, picture, stage: STAGE }).scale).toBe(0.25);
  });
});

it('does not blow small pictures up to fill the stage', () => {
  expect(fittedView({ width: 20, height: 20 }, STAGE)).toEqual({ scale: 2, x: 180, y: 130 });
  expect(fittedView({ width: 800, height: 300 }, STAGE)).toEqual({ scale: 0.5, x: 0, y: 75 });
});

it('leaves no gap beside a large picture', () => {
  const picture = { width: 800, height: 600 };

  expect(keepOnStage({ scale: 1, x: 50, y: -900 }, picture, STAGE)).toEqual({ scale: 1, x: 0, y: -300 });
});

it('goes through the usual scales, in px of the screen', () => {
  expect(nextScale(0.37, 1, 1)).toBe(0.5);
  expect(nextScale(1, 1, 1)).toBe(1.5);
  expect(nextScale(1, -1, 1)).toBe(0.75);
  expect(nextScale(0.5, 1, 2)).toBe(0.75);
  expect(nextScale(32, 1, 1)).toBe(32);
});

it('shows squares above 200 % only', () => {
  expect(isPixelated(2, 1)).toBe(false);
  expect(isPixelated(3, 1)).toBe(true);
  expect(isPixelated(1.5, 2)).toBe(true);
});

it('knows which part of the stage a picture covers', () => {
  expect(visibleSpan({ scale: 1, x: 150, y: 0 }, { width: 100, height: 100 }, STAGE)).toEqual({ from: 150, to: 250 });
  expect(visibleSpan({ scale: 4, x: -100, y: 0 }, { width: 200, height: 100 }, STAGE)).toEqual({ from: 0, to: 400 });
});
