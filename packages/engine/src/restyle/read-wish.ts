import type { FamilyName, Mood, TimeOfDay, Weather } from '../scene/spec.ts';
import { measureCoverage } from '../scene/parse/coverage.ts';
import { fillStyle } from '../scene/parse/fill-style.ts';
import { readColours } from '../scene/parse/colours.ts';
import { rankFamily } from '../scene/parse/rank-family.ts';
import { readPrompt } from '../scene/parse/read-prompt.ts';
import { said } from '../scene/parse/reading.ts';
import type { Treatment } from '../scene/styles/treatments.ts';
import type { ResolvedStyle } from '../scene/styles/resolve-style.ts';
import { seasonIn, type Season } from './season.ts';

/** What a prompt asks of a picture that is there already; only what it says, nothing assumed. */
export interface RestyleWish {
  readonly treatment: Treatment;
  readonly time?: TimeOfDay;
  readonly weather: readonly Weather[];
  readonly mood?: Mood;
  readonly season?: Season;
  /** `#rrggbb`, in order of mention. */
  readonly colours: readonly string[];
  /** Somewhere to be, named as such. */
  readonly place?: { readonly family: FamilyName; readonly name: string };
  /** Words that name things: a picture that is there keeps its own. */
  readonly things: readonly string[];
  /** Words that were not understood. */
  readonly ignored: readonly string[];
}

/** Reads a prompt for what it asks of a picture; the style that was chosen, refined by style words where it is open. */
export function readWish(prompt: string, negativePrompt: string | undefined, style: ResolvedStyle): RestyleWish {
  const { reading } = readPrompt(prompt, negativePrompt, 'picture');
  const { family, place, inferred } = rankFamily(reading);
  const { coverage } = measureCoverage(reading, inferred);
  const times = said(reading, 'time').map(({ effect }) => effect);
  const time = times.find(({ implied }) => !implied)?.time ?? style.hints.time;
  const mood = said(reading, 'mood')[0]?.effect.mood ?? style.hints.mood;
  const season = seasonIn(reading.tokens.map(({ text }) => text));
  // Snow is where a picture is already, in winter: no other place.
  const isWinter = family === 'snow' && season === 'winter';
  const isPlaceNamed = said(reading, 'place').length > 0 && !inferred && !isWinter;
  const weather = [...new Set(said(reading, 'weather').map(({ effect }) => effect.weather))];
  return {
    treatment: fillStyle(reading, style.style).treatment as Treatment, // a key of the style table
    weather: weather.length > 0 ? weather : style.hints.weather === undefined ? [] : [style.hints.weather],
    colours: readColours(reading).map(({ hex }) => hex),
    things: said(reading, 'object').map(({ match }) => match.words),
    ignored: coverage.ignored,
    ...(time !== undefined && { time }),
    ...(mood !== undefined && { mood }),
    ...(season !== undefined && { season }),
    ...(isPlaceNamed && { place: { family, name: place ?? family } }),
  };
}

/** Whether the prompt asks for anything but a place and things, which a picture has already. */
export function asksForLook({ treatment, time, weather, mood, season, colours }: RestyleWish): boolean {
  const isStyled = treatment !== 'photo';
  return (
    isStyled ||
    time !== undefined ||
    weather.length > 0 ||
    mood !== undefined ||
    season !== undefined ||
    colours.length > 0
  );
}
