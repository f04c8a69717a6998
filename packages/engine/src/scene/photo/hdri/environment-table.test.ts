import { expect, test } from 'vitest';
import { MODEL_FILES } from '../../../models/manifest.ts';
import { ENVIRONMENTS } from './environment-table.ts';
import { loadEnvironment } from './load-environment.ts';

test('every panorama has a name and a file of its own and at least one view', () => {
  expect(new Set(ENVIRONMENTS.map(({ name }) => name)).size).toBe(ENVIRONMENTS.length);
  expect(new Set(ENVIRONMENTS.map(({ file }) => file)).size).toBe(ENVIRONMENTS.length);
  for (const { views } of ENVIRONMENTS) expect(views.length).toBeGreaterThan(0);
});

test('every panorama to install is in the manifest, and nothing is installed for nothing', () => {
  const wanted = ENVIRONMENTS.filter(({ delivery }) => delivery === 'installed').map(({ file }) => file);
  const installed = MODEL_FILES.map(({ name }) => name).filter((name) => name.endsWith('.exr'));

  expect(wanted.sort()).toEqual(installed.sort());
});

test('the packaged panoramas decode to finite light', async () => {
  const environment = await loadEnvironment(undefined, 'lagoon-quay');

  expect([environment.width, environment.height]).toEqual([1024, 512]);
  expect(environment.data.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
  expect(await loadEnvironment(undefined, 'lagoon-quay')).toBe(environment);
});

test('says what to do when a panorama is not installed', async () => {
  await expect(loadEnvironment('/nowhere', 'arcade')).rejects.toMatchObject({ code: 'model.unavailable' });
  await expect(loadEnvironment('/nowhere', 'atlantis')).rejects.toThrow(RangeError);
});
