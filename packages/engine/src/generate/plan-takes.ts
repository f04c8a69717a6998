import { deriveSeed } from '@backlot/kernels';
import { pictureSeeds } from '../steps/picture-seeds.ts';
import { SHIFT } from './directions.ts';
import type { Nudge } from './nudge.ts';

/** What tells one picture of a call from the others: everything that is not in the prompt. */
export interface Take {
  /** Seed of the scene; with `direction` it is enough to stay near the picture later. */
  readonly seed: number;
  /** Number of the direction, if the picture is one. */
  readonly direction?: number;
  /** Seed of the small things in a scene whose layout stays. */
  readonly detailSeed?: number;
  /** Slight changes of light and colour. */
  readonly nudge?: Nudge;
}

/** What a call says about its pictures as a set. */
export interface TakesRequest {
  readonly count: number;
  readonly seed: number;
  readonly variety?: 'takes' | 'directions' | undefined;
  readonly near?:
    | { readonly seed: number; readonly direction?: number | undefined; readonly similarity: number }
    | undefined;
}

type Near = NonNullable<TakesRequest['near']>;

/** How far light and colour move at each similarity where the scene itself stays, 0..1. */
const SAME_SCENE_NUDGE = 0.35;
const SAME_LAYOUT_NUDGE = 0.8;
const OTHER_LAYOUT_NUDGE = 0.4;

/** Times and palettes that a picture a little similar goes through. */
const SHIFTS = 9;
const PALETTES = 10;

/** Plans the pictures of a call: seeds as in every pipeline, directions counted from 0, or all of them near one picture. */
export function planTakes({ count, seed, variety, near }: TakesRequest): Take[] {
  return pictureSeeds(seed, count).map((own, index) => {
    if (near !== undefined) return takeNear(near, own, index);
    return variety === 'directions' ? { seed: own, direction: index } : { seed: own };
  });
}

function takeNear({ seed, direction, similarity }: Near, own: number, index: number): Take {
  const same = direction === undefined ? {} : { direction };
  const nudge = (amount: number): Nudge => ({ seed: deriveSeed(own, 'near'), amount });
  switch (similarity) {
    case 5:
      return { seed, ...same, nudge: nudge(SAME_SCENE_NUDGE) };
    case 4:
      return { seed, ...same, detailSeed: deriveSeed(own, 'detail'), nudge: nudge(SAME_LAYOUT_NUDGE) };
    case 3:
      return { seed: own, ...same, nudge: nudge(OTHER_LAYOUT_NUDGE) };
    default:
      return { seed: own, direction: (direction ?? 0) + SHIFT * shiftOf(similarity, index) };
  }
}

/** At 2 the time or the palette is another one, in turn; at 1 both. */
function shiftOf(similarity: number, index: number): number {
  const step = 1 + (index % SHIFTS);
  if (similarity === 1) return step + PALETTES * step;
  return index % 2 === 0 ? step : PALETTES * step;
}
