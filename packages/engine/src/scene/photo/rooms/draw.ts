import type { Random } from '@backlot/kernels';

/** Draws from a seeded stream, for authors of layouts. */
export interface Draw {
  /** A number from low to high. */
  between(low: number, high: number): number;
  /** A whole number from low to high. */
  count(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  /** 1 or -1. */
  side(): 1 | -1;
}

export function createDraw(random: Random): Draw {
  return {
    between: (low, high) => low + (high - low) * random(),
    count: (low, high) => low + Math.floor(random() * (high - low + 1)),
    pick: (list) => {
      const chosen = list[Math.floor(random() * list.length)];
      if (chosen === undefined) throw new RangeError('there is nothing to pick from');
      return chosen;
    },
    chance: (share) => random() < share,
    side: () => (random() < 0.5 ? -1 : 1),
  };
}
