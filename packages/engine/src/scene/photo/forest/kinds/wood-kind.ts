import type { Random } from '@backlot/kernels';
import type { Ground } from '../ground/paint-ground.ts';
import type { Path, Terrain } from '../ground/terrain.ts';
import type { Growth } from '../world/woods.ts';

/** How a picture of a wood is composed; every kind of wood can be seen in each of these ways. */
export interface WoodLayout {
  readonly name: 'aisle' | 'clearing' | 'thicket' | 'slope' | 'low' | 'frame';
  readonly eyeM: number;
  readonly zoom: number;
  /** 1 or -1: everything lopsided leans this way. */
  readonly side: number;
  readonly path?: Path;
  /** Half width of what is kept free in the middle, m, up to which depth, and where its middle is. */
  readonly clearM: number;
  readonly clearToM: number;
  readonly clearX: number;
  readonly rise: number;
  readonly tilt: number;
  /** Depth of the first trees, m. */
  readonly nearestTreeM: number;
  /** How much hangs into the picture close to the lens, 0..1. */
  readonly framing: number;
  /** Tangent of half the angle of view across, with something to spare. */
  readonly spread: number;
}

/** What a grower may draw upon. */
export interface GrowingPlace {
  readonly layout: WoodLayout;
  readonly terrain: Terrain;
  /** Where things stand: the same in all variations of a picture. */
  readonly spots: Random;
  /** How they have grown. */
  readonly random: Random;
  readonly season: Season;
  /** Snow lies on everything. */
  readonly isSnowy: boolean;
  readonly words: string;
  /** Colours that the prompt names, `#rrggbb`. */
  readonly colours: readonly string[];
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** One kind of wood: one file each. */
export interface WoodKind {
  readonly grow: (place: GrowingPlace) => Growth;
  readonly ground: (place: Omit<GrowingPlace, 'terrain'>) => Omit<Ground, 'terrain'>;
  readonly hummocksM: number;
  /** Share of the sun that finds a way through the crowns. */
  readonly openness: number;
  /** The same once the leaves are down; absent for evergreens. */
  readonly bareOpenness?: number;
  /** Fog that is always there, 1/m, for depth; weather adds to it. */
  readonly airPerM: number;
  /** Colour that the crowns give the light from above. */
  readonly canopyTint: readonly [number, number, number];
  /** Colour of the air among the trees. */
  readonly fogTint: readonly [number, number, number];
  /** Light from above compared with open sky, and from ahead. */
  readonly above: number;
  readonly ahead: number;
}
