import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import { mapEnvironment, type Environment } from '../path-tracer/environment.ts';
import { softBox, type Light, type Sun } from '../path-tracer/light.ts';
import { luminance, scale, type Vec3 } from '../path-tracer/vector.ts';
import { blend } from '../materials/support/material.ts';
import { blurLinear } from '../tone/blur.ts';
import { lampColour } from './colour.ts';
import { towards } from './rig.ts';
import type { Stage } from './stage.ts';
import { tableSun } from './table-sun.ts';

/** How a table is lit: by the place around it and by a softbox of the photographer's. */
export interface TableLight {
  readonly lights: readonly Light[];
  readonly sun?: Sun;
  readonly environment: Environment;
  readonly ambient: Vec3;
  readonly key: Vec3;
}

/** A panorama alone lights flat and tints: most of its colour is taken out (a violet sign would turn the table violet). */
const KEEP_COLOUR = 0.25;
/** Under neon the colour is what was asked for. */
const KEEP_COLOUR_OF_NEON = 0.7;
/** The softbox gives this many times the light of the place; less where the sun is the key. */
const KEY_SHARE = 2.2;
const KEY_SHARE_BESIDE_SUN = 0.9;
/** Sunlight on something that faces it, in times the light of the place. */
const SUN_SHARE = 3.4;
const RIM_SHARE = 0.9;
const DISTANCE = 4;
/** Light is looked up through a blur this wide (texels of 5.6 degrees): single bright texels would only be noise. */
const PROBE_BLUR = 2.2;

/** Lights for a table in the surroundings `panorama` (64 x 32, scene light). */
export function tableLight(spec: SceneSpec, stage: Stage, panorama: LinearRaster): TableLight {
  const muted = blurAround(
    desaturate(panorama, spec.light.key === 'neon' ? KEEP_COLOUR_OF_NEON : KEEP_COLOUR),
    PROBE_BLUR,
  );
  const mean = meanOf(muted);
  const level = luminance(mean);
  const place: Vec3 = [mean[0] / level, mean[1] / level, mean[2] / level];
  const lamp = blend(lampColour(spec.light.kelvin), place, 0.5);
  const azimuth = spec.light.azimuthDeg;
  const direction = towards(azimuth, Math.max(34, spec.light.elevationDeg));
  const sun = tableSun({ spec, stage, direction, strength: scale(lamp, SUN_SHARE * level) });
  const half = spec.light.key === 'hard' && !sun ? 0.35 : 1;
  const area = 4 * half * half;
  const radiance = (share: number, surface: number): number =>
    (share * level * Math.PI * DISTANCE * DISTANCE) / surface;
  return {
    lights: [
      softBox({
        at: scale(direction, DISTANCE),
        towards: [0, 0, -0.2],
        halfWidth: half,
        halfHeight: half,
        radiance: scale(lamp, radiance(sun ? KEY_SHARE_BESIDE_SUN : KEY_SHARE, area)),
      }),
      // From above the far edge, towards the camera: lifts the table off the background.
      softBox({
        at: [-Math.sign(direction[0] || 1) * 1.6, 2.6, -3.4],
        towards: [0, 0, 0],
        halfWidth: 1.5,
        halfHeight: 0.7,
        radiance: scale(place, radiance(RIM_SHARE, 4.2)),
      }),
    ],
    ...(sun ? { sun } : {}),
    environment: mapEnvironment(muted),
    ambient: scale(mean, 0.7),
    key: direction,
  };
}

function desaturate(map: LinearRaster, keep: number): LinearRaster {
  const out = createLinearRaster(map.width, map.height);
  for (let i = 0; i < map.data.length; i += 4) {
    const grey = 0.2126 * map.data[i]! + 0.7152 * map.data[i + 1]! + 0.0722 * map.data[i + 2]!;
    for (let c = 0; c < 3; c++) out.data[i + c] = grey + (map.data[i + c]! - grey) * keep;
    out.data[i + 3] = 1;
  }
  return out;
}

/** Blurs a panorama without a seam where its ends meet. */
function blurAround(map: LinearRaster, sigmaPx: number): LinearRaster {
  const { width, height } = map;
  const thrice = createLinearRaster(width * 3, height);
  for (let y = 0; y < height; y++) {
    const row = map.data.subarray(y * width * 4, (y + 1) * width * 4);
    for (let copy = 0; copy < 3; copy++) thrice.data.set(row, (y * 3 + copy) * width * 4);
  }
  const blurred = blurLinear(thrice, sigmaPx);
  const out = createLinearRaster(width, height);
  for (let y = 0; y < height; y++) {
    const start = (y * 3 + 1) * width * 4;
    out.data.set(blurred.data.subarray(start, start + width * 4), y * width * 4);
  }
  return out;
}

/** Mean radiance of the upper half: what falls on something level. */
function meanOf(map: LinearRaster): Vec3 {
  const sum = [0, 0, 0];
  let total = 0;
  for (let y = 0; y < map.height / 2; y++) {
    // Rows near the zenith cover little of the sky but face the table.
    const elevation = Math.PI * (0.5 - (y + 0.5) / map.height);
    const weight = Math.cos(elevation) * Math.sin(elevation);
    for (let x = 0; x < map.width; x++) {
      const i = (y * map.width + x) * 4;
      for (let c = 0; c < 3; c++) sum[c] = sum[c]! + map.data[i + c]! * weight;
      total += weight;
    }
  }
  return [sum[0]! / total + 1e-4, sum[1]! / total + 1e-4, sum[2]! / total + 1e-4];
}
