import { hashPoint, type LinearRaster, type Plane } from '@backlot/kernels';
import { skyLight } from '../light/sky-table.ts';
import type { CityScene } from './city-scene.ts';
import { createWaterShader } from '../water/shade-water.ts';
import { shadeGroundAt, shadeRoofAt } from './shade-ground-at.ts';
import { shadeWallAt } from './shade-wall-at.ts';
import { createTracker } from './tracker.ts';

const colour = new Float64Array(3);
/** No surface: the sky. */
const FAR = 1e9;

/**
 * Paints rows `fromRow` to `toRow` over what is in `picture` (the sky) and writes distances (m along z) into `depth`.
 * Nothing is kept between calls: rows can be spread over threads.
 */
export function paintRows(scene: CityScene, picture: LinearRaster, depth: Plane, fromRow: number, toRow: number): void {
  const { camera, hits, prisms, samples, light } = scene;
  const { widthPx, focalPx, horizonPx, eyeM, flip } = camera;
  const tracker = createTracker(scene.water ? createWaterShader(scene.water) : undefined);
  const share = 1 / (samples * samples);
  const isMirror = flip < 0;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < widthPx; column++) {
      const k = row * widthPx + column;
      let r = 0;
      let g = 0;
      let b = 0;
      let covered = 0;
      let nearest = FAR;
      for (let sub = 0; sub < samples * samples; sub++) {
        const ray = column * samples + (sub % samples);
        const y = row + (((sub / samples) | 0) + 0.5) / samples;
        const dx = ((ray + 0.5) / samples - widthPx / 2) / focalPx;
        const slope = ((horizonPx - y) / focalPx) * flip;
        const toGround = slope < 0 && eyeM > 0 ? -eyeM / slope : FAR;
        tracker.dx = dx;
        tracker.slope = slope;
        tracker.jitter = hashPoint(ray, row * samples + ((sub / samples) | 0), 77);
        let t = FAR;
        for (let i = hits.starts[ray]!; i < hits.starts[ray + 1]!; i++) {
          const near = hits.near[i]!;
          if (near > toGround) break;
          const prism = prisms[hits.prism[i]!]!;
          const height = eyeM + slope * near;
          if (height > prism.topM) {
            if (slope >= 0) continue;
            const over = (prism.topM - eyeM) / slope;
            if (over > hits.far[i]!) continue;
            t = over;
            shadeRoofAt(scene, tracker, prism, t, colour);
            break;
          }
          if (height < prism.bottomM) continue;
          t = near;
          tracker.shadowM = hits.shadow[i]!;
          shadeWallAt(scene, tracker, prism, hits.face[i]!, hits.along[i]!, t, colour);
          break;
        }
        if (t === FAR && toGround < FAR) {
          t = toGround;
          shadeGroundAt(scene, tracker, t, colour);
        }
        if (t < nearest) nearest = t;
        if (t === FAR) {
          if (!isMirror) continue;
          const length = Math.sqrt(dx * dx + slope * slope + 1);
          skyLight(light.sky, dx / length, slope / length, 1 / length, colour);
        }
        r += colour[0]!;
        g += colour[1]!;
        b += colour[2]!;
        covered += share;
      }
      depth.data[k] = nearest;
      const { data } = picture;
      data[k * 4] = data[k * 4]! * (1 - covered) + r * share;
      data[k * 4 + 1] = data[k * 4 + 1]! * (1 - covered) + g * share;
      data[k * 4 + 2] = data[k * 4 + 2]! * (1 - covered) + b * share;
      data[k * 4 + 3] = 1;
    }
}
