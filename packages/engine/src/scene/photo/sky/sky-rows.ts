import type { LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../threads/row-work.ts';
import type { LevelCamera } from '../sea/camera.ts';
import { openAtmosphere, type Atmosphere, type AtmosphereData } from './atmosphere.ts';
import { createClouds, type CloudLayer, type CloudOptions } from './clouds.ts';
import { shareBillows } from './noise-volume.ts';
import { averageSkyGrid, renderSkyGrid, spreadSkyGrid, type SkyGrid } from './paint-sky.ts';
import { renderDome } from './sky-dome.ts';

/** Air and clouds as plain data, from which every thread opens its own. */
export interface AirData {
  readonly atmosphere: AtmosphereData;
  readonly clouds: CloudOptions;
  /** What clouds are made of, in shared memory: no thread has to make it again. */
  readonly billows: Float32Array;
}

/** Air and clouds, readable. */
export interface Air {
  readonly atmosphere: Atmosphere;
  readonly clouds: CloudLayer;
}

const opened = new WeakMap<AirData, Air>();

/** Makes air and clouds readable, once for each data. */
export function openAir(data: AirData): Air {
  const known = opened.get(data);
  if (known !== undefined) return known;
  shareBillows(data.billows);
  const atmosphere = openAtmosphere(data.atmosphere);
  const air = { atmosphere, clouds: createClouds(atmosphere, data.clouds) };
  opened.set(data, air);
  return air;
}

/** The steps in which threads paint a sky. */
export type SkyTarget =
  | { readonly pass: 'dome'; readonly table: Float32Array }
  | { readonly pass: 'render' | 'average'; readonly grid: SkyGrid; readonly camera: LevelCamera }
  | { readonly pass: 'spread'; readonly grid: SkyGrid; readonly picture: LinearRaster };

/** Rows of a dome, of a grid or of a picture of the sky. */
export const skyRows = defineRowWork<AirData, SkyTarget>(import.meta.url, 'skyRows', (data, target, fromRow, toRow) => {
  const rows = [fromRow, toRow] as const;
  switch (target.pass) {
    case 'dome': {
      const { atmosphere, clouds } = openAir(data);
      return renderDome(atmosphere, clouds, target.table, rows);
    }
    case 'render':
      return renderSkyGrid(target.grid, target.camera, openAir(data), rows);
    case 'average':
      return averageSkyGrid(target.grid, rows);
    case 'spread':
      return spreadSkyGrid(target.grid, target.picture, rows);
  }
});
