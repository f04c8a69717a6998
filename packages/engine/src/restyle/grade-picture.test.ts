import { createRaster, type Raster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { gradePicture } from './grade-picture.ts';

function filled(...rgba: readonly [number, number, number, number]): Raster {
  const raster = createRaster(24, 24);
  for (let i = 0; i < 24 * 24; i++) raster.data.set(rgba, i * 4);
  return raster;
}
const middle = ({ data }: Raster): number[] => [...data.subarray((12 * 24 + 12) * 4, (12 * 24 + 12) * 4 + 4)];

test('nothing changes without grades or at amount 0', () => {
  const own = filled(120, 90, 60, 255);

  expect(gradePicture(own, [], 1)).toBe(own);
  expect(gradePicture(own, [{ exposure: 1 }], 0)).toBe(own);
});

test('a stop more light makes the picture brighter, the further the more, and alpha stays', () => {
  const own = filled(90, 90, 90, 128);

  const [half, full] = [gradePicture(own, [{ exposure: 1 }], 0.5), gradePicture(own, [{ exposure: 1 }], 1)].map(middle);

  expect(half?.[0]).toBeGreaterThan(90);
  expect(full?.[0]).toBeGreaterThan(half?.[0] ?? 255);
  expect(full?.[3]).toBe(128);
});

test('autumn turns leaves and leaves bricks', () => {
  const foliage = { hueDeg: 58, chroma: 1.3, lightness: 0 };

  const [leaf, brick] = [filled(70, 140, 50, 255), filled(170, 80, 60, 255)].map((own) =>
    middle(gradePicture(own, [{ foliage }], 1)),
  );

  expect(leaf?.[0]).toBeGreaterThan(leaf?.[1] ?? 255);
  expect(brick?.slice(0, 3)).toEqual([170, 80, 60].map((value) => expect.closeTo(value, -0.5)));
});

test('a sky is coloured from the top, the ground is not', () => {
  const own = filled(225, 232, 240, 255);

  const { data } = gradePicture(own, [{ sky: { top: '#203060', low: '#203060', share: 1 } }], 1);

  expect(data[0]).toBeLessThan(80);
  expect(data[23 * 24 * 4]).toBe(225);
});

test('night stays readable: neither a pale nor a dark picture gets black, and lights stay lights', () => {
  const moonlit = { key: 0.37, keptLights: 0.5 };

  const [pale, dark] = [filled(210, 200, 190, 255), filled(70, 66, 60, 255)].map((own) =>
    middle(gradePicture(own, [moonlit], 1)),
  );
  const scene = filled(80, 80, 80, 255);
  scene.data.set([255, 255, 255, 255], (12 * 24 + 12) * 4);
  const lamp = middle(gradePicture(scene, [moonlit], 1));

  expect(pale?.[1]).toBeGreaterThan(45);
  expect(pale?.[1]).toBeLessThan(110);
  expect(dark?.[1]).toBeGreaterThan(45);
  expect(lamp[1]).toBeGreaterThan(160);
});
