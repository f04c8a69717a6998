import { describe, expect, it } from 'vitest';
import { bodyOf, fieldAt } from './request-of.ts';

const fields = { properties: { imageUrl: {}, prompt: {}, seed: {}, style_reference_images: {} } };
const onemin = { fixed: { type: 'BACKGROUND_REPLACER', model: 'clipdrop' }, fieldsIn: 'promptObject', fields };
const recraft = { fixed: {}, fieldsIn: null, fields };

describe('a body', () => {
  const values = { seed: 0, prompt: 'a beach', imageUrl: '', style_reference_images: [], unknown: 1 };

  it('holds what is given in the order of the schema, and nothing that is empty or unknown', () => {
    expect(Object.entries(bodyOf(recraft, values))).toEqual([
      ['prompt', 'a beach'],
      ['seed', 0],
    ]);
  });

  it('holds the fields where the entry has them', () => {
    expect(bodyOf(onemin, values)).toEqual({ ...onemin.fixed, promptObject: { prompt: 'a beach', seed: 0 } });
  });
});

it.each([
  [onemin, 'promptObject.prompt', 'prompt'],
  [onemin, 'prompt', 'prompt'],
  [recraft, 'style_reference_images.0', 'style_reference_images'],
  [recraft, 'X-Backlot-Policy', undefined],
])('finds the field that a fault is about (%#)', (entry, path, name) => {
  expect(fieldAt(entry, path)).toBe(name);
});
