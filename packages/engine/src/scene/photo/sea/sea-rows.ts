import type { LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../threads/row-work.ts';
import { openSky, type SkyData } from '../sky/sky.ts';
import type { LevelCamera } from './camera.ts';
import { paintWaterAndSand } from './paint-water-and-sand.ts';
import { palmShade } from './palm-shade.ts';
import type { Seascape } from './seascape.ts';
import type { WaterLight } from './shade-water.ts';

/** Everything that water and sand are painted from, as plain data. */
export interface SeaData {
  readonly scene: Seascape;
  readonly camera: LevelCamera;
  readonly sky: SkyData;
  /** Light that is not read from the sky. */
  readonly light: Omit<WaterLight, 'atmosphere' | 'dome'>;
}

const lights = new WeakMap<SeaData, WaterLight>();

/** All that lights water and sand, once for each data. */
export function openWaterLight(data: SeaData): WaterLight {
  const known = lights.get(data);
  if (known !== undefined) return known;
  const { atmosphere, dome } = openSky(data.sky);
  const { sunshine, ambient, fog, sunOnGround } = data.light;
  // Not by spreading: objects made so have hidden classes that do not last, and compiled code is thrown away with them.
  const light: WaterLight = { atmosphere, dome, sunshine, ambient, fog, sunOnGround };
  lights.set(data, light);
  return light;
}

/** Rows of water, surf and sand; those above the horizon stay as they are. */
export const seaRows = defineRowWork<SeaData, LinearRaster>(
  import.meta.url,
  'seaRows',
  (data, picture, fromRow, toRow) => {
    const light = openWaterLight(data);
    const shade = palmShade(data.scene.palms, light.atmosphere.sunDirection);
    paintWaterAndSand(picture, data.camera, data.scene, { light, shade, rows: [fromRow, toRow] });
  },
);
