import type { Rect } from '../image/rect.ts';
import { SCRIPT_MEMORY, type FillMemory } from './steps/fill-memory.ts';

/**
 * Where a picture should be continued from beyond its borders: beside it from level with the place (sky, horizon and ground stay
 * level), above and below it from straight under or over the place (what stands, stands on).
 */
export interface KeptPlace {
  /** The part of the canvas that is known. */
  readonly rect: Rect;
  /** Cost of a pixel by which a source lies elsewhere than wanted, in squared byte differences of a patch. */
  readonly costPerPx: number;
}

/** {@link KeptPlace} for one pyramid level: the place that each row and column wants, and how far off costs nothing. */
export interface PlacePrior {
  readonly wantedY: Float32Array;
  readonly slackY: Float32Array;
  readonly wantedX: Float32Array;
  readonly slackX: Float32Array;
  readonly costPerRow: number;
  /** 0 in rows that are known, where any column will do. */
  readonly costPerColumn: Float32Array;
}

/** Beyond what is known, sources may lie deeper in it by this share of the distance, so that not one row is repeated. */
const SLACK_SHARE = 1.2;
/** ... but by no more than this share of it, or mountains rise in the sky far above a landscape. */
const MOST_SLACK_SHARE = 0.1;
/** What stands straight counts less than what lies level. By eye, 0.2 to 1. */
const COLUMN_SHARE = 0.4;

/** The prior of a level `halvings` below `window` of the picture. */
export function createPlacePrior(
  { rect, costPerPx }: KeptPlace,
  { window, halvings }: { readonly window: Rect; readonly halvings: number },
  memory: FillMemory = SCRIPT_MEMORY,
): PlacePrior {
  const scale = 2 ** halvings;
  const rows = wishes(rect.y - window.y, rect.height, window.height, { scale, memory });
  const columns = wishes(rect.x - window.x, rect.width, window.width, { scale, memory });
  const costPerRow = costPerPx * scale;
  const costPerColumn = memory.take(Float32Array, rows.wanted.length);
  rows.wanted.forEach((wanted, y) => (costPerColumn[y] = wanted === y ? 0 : costPerRow * COLUMN_SHARE));
  return {
    wantedY: rows.wanted,
    slackY: rows.slackPx,
    wantedX: columns.wanted,
    slackX: columns.slackPx,
    costPerRow,
    costPerColumn,
  };
}

function wishes(
  start: number,
  length: number,
  whole: number,
  { scale, memory }: { readonly scale: number; readonly memory: FillMemory },
): { readonly wanted: Float32Array; readonly slackPx: Float32Array } {
  const first = start / scale;
  const last = (start + length) / scale - 1;
  const wanted = memory.take(Float32Array, Math.floor(whole / scale));
  const slackPx = memory.take(Float32Array, wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    wanted[i] = Math.max(first, Math.min(last, i));
    slackPx[i] = 1 + Math.min(SLACK_SHARE * Math.abs(i - wanted[i]), (MOST_SLACK_SHARE * length) / scale);
  }
  return { wanted, slackPx };
}

/** What it costs that pixel `x`, `y` is continued from `sourceX`, `sourceY`. */
export function placeCost(prior: PlacePrior, x: number, y: number, sourceX: number, sourceY: number): number {
  const offRows = Math.abs(sourceY - prior.wantedY[y]) - prior.slackY[y];
  const offColumns = Math.abs(sourceX - prior.wantedX[x]) - prior.slackX[x];
  return (offRows > 0 ? prior.costPerRow * offRows : 0) + (offColumns > 0 ? prior.costPerColumn[y] * offColumns : 0);
}
