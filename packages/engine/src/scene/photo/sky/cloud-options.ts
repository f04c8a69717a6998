/** A closed or a rippled layer, instead of heaps or over them. */
export interface CloudSheet {
  /** `mackerel`: rows of small puffs high up; `overcast`: grey all over; `storm`: dark, torn, with a bright gap at the horizon. */
  readonly kind: 'mackerel' | 'overcast' | 'storm';
  /** 0..1. */
  readonly amount: number;
}

/** Clouds over the whole sky. */
export interface CloudOptions {
  readonly seed: number;
  /** Heaped clouds: 0 = none, 0.5 = broken, 1 = closed. */
  readonly cumulus: number;
  /** High streaks of ice: 0..1. */
  readonly cirrus: number;
  /** How much light the clouds swallow: 1 is fair weather, 3 a storm. */
  readonly thickness: number;
  /** Steps through the layer: more is smoother. */
  readonly steps: number;
  readonly sheet?: CloudSheet;
}

/**
 * Adds the clouds along a unit direction to the sky light in `out`; returns how much of what is behind them is hidden, 0..1.
 * `offset` (0..1) is where in its steps the ray begins: neighbours with different offsets, averaged, see finer steps.
 */
export type CloudLayer = (x: number, y: number, z: number, out: Float64Array, offset?: number) => number;

/** Below this elevation (sine) clouds are lost in haze. */
export const LOWEST = 0.012;
