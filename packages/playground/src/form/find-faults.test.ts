import { describe, expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';

const schema = {
  properties: {
    image: { type: 'string', 'x-widget': 'asset' },
    prompt: { type: 'string', minLength: 1, maxLength: 5, 'x-widget': 'prompt' },
    n: { type: 'integer', minimum: 1, maximum: 6 },
    zoom: { type: 'number', minimum: 0, exclusiveMaximum: 100 },
    speed: { type: 'string', enum: ['FAST'] },
    weights: { type: 'array', maxItems: 2, items: { type: 'number', minimum: 0 } },
    controls: { type: 'object', properties: { level: { type: 'integer', maximum: 5, title: 'Level' } } },
  },
  required: ['image', 'prompt'],
};
const good = { image: 'images/a.png', prompt: 'beach' };

describe('faults of a form', () => {
  it.each([
    [good],
    [{ ...good, n: 6, zoom: 99.9, speed: 'FAST', weights: [0, 1], controls: { level: 5 } }],
    [{ ...good, prompt: '𝒜𝒜𝒜𝒜𝒜' }],
    [{ ...good, unknown: 1 }],
  ])('are none in %j', (values) => {
    expect(findFaults(schema, values)).toEqual({});
  });

  it('name every required field that is missing', () => {
    expect(findFaults(schema, { prompt: '' })).toEqual({ image: 'Choose a picture.', prompt: 'Say what you want.' });
  });

  it.each([
    ['prompt', 'beaches', 'At most 5 characters, 2 fewer than these.'],
    ['prompt', '   ', 'This must say something.'],
    ['n', 7, 'Not more than 6.'],
    ['n', 1.5, 'This must be a whole number.'],
    ['zoom', 100, 'Less than 100.'],
    ['zoom', -1, 'Not less than 0.'],
    ['speed', 'SLOW', 'Choose one of the values that are offered.'],
    ['weights', [1, 2, 3], 'At most 2.'],
    ['weights', [1, -1], 'Number 2: Not less than 0.'],
    ['controls', { level: 6 }, 'Level: Not more than 5.'],
  ])('say of %s = %j: %s', (name, value, fault) => {
    expect(findFaults(schema, { ...good, [name]: value })).toEqual({ [name]: fault });
  });
});
