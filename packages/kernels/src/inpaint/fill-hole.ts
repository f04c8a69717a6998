import type { Mask } from '../image/mask.ts';
import { createRaster, type Raster } from '../image/raster.ts';
import { deriveSeed } from '../noise/hash.ts';
import { type FillCrew, NO_CREW } from './crew/fill-crew.ts';
import { type FillTools, fillWindow, fillWork } from './fill-window.ts';
import type { FillGuide } from './guide.ts';
import { holeParts } from './hole-parts.ts';
import { BARRED, HOLE } from './level.ts';
import { NothingKnownError } from './nothing-known-error.ts';
import { NO_ORIGIN } from './origins.ts';
import { pasteOrigins, pasteWindow } from './paste-window.ts';
import { MAX_SIDE_PX } from './patch.ts';
import type { KeptPlace } from './place-prior.ts';
import { type FillWindowPlan, planWindows, widenPlan } from './plan-windows.ts';
import { EFFORTS, type FillProfile } from './profile.ts';
import { createProgress } from './progress.ts';
import { takeFillSteps } from './steps/take-fill-steps.ts';
import { cutWindow, fillAlpha } from './window-image.ts';

/** Below this many sources a missing pixel the fill repeats itself. */
export const LEAST_SOURCES_A_PIXEL = 3;
/** Above this share of the picture there is little left to continue. */
export const MOST_HOLE_SHARE = 0.4;

/** How to fill. */
export interface FillOptions {
  /** Same seed, same pixels; another seed is another variant. */
  readonly seed: number;
  readonly profile: FillProfile;
  /** Width of the searched surroundings as a share of the hole's longest side, e.g. 0.35 to copy from nearby only. */
  readonly searchMargin?: number | undefined;
  /** Known pixels (value > 0) that the fill must fit but never copies: a face must not appear twice. Same size as the mask. */
  readonly avoid?: Mask | undefined;
  /** For what is continued beyond the borders of a picture: where from. */
  readonly place?: KeptPlace | undefined;
  /** Cost of using a source twice as often as the mean: what is large should not repeat itself. Nothing unless given. */
  readonly variety?: number | undefined;
  /** What the hole shall show, coarsely: only its detail is then found by copying. */
  readonly guide?: FillGuide | undefined;
  /** Whether to say where every missing pixel was copied from. */
  readonly withOrigins?: boolean;
  /** Called often with the share done, 0..1, never falling. May throw to cancel; what it throws goes through. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** Threads that help; unless given this one is alone. The pixels are the same. */
  readonly crew?: FillCrew | undefined;
}

/** Something that a caller of {@link fillHole} should know about the result. */
export type FillWarning =
  /** Little is known around the hole: the fill repeats itself or guesses. */
  | 'fill-sources-short'
  /** No whole patch is known: the hole was filled smoothly. */
  | 'fill-diffused'
  /** The mask is 0 everywhere: nothing was changed. */
  | 'fill-mask-empty';

/** What the fill had to go by, for the worst supplied window. */
export interface FillCoverage {
  /** Share of the picture that was missing, 0..1. */
  readonly holeShare: number;
  /** Patches that could be copied. */
  readonly sources: number;
  /** Pixels that had to be painted from them. */
  readonly targets: number;
}

/** A filled picture. */
export interface FillResult {
  readonly raster: Raster;
  readonly coverage: FillCoverage;
  readonly warnings: readonly FillWarning[];
  /** For each pixel the one that it was copied from above all, by index; -1 where nothing was. Only where it was asked for. */
  readonly origins?: Int32Array;
}

/**
 * Fills what `mask` covers from the rest of the picture. Pixels with mask 0 come back bit-identical; every pixel with mask > 0
 * is missing, and the result is `round(lerp(original, filled, mask / 255))`. Alpha is filled like colour: opaque surroundings
 * give an opaque fill, also where the hole was transparent. Deterministic by seed; time grows with the hole, not the picture.
 *
 * Rejects with `RangeError` when the sizes differ or a side exceeds 32767 px, {@link NothingKnownError} when the mask is > 0 everywhere.
 */
export async function fillHole(image: Raster, mask: Mask, options: FillOptions): Promise<FillResult> {
  const { crew = NO_CREW } = options;
  const steps = takeFillSteps();
  return crew.support(steps.share, async (turn) => {
    try {
      return await fillHoleWith({ steps, turn }, image, mask, options);
    } finally {
      steps.end();
    }
  });
}

/** {@link fillHole} with given steps. */
export async function fillHoleWith(
  tools: FillTools,
  image: Raster,
  mask: Mask,
  options: FillOptions,
): Promise<FillResult> {
  const { width, height } = image;
  assertSizes(image, mask);
  const states = holeStates(mask);
  const regions = holeParts(states, width, height);
  const holePx = regions.parts.reduce((sum, part) => sum + part.pixels, 0);
  bar(states, options.avoid);
  const origins = options.withOrigins === true ? new Int32Array(width * height).fill(NO_ORIGIN) : undefined;
  const out = createRaster(width, height, image.data.slice());
  const holeShare = holePx / (width * height);
  if (holePx === 0)
    return { raster: out, coverage: { holeShare, sources: width * height, targets: 0 }, warnings: ['fill-mask-empty'] };
  if (holePx === width * height)
    throw new NothingKnownError('the mask covers the whole picture: nothing is left to continue');

  const effort = EFFORTS[options.profile];
  const plans = planWindows(regions.parts, { width, height, searchMargin: options.searchMargin });
  const work = plans.map(({ parts, coarsest }) => fillWork(sumPixels(parts), coarsest, effort));
  const progress = createProgress(
    work.reduce((a, b) => a + b, 0),
    options.onProgress,
  );
  let coverage: FillCoverage | undefined;
  let isDiffused = false;
  let workDone = 0;
  const { memory } = tools.steps;
  const empty = memory.mark();
  for (const [index, firstPlan] of plans.entries()) {
    let plan = firstPlan;
    const seed = deriveSeed(options.seed, `fill window ${index}`);
    for (;;) {
      memory.release(empty);
      const cut = cutWindow(out, states, plan.rect, memory);
      const filled = await fillWindow(cut.levelImage, {
        seed,
        effort,
        progress,
        place: options.place,
        variety: options.variety,
        guide: options.guide,
        rect: plan.rect,
        ...tools,
      });
      if (filled === undefined) break;
      const isWhole = plan.rect.width === width && plan.rect.height === height;
      if (filled.method === 'diffusion' && !isWhole) {
        plan = widenPlan(plan, { width, height });
        continue;
      }
      isDiffused ||= filled.method === 'diffusion';
      if (origins !== undefined && filled.method === 'patches')
        pasteOrigins(filled, { plan, regions }, { width, origins });
      const alpha = cut.alpha === undefined ? undefined : fillAlpha(filled, cut.alpha);
      pasteWindow(filled, { plan, regions, alpha }, { image, mask, states, out });
      coverage = scarcer(coverage, { holeShare, sources: filled.level.sourceCount, targets: sumPixels(plan.parts) });
      break;
    }
    workDone += work[index];
    progress.reach(workDone);
  }
  coverage ??= { holeShare, sources: 0, targets: holePx };
  const result = { raster: out, coverage, warnings: warningsOf(coverage, isDiffused) };
  return origins === undefined ? result : { ...result, origins };
}

/** {@link HOLE} where the mask is not 0, 0 (known) elsewhere. */
function holeStates({ data }: Mask): Uint8Array {
  const states = new Uint8Array(data.length);
  for (let i = 0; i < states.length; i++) if (data[i] > 0) states[i] = HOLE;
  return states;
}

function bar(states: Uint8Array, avoid: Mask | undefined): void {
  if (avoid === undefined) return;
  for (let i = 0; i < states.length; i++) if (states[i] !== HOLE && avoid.data[i] > 0) states[i] = BARRED;
}

function assertSizes(image: Raster, mask: Mask): void {
  if (image.width !== mask.width || image.height !== mask.height)
    throw new RangeError(
      `the mask (${mask.width} x ${mask.height}) must have the size of the picture (${image.width} x ${image.height})`,
    );
  if (Math.max(image.width, image.height) > MAX_SIDE_PX)
    throw new RangeError(`sides up to ${MAX_SIDE_PX} px can be filled, got ${image.width} x ${image.height}`);
}

function sumPixels(parts: FillWindowPlan['parts']): number {
  return parts.reduce((sum, part) => sum + part.pixels, 0);
}

function scarcer(a: FillCoverage | undefined, b: FillCoverage): FillCoverage {
  return a === undefined || b.sources / b.targets < a.sources / a.targets ? b : a;
}

function warningsOf({ holeShare, sources, targets }: FillCoverage, isDiffused: boolean): FillWarning[] {
  const warnings: FillWarning[] = [];
  if (holeShare > MOST_HOLE_SHARE || sources < LEAST_SOURCES_A_PIXEL * targets) warnings.push('fill-sources-short');
  if (isDiffused) warnings.push('fill-diffused');
  return warnings;
}
