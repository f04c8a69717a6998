import type { Random, Rect } from '@backlot/kernels';
import type { RelationKind, SceneObject } from '../spec.ts';

/** Where a piece goes because of another, and whether it is drawn over that one. */
export interface RelatedPlace {
  readonly box: Rect;
  readonly isInFront: boolean;
}

interface Related {
  readonly kind: RelationKind;
  /** Among the pieces that stand so. */
  readonly index: number;
  readonly count: number;
  readonly target: Rect;
  /** How large the piece would be by itself, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly gapPx: number;
  readonly random: Random;
}

/** Furniture that one sits on and not on top of: parts of its height at which the seat is. */
const SEATS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    sofa: 0.66,
    armchair: 0.62,
    chair: 0.5,
    bench: 0.5,
    'bed frame': 0.55,
    sled: 0.6,
    horse: 0.25,
    bicycle: 0.3,
    boat: 0.6,
    canoe: 0.5,
  }),
);
/** Parts of a thing that what is on it may be wide and high. */
const ON_WIDTH = 0.85;
const ON_HEIGHT = 1.1;
/** Sinks in a little: glyphs have rounded tops. */
const SUNK = 0.08;
const UNDER = 0.42;
const CROWNED = new Set(['tree', 'palm tree', 'pine tree', 'christmas tree', 'mushroom', 'umbrella', 'cherry blossom']);
/** How far a thing behind another looks out at its side, parts of its width. */
const PEEK = 0.5;
/** What is in front of these is seen against them. */
const SHINING = new Set(['moon', 'sun', 'planet', 'window', 'rainbow']);

/** The place of a piece beside, on, under, behind ... a thing that is already placed. */
export function relatedPlace(related: Related, target: Pick<SceneObject, 'lemma'>): RelatedPlace {
  const { kind, index, random, gapPx } = related;
  const { x, y, width, height } = related.target;
  const side = index % 2 === 0 ? 1 : -1;
  const bottom = y + height;
  switch (kind) {
    case 'on': {
      const size = fit(related, width * ON_WIDTH, height * ON_HEIGHT);
      const level = y + height * (SEATS.get(target.lemma) ?? SUNK);
      return { isInFront: true, box: boxAt(x + width * (0.5 + 0.12 * (random() - 0.5)), level, size) };
    }
    case 'in': {
      const size = fit(related, width * 1.1, height * 1.1);
      return { isInFront: false, box: boxAt(x + width / 2, y + height * 0.3, size) };
    }
    case 'under': {
      const size = fit(related, width * 0.7, height * (CROWNED.has(target.lemma) ? UNDER : 0.6));
      return { isInFront: true, box: boxAt(x + width * (0.5 + side * 0.2), bottom, size) };
    }
    case 'above':
      return { isInFront: true, box: swarmBox(related) };
    case 'behind':
      return { isInFront: false, box: boxAt(x + width / 2 + side * (width * PEEK), bottom - height * 0.06, related) };
    case 'in-front-of': {
      if (SHINING.has(target.lemma)) {
        return {
          isInFront: true,
          box: boxAt(x + width / 2, y + height / 2 + related.heightPx * 0.45, related),
        };
      }
      const size = fit(related, width * 0.75, height * 0.75);
      return { isInFront: true, box: boxAt(x + width * (0.5 + side * 0.22), bottom + height * 0.05, size) };
    }
    case 'beside':
    case 'between': {
      const away = width / 2 + gapPx + related.widthPx / 2 + Math.floor(index / 2) * (related.widthPx + gapPx);
      return { isInFront: true, box: boxAt(x + width / 2 + side * away, bottom, related) };
    }
  }
}

/** Many above a thing are a swarm in rows, every other row set off. */
function swarmBox({ index, count, target, widthPx, heightPx, gapPx, random }: Related): Rect {
  const columns = Math.ceil(Math.sqrt(count * 1.6));
  const row = Math.floor(index / columns);
  const inRow = Math.min(columns, count - row * columns);
  const offset = (index % columns) - (inRow - 1) / 2 + (row % 2 === 0 ? 0 : 0.25);
  const middle = target.x + target.width / 2 + offset * (widthPx + gapPx);
  const bottom = target.y - gapPx * 2 - row * (heightPx + gapPx) - (count > 1 ? random() * gapPx : 0);
  return boxAt(middle, bottom, { widthPx, heightPx });
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

function fit({ widthPx, heightPx }: Size, mostWidthPx: number, mostHeightPx: number): Size {
  const scale = Math.min(1, mostWidthPx / widthPx, mostHeightPx / heightPx);
  return { widthPx: widthPx * scale, heightPx: heightPx * scale };
}

function boxAt(middleX: number, bottomY: number, { widthPx, heightPx }: Size): Rect {
  return { x: middleX - widthPx / 2, y: bottomY - heightPx, width: widthPx, height: heightPx };
}
