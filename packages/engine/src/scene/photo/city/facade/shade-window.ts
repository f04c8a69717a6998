import type { FacadeSkin } from './facade-skin.ts';
import { setSurface, type FacadePoint, type FacadeScene, type SurfaceSample } from './facade-point.ts';
import { shadePane } from './pane.ts';
import { sunUnderRelief } from './relief.ts';
import { textureWall } from './wall-material.ts';

const FRAME = 0.075;
const BAR = 0.05;
const SILL = 0.11;
const LINTEL = 0.2;
/** Light in the depth of an opening. */
const JAMB_AMBIENT = 0.62;
const SLAT = 0.07;

/** One bay of one floor: wall, mouldings, shutters, the opening and what is in it. (x, y) m from the lower left corner of the bay. */
export function shadeWindowBay(
  point: FacadePoint,
  skin: FacadeSkin,
  scene: FacadeScene,
  x: number,
  y: number,
  bayM: number,
  bay: number,
  floor: number,
  out: SurfaceSample,
): void {
  const { window } = skin;
  const lx = x - (bayM - window.widthM) / 2;
  const ly = y - window.sillM;
  if (isInside(skin, lx, ly)) {
    shadeOpening(point, skin, scene, lx, ly, bay, floor, out);
    return;
  }
  const { widthM, heightM, surroundM, shutters } = window;
  const sun = sunUnderRelief(point, skin, point.u, point.v);
  const isBeside = lx > -surroundM && lx < widthM + surroundM;
  if (ly > -SILL && ly <= 0 && lx > -0.1 - surroundM && lx < widthM + 0.1 + surroundM) {
    setSurface(out, skin.trim, sun, 1);
    out.isLevel = ly > -0.03;
    return;
  }
  const isSurround = surroundM > 0 && isBeside && ly > 0 && ly < heightM + surroundM;
  if (
    isSurround ||
    (surroundM === 0 &&
      skin.wall === 'brick' &&
      lx > -0.08 &&
      lx < widthM + 0.08 &&
      ly >= heightM &&
      ly < heightM + LINTEL &&
      !window.isArched)
  ) {
    setSurface(out, skin.trim, sun, 1);
    const rim = Math.min(lx + surroundM, widthM + surroundM - lx, heightM + surroundM - ly);
    if (isSurround && rim < 0.035) out.ambient = 1.12;
    textureWall('plaster', point.u, point.v, point.pixelV, point.seed + 1, out);
    return;
  }
  if (shutters && ly > 0.02 && ly < heightM - 0.02) {
    const away = lx < 0 ? -lx : lx - widthM;
    const half = widthM / 2;
    if (away > surroundM + 0.02 && away < surroundM + half) {
      const slat = ((ly % SLAT) + SLAT) % SLAT;
      const shade = point.pixelV < SLAT ? 0.62 + 0.38 * (slat / SLAT) : 0.81;
      const isEdge = away < surroundM + 0.07 || away > surroundM + half - 0.05 || Math.abs(ly - heightM / 2) < 0.04;
      setSurface(out, shutters, sun, isEdge ? 1 : shade);
      return;
    }
  }
  // Sills throw a shadow on the wall below.
  const isUnderSill = ly <= -SILL && ly > -SILL - 0.16 && isBeside;
  setSurface(out, skin.colour, isUnderSill && point.sunV > 0 ? 0.25 * sun : sun, isUnderSill ? 0.8 : 1);
  textureWall(skin.wall, point.u, point.v, point.pixelV, point.seed, out);
  if (isUnderSill || (ly < 0 && isBeside)) {
    const stain = 1 - 0.14 * Math.exp(ly / 0.6);
    out.r *= stain;
    out.g *= stain;
    out.b *= stain;
  }
}

function isInside({ window }: FacadeSkin, x: number, y: number): boolean {
  const { widthM, heightM, isArched } = window;
  if (x < 0 || x > widthM || y < 0 || y > heightM) return false;
  if (!isArched) return true;
  const rise = y - (heightM - widthM / 2);
  const across = x - widthM / 2;
  return rise < 0 || rise * rise + across * across < (widthM * widthM) / 4;
}

function shadeOpening(
  point: FacadePoint,
  skin: FacadeSkin,
  scene: FacadeScene,
  lx: number,
  ly: number,
  bay: number,
  floor: number,
  out: SurfaceSample,
): void {
  const { window } = skin;
  const { widthM, heightM, recessM, mullions, hasTransom } = window;
  const { du, dv, sunU, sunV, sunN } = point;
  const gx = lx + du * recessM;
  const gy = ly + dv * recessM;
  if (!isInside(skin, gx, gy)) {
    // The side of the opening that the sight line meets; the sun may shine on it.
    const isLit = sunN > 0 && ((gx < 0 && sunU > 0) || (gx > widthM && sunU < 0));
    setSurface(out, window.surroundM > 0 ? skin.trim : skin.colour, isLit ? 0.9 : 0.05, JAMB_AMBIENT);
    return;
  }
  const isSunny = sunN > 0 && isInside(skin, gx + (sunU / sunN) * recessM, gy + (sunV / sunN) * recessM);
  const sun = isSunny ? sunUnderRelief(point, skin, point.u, point.v) : 0;
  const edge = Math.min(gx, widthM - gx, gy, heightM - gy);
  const isArchFrame = window.isArched && !isInside(skin, gx + (gx < widthM / 2 ? -FRAME : FRAME), gy + FRAME);
  const isBar =
    (mullions === 1 && Math.abs(gx - widthM / 2) < BAR / 2) ||
    (mullions === 2 && Math.abs((((gx / widthM) * 3 + 0.5) % 1) - 0.5) * (widthM / 3) < BAR / 2) ||
    (hasTransom && Math.abs(gy - heightM * 0.68) < BAR / 2);
  if (edge < FRAME || isBar || isArchFrame) {
    setSurface(out, skin.frame, sun, JAMB_AMBIENT + 0.2);
    return;
  }
  out.sun = sun;
  shadePane(point, skin, scene, gx, gy, widthM, heightM, window.sillM, bay, floor, 1, out);
  out.sun = sun;
  out.ambient = 0.7;
}
