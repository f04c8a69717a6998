import { afterAll, expect, test } from 'vitest';
import { createSharedRaster } from '../../../threads/shared.ts';
import { createThreads } from '../../../threads/threads.ts';
import { levelCamera } from '../sea/camera.ts';
import { createAtmosphere } from './atmosphere.ts';
import { createClouds } from './clouds.ts';
import { paintSky } from './paint-sky.ts';
import { createSkyDome } from './sky-dome.ts';
import { createSky, openSky, paintSkyInBands } from './sky.ts';

const [WIDTH, HEIGHT] = [24, 120];
const AIR = { sunElevationDeg: 20, sunAzimuthDeg: 5, turbidity: 1.2 };
const CLOUDS = { seed: 4, cumulus: 0.6, cirrus: 0.3, thickness: 1, steps: 6 };
const LIGHTS = { disc: 'sun', hasStars: true, seed: 4 } as const;
const camera = levelCamera(WIDTH, HEIGHT, 0.95, 2);
const threads = createThreads(3);
afterAll(threads.close);

test('a sky has the same pixels and the same dome with one thread and with three', async () => {
  const atmosphere = createAtmosphere(AIR);
  const clouds = createClouds(atmosphere, CLOUDS);
  const alone = createSharedRaster(WIDTH, HEIGHT);
  paintSky(alone, camera, { atmosphere, clouds, ...LIGHTS }, 1.1);

  const sky = await createSky(threads, { atmosphere: AIR, clouds: CLOUDS });
  const together = createSharedRaster(WIDTH, HEIGHT);
  await paintSkyInBands(threads, together, { camera, sky }, { ...LIGHTS, coarseness: 1.1 });

  expect(together.data).toEqual(alone.data);
  expect(openSky(sky).dome.irradiance).toEqual(createSkyDome(atmosphere, clouds).irradiance);
});

test('a camera that sees no sky leaves the picture as it is', () => {
  const atmosphere = createAtmosphere(AIR);
  const picture = createSharedRaster(WIDTH, HEIGHT);

  paintSky(
    picture,
    levelCamera(WIDTH, HEIGHT, 0, 2),
    { atmosphere, clouds: createClouds(atmosphere, CLOUDS), ...LIGHTS },
    1.1,
  );

  expect(Math.max(...picture.data)).toBe(0);
});
