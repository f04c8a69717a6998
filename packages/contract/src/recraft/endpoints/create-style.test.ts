import { describe, expect, it } from 'vitest';
import { NOIR_ID, context, endpoint, fault, OWN_ID, OWN_VECTOR_ID, PROFILE, read, UNKNOWN_ID } from '../testing/ask.ts';

const image_url = 'https://images.example/room.png';
const mask_url = 'https://images.example/mask.png';
const input = (name: string, fields: object) => read(name, fields).call.input;

describe('createStyle', () => {
  const pictures = [image_url, mask_url];
  it.each([
    [
      { style: 'icon', image_urls: pictures },
      { base: 'icon', references: pictures },
    ],
    [
      { model: 'recraftv3_vector', image_urls: pictures },
      { base: 'vector_illustration', references: pictures },
    ],
    [
      { model: 'recraftv2', image_urls: pictures },
      { base: 'realistic_image', references: pictures },
    ],
    [
      { model: 'recraftv4_1', image_urls: pictures },
      { base: 'any', references: pictures },
    ],
    [
      { style: 'any', image_urls: pictures, image_weights: [1, 0.5], mix_policy: 'MaxWeight' },
      { base: 'any', references: pictures, weights: [1, 0.5], mix: 'max-weight' },
    ],
    [
      { style: 'any', source_styles: [OWN_ID], source_style_weights: [2], mix_policy: 'PaletteMatch' },
      { base: 'any', references: [], sources: [{ source: PROFILE, weight: 2 }], mix: 'palette-match' },
    ],
    [
      { style: 'any', source_styles: [NOIR_ID] },
      {
        base: 'any',
        references: [],
        sources: [{ source: { vocabulary: 'recraft', base: 'digital_illustration', preset: 'noir' } }],
      },
    ],
    [
      { style: 'any', source_styles: [OWN_ID, OWN_VECTOR_ID], image_urls: pictures },
      { base: 'any', references: pictures, sources: [{ source: PROFILE }, { source: PROFILE }] },
    ],
  ])('with %j', (fields, wanted) => {
    expect(input('createStyle', fields)).toEqual(wanted);
  });

  const good = { style: 'any', image_urls: pictures };
  it.each([
    [{ image_urls: pictures }, 'style is required'],
    [{ ...good, style: 'Photorealism' }, /^style should be one of: any, realistic_image, /],
    [{ ...good, model: 'recraftv3_vector' }, "Style 'any' is not a vector style"],
    [{ style: 'any' }, 'image_urls should hold pictures, or source_styles the ids of styles'],
    [
      { ...good, image_urls: Array.from({ length: 11 }, () => image_url) },
      'image_urls should not have more than 10 pictures',
    ],
    [{ ...good, image_weights: [1] }, 'image_weights should be as many as there are pictures'],
    [{ ...good, image_weights: [1, -1] }, 'image_weights.1 should not be negative'],
    [{ ...good, image_weights: [0, 0] }, 'image_weights should not all be 0'],
    [{ ...good, source_style_weights: [1] }, 'source_style_weights should be as many as there are source_styles'],
    [{ ...good, source_styles: ['noir'] }, 'source_styles.0 should be a UUID'],
    [{ ...good, source_styles: [OWN_ID, UNKNOWN_ID] }, 'source_styles.1 should be the id of a style'],
    [{ ...good, mix_policy: 'palette-match' }, 'mix_policy should be one of: PaletteMatch, MaxWeight'],
  ])('refuses what makes no style (%#)', (fields, message) => {
    const found = fault('createStyle', fields)?.message;

    if (typeof message === 'string') expect(found).toBe(message);
    else expect(found).toMatch(message);
  });

  it('says what does not make a style', () => {
    const asked = { ...good, prompt: 'gloomy', match: 'precise', palette: {}, private: true };

    expect(endpoint('createStyle').read(asked, context).isValid).toBe(true);
    expect(
      endpoint('createStyle')
        .effectless(asked, 'recraft')
        .map(({ field }) => field),
    ).toEqual(['prompt', 'match', 'palette']);
  });
});
