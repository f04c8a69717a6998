import type { FacadeSkin } from './facade-skin.ts';
import { setSurface, type FacadePoint, type FacadeScene, type SurfaceSample } from './facade-point.ts';
import { meetRelief, sunUnderRelief } from './relief.ts';
import { shadeCurtainWall } from './shade-curtain-wall.ts';
import { shadeShop } from './shade-shop.ts';
import { shadeWindowBay } from './shade-window.ts';
import { textureWall } from './wall-material.ts';

/** Least wall between the last window and the roof, m. */
const PARAPET = 0.5;

/** One point of a building's front. */
export function shadeFacade(point: FacadePoint, skin: FacadeSkin, scene: FacadeScene, out: SurfaceSample): void {
  if (meetRelief(point, skin, out)) return;
  const { u, v, lengthM, topM } = point;
  const { shop, cornice, floorM } = skin;
  if (v < shop.heightM) {
    out.sun = 1;
    shadeShop(point, skin, scene, out);
    out.sun *= sunUnderRelief(point, skin, u, v);
    return;
  }
  const count = Math.max(1, Math.round(lengthM / skin.bayM));
  const bayM = lengthM / count;
  const bay = Math.min(count - 1, Math.max(0, Math.floor(u / bayM)));
  const floor = Math.floor((v - shop.heightM) / floorM);
  const floors = Math.floor((topM - cornice.heightM - PARAPET - shop.heightM) / floorM);
  if (floor >= floors) {
    setSurface(out, skin.isCurtain ? skin.frame : skin.colour, sunUnderRelief(point, skin, u, v), 1);
    textureWall(skin.wall, u, v, point.pixelV, point.seed, out);
    return;
  }
  const x = u - bay * bayM;
  const y = v - shop.heightM - floor * floorM;
  (skin.isCurtain ? shadeCurtainWall : shadeWindowBay)(point, skin, scene, x, y, bayM, bay, floor, out);
}
