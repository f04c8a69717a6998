import type { Triple } from '../../sky/atmosphere.ts';
import type { Card } from '../cards/card.ts';
import type { Ground } from '../ground/paint-ground.ts';
import type { Lens } from '../lens/depth-slices.ts';
import type { WoodsLight } from '../light/woods-light.ts';
import type { Stage } from './stage.ts';
import type { Trunk } from '../trunks/trunk.ts';

/** The colours of leaves: two that they reflect, mixed leaf by leaf, and the one that shines through. */
export interface Foliage {
  readonly first: Triple;
  readonly second: Triple;
  readonly through: Triple;
}

/** A card in the world, m: where its root is, and how far it reaches along and across. */
export interface Sprig {
  readonly card: Card;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly along: Triple;
  readonly across: Triple;
  readonly foliage: Foliage;
  /** Share of the light from all around that reaches it: less inside a crown and close to the ground. */
  readonly open: number;
  /** It is as deep as it is wide: lit more on the side of the sun. */
  readonly isRound?: boolean;
}

/** A thin bare branch, m. */
export interface Twig {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly toX: number;
  readonly toY: number;
  readonly radius: number;
  readonly toRadius: number;
  readonly colour: Triple;
  /** Snow lies on it. */
  readonly isSnowy?: boolean;
}

/** Everything that grows. */
export interface Growth {
  readonly trunks: readonly Trunk[];
  readonly sprigs: readonly Sprig[];
  readonly twigs: readonly Twig[];
}

/** What is seen where nothing stands. */
export interface Backdrop {
  /** Radiance at the horizon and straight above. */
  readonly low: Triple;
  readonly high: Triple;
  /** Glow around the sun, as a multiple of its irradiance. */
  readonly glow: number;
}

/** Anything that stands, with its depth and how to draw it. */
export interface Thing {
  readonly z: number;
  readonly draw: (stage: Stage) => void;
}

/** What stands on the ground, wholly decided: painting it needs nothing else but a view. */
export interface Standing extends Growth {
  readonly ground: Ground;
  readonly light: WoodsLight;
  readonly lens: Lens;
  /** Depths between which things are drawn, m, and into how many layers. */
  readonly nearestM: number;
  readonly farthestM: number;
  readonly slices: number;
  /** What is neither tree nor plant. */
  readonly things?: readonly Thing[];
}

/** A wood, with where it is seen from and what is behind it. */
export interface Woods extends Standing {
  readonly backdrop: Backdrop;
  readonly eyeM: number;
  readonly horizon: number;
  readonly zoom: number;
}
