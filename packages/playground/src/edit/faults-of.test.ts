import { expect, it } from 'vitest';
import { faultsOf } from './faults-of.ts';

const entry = {
  fieldsIn: 'promptObject',
  fields: { properties: { prompt: {}, n: {}, imageUrl: {} } },
  roles: { image: 'imageUrl' },
};

it('puts what the server lists beside the fields', () => {
  const issues = [
    { field: 'promptObject.n', message: 'must be a whole number' },
    { field: 'X-Backlot-Policy', message: 'must be made of order' },
  ];

  expect(faultsOf(entry, { message: 'The request is invalid.', issues })).toEqual({ n: 'Must be a whole number.' });
});

it('knows a field by what it is', () => {
  const issues = [{ field: 'image', message: 'The URL could not be fetched' }];

  expect(faultsOf(entry, { message: 'It failed.', issues })).toEqual({ imageUrl: 'The URL could not be fetched.' });
});

it('puts a sentence to the field that it begins with', () => {
  expect(faultsOf(entry, { message: 'prompt length should be in [1, 1000]', issues: [] })).toEqual({
    prompt: 'Length should be in [1, 1000].',
  });
});

it('keeps what is of no field', () => {
  expect(faultsOf(entry, { message: 'The credits do not suffice.', issues: [] })).toEqual({
    '': 'The credits do not suffice.',
  });
});
