import { REGION_NAMES } from '../../scene/parse/lexicon/geography.ts';
import { MOST_COUNT } from '../../scene/parse/lexicon/quantifiers.ts';
import type { Account, Mention } from '../../scene/parse/mentions.ts';
import type { Coverage, FamilyName, SceneSpec } from '../../scene/spec.ts';
import type { Warning } from '../../scene/warning.ts';
import { ICON_PLACE } from '../arrange-icon.ts';
import { approximates } from './approximates.ts';
import { isEmblem, isMet } from './is-met.ts';
import { familiesIn, shows, type Shown } from './shown.ts';
import { quoted, warnings } from './warnings.ts';
import { unwantedShown } from './unwanted-shown.ts';

/** What became of the words of a prompt. */
export interface Settlement {
  /** `used`: only what the picture has. */
  readonly coverage: Coverage;
  readonly warnings: readonly Warning[];
}

/**
 * Holds a picture against the words that it was made from: what it has is used, everything else is left out and said to be, whichever
 * pipeline made it.
 */
export function settle(account: Account, shown: Shown, before: Coverage): Settlement {
  const { mentions, subject, descriptions, unwanted } = account;
  const met = mentions.filter((mention) => isMet(mention, shown));
  const unmet = mentions.filter((mention) => !met.includes(mention));
  const [things, others] = split(unmet, isOfThing);
  const [places, rest] = split(others, ({ effects }) => effects.some(({ slot }) => slot === 'place'));
  const approximated = met.filter((mention) => !isEmblem(mention, shown) && isApproximated(mention, shown.spec));
  const read = new Set(mentions.map(({ phrase }) => phrase));
  // Names that only the drawings know were found after the prompt was read.
  const found = before.used.filter((words) => !read.has(words) && isFound(words, shown));
  const left = [...unmet.map(({ words }) => words), ...before.ignored, ...descriptions];
  return {
    coverage: {
      ...before,
      used: distinct([...met.filter((mention) => !approximated.includes(mention)).map(({ words }) => words), ...found]),
      ignored: distinct(left),
      ...understoodWith(before, approximated, paintedName(shown.spec)),
    },
    warnings: warnings({
      subject,
      inferred: account.isPlaceInferred && shown.spec.family !== 'spot' ? shown.spec.family : '',
      places: quoted(places.map(({ words }) => words)),
      painted: paintedName(shown.spec),
      approximated: quoted(approximated.map(({ words }) => words)),
      things: quoted(things.map(({ words }) => words)),
      isDrawn: shown.drawing !== undefined,
      rest: quoted(rest.map(({ words }) => words)),
      counts: quoted(
        met.filter((mention) => isMiscounted(mention, shown)).map(({ words, count = 0 }) => `${count} ${words}`),
      ),
      isPlainMark: shown.spec.place === ICON_PLACE && shown.spec.objects.length === 0,
      relations: quoted(lostRelations(shown)),
      unwanted: quoted(unwantedShown(unwanted, shown)),
    }),
  };
}

/** The record says what a place was taken for that nobody can paint as such. */
function understoodWith(
  { understood = [] }: Coverage,
  near: readonly Mention[],
  as: string,
): Pick<Coverage, 'understood'> {
  const known = new Set(understood.map(({ word }) => word));
  const added = near
    .filter(({ words }) => !known.has(words))
    .map(({ words: word }) => ({ word, as, by: 'meaning' as const }));
  return understood.length + added.length === 0 ? {} : { understood: [...understood, ...added] };
}

/** A name for what was painted that is true of it. */
function paintedName({ place, family, secondary }: SceneSpec): string {
  const shown = family === 'table' ? (secondary ?? family) : family;
  return place === undefined || approximates(shown, place) ? (NAMES[shown] ?? shown) : place;
}

/** Families whose names say nothing to a caller. */
const NAMES: Readonly<Partial<Record<FamilyName, string>>> = {
  place: 'open place',
  'city-street': 'street',
  interior: 'room',
  spot: 'icon',
};

function isOfThing({ effects }: Mention): boolean {
  return (
    effects.some(({ slot }) => slot === 'object') && !effects.some((effect) => effect.slot === 'place' && !effect.weak)
  );
}

function isFound(words: string, shown: Shown): boolean {
  return shown.spec.objects.some(({ lemma }) => lemma === words) && shows(shown, words);
}

/** Whether a place that is in the picture is only the nearest to what was named. */
function isApproximated({ phrase, effects, isNear }: Mention, { objects }: SceneSpec): boolean {
  const place = effects.find((effect) => effect.slot === 'place');
  if (place === undefined || objects.some(({ lemma }) => lemma === phrase)) return false;
  return isNear || REGION_NAMES.has(phrase) || approximates(place.family, phrase);
}

/** A number that the picture cannot keep: painters put as many palms as they like, and nobody draws a hundred. */
function isMiscounted({ effects, count }: Mention, { spec, drawing }: Shown): boolean {
  const thing = effects.find((effect) => effect.slot === 'object');
  if (count === undefined || thing === undefined || !spec.objects.some(({ lemma }) => lemma === thing.lemma))
    return false;
  return drawing === undefined || count > MOST_COUNT;
}

/** Things are put beside each other in drawings alone. */
function lostRelations(shown: Shown): string[] {
  const { objects } = shown.spec;
  return objects.flatMap(({ lemma, relation, side }) => {
    if (!shows(shown, lemma)) return [];
    const isPlaced =
      shown.drawing !== undefined && (relation === undefined || objects.some((other) => other.lemma === relation.to));
    const isOnTable = relation?.to === 'table' && familiesIn(shown.spec).some(({ name }) => name === 'table');
    const place = relation === undefined ? side : `${relation.kind.replaceAll('-', ' ')} ${relation.to}`;
    return place === undefined || isPlaced || isOnTable ? [] : [`${lemma} ${place}`];
  });
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [first: Item[], second: Item[]] {
  return [items.filter((item) => isFirst(item)), items.filter((item) => !isFirst(item))];
}

/** Longest lists that are reported. */
const MOST_REPORTED = 60;

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].slice(0, MOST_REPORTED);
}
