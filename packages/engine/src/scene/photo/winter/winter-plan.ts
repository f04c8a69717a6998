import type { Sprig, Twig } from '../forest/world/woods.ts';
import type { Trunk } from '../forest/trunks/trunk.ts';
import type { ShadowCaster } from '../forest/ground/cast-shadows.ts';
import type { Path, Terrain } from '../forest/ground/terrain.ts';
import type { IceSurface } from './ice/ice-surface.ts';
import type { RangeShape } from './relief/relief.ts';
import type { Random } from '@backlot/kernels';

/** What a place needs to know to be laid out. */
export interface WinterContext {
  /** Where things stand. */
  readonly random: Random;
  /** What they look like close to. */
  readonly details: Random;
  readonly seed: number;
  /** Tangent of half the angle of view across. */
  readonly spread: number;
  readonly words: string;
}

/** The lie of the land under the snow. */
export interface WinterLand {
  readonly eyeM: number;
  readonly zoom: number;
  readonly hummocksM: number;
  readonly hummockLengthM?: number;
  readonly rise: number;
  readonly tilt: number;
  readonly sizeM: number;
  readonly path?: Path;
  /** Height of the wind's relief, m, within a step. */
  readonly reliefM: number;
  /** The path is a groomed run. */
  readonly isGroomed?: boolean;
}

/** What stands on it. */
export interface WinterGrowth {
  readonly sprigs: Sprig[];
  readonly trunks: Trunk[];
  readonly twigs: Twig[];
  readonly casters: ShadowCaster[];
}

/** One kind of snowy place: one file each. */
export interface WinterPlace {
  /** Composes it: everything about its shape is drawn from `context.random`. */
  readonly compose: (context: WinterContext) => WinterScene;
}

/** A composed place. */
export interface WinterScene {
  readonly land: WinterLand;
  readonly ranges: readonly RangeShape[];
  /** Icebergs; counts and sizes by the place. */
  readonly icebergs?: {
    readonly nearM: number;
    readonly farM: number;
    readonly count: number;
    readonly heightM: number;
    readonly side: number;
  };
  readonly ice?: IceSurface;
  /** Nearest depth of the snow-covered ground: behind ice it is the far shore. */
  readonly shoreM?: number;
  readonly grow: (terrain: Terrain) => WinterGrowth;
  /** Where a cabin may stand. */
  readonly cabinAt?: { readonly x: number; readonly z: number };
  /** Moves the horizon by this part of the height: mountains want more sky above them. */
  readonly horizonShift?: number;
}
