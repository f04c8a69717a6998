import { describe, expect, it } from 'vitest';
import { fieldsOf } from './fields-of.ts';

const schema = {
  type: 'object',
  properties: {
    expire: { type: 'boolean', 'x-effectless': 'Links end anyway.' },
    image_url: { type: 'string', 'x-widget': 'asset', title: 'Source picture' },
    n: { type: 'integer', minimum: 1, maximum: 6, default: 1, 'x-widget': 'number' },
    style: { type: 'string', 'x-widget': 'style' },
    substyle: { type: 'string', 'x-widget': 'substyle' },
    expand_left: { type: 'integer', 'x-widget': 'margin' },
    expand_top: { type: 'integer', 'x-widget': 'margin' },
    rendering_speed: { type: 'string', enum: ['FAST', 'SLOW'] },
    prompt: { type: 'string', 'x-widget': 'prompt' },
  },
  required: ['image_url', 'prompt'],
};

describe('the controls of a schema', () => {
  it('begin with what is required, then go by the order of the schema, and end with what changes nothing', () => {
    expect(fieldsOf(schema).map(({ name }) => name)).toEqual([
      'image_url',
      'prompt',
      'n',
      'style',
      'expand_left',
      'rendering_speed',
      'expire',
    ]);
  });

  it('put a substyle to its style and margins together', () => {
    const names = fieldsOf(schema).map((field) => field.names);

    expect(names).toContainEqual(['style', 'substyle']);
    expect(names).toContainEqual(['expand_left', 'expand_top']);
  });

  it('are folded unless they are required, looked for or named', () => {
    const main = fieldsOf(schema, new Set(['n', 'expire'])).filter(({ place }) => place === 'main');

    expect(main.map(({ name }) => name)).toEqual(['image_url', 'prompt', 'n', 'style', 'expand_left']);
  });

  it('are folded where there is nothing to choose', () => {
    const only = { properties: { model: { type: 'string', enum: ['recraftv3'] } } };

    expect(fieldsOf(only, new Set(['model'])).map(({ place }) => place)).toEqual(['more']);
  });

  it('have the title of their schema, or their name in words', () => {
    const titles = new Map(fieldsOf(schema).map(({ name, title }) => [name, title]));

    expect(titles.get('image_url')).toBe('Source picture');
    expect(titles.get('rendering_speed')).toBe('Rendering speed');
  });

  it('keep a substyle that stands alone', () => {
    const alone = { properties: { substyle: { type: 'string', 'x-widget': 'substyle' } } };

    expect(fieldsOf(alone).map(({ widget }) => widget)).toEqual(['substyle']);
  });
});
