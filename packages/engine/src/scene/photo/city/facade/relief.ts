import { hashPoint } from '@backlot/kernels';
import type { FacadeSkin } from './facade-skin.ts';
import { setSurface, type FacadePoint, type SurfaceSample } from './facade-point.ts';

const UNIT = 1 / 0x1_0000_0000;
const BALCONY = { depth: 0.85, slab: 0.16, rail: 1.02, bar: 0.022, spacing: 0.11, margin: 0.32 } as const;
const IRON = [0.025, 0.026, 0.03] as const;
const VALANCE = 0.24;
const AWNING_RISE = 0.85;
const STRIPE = 0.34;
/** Light that comes to the underside of a ledge. */
const SOFFIT = 0.42;
const DENTIL = 0.26;

/**
 * Parts that stand out from the wall (cornice, moulding, balconies, awnings): true when the sight line meets one before the wall;
 * `out` then holds it.
 */
export function meetRelief(point: FacadePoint, skin: FacadeSkin, out: SurfaceSample): boolean {
  const { cornice, shop, courseM } = skin;
  const { topM, v } = point;
  if (shop.awning && v < shop.heightM + 0.5 && meetAwning(point, skin, shop.awning, out)) return true;
  if (cornice.depthM > 0 && meetBand(point, skin, topM - cornice.heightM, topM, cornice.depthM, true, out)) return true;
  if (courseM > 0) {
    const bottom = shop.heightM - 0.05;
    if (meetBand(point, skin, bottom, bottom + courseM * 1.5, 0.2, false, out)) return true;
    const floor = Math.round((v - shop.heightM) / skin.floorM);
    const at = shop.heightM + floor * skin.floorM;
    if (floor > 0 && at < topM - 1 && meetBand(point, skin, at - courseM, at, 0.07, false, out)) return true;
  }
  return skin.balconies > 0 && v > shop.heightM - 0.5 && meetBalcony(point, skin, out);
}

/** A ledge all along the wall, `bottom` to `top`, standing out `depth`. */
function meetBand(
  point: FacadePoint,
  skin: FacadeSkin,
  bottom: number,
  top: number,
  depth: number,
  hasDentils: boolean,
  out: SurfaceSample,
): boolean {
  const { v, dv, u, du } = point;
  const front = v - dv * depth;
  if (front >= bottom && front <= top) {
    // A rounded moulding: darker towards its foot, a shadow line under its upper lip.
    const share = (front - bottom) / (top - bottom);
    const lip = share > 0.62 && share < 0.72 ? 0.55 : 1;
    setSurface(out, skin.trim, lip, (0.72 + 0.28 * share) * lip);
    return true;
  }
  if (front < bottom && v > bottom) {
    setSurface(out, skin.trim, 0, SOFFIT);
    if (hasDentils) {
      const at = (v - bottom) / dv;
      const along = u - du * at;
      const dark = at < depth * 0.6 && ((along % DENTIL) + DENTIL) % DENTIL < DENTIL * 0.45 ? 0.55 : 1;
      out.ambient *= dark;
    }
    return true;
  }
  if (front > top && v < top) {
    setSurface(out, skin.trim);
    out.isLevel = true;
    return true;
  }
  return false;
}

function hasBalcony(skin: FacadeSkin, bay: number, floor: number, count: number, seed: number): boolean {
  if (floor < 1 || bay < 0 || bay >= count) return false;
  // Mostly whole columns of them, as houses have.
  return hashPoint(bay, 3, seed) * UNIT < skin.balconies;
}

function meetBalcony(point: FacadePoint, skin: FacadeSkin, out: SurfaceSample): boolean {
  const { u, v, du, dv, lengthM, topM, seed } = point;
  const { depth, slab, rail, margin } = BALCONY;
  const count = Math.max(1, Math.round(lengthM / skin.bayM));
  const bayM = lengthM / count;
  const half = skin.window.widthM / 2 + margin;
  const base = skin.shop.heightM;
  const highest = Math.floor((topM - skin.cornice.heightM - base) / skin.floorM) - 1;
  // Front plane.
  const fu = u - du * depth;
  const fv = v - dv * depth;
  const bay = Math.floor(fu / bayM);
  const floor = Math.floor((fv - base) / skin.floorM);
  if (floor <= highest && hasBalcony(skin, bay, floor, count, seed)) {
    const x = fu - (bay + 0.5) * bayM;
    const y = fv - base - floor * skin.floorM;
    if (Math.abs(x) < half && y < rail) {
      if (y < slab) {
        setSurface(out, skin.trim, 1, 0.9);
        return true;
      }
      if (isRail(x, y, point.pixelU, hashPoint(Math.floor(x / BALCONY.spacing), bay * 64 + floor, seed))) {
        setSurface(out, IRON);
        return true;
      }
    }
  }
  // Underside: where the sight line comes up through the slab.
  if (dv <= 0) return false;
  const above = Math.floor((v - base) / skin.floorM);
  const level = base + above * skin.floorM;
  const at = (v - level) / dv;
  if (at > depth || above > highest) return false;
  const su = u - du * at;
  const under = Math.floor(su / bayM);
  if (!hasBalcony(skin, under, above, count, seed) || Math.abs(su - (under + 0.5) * bayM) > half) return false;
  setSurface(out, skin.trim, 0, SOFFIT * 0.9);
  return true;
}

function isRail(x: number, y: number, pixel: number, hash: number): boolean {
  const { bar, spacing, rail, slab } = BALCONY;
  if (y > rail - 0.05 || y < slab + 0.09) return y > rail - 0.05 || y > slab + 0.05;
  const phase = (((x % spacing) + spacing) % spacing) / spacing;
  if (pixel < spacing * 0.4) return phase < Math.max(bar, pixel * 0.5) / spacing;
  return hash * UNIT < bar / spacing;
}

/** A sloping cloth with a straight edge hanging down, over each shop. */
function meetAwning(
  { u, v, du, dv, lengthM, seed }: FacadePoint,
  skin: FacadeSkin,
  awning: NonNullable<FacadeSkin['shop']['awning']>,
  out: SurfaceSample,
): boolean {
  const { shop } = skin;
  const count = Math.max(1, Math.round(lengthM / shop.bayM));
  const bayM = lengthM / count;
  const high = shop.heightM - 0.3;
  const low = high - AWNING_RISE;
  const depth = awning.depthM;
  const hangs = (along: number): boolean => {
    const bay = Math.floor(along / bayM);
    const x = along - bay * bayM;
    return bay >= 0 && bay < count && x > 0.2 && x < bayM - 0.2 && (hashPoint(bay, 21, seed) & 3) !== 0;
  };
  const fu = u - du * depth;
  const fv = v - dv * depth;
  if (fv < low && fv > low - VALANCE && hangs(fu)) {
    setSurface(out, stripeAt(awning, fu), 1, 0.95);
    return true;
  }
  // The cloth: height `high` at the wall, `low` at `depth` in front of it.
  const slope = (high - low) / depth;
  const at = (v - high) / (dv - slope);
  if (!(at >= 0 && at <= depth)) return false;
  const au = u - du * at;
  if (!hangs(au)) return false;
  const isUnder = dv > slope || v - dv * depth < low;
  setSurface(out, stripeAt(awning, au), isUnder ? 0.1 : 1, isUnder ? 0.5 : 1);
  if (!isUnder) out.isLevel = true;
  return true;
}

function stripeAt({ colour, stripe }: NonNullable<FacadeSkin['shop']['awning']>, along: number): readonly number[] {
  return Math.floor(along / STRIPE) % 2 === 0 ? colour : stripe;
}

/** Share of the sun that ledges above leave to a point of the wall at height `v`. */
export function sunUnderRelief(point: FacadePoint, skin: FacadeSkin, u: number, v: number): number {
  const { sunU, sunV, sunN, topM, lengthM, seed } = point;
  if (sunN <= 0) return 0;
  const rise = sunV / sunN;
  const { cornice, shop, courseM } = skin;
  const top = topM - cornice.heightM;
  if (cornice.depthM > 0 && v < top && v + rise * cornice.depthM > top) return 0;
  if (courseM > 0) {
    const floor = Math.ceil((v - shop.heightM) / skin.floorM);
    const level = shop.heightM + floor * skin.floorM - courseM;
    const out = floor <= 0 ? 0.2 : 0.07;
    if (v < level && v + rise * out > level) return 0;
  }
  const count = Math.max(1, Math.round(lengthM / skin.bayM));
  const bayM = lengthM / count;
  if (skin.balconies > 0 && v > shop.heightM) {
    const floor = Math.ceil((v - shop.heightM) / skin.floorM);
    const level = shop.heightM + floor * skin.floorM;
    const at = (level - v) / rise;
    if (at < BALCONY.depth) {
      const su = u + (sunU / sunN) * at;
      const bay = Math.floor(su / bayM);
      const highest = Math.floor((topM - cornice.heightM - shop.heightM) / skin.floorM) - 1;
      if (
        floor <= highest &&
        hasBalcony(skin, bay, floor, count, seed) &&
        Math.abs(su - (bay + 0.5) * bayM) < skin.window.widthM / 2 + BALCONY.margin
      )
        return 0;
    }
  }
  if (shop.awning && v < shop.heightM) {
    const low = shop.heightM - 0.3 - AWNING_RISE;
    if (v < low && v + rise * shop.awning.depthM > low) {
      const shopBays = Math.max(1, Math.round(lengthM / shop.bayM));
      const shopBayM = lengthM / shopBays;
      const su = u + (sunU / sunN) * ((low - v) / rise);
      if ((hashPoint(Math.floor(su / shopBayM), 21, seed) & 3) !== 0) return 0.08;
    }
  }
  return 1;
}
