import { expect, test } from 'vitest';
import { sceneSpec } from '../../testing/scene-spec.ts';
import type { SceneSpec } from '../../spec.ts';
import { chooseView } from './choose-view.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

function namesOf(changes: Partial<SceneSpec>): Set<string> {
  return new Set(SEEDS.map((seed) => chooseView(sceneSpec({ ...changes, seed })).entry.name));
}

test('a bedroom is a bedroom', () => {
  expect([...namesOf({ family: 'interior', place: 'bedroom' })]).toEqual(['hotel-room']);
});

test('a street is in a town, whatever the time', () => {
  for (const time of ['day', 'night'] as const)
    for (const name of namesOf({ family: 'city-street', place: 'street', time }))
      expect(['business-district', 'tower-square', 'palace-square', 'lagoon-dusk', 'lagoon-quay']).toContain(name);
});

test('a bar at night is not a room full of daylight', () => {
  for (const name of namesOf({ family: 'cafe', place: 'bar', time: 'night' })) expect(['arcade']).toContain(name);
});

test.each(['cafe', 'interior', 'city-street', 'forest', 'field', 'place', 'kitchen'] as const)(
  'seeds give many different views of the family %s',
  (family) => {
    const views = SEEDS.map((seed) => chooseView(sceneSpec({ family, seed })));
    const looks = views.map(({ entry, yawDeg, isMirrored }) => `${entry.name} ${Math.round(yawDeg / 8)} ${isMirrored}`);

    expect(new Set(looks).size).toBeGreaterThanOrEqual(5);
  },
);

test('the same seed gives the same view', () => {
  expect(chooseView(sceneSpec({ family: 'forest', seed: 9 }))).toEqual(
    chooseView(sceneSpec({ family: 'forest', seed: 9 })),
  );
});

test('keeps to the panoramas that are available', () => {
  const isAvailable = ({ delivery }: { delivery: string }) => delivery === 'packaged';

  for (const seed of SEEDS)
    expect(chooseView(sceneSpec({ family: 'cafe', seed }), { isAvailable }).entry.delivery).toBe('packaged');
});
