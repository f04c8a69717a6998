import { describe, expect, test } from 'vitest';
import { planCanvas } from './plan-canvas.ts';

const picture = { width: 100, height: 80 };

test('margins are added at each side', () => {
  const canvas = planCanvas(picture, { expand: { left: 10, right: 20, top: 3, bottom: 0 } });

  expect(canvas).toEqual({ width: 130, height: 83, rect: { x: 10, y: 3, width: 100, height: 80 } });
});

test('in a larger size the picture lies in the middle as it is', () => {
  const canvas = planCanvas(picture, { size: { width: 200, height: 100 } });

  expect(canvas).toEqual({ width: 200, height: 100, rect: { x: 50, y: 10, width: 100, height: 80 } });
});

test('a picture that does not fit is scaled down as a whole', () => {
  const canvas = planCanvas(picture, { size: { width: 50, height: 200 } });

  expect(canvas.rect).toEqual({ x: 0, y: 80, width: 50, height: 40 });
});

test('zooming out scales the picture down about its place in a result of the same size', () => {
  const alone = planCanvas(picture, { zoomOutPercent: 50 });
  const withMargins = planCanvas(picture, {
    expand: { left: 100, right: 0, top: 0, bottom: 0 },
    zoomOutPercent: 50,
  });

  expect(alone).toEqual({ width: 100, height: 80, rect: { x: 25, y: 20, width: 50, height: 40 } });
  expect(withMargins).toEqual({ width: 200, height: 80, rect: { x: 125, y: 20, width: 50, height: 40 } });
});

describe('what cannot be done names its field', () => {
  test.each([
    ['expand', { expand: { left: 4000, right: 0, top: 0, bottom: 0 } }],
    ['size', { expand: { left: 1, right: 0, top: 0, bottom: 0 }, size: { width: 200, height: 200 } }],
    ['size', {}],
  ] as const)('%s', (field, extension) => {
    expect(() => planCanvas(picture, extension)).toThrow(
      expect.objectContaining({ code: 'request.invalid', issues: [expect.objectContaining({ field })] }),
    );
  });
});
