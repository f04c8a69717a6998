import { createMask, createRaster, fillHole, hashPoint, type FillCrew, type Mask, type Raster } from '@backlot/kernels';
import { afterAll, describe, expect, test } from 'vitest';
import { createThreads, type Threads } from '../threads/threads.ts';
import { createFillCrew } from './fill-crew.ts';
import { countedHelp } from './testing/counted-help.ts';

const WIDTH = 64;
const HEIGHT = 120;
const teams = [1, 2, 3].map((count) => createThreads(count));
afterAll(() => teams.forEach((threads) => threads.close()));

/** Tiles with some grain. */
function picture(): Raster {
  const raster = createRaster(WIDTH, HEIGHT);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    const tile = hashPoint(x % 11, y % 7, 2) & 127;
    raster.data.set([tile, tile + (hashPoint(x, y, 3) & 15), 90, 255], 4 * i);
  }
  return raster;
}

/** High enough for several bands at every level. */
function mask(): Mask {
  const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    return Math.abs(x - 32) < 9 && y > 10 && y < 110 ? 255 : 0;
  });
  return createMask(WIDTH, HEIGHT, data);
}

const fillWith = (crew: FillCrew, more = {}) =>
  fillHole(picture(), mask(), { seed: 5, profile: 'fast', crew, ...more });

/** Lets the threads of a team start. */
async function awaken(threads: Threads): Promise<Int32Array> {
  const bands = new Int32Array(new SharedArrayBuffer(4));
  const counting: FillCrew = {
    support: (share, lead) => threads.support(countedHelp, { prepared: {}, target: { share: share!, bands } }, lead),
  };
  for (let tries = 0; tries < 400 && bands[0] === 0; tries++) {
    await fillWith(counting);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return bands;
}

describe('a crew of threads', () => {
  test('does not change the pixels, however many there are', async () => {
    const alone = (await fillHole(picture(), mask(), { seed: 5, profile: 'fast' })).raster.data;
    for (const bands of await Promise.all(teams.slice(1).map(awaken))) expect(bands[0]).toBeGreaterThan(0);

    for (const threads of teams) {
      const { raster } = await fillWith(createFillCrew(threads));

      expect(raster.data).toEqual(alone);
    }
  });

  test('is free for the next fill after one that was cancelled at any time', async () => {
    const crew = createFillCrew(teams[1]!);
    const { raster } = await fillWith(crew);

    for (const last of [0, 0.1, 0.5, 0.9]) {
      const onProgress = (share: number) => {
        if (share >= last) throw new Error('no longer wanted');
      };
      await expect(fillWith(crew, { onProgress })).rejects.toThrow('no longer wanted');
    }

    expect((await fillWith(crew)).raster.data).toEqual(raster.data);
  });

  test('gives up at the next turn when the signal is aborted', async () => {
    const controller = new AbortController();
    const crew = createFillCrew(teams[1]!, controller.signal);
    let seen = 0;
    const onProgress = (share: number) => {
      seen = share;
      controller.abort(new Error('enough'));
    };

    await expect(fillWith(crew, { onProgress })).rejects.toThrow('enough');
    expect(seen).toBeLessThan(0.9);
  });

  test('fills one picture after the other when several come at once', async () => {
    const crew = createFillCrew(teams[2]!);

    const [first, second] = await Promise.all([fillWith(crew), fillWith(crew)]);

    expect(second.raster.data).toEqual(first.raster.data);
  });
});
