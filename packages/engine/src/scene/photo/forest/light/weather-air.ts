import type { SceneSpec } from '../../../spec.ts';
import { isSnowing } from '../weather/fall.ts';

/** What weather does to the light in a wood. */
export interface WeatherAir {
  /** Fog that it adds, 1/m. */
  readonly fogPerM: number;
  /** Share of the sun's light that gets through. */
  readonly sunshine: number;
  /** Strength of beams in the air; 1 would be as real. */
  readonly beams: number;
  /** Brightness of the air where no beam is, 1 = usual. */
  readonly veil: number;
}

const CLEAR: WeatherAir = { fogPerM: 0, sunshine: 1, beams: 1.9, veil: 1 };
const AIRS: Readonly<Record<SceneSpec['weather'][number], WeatherAir>> = {
  clear: CLEAR,
  cloudy: { fogPerM: 0.004, sunshine: 0.06, beams: 0.4, veil: 1 },
  rain: { fogPerM: 0.016, sunshine: 0, beams: 0, veil: 1 },
  snow: { fogPerM: 0.02, sunshine: 0.05, beams: 0.3, veil: 1 },
  fog: { fogPerM: 0.022, sunshine: 0.75, beams: 2.1, veil: 0.95 },
  storm: { fogPerM: 0.02, sunshine: 0, beams: 0, veil: 0.8 },
};
/** Snow that only lies does not dim the sun. */
const FRESH_SNOW: WeatherAir = { fogPerM: 0.003, sunshine: 0.85, beams: 1, veil: 1 };

const DENSE = /(dense|thick|heavy) (fog|mist)|foggy/;
const DENSE_FOG_PER_M = 0.04;

/** Words for beams of light. Then there are more of them, the air between them is darker, and there is enough of it to see them. */
const RAYS = /\brays?\b|\bbeams?\b|shafts?\b|sunbeams?|sunrays?|volumetric/;
const RAY_GAIN = 1.6;
const RAY_VEIL = 0.7;
const LEAST_RAY_FOG_PER_M = 0.012;

/** Whether the words ask for beams of light. */
export function asksForRays(words: string): boolean {
  return RAYS.test(words);
}

/** The air that a spec asks for: the thickest and darkest of its weathers. */
export function weatherAir({ weather, prompt }: SceneSpec): WeatherAir {
  const words = prompt.toLowerCase();
  const isFalling = isSnowing(words);
  const air = weather
    .map((name) => (name === 'snow' && !isFalling ? FRESH_SNOW : AIRS[name]))
    .reduce<WeatherAir>(
      (worst, one) => ({
        fogPerM: Math.max(worst.fogPerM, one.fogPerM),
        sunshine: Math.min(worst.sunshine, one.sunshine),
        beams: one.sunshine < worst.sunshine ? one.beams : worst.beams,
        veil: Math.min(worst.veil, one.veil),
      }),
      CLEAR,
    );
  const fogPerM = weather.includes('fog') && DENSE.test(words) ? DENSE_FOG_PER_M : air.fogPerM;
  if (!asksForRays(words) || air.sunshine < 0.3) return { ...air, fogPerM };
  return { ...air, fogPerM: Math.max(fogPerM, LEAST_RAY_FOG_PER_M), beams: air.beams * RAY_GAIN, veil: RAY_VEIL };
}
