import { deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { createAtmosphere, type Triple } from '../../sky/atmosphere.ts';
import { createSkyDome } from '../../sky/sky-dome.ts';
import type { WoodKind } from '../kinds/wood-kind.ts';
import type { Backdrop } from '../world/woods.ts';
import { createCanopyShade } from './canopy-shade.ts';
import { isSnowing } from '../weather/fall.ts';
import type { WoodsLight } from './woods-light.ts';

/** How a kind of weather changes the light: fog added (1/m), direct sun, strength of beams in the air. */
interface Air {
  readonly fogPerM: number;
  readonly sunshine: number;
  readonly beams: number;
}

const AIRS: Readonly<Record<SceneSpec['weather'][number], Air>> = {
  clear: { fogPerM: 0, sunshine: 1, beams: 1.5 },
  cloudy: { fogPerM: 0.004, sunshine: 0.06, beams: 0.4 },
  rain: { fogPerM: 0.016, sunshine: 0, beams: 0 },
  snow: { fogPerM: 0.02, sunshine: 0.05, beams: 0.3 },
  fog: { fogPerM: 0.03, sunshine: 0.7, beams: 2.2 },
  storm: { fogPerM: 0.02, sunshine: 0, beams: 0 },
};

const FRESH_SNOW: Air = { fogPerM: 0.003, sunshine: 0.85, beams: 1 };

/** Eyes at night see the moon's light bluish. */
const MOONLIGHT: Triple = [0.5, 0.72, 1.3];
/** In woods the sun is pictured ahead or to the side; a seeded azimuth from behind is folded forward by this. */
const FOLDED = 0.42;
const FOG_HEIGHT_M = 16;

/** The light that a spec asks for, in a kind of wood. */
export function lightWoods(spec: SceneSpec, kind: WoodKind): { light: WoodsLight; backdrop: Backdrop } {
  const isNight = spec.time === 'night';
  const isSnowy = spec.weather.includes('snow');
  const air = airOf(spec, isSnowing(spec.prompt.toLowerCase()));
  const azimuth = spec.light.azimuthDeg > 180 ? spec.light.azimuthDeg - 360 : spec.light.azimuthDeg;
  const sunElevationDeg = elevationOf(spec);
  const atmosphere = createAtmosphere({ sunElevationDeg, sunAzimuthDeg: azimuth * FOLDED, turbidity: 1.4 });
  const dome = createSkyDome(atmosphere, () => 0);
  const tint = (colour: Triple): Triple =>
    isNight ? [colour[0] * MOONLIGHT[0], colour[1] * MOONLIGHT[1], colour[2] * MOONLIGHT[2]] : colour;
  const sky = tint(scaled(whiter(dome.irradiance, isNight ? 0.2 : sunElevationDeg < 20 ? 0.3 : 0.55), 1 / Math.PI));
  const sun = tint(scaled(whiter(atmosphere.sunIrradiance, sunElevationDeg < 20 ? 0.3 : 0), air.sunshine));
  // Clouds and fog turn the sun's light into light from everywhere.
  const lost = 1 - air.sunshine;
  const spreadOut = (share: number): Triple =>
    map3(
      (c) =>
        sky[c] +
        (share * lost * tint(atmosphere.sunIrradiance)[c] * Math.max(0.15, atmosphere.sunDirection[1])) / Math.PI,
    );
  const around = spreadOut(0.5);
  const fogPerM = kind.airPerM + air.fogPerM;
  const shade = createCanopyShade({
    seed: deriveSeed(spec.seed, 'canopy'),
    sunDirection: atmosphere.sunDirection,
    openness: kind.openness,
  });
  const litFog = map3(
    (c) => (around[c] * 0.58 + (sun[c] * Math.min(0.4, kind.openness) * 0.16) / Math.PI) * kind.fogTint[c],
  );
  const light: WoodsLight = {
    sunDirection: atmosphere.sunDirection,
    sun,
    shade,
    above: map3((c) => around[c] * (isSnowy ? 0.8 : kind.above * kind.canopyTint[c])),
    ahead: map3((c) => around[c] * kind.ahead),
    below: map3((c) => around[c] * (isSnowy ? 0.5 : 0.12)),
    fog: { perM: fogPerM, heightM: FOG_HEIGHT_M, light: whiter(litFog, 0.25), beams: air.beams },
  };
  const backdrop: Backdrop = {
    low: map3((c) => litFog[c] * 1.1),
    high: map3((c) => around[c] * 1.5),
    glow: air.sunshine * (isNight ? 0.5 : 1.1),
  };
  return { light, backdrop };
}

/** Snow that only lies does not dim the sun. */
function airOf({ weather }: SceneSpec, isFalling: boolean): Air {
  return weather
    .map((name) => (name === 'snow' && !isFalling ? FRESH_SNOW : AIRS[name]))
    .reduce<Air>(
      (worst, one) => ({
        fogPerM: Math.max(worst.fogPerM, one.fogPerM),
        sunshine: Math.min(worst.sunshine, one.sunshine),
        beams: worst.sunshine < one.sunshine ? worst.beams : one.beams,
      }),
      AIRS.clear,
    );
}

/** Low suns would shine along under no crown: in a wood even sunset light comes from a little above. */
function elevationOf({ time, light }: SceneSpec): number {
  switch (time) {
    case 'night':
      return 38;
    case 'dawn':
      return Math.max(11, light.elevationDeg);
    case 'sunset':
      return Math.max(8, light.elevationDeg);
    case 'golden':
      return Math.max(14, light.elevationDeg);
    case 'day':
      return Math.min(58, Math.max(26, light.elevationDeg));
  }
}

function map3(value: (channel: 0 | 1 | 2) => number): Triple {
  return [value(0), value(1), value(2)];
}

function scaled(colour: Triple, factor: number): Triple {
  return map3((c) => colour[c] * factor);
}

/** Takes a share of the colour out. */
function whiter(colour: Triple, amount: number): Triple {
  const grey = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
  return map3((c) => colour[c] + (grey - colour[c]) * amount);
}
