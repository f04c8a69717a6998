import { FAMILIES } from '../families/index.gen.ts';
import type { FamilyName } from '../spec.ts';
import type { ObjectClass } from './effect.ts';
import { homeOfThings } from './homes.ts';
import { said, type Reading, type Said } from './reading.ts';

/** Which kind of place a prompt means. */
export interface RankedFamily {
  readonly family: FamilyName;
  readonly secondary?: FamilyName;
  /** The place word of the winner, or of the secondary of a table. */
  readonly place?: string;
  /** No word names a place: the family was inferred from materials, things, moods or nothing. */
  readonly inferred: boolean;
}

const WEAK_PENALTY = 3;
/** For a place that a word only nearly means. */
const GUESS_PENALTY = 1;
const FIRST_BONUS = 1.5;
const LOCATIVE_BONUS = 0.7;
const DISTANT_PENALTY = 1.6;
/** A place after these words is where the picture is; after the others it is seen from there. */
const LOCATIVE = new Set(['in', 'inside', 'on', 'at', 'to', 'into', 'like', 'from']);
const DISTANT = new Set([
  'behind',
  'near',
  'by',
  'beside',
  'through',
  'overlooking',
  'facing',
  'towards',
  'toward',
  'above',
  'with',
  'beyond',
  'against',
  'outside',
  'over',
]);
const SKIPPED_BEFORE = new Set(['a', 'an', 'the', 'of', 'view', 'views', 'some']);
/** What stands after these words carries the subject. */
const ON = new Set(['on', 'upon', 'atop', 'onto']);
const STUDIO_SETS = new Set(['podium']);

type Place = Said<'place'>;

/** Ranks what the prompt says about its place. */
export function rankFamily(reading: Reading): RankedFamily {
  const places = said(reading, 'place');
  const strong = places.filter(({ effect }) => !effect.weak);
  const personAhead = reading.subject?.kind === 'person' || reading.subject?.kind === 'animal';
  const onTable = findTable(reading, places);
  const elsewhere = places.filter(({ effect }) => effect.family !== 'table' && effect.family !== 'studio');
  if (onTable !== undefined && !(personAhead && elsewhere.length > 0) && tableWins(reading, onTable, strong)) {
    return table(reading, onTable, elsewhere);
  }
  const others = strong.filter(({ effect }) => effect.family !== 'table');
  if (others.length > 0) return named(best(reading, preferPlacesToSets(others)));
  return rankWeak(reading, places) ?? inferFamily(reading);
}

function findTable(reading: Reading, places: readonly Place[]): Place | undefined {
  const tables = places.filter(({ effect }) => effect.family === 'table');
  const strong = tables.find(({ effect }) => !effect.weak);
  if (strong !== undefined) return strong;
  const first = tables[0];
  if (first === undefined) return undefined;
  const hasWall = said(reading, 'wall').length > 0;
  const on = ON.has(wordBefore(reading, first.match.start));
  return on || (!hasWall && said(reading, 'material').length > 0) || tables.length > 1 ? first : undefined;
}

/** A table is the scene unless it only furnishes a place: "a restaurant with wooden tables". */
function tableWins(reading: Reading, onTable: Place, strong: readonly Place[]): boolean {
  const rivals = strong.filter(({ effect }) => effect.family !== 'table' && effect.family !== 'abstract');
  if (rivals.some(({ effect, match }) => effect.family === 'studio' && match.start !== onTable.match.start)) {
    return said(reading, 'prop').every(({ effect }) => effect.prop !== 'podium');
  }
  const outside = rivals.filter(({ match }) => match.start !== onTable.match.start);
  if (outside.length === 0) return true;
  const last = reading.tokens[onTable.match.end - 1];
  const plural = last !== undefined && last.text !== last.lemma;
  if (ON.has(wordBefore(reading, onTable.match.start))) return true;
  return (
    !plural && outside.every(({ match }) => match.start > onTable.match.start || match.end === onTable.match.start)
  );
}

function table(reading: Reading, onTable: Place, elsewhere: readonly Place[]): RankedFamily {
  const behind = elsewhere.filter(({ effect }) => effect.family !== 'abstract');
  const secondary = behind.length === 0 ? undefined : best(reading, behind).effect;
  return {
    family: 'table',
    place: secondary?.place ?? onTable.effect.place,
    inferred: false,
    ...(secondary === undefined ? {} : { secondary: secondary.family }),
  };
}

/** A podium on a beach is a beach; a beach mentioned in a studio is a studio. */
function preferPlacesToSets(places: readonly Place[]): readonly Place[] {
  const real = places.filter(({ effect }) => effect.family !== 'studio' && effect.family !== 'abstract');
  const sets = places.filter(({ effect }) => effect.family === 'studio');
  if (real.length === 0) return sets.length > 0 ? sets : places;
  const backdropOf = sets.every(
    ({ match, effect }) => STUDIO_SETS.has(effect.place) || real.some((place) => place.match.end === match.start),
  );
  if (sets.length > 0 && backdropOf) return real;
  const families = new Set(real.map(({ effect }) => effect.family));
  if (families.has('beach') && families.has('sea')) return places.filter(({ effect }) => effect.family === 'beach');
  if (families.has('lake') && (families.has('mountain') || families.has('forest'))) {
    return places.filter(({ effect }) => effect.family === 'lake');
  }
  return places;
}

function best(reading: Reading, places: readonly Place[]): Place {
  const first = Math.min(...places.map(({ match }) => match.start));
  let winner = places[0];
  let highest = -Infinity;
  for (const place of places) {
    const score = scoreOf(reading, place, place.match.start === first);
    if (score > highest) [winner, highest] = [place, score];
  }
  if (winner === undefined) throw new RangeError('best needs at least one place');
  return winner;
}

function scoreOf(reading: Reading, { effect, match }: Place, isFirst: boolean): number {
  const before = wordBefore(reading, match.start);
  const last = reading.tokens
    .slice(match.end, match.end + 3)
    .map(({ text }) => text)
    .join(' ');
  const distant = DISTANT.has(before) || /^(?:in the (?:background|distance)|behind|view)/.test(last);
  return (
    FAMILIES[effect.family].weight +
    (effect.weak ? -WEAK_PENALTY : 0) -
    (match.certainty === undefined ? 0 : GUESS_PENALTY) +
    (isFirst ? FIRST_BONUS : 0) +
    (LOCATIVE.has(before) ? LOCATIVE_BONUS : 0) -
    (distant ? DISTANT_PENALTY : 0)
  );
}

/** The preposition before a noun phrase: what stands before its article and adjectives. */
function wordBefore({ tokens, classes, matches }: Reading, index: number): string {
  for (let i = index - 1; i >= Math.max(0, index - 5); i--) {
    const token = tokens[i];
    if (token === undefined) break;
    const qualifies = matches.some(
      ({ start, end, effects }) =>
        start <= i && end > i && effects.every(({ slot }) => slot !== 'place' && slot !== 'object'),
    );
    if (!SKIPPED_BEFORE.has(token.text) && classes[i] !== 'adjective' && !qualifies) return token.text;
    if (token.afterBreak) break;
  }
  return '';
}

function named({ effect }: Place): RankedFamily {
  return { family: effect.family, place: effect.place, inferred: false };
}

/** Places that are only suggested, walls, and surfaces. */
function rankWeak(reading: Reading, places: readonly Place[]): RankedFamily | undefined {
  const weak = places.filter(({ effect }) => effect.family !== 'table');
  const solid = weak.filter(
    ({ effect }) => effect.family !== 'sky' && effect.family !== 'abstract' && effect.family !== 'studio',
  );
  const hasWall = said(reading, 'wall').length > 0;
  if (hasWall && solid.every(({ effect }) => effect.family === 'interior')) {
    return {
      family: solid.length > 0 && !isPlainWall(reading) ? 'interior' : 'studio',
      place: 'wall',
      inferred: false,
    };
  }
  if (said(reading, 'prop').some(({ effect }) => effect.prop === 'podium'))
    return { family: 'studio', place: 'podium', inferred: false };
  if (places.some(({ effect }) => effect.family === 'table') && weak.length === 0) {
    return { family: 'table', place: 'surface', inferred: false };
  }
  if (solid.length > 0) return named(best(reading, solid));
  const shows =
    reading.purpose === 'picture' && said(reading, 'object').some(({ effect }) => effect.kind !== 'celestial');
  if (weak.length === 0 || shows) return undefined;
  return named(best(reading, weak));
}

function isPlainWall(reading: Reading): boolean {
  return said(reading, 'object').length === 0 && said(reading, 'place').every(({ effect }) => effect.place !== 'room');
}

/** What stands for a place when only things of a class are named. */
const NATURAL_FAMILY: Readonly<Record<ObjectClass, FamilyName>> = {
  person: 'studio',
  animal: 'field',
  bird: 'sky',
  fish: 'underwater',
  tree: 'forest',
  plant: 'studio',
  flower: 'field',
  food: 'table',
  ware: 'table',
  item: 'studio',
  furniture: 'interior',
  vehicle: 'city-street',
  boat: 'sea',
  aircraft: 'sky',
  structure: 'field',
  celestial: 'sky',
  ground: 'field',
};

function inferFamily(reading: Reading): RankedFamily {
  const inferred = (family: FamilyName): RankedFamily => ({ family, inferred: true });
  const things = said(reading, 'object');
  const materials = said(reading, 'material');
  if (reading.purpose === 'picture' && things.length > 0) return inferred(homeOfThings(reading) ?? 'spot');
  if (materials.length > 0) {
    return { family: materials.every(({ effect }) => effect.part === 'wall') ? 'studio' : 'table', inferred: false };
  }
  const lights = said(reading, 'light').map(({ effect }) => effect.key);
  if (lights.includes('leaf') || said(reading, 'prop').length > 0) return inferred('studio');
  const theme = said(reading, 'theme')[0];
  if (theme !== undefined) return inferred(theme.effect.family);
  const thing = things[0];
  if (thing !== undefined) return inferred(NATURAL_FAMILY[thing.effect.kind]);
  if (said(reading, 'colour').length > 0) return { family: 'studio', inferred: false };
  if (lights.includes('neon')) return inferred('city-street');
  if (said(reading, 'defocus').length > 0) return inferred('abstract');
  // Snow lies on something; all other weather is the sky's.
  if (said(reading, 'weather').some(({ effect }) => effect.weather === 'snow')) return inferred('snow');
  if (said(reading, 'time').length > 0 || said(reading, 'weather').length > 0) return inferred('sky');
  // What is only the given cut-out stands where it is seen best.
  const isSubjectAlone = reading.purpose === 'background' && reading.subject !== undefined;
  return inferred(lights.length > 0 || said(reading, 'mood').length > 0 || isSubjectAlone ? 'studio' : 'abstract');
}
