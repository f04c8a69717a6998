import type { Triple } from '../../sky/atmosphere.ts';
import type { ShadowCaster } from '../ground/cast-shadows.ts';
import type { Bark } from './bark.ts';

/** The stem of a tree, or a culm of bamboo; lengths in metres. */
export interface Trunk {
  readonly x: number;
  readonly z: number;
  /** Height of the ground where it stands. */
  readonly footY: number;
  readonly radius: number;
  readonly height: number;
  /** Radius lost per metre of height. */
  readonly taper: number;
  /** Sideways lean per metre, and how far it swings out of the straight line. */
  readonly lean: number;
  readonly swing: number;
  /** How much wider it is at the foot than above: .6 = by 60 %. */
  readonly flare: number;
  /** Where on the bark it begins. */
  readonly offset: number;
  readonly bark: Bark;
  /** Multiplies the bark's colours: no two trees are alike. */
  readonly tone: number;
  /** Moss (or snow) on it: colour, height up to which it reaches, and the side it grows on (-1 left, 1 right). */
  readonly coat?: Coat;
  /** Distance of the rings of a bamboo; absent on trees. */
  readonly nodeM?: number;
}

/** What has settled on a trunk. */
export interface Coat {
  readonly colour: Triple;
  /** Full at the foot, gone at this height; Infinity = all the way up. */
  readonly upToM: number;
  /** Share of the trunk that it covers on its side, 0..1. */
  readonly amount: number;
  readonly side: number;
}

/** Snow that the wind has blown against a trunk, up to its top. */
export const SNOW_COAT: Omit<Coat, 'side'> = { colour: [0.84, 0.87, 0.9], upToM: 9, amount: 0.34 };

/** Where the middle of the trunk is at a height over its foot. */
export function axisX({ x, lean, swing, height }: Trunk, up: number): number {
  return x + lean * up + swing * Math.sin((up / height) * Math.PI * 1.6 + x * 7);
}

/** How far a trunk strays from a smooth taper, m. */
const WOBBLE_M = 0.006;

/** Radius at a height over the foot. */
export function radiusAt({ radius, taper, flare, offset }: Trunk, up: number): number {
  const rough = Math.min(0.03, WOBBLE_M / radius);
  const wobble = 1 + rough * Math.sin(up * 5 + offset * 40) + 0.6 * rough * Math.sin(up * 13 + offset * 90);
  return (
    Math.max(0.004, radius * (1 + flare * Math.exp(-Math.max(0, up) / (1.1 * radius + 0.08))) - taper * up) * wobble
  );
}

/** A trunk as something that throws a shadow. */
export function trunkCaster(trunk: Trunk): ShadowCaster {
  return { x: trunk.x, z: trunk.z, height: trunk.height, halfAt: (up) => radiusAt(trunk, up), density: 1 };
}
