import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findModel } from '../catalog/index.ts';
import { context, endpoint } from '../recraft/testing/ask.ts';
import { catalogView } from './catalog-view.ts';
import { presentCatalog } from './present-catalog.ts';

const STYLE_ID = '6c2f9a3e-0f3b-4a51-9d2e-0a5a2f7d9c11';
const catalog = presentCatalog({
  quote: ({ vendorCredits }) => ({ creditsPerImage: vendorCredits, providers: ['builtin'] }),
  samples: [],
  aboutStyle: ({ model, style, substyle }) => ({ styleId: STYLE_ID, picture: `/${model}/${style}/${substyle}` }),
});
const entryOf = (id: string) => {
  const found = catalog.entries.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`there is no entry ${id}`);
  return found;
};

/** Whether what reads the dialect's requests takes these fields. */
function isRead(id: string, fields: object): boolean {
  const [dialect, name = '', model = ''] = id.split('/');
  if (dialect === 'onemin') return findModel(name, model)?.read(fields).isValid === true;
  return endpoint(name).read(fields, context).isValid;
}

it('is what its own schema says', () => {
  expect(catalogView.parse(catalog)).toEqual(catalog);
});

describe.each(catalog.entries)('$id', ({ id, fields, example, roles, title, twin, dialect }) => {
  const names = Object.keys(fields.properties);

  it('has an example that its JSON Schema and the server take', () => {
    // The walls of JSON Schema are those of the library that reads it back.
    const schema = z.fromJSONSchema({ ...fields, additionalProperties: false } as never);

    expect(schema.parse(example)).toMatchObject(example);
    expect(schema.safeParse({ ...example, sparkle: true }).success).toBe(false);
    expect(isRead(id, example)).toBe(true);
  });

  it('says of every field what it is, what it does and how to ask for it', () => {
    for (const [name, field] of Object.entries(fields.properties)) {
      expect([name, field.title]).toEqual([name, expect.stringMatching(/^[A-Z][^_]+$/)]);
      expect([name, field.description]).toEqual([name, expect.stringMatching(/^[A-Z0-9].+\.$/)]);
      expect(field['x-widget']).toBeTypeOf('string');
    }
  });

  it('requires nothing that can be left out', () => {
    const needed = Object.fromEntries(Object.entries(example).filter(([name]) => fields.required.includes(name)));

    for (const name of fields.required) expect(isRead(id, { ...needed, [name]: undefined })).toBe(false);
  });

  it('has defaults that change nothing but are taken', () => {
    for (const [name, { default: byDefault }] of Object.entries(fields.properties)) {
      if (byDefault === undefined || name in example) continue;
      const isContradicted = name === 'model' && 'style' in example;
      if (!isContradicted) expect([name, isRead(id, { ...example, [name]: byDefault })]).toEqual([name, true]);
    }
  });

  it('gives roles to fields that it has', () => {
    expect(names).toEqual(expect.arrayContaining(Object.values(roles)));
  });

  it('has a title of its own, and a twin of the other dialect that says the same', () => {
    expect(catalog.entries.filter((entry) => entry.dialect === dialect && entry.title === title)).toHaveLength(1);
    if (twin !== null) expect(entryOf(twin)).toMatchObject({ twin: id });
    if (twin !== null) expect(entryOf(twin).dialect).not.toBe(dialect);
  });
});

it('knows the twins', () => {
  const twins = catalog.entries.filter(({ dialect, twin }) => dialect === 'onemin' && twin !== null);

  expect(twins.map(({ id, twin }) => [id, twin])).toEqual([
    ['onemin/BACKGROUND_REPLACER/recraft', 'recraft/replaceBackground'],
    ['onemin/IMAGE_OBJECT_REMOVER/recraft', 'recraft/eraseRegion'],
  ]);
});

it('shows numbers, choices and texts with their bounds', () => {
  const { properties } = entryOf('recraft/replaceBackground').fields;

  expect(properties['n']).toEqual({
    type: 'integer',
    title: 'How many',
    description: 'How many pictures. From 1 to 6. By default: 1.',
    'x-widget': 'number',
    default: 1,
    minimum: 1,
    maximum: 6,
  });
  expect(properties['image_format']).toMatchObject({ enum: ['png', 'webp'], default: 'png', 'x-widget': 'choice' });
  expect(properties['prompt']).toMatchObject({ minLength: 1, maxLength: 1000, 'x-widget': 'prompt' });
  expect(properties['model']).toMatchObject({
    'x-suggestions': ['recraftv3', 'recraftv3_vector'],
    'x-labels': { recraftv3: 'Recraft V3', recraftv3_vector: 'Recraft V3 Vector' },
    default: 'recraftv3',
  });
  expect(properties['expire']).toMatchObject({ 'x-effectless': expect.stringContaining('a day') });
  expect(properties['controls']?.properties).toMatchObject({
    artistic_level: { title: 'Artistic level', 'x-widget': 'slider', minimum: 0, maximum: 5 },
  });
});

it('offers the models of one kind only where others are refused', () => {
  const offered = (id: string) => entryOf(id).fields.properties['model']?.['x-suggestions'] ?? [];

  expect(offered('recraft/generationsVector').every((model) => model.endsWith('_vector'))).toBe(true);
  expect(offered('recraft/generationsRaster').some((model) => model.endsWith('_vector'))).toBe(false);
});

it('names every style as people know it', () => {
  const noir = catalog.styles.find(({ substyle }) => substyle === 'noir');

  expect(noir).toEqual({
    model: 'recraftv3',
    style: 'digital_illustration',
    substyle: 'noir',
    title: 'Noir',
    isVector: false,
    styleId: STYLE_ID,
    picture: '/recraftv3/digital_illustration/noir',
  });
});
