import type { Mask } from '../../image/mask.ts';
import { createRaster, type Raster } from '../../image/raster.ts';
import { deriveSeed } from '../../noise/hash.ts';
import { blendPixel } from '../blend-pixel.ts';
import { fillHole, type FillOptions, type FillResult } from '../fill-hole.ts';
import { takeFillSteps } from '../steps/take-fill-steps.ts';
import { findPlanes, type PartOnPlane } from './find-planes.ts';
import { fromPlane } from './from-plane.ts';
import { patchEnergy } from './patch-energy.ts';
import { type OnPlane, toPlane } from './to-plane.ts';

/**
 * Cost of a pixel by which a source lies beside the row it continues, in squared byte differences of a patch: copied along its lines, a
 * lattice goes on where it is. Of 0, 100, 200, 300 and 1000 the one that continued brick and a facade best.
 */
const ACROSS_LINES = 200;
/**
 * A fill on the plane is taken when, seen on the plane, it differs by at most this factor from what is known around the hole, against
 * the plain fill ...
 */
const MUCH_LIKER = 0.8;
/**
 * ... and this one times the factor in the picture. There the plain fill has an advantage: it copies what it is measured with, where even
 * the truth is no better (of a facade 427 against 425; on its plane 139 against 335).
 */
const LIKER_IN_ALL = 0.75;
/** Share of the progress until the plain fill is there, when a fill on planes follows. */
const PLAIN_SHARE = 0.5;

/** What {@link fillHoleOnPlanes} takes. */
export type PlaneFillOptions = Pick<FillOptions, 'seed' | 'profile' | 'searchMargin' | 'avoid' | 'onProgress' | 'crew'>;

/** What lattices in perspective did for a fill. */
export interface PlaneUse {
  /** Parts of the hole in a lattice in perspective. */
  readonly found: number;
  /** Those that were filled better from straight ahead, and are. */
  readonly used: number;
}

/** A filled picture, and whether planes were used. */
export interface PlaneFillResult extends FillResult {
  readonly planes: PlaneUse;
}

/**
 * Like {@link fillHole}; but the parts of the hole that lie in a lattice in perspective (a wall of brick, a facade, tiles) are also filled as
 * seen from straight ahead, where all its cells are of one size and can be copied, and the better fill is taken (the idea of Huang et al.
 * 2014, "Image completion using planar structure guidance"). Without such a lattice, and with profiles other than `quality`, the outcome
 * is that of {@link fillHole} to the bit. Rejects as it does.
 */
export async function fillHoleOnPlanes(image: Raster, mask: Mask, options: PlaneFillOptions): Promise<PlaneFillResult> {
  const isSameSize = image.width === mask.width && image.height === mask.height;
  const parts = options.profile === 'quality' && isSameSize ? findPlanes(image, mask, options) : [];
  if (parts.length === 0) return { ...(await fillHole(image, mask, options)), planes: { found: 0, used: 0 } };
  const { onProgress } = options;
  const plain = await fillHole(image, mask, {
    ...options,
    onProgress: onProgress && ((fraction) => onProgress(fraction * PLAIN_SHARE)),
  });
  let raster = plain.raster;
  let used = 0;
  for (const [k, part] of parts.entries()) {
    const onPlane = toPlane(raster, part.states, part.view);
    const { width, height } = onPlane.picture;
    const filled = await fillHole(onPlane.picture, onPlane.hole, {
      seed: deriveSeed(options.seed, `plane ${k}`),
      profile: options.profile,
      avoid: onPlane.avoid,
      crew: options.crew,
      place: { rect: { x: 0, y: 0, width, height }, costPerPx: ACROSS_LINES },
      onProgress:
        onProgress && ((fraction) => onProgress(PLAIN_SHARE + ((1 - PLAIN_SHARE) * (k + fraction)) / parts.length)),
    });
    const pasted = paste(filled.raster, part, { image, mask, out: raster });
    if (!isBetter(part, onPlane, { plain: raster, pasted, filled: filled.raster })) continue;
    raster = pasted;
    used++;
  }
  return { ...plain, raster, planes: { found: parts.length, used } };
}

/** A copy of `out` with the part filled from the view, by as much as the mask says. */
function paste(
  filled: Raster,
  part: PartOnPlane,
  { image, mask, out }: { readonly image: Raster; readonly mask: Mask; readonly out: Raster },
): Raster {
  const pasted = createRaster(out.width, out.height, out.data.slice());
  const write = (i: number, colour: Float64Array): void =>
    blendPixel(image.data, pasted.data, 4 * i, colour, mask.data[i]);
  fromPlane(filled, part, { width: out.width, write });
  return pasted;
}

function isBetter(
  { part, rect, view, states }: PartOnPlane,
  onPlane: OnPlane,
  { plain, pasted, filled }: { readonly plain: Raster; readonly pasted: Raster; readonly filled: Raster },
): boolean {
  const longestPx = Math.max(part.bounds.width, part.bounds.height);
  const inPicture = { rect, longestPx, seed: 0, states };
  const whole = { x: 0, y: 0, width: view.width, height: view.height };
  const seenAhead = { rect: whole, longestPx: longestPx * view.scale, seed: 0, states: onPlane.states };
  const steps = takeFillSteps();
  try {
    const ahead = ratio(patchEnergy(steps, filled, seenAhead), patchEnergy(steps, onPlane.picture, seenAhead));
    if (ahead > MUCH_LIKER) return false;
    const inside = ratio(patchEnergy(steps, pasted, inPicture), patchEnergy(steps, plain, inPicture));
    return ahead * inside <= LIKER_IN_ALL;
  } finally {
    steps.end();
  }
}

function ratio(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined || b === 0 ? Infinity : a / b;
}
