import type { Rect } from '../image/rect.ts';
import { deriveSeed, hash32 } from '../noise/hash.ts';
import { createLevel, MIN_SOURCES } from './create-level.ts';
import { diffuse } from './diffuse.ts';
import { DISTANCE_UNITS_PER_PX } from './distance.ts';
import type { Level, LevelImage } from './level.ts';
import { drawGuide, type FillGuide } from './guide.ts';
import { incoherenceCost } from './incoherence.ts';
import { mendFragments } from './mend-fragments.ts';
import { onionPeel } from './onion-peel.ts';
import { PATCH_SIZE } from './patch.ts';
import { layPieces } from './pieces/lay-pieces.ts';
import { atLevel, type Effort } from './profile.ts';
import type { Progress } from './progress.ts';
import { createHalf } from './pyramid.ts';
import { randomField } from './random-field.ts';
import { createPlacePrior, type KeptPlace, type PlacePrior } from './place-prior.ts';
import type { FillSteps } from './steps/fill-steps.ts';
import { upsampleField } from './upsample-field.ts';
import { createUsagePlanes, usageCosts } from './usage.ts';

/** Cost of a full-resolution pixel of distance between a patch and its source (swept 0..40; small but never harmful). */
const PROXIMITY = 5;
/**
 * Sources count as near up to this share of the hole's thickness, and at least up to this distance, px. Beyond, every
 * full-resolution pixel of distance costs {@link FARNESS}: what lies far away for the size of the hole is another thing that
 * happens to match (a chin for the top of a black box), unless nothing near comes close. A hole in a meadow or a wall is not
 * affected: it finds what it needs within reach. Swept 0.5..1 and 100..1000 on 19 holes by eye.
 */
const REACH_SHARE = 0.6;
const MIN_REACH_PX = 32;
const FARNESS = 300;
/**
 * A hole is laid in pieces at the level at which it is at most so thick, px, where there is one that is neither the finest, where
 * pieces are no longer moved into place, nor less than so many levels below the coarsest.
 */
const PIECES_THICKNESS_PX = 48;
const LEAST_LEVELS_FOR_PIECES = 2;
/** No level is smaller than this on its short side. */
const MIN_SIDE_PX = 32;
/** Missing pixels x sources that an exhaustive start may cost; unguarded, thin masks on large photographs took a minute. */
const MAX_EXHAUSTIVE = 4e6;
/** Above this size the finest level only refines what the coarser ones found. */
const LARGE_WINDOW_PX = 4e6;
const LARGE_WINDOW_RADIUS_PX = 8;

/** The finest level after a fill, and whether its pixels come from patches or, for want of a whole known patch, from diffusion. */
export interface FilledWindow {
  readonly level: Level;
  readonly method: 'patches' | 'diffusion';
}

/** What a fill is done with. */
export interface FillTools {
  readonly steps: FillSteps;
  /** Lets other work of this thread happen; rejects when the fill is to be given up. */
  readonly turn: () => Promise<void>;
}

interface WindowOptions extends FillTools {
  readonly seed: number;
  readonly effort: Effort;
  readonly progress: Progress;
  /** Where the picture would be continued from, and where in it the window lies. */
  readonly place?: KeptPlace | undefined;
  readonly rect: Rect;
  /** What the hole shall show at the level that is as coarse as the guide; finer ones follow from there. */
  readonly guide?: FillGuide | undefined;
  /** Cost of using a source twice as often as the mean, in squared byte differences of a patch; 0 unless given. */
  readonly variety?: number | undefined;
}

/**
 * Fills the missing pixels of `finest` in place by multi-scale patch synthesis (Wexler et al. 2007 with PatchMatch search,
 * texture features after Newson et al. 2014 and a gradient-domain finish after Darabi et al. 2012). Known pixels stay as they
 * are. `undefined` when nothing is missing.
 */
export async function fillWindow(
  finest: LevelImage,
  { seed, effort, progress, place: kept, rect, guide, variety = 0, steps, turn }: WindowOptions,
): Promise<FilledWindow | undefined> {
  steps.addTexture(finest);
  const levels = createLevels(finest, effort, steps);
  const level = levels[0];
  if (level === undefined) return undefined;
  if (level.sourceCount === 0) {
    diffuse(level);
    return { level, method: 'diffusion' };
  }
  const coarsest = Math.min(levels.length - 1, guide?.halvings ?? Infinity);
  const reachPx = Math.max(MIN_REACH_PX, REACH_SHARE * thicknessOf(level));
  const levelForPieces = effort.withPieces ? pieceLevel(thicknessOf(level), coarsest) : undefined;
  let areWhole = false;
  for (let l = coarsest; l >= 0; l--) {
    const current = levels[l];
    const levelSeed = deriveSeed(seed, `level ${l}`);
    const place = kept && createPlacePrior(kept, { window: rect, halvings: l }, steps.memory);
    if (l === coarsest) {
      start(current, levelSeed, { place, steps, isGuided: guide !== undefined });
      if (guide !== undefined) drawGuide(current, guide, { window: rect, halvings: l });
    } else {
      upsampleField(levels[l + 1], current, levelSeed);
      steps.vote(current, true);
    }
    await turn();
    if (l < Math.min(effort.finestSearched, coarsest)) continue;
    const run: LevelRun = {
      l,
      coarsest,
      reachPx,
      seed: levelSeed,
      effort,
      progress,
      place,
      variety,
      areWhole,
      steps,
      turn,
    };
    await refine(current, run);
    if (l > 0 && l === mendedLevel(coarsest) && guide === undefined)
      await mendFragments(current, steps, async (patch, index) => {
        const seed = deriveSeed(levelSeed, `fragment ${index}`);
        start(patch, seed, { place, steps, isGuided: false });
        await refine(patch, { ...run, seed });
      });
    if (l === levelForPieces && guide === undefined && place === undefined)
      areWhole = await layPieces(current, (stayWhole) =>
        refine(current, { ...run, seed: deriveSeed(levelSeed, 'pieces'), areWhole: stayWhole }),
      );
  }
  steps.removeSeams(level, effort.poissonSweeps);
  return { level, method: 'patches' };
}

/** Work units of {@link fillWindow} on a hole of `holePx` pixels: patch searches if no level settles early. */
export function fillWork(holePx: number, coarsest: number, effort: Effort): number {
  let work = 0;
  for (let l = 0; l <= coarsest; l++) work += levelWork(holePx / 4 ** l, l, coarsest, effort);
  const mended = mendedLevel(coarsest);
  return mended > 0 ? work + levelWork(holePx / 4 ** mended, mended, coarsest, effort) : work;
}

/** The level at which fragments are mended: what the hole shows is decided there, its detail is not. A thin hole (0) has no room for any. */
function mendedLevel(coarsest: number): number {
  return Math.max(0, coarsest - 1);
}

/** The level at which a hole of this thickness (px) is laid in pieces; `undefined` where it is too thin. */
function pieceLevel(thicknessPx: number, coarsest: number): number | undefined {
  if (coarsest < LEAST_LEVELS_FOR_PIECES) return undefined;
  return Math.min(coarsest, Math.max(1, Math.ceil(Math.log2(thicknessPx / PIECES_THICKNESS_PX))));
}

function levelWork(holePx: number, l: number, coarsest: number, { rounds, passes, strides }: Effort): number {
  return (holePx / (strides[l] ?? 1) ** 2) * atLevel(rounds, l, coarsest) * atLevel(passes, l, coarsest);
}

/** Levels from finest to the one at which the hole is about a patch thick, as far as size and sources allow. */
function createLevels(finest: LevelImage, effort: Effort, steps: FillSteps): Level[] {
  const first = createLevel(finest, effort.strides[0] ?? 1, steps);
  if (first === undefined) return [];
  const levels = [first];
  const wanted = coarsestLevel(thicknessOf(first));
  for (let l = 1; l <= wanted; l++) {
    const last = levels[l - 1];
    if (Math.min(last.width, last.height) >> 1 < MIN_SIDE_PX) break;
    const half = createHalf(last, steps.memory);
    steps.halve(last, half);
    const level = createLevel(half, effort.strides[l] ?? 1, steps);
    if (level === undefined || level.sourceCount < MIN_SOURCES) break;
    levels.push(level);
  }
  return levels;
}

/** The level at which a hole of this thickness (px) is at most a patch thick. */
export function coarsestLevel(thicknessPx: number): number {
  return Math.max(0, Math.ceil(Math.log2(thicknessPx / PATCH_SIZE)));
}

function thicknessOf({ distance }: Level): number {
  let deepest = 0;
  for (let i = 0; i < distance.length; i++) if (distance[i] > deepest) deepest = distance[i];
  return (2 * deepest) / DISTANCE_UNITS_PER_PX;
}

interface Start extends Pick<FillTools, 'steps'> {
  readonly place: PlacePrior | undefined;
  readonly isGuided: boolean;
}

/** First content and first matches of the coarsest level. */
function start(level: Level, seed: number, { place, isGuided, steps }: Start): void {
  randomField(level, seed);
  if (isGuided) return;
  if (level.holeCount * level.sourceCount <= MAX_EXHAUSTIVE) onionPeel(level, steps, place);
  else diffuse(level);
}

interface LevelRun extends FillTools {
  readonly l: number;
  readonly coarsest: number;
  /** At full resolution. */
  readonly reachPx: number;
  readonly seed: number;
  readonly effort: Effort;
  readonly progress: Progress;
  readonly place: PlacePrior | undefined;
  readonly variety: number;
  /** Whether the hole is laid in pieces that shall stay whole. */
  readonly areWhole: boolean;
}

/** Searches and votes in turns until the level settles. */
async function refine(
  level: Level,
  { l, coarsest, reachPx, seed, effort, progress, place, variety, areWhole, steps, turn }: LevelRun,
): Promise<void> {
  const rounds = atLevel(effort.rounds, l, coarsest);
  const passes = atLevel(effort.passes, l, coarsest);
  const isLarge = l === 0 && level.width * level.height > LARGE_WINDOW_PX;
  const maxRadiusPx = isLarge ? LARGE_WINDOW_RADIUS_PX : Math.max(level.width, level.height);
  const proximity = PROXIMITY * 2 ** l;
  const usagePlanes = variety > 0 ? createUsagePlanes(level, steps.memory) : undefined;
  for (let round = 0; round < rounds; round++) {
    const usage = usagePlanes && usageCosts(level, variety, usagePlanes);
    for (let pass = 0; pass < passes; pass++) {
      const isOdd = pass % 2 === 1;
      const options = {
        direction: isOdd ? -1 : 1,
        seed: hash32(seed + round * passes + pass),
        maxRadiusPx,
        proximity,
        reachPx: reachPx / 2 ** l,
        farness: FARNESS * 2 ** l,
        incoherence: incoherenceCost(l, areWhole),
        place,
        usage,
        recost: pass === 0,
      } as const;
      steps.search(level, options, isOdd);
      progress.advance(level.targetCount);
    }
    const change = steps.vote(level, false);
    await turn();
    if (change / (3 * level.holeCount) < effort.settledChange) break;
  }
}
