import { expect, test } from 'vitest';
import { createPipelines } from './index.ts';

test('gives back a text and no picture', async () => {
  const { run } = createPipelines({ modelsDir: '/nowhere' });

  const production = await run({ operation: 'enhance-prompt', input: { prompt: 'a wooden table', seed: 5 } });

  expect(production.images).toEqual([]);
  expect(production.text).toMatch(/^a wooden table\. [A-Z]/);
  expect(production.details['scene']).toMatchObject({ family: 'table', material: { surface: 'wood' } });
});
