import { paintShapes } from './paint-shapes.ts';
import type { Shape } from './shape.ts';

interface LimitOptions {
  readonly maxShapes: number;
  /** The size of what the shapes cover, in their own units. */
  readonly width: number;
  readonly height: number;
}

/** Longest side of the grid on which shapes are weighed, px. */
const GRID_PX = 512;
/** The colour of a pixel that nothing covers yet. */
const NOTHING = -1;
/** What a shape counts that is too thin or small to own a pixel of the grid: less than any other. */
const UNSEEN = 0;
/** Weight of a pixel that would become clear: the square of the greatest difference. */
const CLEAR_WEIGHT = 3 * 255 * 255;

/**
 * Keeps the shapes that matter most to the eye: each is weighed by the pixels that it is seen at, times how much (squared) the
 * colour beneath differs from its own. Order is kept. Meant for shapes that lie over one another.
 */
export function limitShapes(shapes: readonly Shape[], { maxShapes, width, height }: LimitOptions): Shape[] {
  if (shapes.length <= maxShapes) return [...shapes];
  const weights = weigh(shapes, width, height);
  const ranked = shapes.map((_, index) => index).toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const kept = new Set(ranked.slice(0, maxShapes));
  return shapes.filter((_, index) => kept.has(index));
}

function weigh(shapes: readonly Shape[], width: number, height: number): Float64Array {
  const scale = Math.min(1, GRID_PX / Math.max(width, height));
  const grid = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    scale,
  };
  const owners = new Int32Array(grid.width * grid.height).fill(NOTHING);
  paintShapes(shapes, grid, (index, y, start, end) => owners.fill(index, y * grid.width + start, y * grid.width + end));

  const weights = new Float64Array(shapes.length).fill(UNSEEN);
  const beneath = new Int32Array(owners.length).fill(NOTHING);
  paintShapes(shapes, grid, (index, y, start, end) => {
    let weight = 0;
    for (let i = y * grid.width + start; i < y * grid.width + end; i++) {
      if (owners[i] === index) weight += difference2(shapes, index, beneath[i] ?? NOTHING);
      beneath[i] = index;
    }
    weights[index] = (weights[index] ?? 0) + weight;
  });
  return weights;
}

function difference2(shapes: readonly Shape[], a: number, b: number): number {
  const above = shapes[a]?.fill;
  const below = shapes[b]?.fill;
  if (above === undefined || below === undefined) return CLEAR_WEIGHT;
  return (above[0] - below[0]) ** 2 + (above[1] - below[1]) ** 2 + (above[2] - below[2]) ** 2;
}
