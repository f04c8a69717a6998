import { deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { createAtmosphere, type Triple } from '../../sky/atmosphere.ts';
import { createSkyDome } from '../../sky/sky-dome.ts';
import type { WoodKind } from '../kinds/wood-kind.ts';
import type { Backdrop } from '../world/woods.ts';
import { createCanopyShade } from './canopy-shade.ts';
import { sunOverWoods } from './sun-over-woods.ts';
import { map3, MOONLIGHT, scaled, whiter } from './triples.ts';
import { weatherAir } from './weather-air.ts';
import type { WoodsLight } from './woods-light.ts';

const FOG_HEIGHT_M = 16;
const TURBIDITY = 1.4;
/** Below this the sun is warm and the sky's own blue fills the shadows. */
const LOW_SUN_DEG = 20;
/** Share of light that clouds and fog take from the sun and send down from everywhere. */
const SCATTERED = 0.5;

/** Colour of the air over snow. */
const SNOW_AIR: Triple = [0.95, 1, 1.06];

/** The light that a spec asks for, in a kind of wood. Shares are judged against photographs. */
export function lightWoods(spec: SceneSpec, kind: WoodKind): { light: WoodsLight; backdrop: Backdrop } {
  const isNight = spec.time === 'night';
  const isSnowy = spec.weather.includes('snow');
  const air = weatherAir(spec);
  const isMisty = air.fogPerM > 0.01;
  const { azimuthDeg, elevationDeg } = sunOverWoods(spec);
  const atmosphere = createAtmosphere({
    sunElevationDeg: elevationDeg,
    sunAzimuthDeg: azimuthDeg,
    turbidity: TURBIDITY,
  });
  const dome = createSkyDome(atmosphere, () => 0);
  const isLow = elevationDeg < LOW_SUN_DEG;
  const tint = (colour: Triple): Triple => (isNight ? map3((c) => colour[c] * MOONLIGHT[c]) : colour);
  const sky = tint(scaled(whiter(dome.irradiance, isNight ? 0.2 : isLow ? 0.3 : 0.55), 1 / Math.PI));
  const full = tint(atmosphere.sunIrradiance);
  const sun = scaled(whiter(full, isLow ? 0.3 : isMisty ? 0.35 : 0), air.sunshine);
  const level = Math.max(0.15, atmosphere.sunDirection[1]);
  const around = map3((c) => sky[c] + (SCATTERED * (1 - air.sunshine) * full[c] * level) / Math.PI);
  const litFog = map3(
    (c) =>
      (around[c] * 0.5 * air.veil + (sun[c] * Math.min(0.4, kind.openness) * 0.16) / Math.PI) *
      (isSnowy ? SNOW_AIR : kind.fogTint)[c],
  );
  const light: WoodsLight = {
    sunDirection: atmosphere.sunDirection,
    sun,
    shade: createCanopyShade({
      seed: deriveSeed(spec.seed, 'canopy'),
      sunDirection: atmosphere.sunDirection,
      openness: kind.openness,
      isSoft: isSnowy,
    }),
    above: map3((c) => around[c] * (isSnowy ? 0.8 : kind.above * kind.canopyTint[c])),
    ahead: map3((c) => around[c] * kind.ahead),
    below: map3((c) => around[c] * (isSnowy ? 0.5 : 0.12)),
    fog: {
      perM: kind.airPerM + air.fogPerM,
      heightM: FOG_HEIGHT_M,
      light: whiter(litFog, 0.25),
      beams: air.beams,
    },
  };
  const backdrop: Backdrop = {
    low: scaled(litFog, 1.1),
    high: scaled(around, 1.5),
    glow: air.sunshine * (isNight ? 0.5 : 1.1),
  };
  return { light, backdrop };
}
