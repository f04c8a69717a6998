import { afterAll, describe, expect, it } from 'vitest';
import { createThreads } from '../threads/threads.ts';
import { paintScene } from './paint-scene.ts';
import type { SceneSpec } from './spec.ts';
import { sceneSpec } from './testing/scene-spec.ts';

/** The least that is spread over threads. */
const SIZE = 96;
const threads = createThreads(3);
afterAll(threads.close);

const NEON = { key: 'neon', azimuthDeg: 0, elevationDeg: 35, kelvin: 6500 } as const;
const PLACES: readonly (readonly [string, Partial<SceneSpec>])[] = [
  ['mountains', { family: 'mountain', place: 'mountain' }],
  ['a lake by night', { family: 'lake', place: 'lake', time: 'night' }],
  ['a kitchen', { family: 'kitchen', place: 'kitchen' }],
  ['a café at night, out of focus', { family: 'cafe', place: 'cafe', time: 'night', camera: camera(0.6) }],
  ['a street', { family: 'city-street', place: 'street' }],
  [
    'a wet street under neon',
    { family: 'city-street', place: 'street', time: 'night', weather: ['rain'], light: NEON },
  ],
  ['a street out of focus', { family: 'city-street', place: 'street', camera: camera(0.5) }],
  ['a skyline', { family: 'skyline', place: 'skyline' }],
  ['dunes', { family: 'desert', prompt: 'dunes', time: 'golden' }],
  ['an oasis', { family: 'desert', prompt: 'oasis' }],
  ['a canyon', { family: 'desert', prompt: 'canyon' }],
  ['a meadow by night', { family: 'field', prompt: 'a meadow', time: 'night' }],
  ['a forest', { family: 'forest', prompt: 'pine forest', camera: camera(0.4) }],
  ['snowy hills', { family: 'snow', prompt: 'mountains' }],
  ['a frozen lake by night', { family: 'snow', prompt: 'frozen lake', time: 'night' }],
  ['a nebula with a black hole', { family: 'space', prompt: 'a black hole' }],
  ['the earth', { family: 'space', prompt: 'earth from orbit' }],
  ['the moon', { family: 'space', prompt: 'the surface of the moon' }],
  ['a reef', { family: 'underwater', prompt: 'coral reef' }],
  ['the deep sea', { family: 'underwater', prompt: 'deep sea' }],
];

function camera(defocus: number): SceneSpec['camera'] {
  return { pitchDeg: 0, horizon: 0.52, defocus };
}

describe('painting with threads', () => {
  it.each(PLACES)('gives the same pixels as painting alone: %s', async (_, wishes) => {
    const style = { output: 'raster', treatment: 'photo' } as const;
    const spec = sceneSpec({ seed: 4, camera: camera(0), ...wishes, style });
    const request = { spec, widthPx: SIZE, heightPx: SIZE, quality: 'turbo' } as const;

    const alone = await paintScene(request, {});
    const together = await paintScene({ ...request, threads }, {});

    expect(together.picture.data).toEqual(alone.picture.data);
  });
});
