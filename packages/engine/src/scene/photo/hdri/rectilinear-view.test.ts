import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { rectilinearView, type PanoramaCamera } from './rectilinear-view.ts';

const CAMERA: PanoramaCamera = {
  widthPx: 40,
  heightPx: 40,
  marginPx: 0,
  fovDeg: 70,
  yawDeg: 0,
  pitchDeg: 0,
  horizon: 0.5,
  isMirrored: false,
  maximum: Infinity,
};

/** Red is 1 above the horizon; green is 1 to the right of straight ahead. */
function halves() {
  const environment = createLinearRaster(128, 64);
  for (let y = 0; y < 64; y++)
    for (let x = 0; x < 128; x++) environment.data.set([y < 32 ? 1 : 0, x >= 64 ? 1 : 0, 0, 1], (y * 128 + x) * 4);
  return environment;
}

const at = (view: ReturnType<typeof rectilinearView>, x: number, y: number, channel: number) =>
  view.data[(Math.floor(y) * view.width + Math.floor(x)) * 4 + channel];

test.each([0.2, 0.35, 0.5, 0.8])('puts the horizon at %d of the height', (horizon) => {
  const view = rectilinearView(halves(), { ...CAMERA, horizon });

  expect(at(view, 20, 40 * horizon - 3, 0)).toBeGreaterThan(0.9);
  expect(at(view, 20, 40 * horizon + 3, 0)).toBeLessThan(0.1);
});

test('looks at the middle of the panorama, right to the right', () => {
  const view = rectilinearView(halves(), CAMERA);

  expect(at(view, 10, 20, 1)).toBeLessThan(0.1);
  expect(at(view, 30, 20, 1)).toBeGreaterThan(0.9);
});

test('turns with the yaw and mirrors', () => {
  expect(at(rectilinearView(halves(), { ...CAMERA, yawDeg: 60 }), 2, 20, 1)).toBeGreaterThan(0.9);
  expect(at(rectilinearView(halves(), { ...CAMERA, isMirrored: true }), 10, 20, 1)).toBeGreaterThan(0.9);
});

test('looks down when pitched down', () => {
  const view = rectilinearView(halves(), { ...CAMERA, pitchDeg: -60 });

  expect(at(view, 20, 1, 0)).toBeLessThan(0.1);
});

test('a margin extends the same picture', () => {
  const bare = rectilinearView(halves(), CAMERA);
  const wide = rectilinearView(halves(), { ...CAMERA, marginPx: 6 });

  expect([wide.width, wide.height]).toEqual([52, 52]);
  expect(at(wide, 6 + 13, 6 + 17, 0)).toBeCloseTo(at(bare, 13, 17, 0) ?? NaN, 5);
  expect(at(wide, 6 + 22, 6 + 17, 1)).toBeCloseTo(at(bare, 22, 17, 1) ?? NaN, 5);
});

test('cuts lamps off at the maximum', () => {
  const environment = createLinearRaster(8, 4, new Float32Array(8 * 4 * 4).fill(100));

  expect(Math.max(...rectilinearView(environment, { ...CAMERA, maximum: 3 }).data)).toBeCloseTo(3, 5);
});
