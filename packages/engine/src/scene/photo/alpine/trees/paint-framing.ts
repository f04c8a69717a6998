import type { LinearRaster } from '@backlot/kernels';
import { cloudGap } from '../ground/shade-ground.ts';
import type { FramingTree } from '../layout/alpine-plan.ts';
import { heightAt } from '../terrain/height-field.ts';
import { groundAt } from '../terrain/land.ts';
import type { LandView } from '../terrain/paint-land.ts';
import { drawConifer } from './conifer.ts';
import { drawSprite } from './draw-sprite.ts';
import { createStand } from './paint-woods.ts';

/** Finest drawing of a tree close to the camera, px. */
const FINEST_PX = 900;

const ground = new Float64Array(3);

/** Draws the trees that frame the picture, far ones first. `snow` lies on their branches, 0..1. */
export function paintFraming(
  picture: LinearRaster,
  depth: Float32Array,
  view: LandView,
  trees: readonly FramingTree[],
  snow: number,
): void {
  const { camera, land, light, biome } = view;
  for (const { place, z, heightM, seed } of [...trees].sort((a, b) => b.z - a.z)) {
    const footX = place * camera.widthPx;
    const x = ((footX - camera.widthPx / 2) / camera.focalPx) * z;
    groundAt(land, x, z, 0.3, ground);
    const height = Math.max(ground[0]!, view.waterM + 0.2);
    const stand = createStand();
    stand.footX = footX;
    stand.footY = camera.horizonPx - ((height - 0.3 - camera.eyeM) / z) * camera.focalPx;
    stand.heightPx = (heightM / z) * camera.focalPx;
    stand.z = z;
    stand.snow = snow;
    const lit = Math.min(1, Math.max(0, 0.5 + (height + heightM / 2 - heightAt(light.shadow, x, z)) / 28));
    const sun = lit * cloudGap(light.cloudShadow, x, z);
    for (let c = 0; c < 3; c++) {
      const leaf = (biome.conifer[c]! * 0.9) / Math.PI;
      stand.leaf[c] = leaf;
      stand.ambient[c] = light.sky[c]! * 0.7;
      stand.direct[c] = light.sun[c]! * sun;
      stand.kept[c] = 1;
      stand.air[c] = 0;
    }
    const heightPx = Math.min(FINEST_PX, Math.ceil(stand.heightPx));
    const sprite = drawConifer({ seed, heightPx, spread: 0.16, bare: 0.13, thinness: 0.5 });
    drawSprite(picture, depth, sprite, stand, light.sunDirection);
  }
}
