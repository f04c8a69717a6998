import { createRandom, deriveSeed } from '@backlot/kernels';
import type { FamilyName, TimeOfDay, Weather } from '../spec.ts';
import { isNegated } from './negation.ts';
import { said, type Reading } from './reading.ts';
import type { SceneHints } from './scene-hints.ts';

/** When it is, with the sun (at night the moon) that belongs to it. */
export interface Moment {
  readonly time: TimeOfDay;
  readonly elevationDeg: number;
  readonly kelvin: number;
  /** The prompt, not a default, says so. */
  readonly stated: boolean;
}

/** Defaults where no word gives the height of the sun: degrees and kelvin, in the order in which they replace an unwanted time. */
const TIMES: Readonly<Record<TimeOfDay, Omit<Moment, 'time' | 'stated'>>> = {
  day: { elevationDeg: 42, kelvin: 5600 },
  golden: { elevationDeg: 9, kelvin: 3500 },
  dawn: { elevationDeg: 4, kelvin: 3800 },
  sunset: { elevationDeg: 2.5, kelvin: 2900 },
  night: { elevationDeg: 35, kelvin: 5200 },
};
/** Places that show themselves at night when nobody says otherwise. */
const NIGHT_FAMILIES: ReadonlySet<FamilyName> = new Set(['space']);
/** Degrees by which the sun varies from seed to seed, per degree of height. */
const ELEVATION_SPREAD = 0.2;

/** The time of day: named, then suggested ("fairy lights"), then the style's, then day. */
export function fillTime(reading: Reading, family: FamilyName, hints: SceneHints, seed: number): Moment {
  const mentions = said(reading, 'time').map(({ effect }) => effect);
  const mention = mentions.find(({ implied }) => !implied) ?? mentions[0];
  if (mention !== undefined) {
    return { time: mention.time, elevationDeg: vary(mention.elevationDeg, seed), kelvin: mention.kelvin, stated: true };
  }
  const assumed = hints.time ?? (NIGHT_FAMILIES.has(family) ? 'night' : 'day');
  const allowed = (Object.keys(TIMES) as TimeOfDay[]).filter((time) => !isUnwanted(reading, time));
  const time = isUnwanted(reading, assumed) ? (allowed[0] ?? assumed) : assumed;
  return { time, elevationDeg: vary(TIMES[time].elevationDeg, seed), kelvin: TIMES[time].kelvin, stated: false };
}

function isUnwanted({ negation }: Reading, time: TimeOfDay): boolean {
  return isNegated(negation, time, { slot: 'time', time, elevationDeg: 0, kelvin: 0, implied: false });
}

function vary(elevationDeg: number, seed: number): number {
  const random = createRandom(deriveSeed(seed, 'sun-elevation'));
  return Math.round(elevationDeg * (1 + ELEVATION_SPREAD * (2 * random() - 1)) * 10) / 10;
}

/** The weather, most important first. A clear sky gives way to whatever hides it; snow may lie under a clear sky. */
export function fillWeather(reading: Reading, family: FamilyName, hints: SceneHints): Weather[] {
  const named = new Set(said(reading, 'weather').map(({ effect }) => effect.weather));
  if (named.has('storm') || named.has('rain') || named.has('fog') || named.has('cloudy')) named.delete('clear');
  if (named.size > 0) return [...named];
  const assumed = hints.weather ?? 'clear';
  if (!isNegated(reading.negation, assumed, { slot: 'weather', weather: assumed })) return [assumed];
  return assumed === 'clear' && family !== 'space' ? ['cloudy'] : ['clear'];
}
