import { describe, expect, it } from 'vitest';
import { carryOver } from './carry-over.ts';

const replace = { roles: { image: 'imageUrl', prompt: 'prompt', count: 'num_images' } };
const inpaint = {
  roles: { image: 'image_url', mask: 'mask_url', prompt: 'prompt', count: 'n' },
  fields: { properties: { n: { type: 'integer', enum: [1, 2] } } },
};
const example = { image_url: 'cup.png', mask_url: 'cup-mask.png', prompt: 'apples' };

describe('from one form to the next', () => {
  it('goes what the user has changed, under the name that it has there', () => {
    const left = { entry: replace, values: { imageUrl: 'dog.png', prompt: 'a beach', num_images: 2 }, before: {} };

    expect(carryOver(left, { entry: inpaint, values: {} })).toEqual({ image_url: 'dog.png', prompt: 'a beach', n: 2 });
  });

  it('stays what was only an example', () => {
    const values = { imageUrl: 'room.png', prompt: 'a beach' };
    const left = { entry: replace, values: { ...values, prompt: 'a forest' }, before: values };

    expect(carryOver(left, { entry: inpaint, values: example })).toEqual({ ...example, prompt: 'a forest' });
  });

  it('stays what the other form does not take', () => {
    const left = { entry: replace, values: { num_images: 8 }, before: {} };

    expect(carryOver(left, { entry: inpaint, values: example })).toEqual(example);
  });

  it('goes without the mask of another picture', () => {
    const left = { entry: replace, values: { imageUrl: 'dog.png' }, before: {} };

    expect(carryOver(left, { entry: inpaint, values: example })).toEqual({ image_url: 'dog.png', prompt: 'apples' });
  });

  it('goes with the mask of the picture', () => {
    const values = { image_url: 'dog.png', mask_url: 'dog-mask.png' };
    const left = { entry: inpaint, values, before: example };

    expect(carryOver(left, { entry: inpaint, values: example })).toEqual({ ...values, prompt: 'apples' });
  });

  it('leaves a mask behind whose picture does not come', () => {
    const values = { image_url: 'dog.png', mask_url: 'dog-mask.png' };
    const left = { entry: inpaint, values, before: { ...values, mask_url: undefined } };

    expect(carryOver(left, { entry: inpaint, values: example })).toEqual({ image_url: 'cup.png', prompt: 'apples' });
  });
});
