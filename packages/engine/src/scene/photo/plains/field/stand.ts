import type { Random } from '@backlot/kernels';
import type { CountryLight } from '../country/country-light.ts';
import type { GroundAt } from './shade-ground.ts';
import type { Sowing } from './sow.ts';

type Triple = readonly [number, number, number];

/** What a field is planted with. */
export interface Stand {
  readonly sowings: readonly Sowing[];
  readonly groundAt: GroundAt;
  /** Height of the plants, m: the camera stands above them. */
  readonly heightM: number;
  /** Strength of the wind in them, 0..1. */
  readonly wind: number;
  /** Nearest plants that are drawn, m. */
  readonly nearestM: number;
}

/** What a stand is made from. */
export interface StandWish {
  readonly seed: number;
  readonly random: Random;
  readonly light: CountryLight;
  /** The caller's words, lower case. */
  readonly words: string;
  /** Colours that the caller named, linear. */
  readonly colours: readonly Triple[];
  /** Distance to the middle of a path, m; absent where there is none. */
  readonly pathAt?: (x: number, z: number) => number;
  /** Direction of rows, radians. */
  readonly rowRad: number;
  readonly isSnowy: boolean;
}

/** Plants a field. */
export type StandMaker = (wish: StandWish) => Stand;
