import { createLinearRaster, createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';
import type { PreparedRoom } from './room-scene.ts';
import { createRoomTransport } from './room-transport.ts';
import { grey, MIRRORED_AMBIENT_SHARE, type TraceOptions } from './trace-options.ts';

/** Rays for each pixel. */
const LOOKS = 4;

/** A small panorama of the room from where the camera stands, for what is to be lit by it. */
export function lookAround(room: PreparedRoom, { camera, exposure, seed }: TraceOptions, width: number): LinearRaster {
  const height = width / 2;
  const map = createLinearRaster(width, height);
  const transport = createRoomTransport(room);
  const random = createRandom(deriveSeed(seed, 'room-surroundings'));
  const ambient = grey(MIRRORED_AMBIENT_SHARE * exposure);
  const ray = new Float64Array(6);
  const one = new Float64Array(3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      for (let s = 0; s < LOOKS; s++) {
        const azimuth = ((x + random()) / width - 0.5) * 2 * Math.PI + camera.yawRad;
        const polar = ((y + random()) / height) * Math.PI;
        ray.set(camera.position);
        ray[3] = Math.sin(polar) * Math.sin(azimuth);
        ray[4] = Math.cos(polar);
        ray[5] = -Math.sin(polar) * Math.cos(azimuth);
        transport.mirrored(ray, random, ambient, one);
        for (let c = 0; c < 3; c++) map.data[k + c] = map.data[k + c]! + one[c]! / LOOKS;
      }
      map.data[k + 3] = 1;
    }
  return map;
}
