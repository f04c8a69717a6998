import type { Mask, Rect } from '@backlot/kernels';
import { renderSvg } from '../codec/render-svg.ts';
import { groupSvg } from './group-svg.ts';
import type { Group } from './lay-out-things.ts';
import { maskBounds } from './mask-bounds.ts';

/** Longer side of the grid on which places are tried, cells. */
const GRID = 96;
/** Pixels with less weight than this do not carry a thing. */
const SOLID = 128;
/** Share of the group's outline that must lie in the mask. */
const INSIDE = 0.985;
/** Room left for shadow and edge, parts of the mask's box. */
const MARGIN = 0.03;
const LEAST_SCALE = 0.12;
const SHRINK = 0.95;
/** Places tried across and down for each size. */
const STEPS = 12;

/** The largest place for a group inside a mask, in its pixels: low for what stands, in the middle for what hovers. */
export function fitGroup(group: Group, mask: Mask): Rect | undefined {
  const bounds = maskBounds(mask);
  if (bounds === undefined) return undefined;
  const cellPx = Math.max(1, Math.max(bounds.width, bounds.height) / GRID);
  const grid = gridOf(mask, bounds, cellPx);
  const full = Math.min(bounds.height, bounds.width / group.aspect) * (1 - 2 * MARGIN);
  for (let scale = 1; scale >= LEAST_SCALE; scale *= SHRINK) {
    const height = (full * scale) / cellPx;
    const place = placeAt(group, { width: height * group.aspect, height }, grid);
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

/** The best free place of one size; undefined when the group sticks out everywhere. */
function placeAt(
  group: Group,
  size: { readonly width: number; readonly height: number },
  grid: Grid,
): { x: number; y: number } | undefined {
  const cells = outlineCells(group, size);
  if (cells.length === 0) return undefined;
  const roomX = Math.max(0, grid.width - size.width);
  const roomY = Math.max(0, grid.height - size.height);
  // What stands is wanted low, with a little ground before it; what hovers in the middle.
  const wantedY = group.isAloft ? roomY / 2 : roomY - MARGIN * grid.height;
  let best: { x: number; y: number } | undefined;
  let least = Infinity;
  for (let row = 0; row <= STEPS; row++)
    for (let column = 0; column <= STEPS; column++) {
      const x = (roomX * column) / STEPS;
      const y = (roomY * row) / STEPS;
      const cost = Math.abs(x - roomX / 2) + Math.abs(y - wantedY) * 2;
      if (cost >= least) continue;
      const inside = cells.filter((cell) => grid.isInside(x + cell.x, y + cell.y)).length;
      if (inside >= cells.length * INSIDE) [least, best] = [cost, { x, y }];
    }
  return best;
}

/** Cells that the group covers and that have a neighbour which it does not. */
function outlineCells(
  group: Group,
  { width, height }: { readonly width: number; readonly height: number },
): readonly { readonly x: number; readonly y: number }[] {
  const columns = Math.max(1, Math.ceil(width));
  const rows = Math.max(1, Math.ceil(height));
  const { data } = renderSvg(
    groupSvg(group, { x: 0, y: 0, width, height }, { width: columns, height: rows }),
    columns,
    rows,
  );
  const isCovered = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && (data[(y * columns + x) * 4 + 3] ?? 0) > 100;
  const cells: { x: number; y: number }[] = [];
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const isEdge = !isCovered(x - 1, y) || !isCovered(x + 1, y) || !isCovered(x, y - 1) || !isCovered(x, y + 1);
      if (isCovered(x, y) && isEdge) cells.push({ x, y });
    }
  return cells;
}
