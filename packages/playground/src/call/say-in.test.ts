import { describe, expect, it } from 'vitest';
import { sayIn } from './say-in.ts';

const onemin = {
  roles: { image: 'imageUrl', prompt: 'prompt', count: 'n', style: 'style' },
  fields: {
    properties: {
      imageUrl: { type: 'string', title: 'Picture' },
      prompt: { type: 'string', maxLength: 1000, title: 'Prompt' },
      n: { type: 'integer', minimum: 1, maximum: 8, default: 1, title: 'How many' },
      style: { type: 'string', title: 'Style' },
      task_type: { type: 'string', title: 'Recraft model', default: 'recraftv3' },
      expire: { type: 'boolean', title: 'Early end', 'x-effectless': 'It ends anyway.' },
    },
    required: ['imageUrl', 'prompt'],
  },
};
const recraft = {
  roles: { image: 'image_url', prompt: 'prompt', count: 'n', seed: 'random_seed' },
  fields: {
    properties: {
      image_url: { type: 'string', title: 'Source picture' },
      prompt: { type: 'string', maxLength: 10, title: 'Prompt' },
      n: { type: 'integer', minimum: 1, maximum: 6, title: 'How many' },
      random_seed: { type: 'integer', title: 'Seed' },
    },
    required: ['image_url', 'prompt'],
  },
};
const values = { imageUrl: 'images/a.png', prompt: 'a beach' };

describe('what one dialect says, in the other', () => {
  it('has the names of the other', () => {
    expect(sayIn(onemin, { ...values, n: 2 }, recraft)).toEqual({
      isSaid: true,
      values: { image_url: 'images/a.png', prompt: 'a beach', n: 2 },
    });
  });

  it('needs no word for defaults and for what has no effect', () => {
    const said = sayIn(onemin, { ...values, n: 1, task_type: 'recraftv3', expire: true }, recraft);

    expect(said).toEqual({ isSaid: true, values: { image_url: 'images/a.png', prompt: 'a beach' } });
  });

  it('names every field that it has no word for', () => {
    expect(sayIn(onemin, { ...values, prompt: 'a beach at sunset', style: 'icon', n: 8 }, recraft)).toEqual({
      isSaid: false,
      unsaid: [
        { title: 'Prompt', why: 'it does not take this value (at most 10 characters, 7 fewer than these)' },
        { title: 'How many', why: 'it does not take this value (not more than 6)' },
        { title: 'Style', why: 'it has no such field' },
      ],
    });
  });

  it('says what the other one needs and was not given', () => {
    expect(sayIn(onemin, { prompt: 'a beach' }, recraft)).toEqual({
      isSaid: false,
      unsaid: [{ title: 'Source picture', why: 'This is needed.' }],
    });
  });
});
