import type { Mask } from '../../image/mask.ts';
import type { Raster } from '../../image/raster.ts';
import type { Rect } from '../../image/rect.ts';
import { deriveSeed } from '../../noise/hash.ts';
import { type HolePart, holeParts } from '../hole-parts.ts';
import { BARRED, HOLE, KNOWN } from '../level.ts';
import { findLattice } from './find-lattice.ts';
import { middleOf, type PlaneView, rectify } from './rectify.ts';

/** Thinner parts of a hole continue well enough as they are: they are some patches wide. */
const MIN_THICKNESS_PX = 24;
/** Only the thickest parts are looked at: each may be filled a second time. */
const MOST_PARTS = 2;
/** Lines are looked for around a part up to this many times its longest side, and at least so far, px. */
const MARGIN_SHARE = 1;
const MIN_MARGIN_PX = 48;

/** A part of a hole in a lattice in perspective. */
export interface PartOnPlane {
  readonly part: HolePart;
  /** Of each pixel of the picture: {@link HOLE} in the part, {@link BARRED} in other parts and where nothing may be copied from. */
  readonly states: Uint8Array;
  /** The surroundings in the picture that were looked at. */
  readonly rect: Rect;
  readonly view: PlaneView;
}

/** Finds the parts of a hole that lie in a lattice in perspective. Pictures that are not opaque around a part have none there. */
export function findPlanes(
  raster: Raster,
  mask: Mask,
  { seed, avoid }: { readonly seed: number; readonly avoid?: Mask | undefined },
): PartOnPlane[] {
  const { width, height } = raster;
  const states = mask.data.map((value) => (value > 0 ? HOLE : KNOWN));
  const { parts, labelAt } = holeParts(states, width, height);
  const thickest = parts.toSorted((a, b) => b.thicknessPx - a.thicknessPx).slice(0, MOST_PARTS);
  return thickest.flatMap((part) => {
    if (part.thicknessPx < MIN_THICKNESS_PX) return [];
    const rect = surroundings(part.bounds, width, height);
    if (!isOpaque(raster, rect, states)) return [];
    const centre = middleOf(part.bounds);
    const lattice = findLattice({ raster, states }, { rect, centre, seed: deriveSeed(seed, `lattice ${part.label}`) });
    const view = lattice && rectify(lattice.first, lattice.second, part.bounds);
    return view === undefined ? [] : [{ part, states: statesFor(part), rect, view }];
  });

  function statesFor({ label, bounds }: HolePart): Uint8Array {
    const own = states.map((state, i) => (state === HOLE || (avoid?.data[i] ?? 0) > 0 ? BARRED : KNOWN));
    for (let y = bounds.y; y < bounds.y + bounds.height; y++)
      for (let x = bounds.x; x < bounds.x + bounds.width; x++)
        if (states[y * width + x] === HOLE && labelAt(x, y) === label) own[y * width + x] = HOLE;
    return own;
  }
}

function surroundings(bounds: Rect, width: number, height: number): Rect {
  const by = Math.max(MIN_MARGIN_PX, Math.round(MARGIN_SHARE * Math.max(bounds.width, bounds.height)));
  const x = Math.max(0, bounds.x - by);
  const y = Math.max(0, bounds.y - by);
  const right = Math.min(width, bounds.x + bounds.width + by);
  const bottom = Math.min(height, bounds.y + bounds.height + by);
  return { x, y, width: right - x, height: bottom - y };
}

function isOpaque({ data, width }: Raster, rect: Rect, states: Uint8Array): boolean {
  for (let y = rect.y; y < rect.y + rect.height; y++)
    for (let p = y * width + rect.x, end = p + rect.width; p < end; p++)
      if (data[4 * p + 3] < 255 && states[p] !== HOLE) return false;
  return true;
}
