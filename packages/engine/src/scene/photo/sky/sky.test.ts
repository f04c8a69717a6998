import { afterAll, expect, test } from 'vitest';
import { createSharedRaster } from '../../../threads/shared.ts';
import { createThreads, type Threads } from '../../../threads/threads.ts';
import { levelCamera } from '../sea/camera.ts';
import { createSky, openSky, paintSkyInBands } from './sky.ts';

const [WIDTH, HEIGHT] = [24, 120];
const AIR = { sunElevationDeg: 20, sunAzimuthDeg: 5, turbidity: 1.2 };
const CLOUDS = { seed: 4, cumulus: 0.6, cirrus: 0.3, thickness: 1, steps: 6 };
const LIGHTS = { disc: 'sun', hasStars: true, seed: 4 } as const;
const threads = createThreads(3);
afterAll(threads.close);

async function paintWith(helpers: Threads | undefined, horizon: number) {
  const sky = await createSky(helpers, { atmosphere: AIR, clouds: CLOUDS });
  const picture = createSharedRaster(WIDTH, HEIGHT);
  const camera = levelCamera(WIDTH, HEIGHT, horizon, 2);
  await paintSkyInBands(helpers, picture, { camera, sky }, { ...LIGHTS, coarseness: 1.1 });
  return { picture, dome: openSky(sky).dome };
}

test('a sky has the same pixels and the same dome with one thread and with three', async () => {
  const alone = await paintWith(undefined, 0.95);
  const together = await paintWith(threads, 0.95);

  expect(together.picture.data).toEqual(alone.picture.data);
  expect(together.dome.irradiance).toEqual(alone.dome.irradiance);
});

test('a camera that sees no sky leaves the picture as it is', async () => {
  const { picture } = await paintWith(undefined, 0);

  expect(Math.max(...picture.data)).toBe(0);
});
