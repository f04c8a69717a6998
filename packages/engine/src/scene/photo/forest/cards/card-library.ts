import type { Card } from './card.ts';

const made = new Map<string, readonly Card[]>();

/** A set of cards, made once a process: they are the same for every picture, which varies how they are placed, turned and lit. */
export function cardsOf(name: string, count: number, make: (seed: number) => Card): readonly Card[] {
  const known = made.get(name);
  if (known !== undefined) return known;
  const cards = Array.from({ length: count }, (_, i) => make(name.length * 1009 + i));
  made.set(name, cards);
  return cards;
}
