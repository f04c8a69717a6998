import { describe, expect, it } from 'vitest';
import type { CatalogEntry } from './entry.ts';
import { findModel } from './index.ts';

const image = 'images/2026_01_07_09_33_18_380_room.png';

describe('BACKGROUND_REPLACER by recraft', () => {
  const base = { imageUrl: image, prompt: 'a beach' };

  it('asks for one raster picture by default', () => {
    expect(reading(model('recraft'), base)).toEqual({
      isValid: true,
      count: 1,
      vendorCredits: 40_000,
      call: {
        operation: 'replace-background',
        input: { image, prompt: 'a beach', count: 1, quality: 'default' },
      },
    });
  });

  it('takes null for an optional field', () => {
    const nothing = { n: null, style: null, substyle: null, negative_prompt: null, task_type: null };

    expect(reading(model('recraft'), { ...base, ...nothing })).toEqual(reading(model('recraft'), base));
  });

  it('asks for a vector style at the vector price', () => {
    const asked = { ...base, n: 2, style: 'vector_illustration', substyle: 'bold_stroke', negative_prompt: 'people' };

    expect(reading(model('recraft'), asked)).toMatchObject({
      count: 2,
      vendorCredits: 80_000,
      call: {
        input: {
          count: 2,
          negativePrompt: 'people',
          style: { vocabulary: 'recraft', base: 'vector_illustration', preset: 'bold_stroke' },
        },
      },
    });
  });

  it.each([
    [{ n: 0 }, 'n', /must be a whole number from 1 to 6$/],
    [{ n: 7 }, 'n', /from 1 to 6$/],
    [{ n: 1.5 }, 'n', /whole number/],
    [{ n: '2' }, 'n', /whole number/],
    [{ style: 'oil' }, 'style', /must be one of any, realistic_image/],
    [{ style: 7 }, 'style', /must be one of any, realistic_image/],
    [{ substyle: 'bold_stroke' }, 'substyle', /needs the field 'style'/],
    [{ style: 'any', substyle: 'hdr' }, 'substyle', /must be left out: the style any has no substyles/],
    [
      { style: 'realistic_image', substyle: 'bold_stroke' },
      'substyle',
      /one of the substyles of realistic_image: b_and_w/,
    ],
    [{ style: 'constructor' }, 'style', /must be one of/],
    [{ task_type: 'recraftv9' }, 'task_type', /must be one of recraftv3$/],
    [{ prompt: '' }, 'prompt', /must be a text of 1 to 1000 characters that is not blank$/],
    [{ prompt: ' \n' }, 'prompt', /not blank/],
    [{ prompt: 'x'.repeat(1001) }, 'prompt', /1 to 1000/],
    [{ prompt: ['a beach'] }, 'prompt', /must be a text/],
    [{ negative_prompt: 5 }, 'negative_prompt', /must be a text of at most 1000/],
    [{ imageUrl: '' }, 'imageUrl', /must be the key of an uploaded picture/],
    [{ imageUrl: [image] }, 'imageUrl', /must be the key/],
  ])('refuses %j and names the field', (change, field, message) => {
    expect(faults(model('recraft'), { ...base, ...change })).toEqual([
      { field, message: expect.stringMatching(message), isMissing: false },
    ]);
  });

  it('counts characters as people do', () => {
    expect(reading(model('recraft'), { ...base, prompt: '🏖'.repeat(1000) })).toMatchObject({ isValid: true });
    expect(faults(model('recraft'), { ...base, prompt: '🏖'.repeat(1001) })).toHaveLength(1);
  });

  it('says that a required field is required', () => {
    expect(faults(model('recraft'), { imageUrl: null, n: 1 })).toEqual([
      { field: 'imageUrl', message: "Field 'imageUrl' is required", isMissing: true },
      { field: 'prompt', message: "Field 'prompt' is required", isMissing: true },
    ]);
  });
});

describe('BACKGROUND_REPLACER by ideogram-3', () => {
  const base = { imageUrl: image, prompt: 'a beach', num_images: 1 };

  it('passes everything on that changes the picture', () => {
    const asked = {
      ...base,
      num_images: 8,
      rendering_speed: 'QUALITY',
      magic_prompt: 'OFF',
      style_type: 'GENERAL',
      style_reference_images: [image, image],
      negative_prompt: 'people',
      seed: 2_147_483_647,
    };

    expect(reading(model('ideogram-3'), asked)).toEqual({
      isValid: true,
      count: 8,
      vendorCredits: 90_000,
      call: {
        operation: 'replace-background',
        input: {
          image,
          prompt: 'a beach',
          count: 8,
          quality: 'quality',
          magicPrompt: 'off',
          negativePrompt: 'people',
          seed: 2_147_483_647,
          style: { vocabulary: 'ideogram', base: 'GENERAL' },
          styleReferences: [image, image],
        },
      },
    });
  });

  it('keeps the seed 0', () => {
    expect(reading(model('ideogram-3'), { ...base, seed: 0 })).toMatchObject({ call: { input: { seed: 0 } } });
  });

  it.each([
    ['FLASH', 30_000],
    ['TURBO', 30_000],
    ['DEFAULT', 60_000],
    [null, 60_000],
  ])('costs at the speed %s what the vendor asks', (rendering_speed, credits) => {
    expect(reading(model('ideogram-3'), { ...base, rendering_speed })).toMatchObject({ vendorCredits: credits });
  });

  it('takes an empty list of references beside a preset', () => {
    const asked = { ...base, style_preset: 'WATERCOLOR', style_reference_images: [], style_type: 'AUTO' };

    expect(reading(model('ideogram-3'), asked)).toMatchObject({
      call: { input: { style: { vocabulary: 'ideogram', base: 'AUTO', preset: 'WATERCOLOR' } } },
    });
  });

  it.each([
    [{ num_images: 0 }, 'num_images', /whole number from 1 to 8$/],
    [{ num_images: 9 }, 'num_images', /from 1 to 8$/],
    [{ num_images: '2' }, 'num_images', /whole number/],
    [{ rendering_speed: 'default' }, 'rendering_speed', /must be one of FLASH, TURBO, DEFAULT, QUALITY$/],
    [{ magic_prompt: true }, 'magic_prompt', /must be one of AUTO, ON, OFF$/],
    [{ style_type: 'FUN' }, 'style_type', /must be one of AUTO, GENERAL, REALISTIC, DESIGN, FICTION$/],
    [{ style_preset: 'FUN' }, 'style_preset', /must be one of 80S_ILLUSTRATION/],
    [{ style_reference_images: image }, 'style_reference_images', /must be a list of at most 5 pictures$/],
    [{ style_reference_images: Array(6).fill(image) }, 'style_reference_images', /at most 5/],
    [{ style_reference_images: [image, 3] }, 'style_reference_images.1', /must be the key/],
    [{ seed: -1 }, 'seed', /whole number from 0 to 2147483647$/],
    [{ seed: 2_147_483_648 }, 'seed', /whole number/],
    [{ style_preset: 'AURA', style_reference_images: [image] }, 'style_preset', /excludes the field/],
    [{ style_preset: 'AURA', style_type: 'REALISTIC' }, 'style_type', /must be AUTO or GENERAL when .*'style_preset'/],
    [{ style_reference_images: [image], style_type: 'DESIGN' }, 'style_type', /when .*'style_reference_images'/],
    [{ prompt: 'x'.repeat(20_000) }, 'prompt', /1 to 4000/],
  ])('refuses %j and names the field', (change, field, message) => {
    expect(faults(model('ideogram-3'), { ...base, ...change })).toEqual([
      { field, message: expect.stringMatching(message), isMissing: false },
    ]);
  });

  it('requires the number of pictures', () => {
    expect(faults(model('ideogram-3'), { imageUrl: image, prompt: 'a beach' })).toMatchObject([
      { field: 'num_images', isMissing: true },
    ]);
  });
});

describe('IMAGE_OBJECT_REMOVER by recraft', () => {
  const entry = findModel('IMAGE_OBJECT_REMOVER', 'recraft');

  it('erases what the mask covers', () => {
    expect(entry?.read({ imageUrl: image, maskUrl: 'images/mask.png' })).toEqual({
      isValid: true,
      count: 1,
      vendorCredits: 2000,
      call: { operation: 'erase', input: { image, mask: 'images/mask.png' } },
    });
  });

  it('requires a mask', () => {
    expect(entry?.read({ imageUrl: image })).toMatchObject({ issues: [{ field: 'maskUrl', isMissing: true }] });
  });
});

describe('TEXT_REMOVER by clipdrop', () => {
  const entry = findModel('TEXT_REMOVER', 'clipdrop');

  it('removes the text of a picture, once', () => {
    expect(entry?.read({ imageUrl: image })).toEqual({
      isValid: true,
      count: 1,
      vendorCredits: 75_000,
      call: { operation: 'remove-text', input: { image } },
    });
  });

  it('requires a picture', () => {
    expect(entry?.read({})).toMatchObject({ issues: [{ field: 'imageUrl', isMissing: true }] });
  });
});

function model(name: string): CatalogEntry {
  const entry = findModel('BACKGROUND_REPLACER', name);
  if (entry === undefined) throw new Error(`no model ${name}`);
  return entry;
}

function reading(entry: CatalogEntry, promptObject: unknown): unknown {
  return entry.read(promptObject);
}

function faults(entry: CatalogEntry, promptObject: unknown): unknown {
  const result = entry.read(promptObject);
  if (result.isValid) throw new Error('the request was taken');
  return result.issues;
}
