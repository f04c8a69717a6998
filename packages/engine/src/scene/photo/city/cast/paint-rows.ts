import { hashPoint, type LinearRaster, type Plane } from '@backlot/kernels';
import { skyLight } from '../light/sky-table.ts';
import { createWaterShader } from '../water/shade-water.ts';
import type { CityScene } from './city-scene.ts';
import { shadeGroundAt, shadeRoofAt } from './shade-ground-at.ts';
import { shadeWallAt } from './shade-wall-at.ts';
import { createTracker, type Tracker } from './tracker.ts';

/** No surface: the sky. */
const FAR = 1e9;
/** What a sample met, beside the numbers of blocks. */
const SKY = -1;
const GROUND = -2;
/** Two samples of one pixel that differ by less than this share of their light stand for all four. */
const ALIKE = 0.06;
/** The samples of a pixel, the two most distant ones first. */
const ORDER = [0, 3, 1, 2] as const;

const colour = new Float64Array(3);
const met = { block: SKY, distance: FAR };

/**
 * Paints rows `fromRow` to `toRow` over what is in `picture` (the sky) and writes distances (m along z) into `depth`.
 * Nothing is kept between calls: rows can be spread over threads.
 */
export function paintRows(scene: CityScene, picture: LinearRaster, depth: Plane, fromRow: number, toRow: number): void {
  const { camera, samples } = scene;
  const { widthPx } = camera;
  const tracker = createTracker(scene.water ? createWaterShader(scene.water) : undefined);
  const most = samples * samples;
  const { data } = picture;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < widthPx; column++) {
      const k = row * widthPx + column;
      let r = 0;
      let g = 0;
      let b = 0;
      let solid = 0;
      let taken = 0;
      let nearest = FAR;
      let firstBlock = SKY;
      let firstLight = 0;
      while (taken < most) {
        const sub = most === 4 ? ORDER[taken as 0 | 1 | 2 | 3] : taken;
        sampleAt(scene, tracker, column * samples + (sub % samples), row * samples + ((sub / samples) | 0));
        taken++;
        if (met.distance < nearest) nearest = met.distance;
        if (met.block !== SKY || camera.flip < 0) {
          solid++;
          r += colour[0]!;
          g += colour[1]!;
          b += colour[2]!;
        }
        if (most !== 4 || taken > 2) continue;
        const light = met.block === SKY ? 0 : colour[0]! + colour[1]! + colour[2]!;
        if (taken === 1) {
          firstBlock = met.block;
          firstLight = light;
        } else if (met.block === firstBlock && Math.abs(light - firstLight) <= ALIKE * (light + firstLight)) break;
      }
      depth.data[k] = nearest;
      const rest = 1 - solid / taken;
      data[k * 4] = data[k * 4]! * rest + r / taken;
      data[k * 4 + 1] = data[k * 4 + 1]! * rest + g / taken;
      data[k * 4 + 2] = data[k * 4 + 2]! * rest + b / taken;
      data[k * 4 + 3] = 1;
    }
}

/** Light of one sample into `colour`, what it is of into `met`. */
function sampleAt(scene: CityScene, tracker: Tracker, ray: number, line: number): void {
  const { camera, hits, prisms, samples, light } = scene;
  const { widthPx, focalPx, horizonPx, eyeM, flip } = camera;
  const dx = ((ray + 0.5) / samples - widthPx / 2) / focalPx;
  const slope = ((horizonPx - (line + 0.5) / samples) / focalPx) * flip;
  const toGround = slope < 0 && eyeM > 0 ? -eyeM / slope : FAR;
  tracker.dx = dx;
  tracker.slope = slope;
  tracker.jitter = hashPoint(ray, line, 77);
  const end = hits.starts[ray + 1]!;
  for (let i = hits.starts[ray]!; i < end; i++) {
    const near = hits.near[i]!;
    if (near > toGround) break;
    const prism = prisms[hits.prism[i]!]!;
    const height = eyeM + slope * near;
    if (height < prism.bottomM) continue;
    met.block = hits.prism[i]!;
    if (height > prism.topM) {
      if (slope >= 0) continue;
      const over = (prism.topM - eyeM) / slope;
      if (over > hits.far[i]!) continue;
      met.distance = over;
      shadeRoofAt(scene, tracker, prism, over, colour);
      return;
    }
    met.distance = near;
    tracker.shadowM = hits.shadow[i]!;
    shadeWallAt(scene, tracker, prism, hits.face[i]!, hits.along[i]!, near, colour);
    return;
  }
  met.distance = toGround;
  if (toGround < FAR) {
    met.block = GROUND;
    shadeGroundAt(scene, tracker, toGround, colour);
    return;
  }
  met.block = SKY;
  if (flip > 0) return;
  const length = Math.sqrt(dx * dx + slope * slope + 1);
  skyLight(light.sky, dx / length, slope / length, 1 / length, colour);
}
