import type { LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { sharedFloats } from '../../../threads/shared.ts';
import type { Threads } from '../../../threads/threads.ts';
import type { LevelCamera } from '../sea/camera.ts';
import { computeAtmosphere, type AtmosphereOptions } from './atmosphere.ts';
import type { CloudOptions } from './clouds.ts';
import { billowVolume } from './noise-volume.ts';
import { addLights, createSkyGrid, type SkyLights } from './paint-sky.ts';
import { DOME_LENGTH, DOME_ROWS, domeIrradiance, openDome, type SkyDome } from './sky-dome.ts';
import { openAir, skyRows, type Air, type AirData } from './sky-rows.ts';

/** A sky as plain data: a part of what rows are prepared with. */
export interface SkyData {
  readonly air: AirData;
  readonly dome: Float32Array;
  readonly irradiance: SkyDome['irradiance'];
}

/** Air, clouds, and what water mirrors of them. */
export interface Sky extends Air {
  readonly dome: SkyDome;
}

interface SkyOptions {
  readonly atmosphere: AtmosphereOptions;
  readonly clouds: CloudOptions;
}

/** Computes a sky with the help of threads; {@link openSky} makes it readable, in any thread. */
export async function createSky(threads: Threads | undefined, { atmosphere, clouds }: SkyOptions): Promise<SkyData> {
  const air: AirData = { atmosphere: computeAtmosphere(atmosphere), clouds, billows: billowVolume() };
  const dome = sharedFloats(DOME_LENGTH);
  await paintInBands(threads, skyRows, { prepared: air, target: { pass: 'dome', table: dome }, rows: DOME_ROWS });
  return { air, dome, irradiance: domeIrradiance(openAir(air).atmosphere, dome) };
}

/** Makes a computed sky readable. */
export function openSky({ air, dome, irradiance }: SkyData): Sky {
  return { ...openAir(air), dome: openDome(dome, irradiance) };
}

interface PaintSkyOptions extends Pick<SkyLights, 'disc' | 'hasStars' | 'seed'> {
  /** How much coarser than the picture air and clouds are computed. */
  readonly coarseness: number;
}

/**
 * Paints all rows above the horizon into a shared picture with the help of threads; returns how clear the view is at each pixel of
 * them. Clouds and air are computed on a grid coarser than the picture and interpolated; discs and stars are not.
 */
export async function paintSkyInBands(
  threads: Threads | undefined,
  picture: LinearRaster,
  { camera, sky }: { readonly camera: LevelCamera; readonly sky: Pick<SkyData, 'air'> },
  { coarseness, ...lights }: PaintSkyOptions,
): Promise<Float32Array> {
  const grid = createSkyGrid(picture, camera, coarseness);
  if (grid.rows === 0) return grid.clear;
  const job = { prepared: sky.air, rows: grid.raw.height };
  await paintInBands(threads, skyRows, { ...job, target: { pass: 'render', grid, camera } });
  await paintInBands(threads, skyRows, { ...job, target: { pass: 'average', grid, camera } });
  await paintInBands(threads, skyRows, { ...job, target: { pass: 'spread', grid, picture }, rows: grid.rows });
  addLights(picture, camera, { ...lights, atmosphere: openAir(sky.air).atmosphere }, grid);
  return grid.clear;
}
