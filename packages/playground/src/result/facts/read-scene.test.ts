import { expect, it } from 'vitest';
import { readScene } from './read-scene.ts';

const SCENE = {
  family: 'table',
  time: 'day',
  weather: ['clear'],
  material: { surface: 'marble' },
  objects: [{ name: 'vase' }],
  props: [],
  coverage: { used: ['marble', 'table'], ignored: ['zebra'] },
  confidence: 0.8,
};

it('tells what was taken from the prompt and what was not', () => {
  expect(readScene({ scene: SCENE }, 0)).toEqual({
    used: ['marble', 'table'],
    ignored: ['zebra'],
    confidence: 0.8,
    traits: [
      { name: 'Scene', value: 'table' },
      { name: 'Time', value: 'day' },
      { name: 'Weather', value: 'clear' },
      { name: 'Material', value: 'marble' },
      { name: 'Objects', value: 'vase' },
    ],
  });
});

it('reads the scene of each picture', () => {
  const details = { scene: SCENE, scenes: [SCENE, { ...SCENE, family: 'beach' }] };

  expect(readScene(details, 1)?.traits[0]?.value).toBe('beach');
});

it('finds nothing where no prompt was read', () => {
  expect(readScene({ shapes: 1466 }, 0)).toBeUndefined();
});
