import type { Blob } from '../brush/blob.ts';
import type { PlantCanvas, Stroke } from '../brush/stroke.ts';
import type { Air } from '../country/air.ts';
import type { CountryLight } from '../country/country-light.ts';

/** Where one plant stands, in the world and in the picture; filled in anew for each. */
export interface PlantSite {
  /** m. */
  x: number;
  z: number;
  /** Foot of the plant, px. */
  rootX: number;
  rootY: number;
  /** Pixels a metre at that distance. */
  scale: number;
  /** Cosine between the view and the sun. */
  towards: number;
  /** Part of the colour that is the air's. */
  haze: number;
  /** Sunlight that arrives, 0..1. */
  lit: number;
  /** Sideways bend by the wind, -1..1. */
  wind: number;
  /** Height as a part of the usual one. */
  growth: number;
  /** Four numbers 0..1 of the plant's own. */
  readonly chance: Float64Array;
}

/** What a plant is drawn with. */
export interface PlantBrush {
  readonly canvas: PlantCanvas;
  readonly stroke: Stroke;
  readonly blob: Blob;
  readonly light: CountryLight;
  readonly air: Air;
}

/** One kind of plant. */
export interface Plant {
  /** Width that one plant fills, m: how close they are sown. */
  readonly widthM: number;
  /** Plants for each stretch of that width in one row of sowing. */
  readonly density: number;
  /** Smallest width in the picture, px: far plants stand for several. */
  readonly leastPx: number;
  /** Farthest distance at which they are drawn one by one, m. */
  readonly farM: number;
  readonly heightM: number;
  readonly draw: (brush: PlantBrush, site: PlantSite) => void;
}
