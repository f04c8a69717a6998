import { hashPoint } from '@backlot/kernels';
import type { FacadeSkin } from './facade-skin.ts';
import { setSurface, type FacadePoint, type FacadeScene, type SurfaceSample } from './facade-point.ts';
import { shadePane } from './pane.ts';

const BAR = 0.07;
const SPANDREL = 0.75;
/** Coated glass mirrors more than plain glass. */
const COATING = 4.2;

/** A wall of glass: panes between thin bars, an opaque band at each floor. (x, y) m from the lower left corner of the bay. */
export function shadeCurtainWall(
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
  const bar = Math.max(BAR, Math.min(0.2, point.pixelU * 0.5));
  if (x < bar / 2 || x > bayM - bar / 2 || y < BAR / 2 || y > skin.floorM - BAR / 2) {
    setSurface(out, skin.frame, 1, 1);
    return;
  }
  out.sun = 1;
  const { glassTint } = skin;
  shadePane(point, skin, scene, x, y - SPANDREL, bayM, skin.floorM - SPANDREL, SPANDREL, bay, floor, COATING, out);
  if (y < SPANDREL) {
    const deep = 0.05 + ((hashPoint(bay, floor, point.seed) & 15) / 15) * 0.015;
    out.r = glassTint[0] * deep;
    out.g = glassTint[1] * deep;
    out.b = glassTint[2] * deep;
  }
  out.glowR *= glassTint[0];
  out.glowG *= glassTint[1];
  out.glowB *= glassTint[2];
}
