import type { Rgb } from '../model.ts';

export type WallMaterial = 'brick' | 'stone' | 'plaster' | 'concrete' | 'panel';

/** Openings of one floor, metres. */
export interface WindowDesign {
  readonly widthM: number;
  readonly heightM: number;
  readonly sillM: number;
  /** How deep the pane lies in the wall. */
  readonly recessM: number;
  /** Width of the moulding around it, 0 = none. */
  readonly surroundM: number;
  readonly isArched: boolean;
  /** Upright bars in the pane. */
  readonly mullions: 0 | 1 | 2;
  readonly hasTransom: boolean;
  readonly shutters?: Rgb;
}

/** The street floor. */
export interface ShopDesign {
  readonly heightM: number;
  /** Width of one shop, fitted to the facade. */
  readonly bayM: number;
  readonly fascia: Rgb;
  readonly lettering: Rgb;
  readonly frame: Rgb;
  /** Length and colours of awnings; absent = none. */
  readonly awning?: { readonly depthM: number; readonly colour: Rgb; readonly stripe: Rgb };
  /** Lit from inside at night. */
  readonly isLit: boolean;
}

/** A building's front: floors of bays of windows over a street floor. */
export interface FacadeSkin {
  readonly kind: 'facade';
  readonly wall: WallMaterial;
  readonly colour: Rgb;
  /** Mouldings, sills, cornice. */
  readonly trim: Rgb;
  readonly frame: Rgb;
  readonly window: WindowDesign;
  /** All glass between thin bars instead of windows in walls. */
  readonly isCurtain: boolean;
  readonly glassTint: Rgb;
  readonly bayM: number;
  readonly floorM: number;
  readonly shop: ShopDesign;
  readonly cornice: { readonly heightM: number; readonly depthM: number };
  /** A moulding under each floor, m; 0 = none. */
  readonly courseM: number;
  /** Share of bays with a balcony. */
  readonly balconies: number;
  readonly litShare: number;
  /** Light of lit rooms. */
  readonly lampColour: Rgb;
  readonly lampPower: number;
}
