import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createTools } from '../pipelines/tools.ts';
import { parsePrompt } from '../scene/parse/parse-prompt.ts';
import { arrangeIcon, EMBLEMS, ICON_PLACE } from './arrange-icon.ts';

const iconOf = (prompt: string) =>
  arrangeIcon(
    parsePrompt({ prompt, seed: 1, purpose: 'picture', style: { output: 'vector', treatment: 'roundish-flat' } }).spec,
  );

const modelsDir = fileURLToPath(new URL('../../../../.backlot/models', import.meta.url));

test.skipIf(!existsSync(`${modelsDir}/noto-glyphs.json`))('every emblem can be drawn', async () => {
  const glyphs = await createTools({ modelsDir }).glyphs();

  expect(EMBLEMS.filter((name) => glyphs.find(name) === undefined)).toEqual([]);
});

test.each([
  ['a kitchen', 'cooking'],
  ['a gas station', 'fuel pump'],
  ['a volcano', 'volcano'],
])('the icon of %s is its emblem', (prompt, lemma) => {
  expect(iconOf(prompt)).toMatchObject({ place: ICON_PLACE, objects: [{ lemma }] });
});

test.each([
  ['a mountain lake with pine trees', 'lake'],
  ['a canyon', 'desert'],
  ['sun over mountains', 'mountain'],
  ['a city skyline', 'skyline'],
])('the icon of %s is a badge of the place', (prompt, family) => {
  expect(iconOf(prompt)).toMatchObject({ family, frame: 'badge' });
});

test('things stand alone, without their place', () => {
  const icon = iconOf('a fox in a forest');

  expect(icon).toMatchObject({ family: 'spot', place: ICON_PLACE, objects: [{ lemma: 'fox', role: 'subject' }] });
  expect(icon.frame).toBeUndefined();
});
