import { describe, expect, it } from 'vitest';
import { EXPLORED_ID, fault, GENERATED_ID, read, UNKNOWN_ID } from '../testing/ask.ts';

describe('exploreSimilar', () => {
  it('stays near the picture, as its model made it', () => {
    const { call, model, count, unitsPerImage } = read('exploreSimilar', {
      source_image_id: EXPLORED_ID,
      similarity: 5,
    });

    expect({ model, count, unitsPerImage }).toEqual({ model: 'recraftv4_1_pro', count: 4, unitsPerImage: 210 });
    expect(call).toEqual({
      operation: 'generate',
      input: {
        prompt: 'a cabin',
        count: 4,
        format: 'png',
        size: { width: 2048, height: 2048 },
        backgroundColour: [1, 2, 3],
        near: { seed: 9, direction: 2, similarity: 5 },
      },
    });
  });

  it.each([UNKNOWN_ID, GENERATED_ID])('knows no picture %s', (source_image_id) => {
    expect(fault('exploreSimilar', { source_image_id, similarity: 1 })).toEqual({
      field: 'source_image_id',
      message: 'source_image_id should be the id of a picture that explore made',
      code: 'invalid_request_parameter',
    });
  });

  it.each([0, 6, 2.5])('knows no similarity of %d', (similarity) => {
    expect(fault('exploreSimilar', { source_image_id: EXPLORED_ID, similarity })?.message).toBe(
      'similarity should be an integer in [1, 5]',
    );
  });
});
