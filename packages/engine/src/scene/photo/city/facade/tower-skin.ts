import type { Rgb } from '../model.ts';

/** A tower seen from so far that a window is a pixel or less. */
export interface TowerSkin {
  readonly kind: 'tower';
  /** `glass`: all panes; `bands`: rows of windows; `fins`: upright strips; `grid`: single windows in a wall. */
  readonly pattern: 'glass' | 'bands' | 'fins' | 'grid';
  readonly colour: Rgb;
  readonly glassTint: Rgb;
  /** Share of the light that panes mirror when looked at straight on. */
  readonly mirror: number;
  readonly floorM: number;
  readonly bayM: number;
  /** Bays between two piers. */
  readonly group: number;
  /** Share of rooms lit in the evening, and their light. */
  readonly litShare: number;
  readonly lampColour: Rgb;
  readonly lampPower: number;
  /** Light thrown on the top storeys at night, 0 = none. */
  readonly crown: Rgb;
}
