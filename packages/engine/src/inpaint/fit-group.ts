import type { Mask, Rect } from '@backlot/kernels';
import { renderSvg } from '../codec/render-svg.ts';
import { groupSvg } from './group-svg.ts';
import type { Group } from './lay-out-things.ts';
import { maskBounds } from './mask-bounds.ts';

/** Longer side of the grid on which places are tried, cells. */
const GRID = 96;
/** Pixels with less weight than this do not carry a thing. */
const SOLID = 128;
/** Alpha above which a pixel of the group counts. */
const COVERED = 100;
/** Share of the group's outline that must lie in the mask. */
const INSIDE = 0.985;
/** Room left for shadow and edge, parts of the mask's box. */
const MARGIN = 0.03;
const LEAST_SCALE = 0.12;
const SHRINK = 0.95;
/** Places tried across and down for each size. */
const STEPS = 12;

/** What else a place should be like. */
interface Preference {
  /** The largest size, as a part of what the mask's box has room for. */
  readonly most: number;
  /** Where across the free room, 0 = left, 1 = right. */
  readonly across: number;
}

const MIDDLE: Preference = { most: 1, across: 0.5 };

/** The largest place for a group inside a mask, in its pixels: low for what stands, in the middle for what hovers. */
export function fitGroup(group: Group, mask: Mask, preference = MIDDLE): Rect | undefined {
  const bounds = maskBounds(mask);
  if (bounds === undefined) return undefined;
  const cellPx = Math.max(1, Math.max(bounds.width, bounds.height) / GRID);
  const grid = gridOf(mask, bounds, cellPx);
  const full = Math.min(bounds.height, bounds.width / group.aspect) * (1 - 2 * MARGIN);
  const outline = outlineOf(group);
  for (let scale = preference.most; scale >= LEAST_SCALE; scale *= SHRINK) {
    const height = (full * scale) / cellPx;
    const place = placeAt(group, height, { grid, outline, across: preference.across });
    if (place !== undefined)
      return {
        x: bounds.x + place.x * cellPx,
        y: bounds.y + place.y * cellPx,
        width: height * group.aspect * cellPx,
        height: height * cellPx,
      };
  }
  return undefined;
}

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly isInside: (x: number, y: number) => boolean;
}

function gridOf(mask: Mask, bounds: Rect, cellPx: number): Grid {
  return {
    width: bounds.width / cellPx,
    height: bounds.height / cellPx,
    isInside(x, y) {
      const px = Math.floor(bounds.x + (x + 0.5) * cellPx);
      const py = Math.floor(bounds.y + (y + 0.5) * cellPx);
      if (px < 0 || py < 0 || px >= mask.width || py >= mask.height) return false;
      return (mask.data[py * mask.width + px] ?? 0) >= SOLID;
    },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Trial {
  readonly grid: Grid;
  /** Points of the group's outline, in parts of its height. */
  readonly outline: readonly Point[];
  readonly across: number;
}

/** The best free place at one height, cells; undefined when the group sticks out everywhere. */
function placeAt(group: Group, height: number, { grid, outline, across }: Trial): Point | undefined {
  const roomX = Math.max(0, grid.width - height * group.aspect);
  const roomY = Math.max(0, grid.height - height);
  // What stands is wanted low, with a little ground before it; what hovers in the middle.
  const wantedY = group.isAloft ? roomY / 2 : roomY - MARGIN * grid.height;
  const mayStickOut = outline.length * (1 - INSIDE);
  let best: Point | undefined;
  let least = Infinity;
  for (let row = 0; row <= STEPS; row++)
    for (let column = 0; column <= STEPS; column++) {
      const x = (roomX * column) / STEPS;
      const y = (roomY * row) / STEPS;
      const cost = Math.abs(x - roomX * across) + Math.abs(y - wantedY) * 2;
      if (cost >= least) continue;
      let out = 0;
      for (const point of outline) {
        if (!grid.isInside(x + point.x * height, y + point.y * height)) out++;
        if (out > mayStickOut) break;
      }
      if (out <= mayStickOut) [least, best] = [cost, { x, y }];
    }
  return best;
}

/** Pixels of a small rendering of the group that have a neighbour which it does not cover. */
function outlineOf(group: Group): readonly Point[] {
  const height = Math.max(1, Math.round(GRID / Math.max(1, group.aspect)));
  const width = Math.max(1, Math.ceil(height * group.aspect));
  const svg = groupSvg(group, { x: 0, y: 0, width, height }, { width, height });
  const { data } = renderSvg(svg, width, height);
  const isCovered = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && data[(y * width + x) * 4 + 3]! > COVERED;
  const points: Point[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isEdge = !isCovered(x - 1, y) || !isCovered(x + 1, y) || !isCovered(x, y - 1) || !isCovered(x, y + 1);
      if (isCovered(x, y) && isEdge) points.push({ x: x / height, y: y / height });
    }
  return points;
}
