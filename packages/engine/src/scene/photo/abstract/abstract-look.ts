import type { LinearRaster, Random } from '@backlot/kernels';
import type { Quality } from '../../family.ts';
import type { SceneSpec } from '../../spec.ts';
import type { AbstractColours } from './abstract-colours.ts';

/** What every abstract look is painted from. */
export interface AbstractRequest {
  readonly spec: SceneSpec;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly quality: Quality;
  readonly colours: AbstractColours;
  /** Seed of the composition. */
  readonly seed: number;
  /** Seed of small things. */
  readonly detailSeed: number;
  /** The composition's stream of numbers. */
  readonly random: Random;
}

/** One kind of abstract picture. */
export interface AbstractLook {
  /** Words of a prompt that ask for it. */
  readonly words: RegExp;
  /** Light as it should be seen: linear, 0..1, more only where a lamp is. */
  readonly paint: (request: AbstractRequest) => LinearRaster;
  /** Standard deviation of the grain; .008 by default. */
  readonly grain?: number;
  /** Share of light in a wide glow; none by default. */
  readonly bloom?: number;
  readonly vignette?: number;
}

/** The length that compositions are measured in: the mean side of the frame. */
export function frameScale({ widthPx, heightPx }: Pick<AbstractRequest, 'widthPx' | 'heightPx'>): number {
  return Math.sqrt(widthPx * heightPx);
}

/** Number of one of `count` compositions. */
export function pickOf(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor(random() * count));
}
