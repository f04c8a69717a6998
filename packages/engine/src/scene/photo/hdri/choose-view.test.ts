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

test('window light is looked for where a window is seen', () => {
  const light = { key: 'window', azimuthDeg: 60, elevationDeg: 30, kelvin: 5400 } as const;
  for (const seed of SEEDS) {
    const spec = sceneSpec({ family: 'table', place: 'table', light, seed });
    const { entry, yawDeg } = chooseView(spec, { family: 'interior' });
    const view = entry.views.reduce((best, each) =>
      Math.abs(each.yawDeg - yawDeg) < Math.abs(best.yawDeg - yawDeg) ? each : best,
    );

    expect([entry.isIndoors, view.hasWindow, entry.times.includes('day')]).toEqual([true, true, true]);
  }
});

test('a hall with a black ceiling is not a place for the day', () => {
  for (const place of ['restaurant', 'cafe', 'gym', 'table'] as const)
    expect(namesOf({ family: 'cafe', place })).not.toContain('banquet-hall');
});

test('keeps to the panoramas that are available', () => {
  const isAvailable = ({ delivery }: { delivery: string }) => delivery === 'packaged';

  for (const seed of SEEDS)
    expect(chooseView(sceneSpec({ family: 'cafe', seed }), { isAvailable }).entry.delivery).toBe('packaged');
});
