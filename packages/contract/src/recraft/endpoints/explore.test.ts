import { describe, expect, it } from 'vitest';
import { endpoint, read } from '../testing/ask.ts';

const input = (name: string, fields: object) => read(name, fields).call.input;

describe('explore', () => {
  it('makes four pictures in directions of their own, square unless asked otherwise', () => {
    const controls = { background_color: { rgb: [1, 2, 3] } };

    expect(input('explore', { prompt: 'x', controls, model: 'recraftv4_1_pro' })).toEqual({
      prompt: 'x',
      count: 4,
      variety: 'directions',
      format: 'png',
      size: { width: 2048, height: 2048 },
      backgroundColour: [1, 2, 3],
    });
  });

  it('takes no number, no words to leave out and no layout', () => {
    const { fields } = endpoint('explore');

    expect(['n', 'negative_prompt', 'text_layout'].filter((field) => fields.has(field))).toEqual([]);
  });
});
