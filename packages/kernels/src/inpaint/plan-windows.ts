import type { Rect } from '../image/rect.ts';
import { coarsestLevel } from './fill-window.ts';
import { growRect } from './grow-rect.ts';
import type { HolePart } from './hole-parts.ts';

/** Up to this size the whole picture is searched: a narrower search was not better on held-out photographs. */
const WHOLE_IMAGE_PX = 4e6;
/** Above it: the part grown by its longest side, at least by this. */
const MARGIN_SHARE = 1;
const MIN_MARGIN_PX = 256;
/** A caller's margin is never narrower than this: there must be something to copy. */
const MIN_CALLER_MARGIN_PX = 32;
/** Parts whose pyramids differ by more levels than this are solved one after the other: a wire needs no coarse start. */
const MAX_LEVEL_SPREAD = 1;

/** A rectangle of the picture that is solved on its own, for some parts of the hole. */
export interface FillWindowPlan {
  readonly rect: Rect;
  readonly parts: readonly HolePart[];
  /** Number of pyramid halvings that its thickest part asks for. */
  readonly coarsest: number;
}

interface PlanOptions {
  readonly width: number;
  readonly height: number;
  /** Width of the searched surroundings as a share of a part's longest side; absent: by the picture's size. */
  readonly searchMargin?: number | undefined;
}

/** The windows to solve, thick parts before thin ones. Parts that share surroundings share a window where that saves work. */
export function planWindows(parts: readonly HolePart[], options: PlanOptions): FillWindowPlan[] {
  const byThickness = parts.toSorted((a, b) => b.thicknessPx - a.thicknessPx);
  const plans: FillWindowPlan[] = [];
  let group: FillWindowPlan[] = [];
  let groupCoarsest = Infinity;
  for (const part of byThickness) {
    const coarsest = coarsestLevel(part.thicknessPx);
    if (coarsest < groupCoarsest - MAX_LEVEL_SPREAD) {
      plans.push(...group);
      group = [];
      groupCoarsest = coarsest;
    }
    group = addToGroup(group, { rect: surroundings(part, options), parts: [part], coarsest });
  }
  return [...plans, ...group];
}

/** The same plan with its surroundings doubled, inside the picture. */
export function widenPlan(plan: FillWindowPlan, { width, height }: PlanOptions): FillWindowPlan {
  const { rect } = plan;
  return { ...plan, rect: growRect(rect, Math.max(rect.width, rect.height), width, height) };
}

/** Adds a plan to the group, merging (repeatedly) with every plan whose joint window is no larger than the two apart. */
function addToGroup(group: readonly FillWindowPlan[], added: FillWindowPlan): FillWindowPlan[] {
  let merged = added;
  let others = [...group];
  for (;;) {
    const index = others.findIndex(({ rect }) => area(union(rect, merged.rect)) <= area(rect) + area(merged.rect));
    const other = others[index];
    if (other === undefined) return [...others, merged];
    merged = {
      rect: union(other.rect, merged.rect),
      parts: [...other.parts, ...merged.parts],
      coarsest: Math.max(other.coarsest, merged.coarsest),
    };
    others = others.toSpliced(index, 1);
  }
}

function surroundings({ bounds }: HolePart, { width, height, searchMargin }: PlanOptions): Rect {
  const longest = Math.max(bounds.width, bounds.height);
  if (searchMargin !== undefined)
    return growRect(bounds, Math.max(MIN_CALLER_MARGIN_PX, Math.ceil(searchMargin * longest)), width, height);
  if (width * height <= WHOLE_IMAGE_PX) return { x: 0, y: 0, width, height };
  return growRect(bounds, Math.max(MIN_MARGIN_PX, Math.ceil(MARGIN_SHARE * longest)), width, height);
}

function union(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function area({ width, height }: Rect): number {
  return width * height;
}
