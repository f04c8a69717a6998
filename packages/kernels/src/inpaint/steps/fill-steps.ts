import type { FillShare } from '../crew/fill-crew.ts';
import type { Level, LevelImage, LevelPlanes, PatchCounts } from '../level.ts';
import type { PeelLayer } from '../best-source.ts';
import type { SearchPass } from '../search.ts';
import type { FillMemory } from './fill-memory.ts';

/**
 * The steps of a fill that go over every pixel or every target. There are two makes, in TypeScript and in WebAssembly, the latter
 * for several threads at once; both give the same bits.
 */
export interface FillSteps {
  /** What levels and whatever else a step works on must be made of. */
  readonly memory: FillMemory;
  /** Writes the texture of every pixel into its fourth byte. */
  readonly addTexture: (level: LevelImage) => void;
  /** Writes the mean of the known pixels of `fine` into `coarse`, which has half its size. */
  readonly halve: (fine: LevelImage, coarse: LevelImage) => void;
  /** Marks the sources and targets of a level and the depth of its missing pixels. */
  readonly markPatches: (level: LevelPlanes) => PatchCounts;
  /** The best source for each place of a layer that is filled from the rim inwards, by exhaustive search; -1 where nothing is known. */
  readonly peel: (level: Level, layer: PeelLayer, best: Int32Array) => void;
  /** One PatchMatch pass over all bands; bands are shifted by half a band on odd passes. */
  readonly search: (level: Level, pass: SearchPass, isShifted: boolean) => void;
  /** Lets all targets vote for the missing pixels; returns the summed change of red, green and blue. */
  readonly vote: (level: Level, byConfidenceOnly: boolean) => number;
  /** Evens out tones across the rim of the hole, in so many sweeps. */
  readonly removeSeams: (level: Level, sweeps: number) => void;
  /** What other threads need to help; absent where they cannot. */
  readonly share?: FillShare;
  /** Says that no step will follow. */
  readonly end: () => void;
}
