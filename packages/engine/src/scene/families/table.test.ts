import { expect, test } from 'vitest';
import { sceneRequest } from '../photo/sets/testing/scene-request.ts';
import { paintStudio } from '../photo/sets/paint-studio.ts';
import { paintScene, type PaintedScene } from '../paint-scene.ts';
import { table } from './table.ts';

test('shadows of leaves fall on a set with a wall unless a place is named', async () => {
  const request = sceneRequest({ family: 'table', material: { surface: 'concrete' }, light: { key: 'leaf' } });
  const inGarden = { ...request, spec: { ...request.spec, secondary: 'field', place: 'garden' } as const };

  const set = await table.photo!(request);

  expect(set.picture.data).toEqual((await paintStudio(request)).picture.data);
  expect((await table.photo!(inGarden)).picture.data).not.toEqual(set.picture.data);
});

test('by the sea the painted sea is behind the table, as dark as it was painted', async () => {
  const at = (time: 'day' | 'night') =>
    paintScene(sceneRequest({ family: 'table', secondary: 'sea', place: 'sea', time, light: { key: 'soft' } }), {});
  const upper = ({ picture }: PaintedScene, channel: number) => {
    let sum = 0;
    for (let i = channel; i < picture.data.length / 4; i += 4) sum += picture.data[i]!;
    return sum / (picture.data.length / 16);
  };
  const [day, night] = [await at('day'), await at('night')];

  expect(upper(day, 2)).toBeGreaterThan(upper(day, 0));
  expect(upper(night, 1)).toBeLessThan(upper(day, 1) / 2);
});
