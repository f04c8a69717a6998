import { expect, test } from 'vitest';
import { sceneSpec } from '../../../testing/scene-spec.ts';
import { planAlpine } from './plan-alpine.ts';

const plans = (prompt: string, family: 'lake' | 'mountain') =>
  Array.from({ length: 60 }, (_, seed) => planAlpine(sceneSpec({ family, seed, prompt })));

test.each([
  ['mountain', 'mountains'],
  ['mountain', 'a hill'],
  ['mountain', 'a cliff'],
  ['lake', 'a lake'],
  ['lake', 'a river'],
  ['lake', 'a pond'],
] as const)('%s: "%s" has at least five layouts', (family, prompt) => {
  const names = new Set(plans(prompt, family).map(({ layout }) => layout.name));

  expect(names.size).toBeGreaterThanOrEqual(5);
});

test('there is water in lakes and rivers and none in mountains', () => {
  expect(plans('a river', 'lake').every(({ water }) => water !== undefined)).toBe(true);
  expect(plans('mountains', 'mountain').every(({ water }) => water === undefined)).toBe(true);
});

test('winter brings the snow down to the valley', () => {
  const winter = planAlpine(sceneSpec({ family: 'mountain', weather: ['snow'], prompt: 'snowy mountains in winter' }));
  const summer = planAlpine(sceneSpec({ family: 'mountain', prompt: 'mountains' }));

  expect(winter.biome.snowlineM).toBeLessThan(0);
  expect(summer.biome.snowlineM).toBeGreaterThan(500);
});

test('leaves out what is refused', () => {
  for (const { biome, layout, clouds, flowers } of Array.from({ length: 20 }, (_, seed) =>
    planAlpine(sceneSpec({ family: 'mountain', seed, negative: ['trees', 'clouds', 'flowers'] })),
  ))
    expect([biome.forest, layout.framing.length, clouds.cumulus, flowers]).toEqual([0, 0, 0, 0]);
});
