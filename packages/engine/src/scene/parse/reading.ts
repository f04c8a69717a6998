import type { Effect } from './effect.ts';
import { isNegated, type Negation } from './negation.ts';
import type { Match } from './match-phrases.ts';
import type { Subject } from './subject.ts';
import type { Token } from './token.ts';
import type { WordClass } from './word-classes.ts';

/** A prompt taken apart; every slot is filled from this. */
export interface Reading {
  readonly purpose: 'background' | 'picture';
  readonly tokens: readonly Token[];
  readonly classes: readonly WordClass[];
  /** Phrases that were found and are wanted. */
  readonly matches: readonly Match[];
  readonly negation: Negation;
  readonly subject: Subject | undefined;
}

/** One thing that the prompt says, with the match that says it. */
export interface Said<Slot extends Effect['slot']> {
  readonly match: Match;
  readonly effect: Extract<Effect, { slot: Slot }>;
}

/** Whether the match is part of the name of the given cut-out, of which nothing is drawn. */
export function isOfCutOut(reading: Reading, match: Match): boolean {
  const { subject, purpose } = reading;
  return purpose === 'background' && subject !== undefined && match.start >= subject.start && match.end <= subject.end;
}

/** What a phrase inside the name of a cut-out says of the cut-out alone; its camera, style and light are the picture's. */
const OF_THE_THING: ReadonlySet<Effect['slot']> = new Set([
  'object',
  'colour',
  'material',
  'mood',
  'prop',
  'place',
  'theme',
  'wall',
]);

/** Whether what a phrase inside the name of a cut-out says of a slot is said of the cut-out alone. */
export function isOfTheThing(slot: Effect['slot']): boolean {
  return OF_THE_THING.has(slot);
}

/**
 * Everything that the prompt says about one slot, in order of mention, without what it or the negative prompt takes back. Where a
 * negative prompt takes back every place there is, the prompt's own word counts: a picture has to be somewhere.
 */
export function said<Slot extends Effect['slot']>(reading: Reading, slot: Slot): Said<Slot>[] {
  const all = reading.matches.flatMap((match) =>
    isOfCutOut(reading, match) && OF_THE_THING.has(slot)
      ? []
      : match.effects.flatMap((effect) =>
          effect.slot === slot ? [{ match, effect: effect as Extract<Effect, { slot: Slot }> }] : [],
        ),
  );
  const wanted = all.filter(({ match, effect }) => !isNegated(reading.negation, match.words, effect));
  return slot === 'place' && wanted.length === 0 ? all : wanted;
}
