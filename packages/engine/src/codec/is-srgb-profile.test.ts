import sharp from 'sharp';
import { expect, it } from 'vitest';
import { isSrgbProfile } from './is-srgb-profile.ts';

const grey = sharp({ create: { width: 4, height: 4, channels: 3, background: '#808080' } });
const profileOf = async (name: string) => {
  const { icc } = await sharp(await grey.clone().withIccProfile(name).png().toBuffer()).metadata();
  return icc ?? new Uint8Array();
};

it('knows an sRGB profile by its description, and others', async () => {
  expect(isSrgbProfile(await profileOf('srgb'))).toBe(true);
  expect(isSrgbProfile(await profileOf('p3'))).toBe(false);
});

it('takes a damaged profile for another', async () => {
  const profile = await profileOf('srgb');

  for (const length of [0, 100, 131, 140, 150]) expect(isSrgbProfile(profile.subarray(0, length))).toBe(false);
  expect(isSrgbProfile(new Uint8Array(4000).fill(255))).toBe(false);
});
