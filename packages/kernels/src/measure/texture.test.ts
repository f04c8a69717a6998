import { expect, test } from 'vitest';
import { greyPicture } from '../colour/testing/grey-picture.ts';
import { hashPoint } from '../noise/hash.ts';
import { measureTexture } from './texture.ts';

const SIDE = 64;

const grey = (lightness: (x: number, y: number) => number) => greyPicture(SIDE, lightness);

test('an even picture has no texture', () => {
  const { grain, flatness, ink, detail, scales } = measureTexture(grey(() => 0.5));

  expect([grain, ink, detail]).toEqual([0, 0, 0]);
  expect(flatness).toBe(1);
  for (const scale of scales) expect(scale).toBeCloseTo(0, 5);
});

test('noise is grain, and the more the more', () => {
  const noise = (strength: number) =>
    measureTexture(grey((x, y) => 0.5 + strength * ((hashPoint(x, y, 3) & 255) / 255 - 0.5))).grain;

  expect(noise(0.06)).toBeGreaterThan(0.2);
  expect(noise(0.12)).toBeGreaterThan(1.6 * noise(0.06));
});

test('a step is hard and a ramp is soft', () => {
  expect(measureTexture(grey((x) => (x < 30 ? 0.2 : 0.8))).softness).toBe(0);
  expect(measureTexture(grey((x) => x / SIDE)).softness).toBe(1);
});

test('thin dark lines are ink; dark areas and light lines are not', () => {
  expect(measureTexture(grey((x) => (x % 16 < 2 ? 0.1 : 0.9))).ink).toBeCloseTo(2 / 16, 2);
  expect(measureTexture(grey((x) => (x < 32 ? 0.1 : 0.9))).ink).toBe(0);
  expect(measureTexture(grey((x) => (x % 16 < 2 ? 0.9 : 0.1))).ink).toBe(0);
});

test('waves are strongest at their own scale', () => {
  const strongest = (wavePx: number) => {
    const { scales } = measureTexture(grey((x) => 0.5 + 0.2 * Math.sin((2 * Math.PI * x) / wavePx)));
    return scales.indexOf(Math.max(...scales));
  };

  expect(strongest(5)).toBeLessThan(strongest(40));
});
