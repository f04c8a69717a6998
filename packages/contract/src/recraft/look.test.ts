import { describe, expect, it } from 'vitest';
import { baseStyleOf, readLook, type LookWish, type ModelRules } from './look.ts';
import { ALL_MODELS, EXPLORING, V3_AND_V4, V3_ONLY } from './model-rules.ts';
import { RECRAFT_MODELS } from './models.ts';
import { RECRAFT_STYLE_NAMES } from './style-names.ts';
import { RECRAFT_STYLES } from './styles.ts';
import { context, NOIR_ID, OWN_ID, OWN_VECTOR_ID, UNKNOWN_ID } from './testing/ask.ts';

const RASTER: ModelRules = { ...ALL_MODELS, only: 'raster' };
const VECTOR: ModelRules = { ...ALL_MODELS, byDefault: 'recraftv4_1_vector', only: 'vector' };

/** `model base/substyle` of a look, or the message of its fault. */
const told = (wish: LookWish, rules: ModelRules) => {
  const look = readLook(wish, rules, context);
  if ('message' in look) return `${look.field}: ${look.message}`;
  const { model, style } = look;
  return [model.id, style && [style.style, style.substyle].filter(Boolean).join('/')].filter(Boolean).join(' ');
};

describe('without a style', () => {
  it.each([
    [ALL_MODELS, 'recraftv4_1'],
    [V3_AND_V4, 'recraftv4_1'],
    [V3_ONLY, 'recraftv3'],
    [EXPLORING, 'recraftv4_1'],
    [RASTER, 'recraftv4_1'],
    [VECTOR, 'recraftv4_1_vector'],
  ])('the default draws (%#)', (rules, id) => {
    expect(told({}, rules)).toBe(id);
  });

  it.each([
    ['recraftv4_1', 'any'],
    ['recraftv4_pro_vector', 'vector_illustration'],
    ['recraftv3', 'any'],
    ['recraftv3_vector', 'vector_illustration'],
    ['recraftv2', 'realistic_image'],
    ['recraftv2_vector', 'vector_illustration'],
  ])('%s draws in the style %s', (id, base) => {
    const model = RECRAFT_MODELS.find((each) => each.id === id);

    expect(model && baseStyleOf(model)).toBe(base);
  });
});

describe('a style without a model selects one', () => {
  it.each([
    ['any', ALL_MODELS, 'recraftv3 any'],
    ['Photorealism', ALL_MODELS, 'recraftv3 realistic_image'],
    ['realistic_image', V3_AND_V4, 'recraftv3 realistic_image'],
    ['Noir', ALL_MODELS, 'recraftv3 digital_illustration/noir'],
    ['Kawaii', ALL_MODELS, 'recraftv2 digital_illustration/kawaii'],
    ['Pictogram', ALL_MODELS, 'recraftv2_vector icon/pictogram'],
    ['icon', ALL_MODELS, 'recraftv2_vector icon'],
    ['vector_illustration', ALL_MODELS, 'recraftv3_vector vector_illustration'],
    ['Cartoon', ALL_MODELS, 'recraftv2_vector vector_illustration/cartoon'],
    ['logo_raster', ALL_MODELS, 'recraftv3 logo_raster'],
    ['any', EXPLORING, 'recraftv4_1 any'],
    ['vector_illustration', EXPLORING, 'recraftv4_1_vector vector_illustration'],
    ['Cartoon', V3_ONLY, "style: style 'Cartoon' is not a style of recraftv3"],
    ['Noir', EXPLORING, "style: style 'Noir' is a style of no model here: Recraft V4 takes no named styles"],
    ['nope', ALL_MODELS, "style: style 'nope' is not a style of recraftv3 or recraftv2"],
    ['Line art', RASTER, "style: Style 'vector_illustration' is not a raster style"],
    ['Line art', VECTOR, 'recraftv3_vector vector_illustration/line_art'],
    ['any', VECTOR, "style: Style 'any' is not a vector style"],
    ['HDR', VECTOR, "style: Style 'realistic_image' is not a vector style"],
  ])('%s (%#)', (style, rules, look) => {
    expect(told({ style }, rules)).toBe(look);
  });
});

/** What each kind of model says to each kind of style, where all models are taken. */
describe('a model with a style', () => {
  const NOT_VECTOR = (base: string) => `style: Style '${base}' is not a vector style`;
  const NOT_RASTER = (base: string) => `style: Style '${base}' is not a raster style`;
  const NONE = (style: string) =>
    `style: style '${style}' is a style of no model here: Recraft V4 takes no named styles`;
  const UNKNOWN = (style: string, family: string) => `style: style '${style}' is not a style of ${family}`;
  type Row = readonly [model: string, ...looks: string[]];
  const STYLES = ['any', 'realistic_image', 'vector_illustration', 'icon', 'logo_raster', 'Noir', 'Line art', 'Glow'];

  it.each<Row>([
    [
      'recraftv3',
      'recraftv3 any',
      'recraftv3 realistic_image',
      'recraftv3_vector vector_illustration',
      UNKNOWN('icon', 'recraftv3'),
      'recraftv3 logo_raster',
      'recraftv3 digital_illustration/noir',
      'recraftv3_vector vector_illustration/line_art',
      UNKNOWN('Glow', 'recraftv3'),
    ],
    [
      'recraftv3_vector',
      NOT_VECTOR('any'),
      NOT_VECTOR('realistic_image'),
      'recraftv3_vector vector_illustration',
      UNKNOWN('icon', 'recraftv3'),
      NOT_VECTOR('logo_raster'),
      NOT_VECTOR('digital_illustration'),
      'recraftv3_vector vector_illustration/line_art',
      UNKNOWN('Glow', 'recraftv3'),
    ],
    [
      'recraftv2',
      UNKNOWN('any', 'recraftv2'),
      'recraftv2 realistic_image',
      'recraftv2_vector vector_illustration',
      'recraftv2_vector icon',
      UNKNOWN('logo_raster', 'recraftv2'),
      UNKNOWN('Noir', 'recraftv2'),
      'recraftv2_vector vector_illustration/line_art',
      'recraftv2 digital_illustration/glow',
    ],
    [
      'recraftv2_vector',
      UNKNOWN('any', 'recraftv2'),
      NOT_VECTOR('realistic_image'),
      'recraftv2_vector vector_illustration',
      'recraftv2_vector icon',
      UNKNOWN('logo_raster', 'recraftv2'),
      UNKNOWN('Noir', 'recraftv2'),
      'recraftv2_vector vector_illustration/line_art',
      NOT_VECTOR('digital_illustration'),
    ],
    ...['recraftv4', 'recraftv4_1', 'recraftv4_1_pro', 'recraftv4_1_utility'].map((id): Row => [
      id,
      `${id} any`,
      NONE('realistic_image'),
      NOT_RASTER('vector_illustration'),
      NONE('icon'),
      NONE('logo_raster'),
      NONE('Noir'),
      NONE('Line art'),
      NONE('Glow'),
    ]),
    ...['recraftv4_vector', 'recraftv4_1_pro_vector'].map((id): Row => [
      id,
      NOT_VECTOR('any'),
      NONE('realistic_image'),
      `${id} vector_illustration`,
      NONE('icon'),
      NONE('logo_raster'),
      NONE('Noir'),
      NONE('Line art'),
      NONE('Glow'),
    ]),
  ])('%s', (model, ...looks) => {
    expect(STYLES.map((style) => told({ model, style }, ALL_MODELS))).toEqual(looks);
  });

  it('takes every style that is listed for it, by base and substyle and by name', () => {
    for (const { model, style, substyle } of RECRAFT_STYLES) {
      expect(told({ model, style, substyle: substyle ?? undefined }, ALL_MODELS)).toContain(style);
    }
    for (const { model, name, style } of RECRAFT_STYLE_NAMES) {
      expect(told({ model, style: name.toUpperCase() }, ALL_MODELS)).toContain(style);
    }
  });

  it.each([
    [{ model: 'recraftv3', style: 'any', substyle: 'hdr' }, 'substyle: substyle should be a substyle of any'],
    [{ model: 'recraftv2', style: 'realistic_image', substyle: 'warm_folk' }, /substyle of realistic_image$/],
    [{ style: 'vector_illustration', substyle: 'cartoon' }, 'recraftv2_vector vector_illustration/cartoon'],
    [{ style: 'realistic_image', substyle: 'nope' }, 'substyle: substyle should be a substyle of realistic_image'],
    [{ style: 'HDR', substyle: 'hdr' }, 'recraftv3 realistic_image/hdr'],
    [{ style: 'HDR', substyle: 'enterprise' }, "substyle: substyle should be left out with the style 'HDR'"],
    [{ substyle: 'hdr' }, 'substyle: substyle should come with a style'],
    [{ model: 'recraftv4_1', style: 'any', substyle: 'hdr' }, 'substyle: substyle should be a substyle of any'],
  ])('and a substyle: %j', (wish, look) => {
    const found = told(wish, ALL_MODELS);

    if (typeof look === 'string') expect(found).toBe(look);
    else expect(found).toMatch(look);
  });
});

describe('the twins of generations', () => {
  it.each([
    [RASTER, 'recraftv3_vector', undefined, "model: Style 'vector_illustration' is not a raster style"],
    [RASTER, 'recraftv4_1_vector', undefined, "model: Style 'vector_illustration' is not a raster style"],
    [RASTER, 'recraftv3', 'vector_illustration', "style: Style 'vector_illustration' is not a raster style"],
    [RASTER, 'recraftv3_vector', 'any', "model: Model 'recraftv3_vector' is not a raster model"],
    [RASTER, 'recraftv2', undefined, 'recraftv2'],
    [VECTOR, 'recraftv4', undefined, "model: Style 'any' is not a vector style"],
    [VECTOR, 'recraftv3', undefined, "model: Style 'any' is not a vector style"],
    [VECTOR, 'recraftv2', undefined, "model: Style 'realistic_image' is not a vector style"],
    [VECTOR, 'recraftv3', 'Line art', "model: Model 'recraftv3' is not a vector model"],
    [VECTOR, 'recraftv3_vector', 'Line art', 'recraftv3_vector vector_illustration/line_art'],
    [VECTOR, 'recraftv4_pro_vector', undefined, 'recraftv4_pro_vector'],
  ])('(%#) with %s and %s', (rules, model, style, look) => {
    expect(told({ model, style }, rules)).toBe(look);
  });
});

describe('a style by its id', () => {
  it.each([
    [{ style_id: NOIR_ID }, ALL_MODELS, 'recraftv3 digital_illustration/noir'],
    [{ style_id: NOIR_ID, model: 'recraftv3' }, V3_ONLY, 'recraftv3 digital_illustration/noir'],
    [
      { style_id: NOIR_ID, model: 'recraftv2' },
      ALL_MODELS,
      'style_id: style_id should be the id of a style of recraftv2',
    ],
    [{ style_id: NOIR_ID }, EXPLORING, 'style_id: style_id should be the id of a style of recraftv4'],
    [{ style_id: NOIR_ID, style: 'any' }, ALL_MODELS, 'style_id: style_id and style are mutually exclusive'],
    [{ style_id: UNKNOWN_ID }, ALL_MODELS, 'style_id: style_id should be the id of a style'],
    [{ style_id: OWN_ID }, ALL_MODELS, 'recraftv3 digital_illustration'],
    [{ style_id: OWN_ID }, EXPLORING, 'recraftv4_1 digital_illustration'],
    [{ style_id: OWN_ID, model: 'recraftv4_pro' }, ALL_MODELS, 'recraftv4_pro digital_illustration'],
    [{ style_id: OWN_ID, model: 'recraftv2' }, ALL_MODELS, 'recraftv2 digital_illustration'],
    [{ style_id: OWN_VECTOR_ID }, ALL_MODELS, 'recraftv3_vector vector_illustration'],
    [{ style_id: OWN_VECTOR_ID }, EXPLORING, 'recraftv4_1_vector vector_illustration'],
    [
      { style_id: OWN_VECTOR_ID, model: 'recraftv4' },
      ALL_MODELS,
      "style_id: Style 'vector_illustration' is not a raster style",
    ],
    [
      { style_id: OWN_ID, model: 'recraftv3_vector' },
      ALL_MODELS,
      "style_id: Style 'digital_illustration' is not a vector style",
    ],
    [{ style_id: OWN_ID }, VECTOR, "style_id: Style 'digital_illustration' is not a vector style"],
  ])('%j (%#)', (wish, rules, look) => {
    expect(told(wish, rules)).toBe(look);
  });
});
