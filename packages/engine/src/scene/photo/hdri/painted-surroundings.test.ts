import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import type { Backdrop, RenderRequest } from '../../family.ts';
import type { FamilyName } from '../../spec.ts';
import { sceneRequest } from '../sets/testing/scene-request.ts';
import { hasPaintedSurroundings, paintedSurroundings } from './painted-surroundings.ts';

/** Stands in for the painter of a place: notes what it was asked for and paints one grey. */
function notingPainter(grey: number) {
  const asked: RenderRequest[] = [];
  const paintFamily = async (request: RenderRequest): Promise<Backdrop> => {
    asked.push(request);
    const picture = createLinearRaster(request.widthPx, request.heightPx);
    picture.data.fill(grey);
    return { picture, shadow: 'none' };
  };
  return { asked, paintFamily };
}

function tableBefore(secondary: FamilyName): RenderRequest {
  return sceneRequest({ family: 'table', secondary, camera: { pitchDeg: 25, horizon: 0.55, defocus: 0.6 } });
}

test.each(['lake', 'mountain', 'desert', 'snow', 'skyline', 'space', 'underwater', 'beach', 'sea', 'sky'] as const)(
  'before a table %s is painted, not photographed',
  (secondary) => {
    expect(hasPaintedSurroundings(tableBefore(secondary).spec)).toBe(true);
  },
);

test('the place is seen level, with its horizon above the far edge of the table', async () => {
  const { asked, paintFamily } = notingPainter(0.4);

  await paintedSurroundings({ ...tableBefore('lake'), paintFamily });

  expect(asked).toHaveLength(1);
  const { spec } = asked[0]!;
  expect(spec.family).toBe('lake');
  expect(spec.secondary).toBeUndefined();
  expect(spec.camera.pitchDeg).toBe(0);
  expect(spec.camera.horizon).toBeLessThan(0.5);
});

test('a table before the black of space is still lit', async () => {
  const at = (grey: number) =>
    paintedSurroundings({ ...tableBefore('space'), paintFamily: notingPainter(grey).paintFamily });

  expect((await at(0)).tableKey).toBeGreaterThan(0.05);
  expect((await at(0.5)).tableKey).toBeGreaterThan(0.3);
});
