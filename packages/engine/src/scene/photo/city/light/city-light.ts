import type { Rgb } from '../model.ts';
import type { SkyTable } from './sky-table.ts';

/** A lamp, a sign or a shop window: light of its own. */
export interface PointLight {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Power such that a surface one metre away that faces it gets so much light. */
  readonly power: Rgb;
}

/** Everything that lights a city, plain data. */
export interface CityLight {
  /** Unit vector to the sun (or moon). */
  readonly sunX: number;
  readonly sunY: number;
  readonly sunZ: number;
  /** Light of the sun on a surface that faces it, weather already taken off. */
  readonly sun: Rgb;
  readonly sky: SkyTable;
  /** Light of the whole sky on level ground. */
  readonly skyOnGround: Rgb;
  /** Share of the colour of open shade that white balance takes away. */
  readonly shadeBalance: number;
  /** Colour of distance. */
  readonly haze: Rgb;
  /** Distance at which haze takes 63 % of the contrast. */
  readonly visibilityM: number;
  /** Height over which mist thins out to a third, m; Infinity = the same everywhere. */
  readonly hazeTopM: number;
  /** Share of the haze that has the colour of the sky behind it instead of {@link haze}. */
  readonly hazeOfSky: number;
  readonly lamps: readonly PointLight[];
  readonly isNight: boolean;
  /** Lamps, signs and rooms are lit. */
  readonly hasLamps: boolean;
  /** 0 = dry, 1 = rain: how much the ground mirrors. */
  readonly wetness: number;
  /** Snow on the ground and ledges, 0..1. */
  readonly snow: number;
}
