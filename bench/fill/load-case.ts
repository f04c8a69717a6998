import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createMask, createRaster, type Mask, type Raster } from '@backlot/kernels';
import sharp from 'sharp';
import type { FillCase } from './fill-case.ts';
import { maskSvg } from './mask-shape.ts';
import { PHOTOS } from './photos.ts';

/** A case ready to be filled: what is really there, and what of it is hidden. */
export interface LoadedCase extends FillCase {
  readonly truth: Raster;
  readonly hole: Mask;
}

const LONGEST_SIDE_PX = 512;

/** Where the photo of a case lies: in `folder` by the last part of its path, or where its package put it; undefined: nowhere. */
export function photoFile({ photo }: FillCase, folder: string | undefined): string | undefined {
  const source = PHOTOS[photo];
  if (source === undefined) throw new RangeError(`there is no photo "${photo}"`);
  const places = [...(folder === undefined ? [] : [join(folder, basename(source.path))]), source.path];
  return places.find((place) => existsSync(place));
}

/** Reads a case, its photo made at most `longestPx` long. */
export async function loadCase(fillCase: FillCase, file: string, longestPx = LONGEST_SIDE_PX): Promise<LoadedCase> {
  const crop = PHOTOS[fillCase.photo]?.crop;
  const photo = sharp(file).removeAlpha().toColourspace('srgb');
  if (crop !== undefined) photo.extract({ left: crop[0], top: crop[1], width: crop[2], height: crop[3] });
  const { data, info } = await photo
    .resize(longestPx, longestPx, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const truth = createRaster(info.width, info.height, new Uint8ClampedArray(data));
  const drawn = await sharp(Buffer.from(maskSvg(fillCase, info)))
    .extractChannel(0)
    .threshold(128)
    .raw()
    .toBuffer();
  return { ...fillCase, truth, hole: createMask(info.width, info.height, new Uint8Array(drawn)) };
}

/** The picture with nothing left under the mask, so that no method can know it. */
export function withHole({ truth, hole }: LoadedCase): Raster {
  const { width, height } = truth;
  const data = truth.data.slice();
  for (let i = 0; i < width * height; i++) if (hole.data[i]! > 0) data.fill(0, 4 * i, 4 * i + 3);
  return createRaster(width, height, data);
}

/** PNG without alpha. */
export function encodeOpaque({ width, height, data }: Raster): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
}

/** Grey PNG of a mask. */
export function encodeMask({ width, height, data }: Mask): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}

/** The pixels of an encoded picture. */
export async function readRaster(file: string): Promise<Raster> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return createRaster(info.width, info.height, new Uint8ClampedArray(data));
}

/** The mask that a picture shows in white. */
export function maskOf({ data, width, height }: Raster): Mask {
  const white = Uint8Array.from({ length: width * height }, (_, i) => (data[4 * i]! > 127 ? 255 : 0));
  return createMask(width, height, white);
}
