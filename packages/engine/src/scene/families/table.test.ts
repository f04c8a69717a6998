import { expect, test } from 'vitest';
import { sceneRequest } from '../photo/sets/testing/scene-request.ts';
import { paintStudio } from '../photo/sets/paint-studio.ts';
import { table } from './table.ts';

test('shadows of leaves fall on a set with a wall unless a place is named', async () => {
  const request = sceneRequest({ family: 'table', material: { surface: 'concrete' }, light: { key: 'leaf' } });
  const inGarden = { ...request, spec: { ...request.spec, secondary: 'field', place: 'garden' } as const };

  const set = await table.photo!(request);

  expect(set.picture.data).toEqual(paintStudio(request).picture.data);
  expect((await table.photo!(inGarden)).picture.data).not.toEqual(set.picture.data);
});
