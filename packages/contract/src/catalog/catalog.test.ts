import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../operations/index.ts';
import { CATALOG, findModel, modelsOf } from './index.ts';

describe.each(CATALOG)('$type by $model', (entry) => {
  it('understands its own example', () => {
    expect(entry.read(entry.example)).toMatchObject({ isValid: true });
  });

  it('has a price and makes at least one picture', () => {
    const reading = entry.read(entry.example);
    if (!reading.isValid) throw new Error('the example is invalid');

    expect(reading.count).toBeGreaterThanOrEqual(1);
    expect(Number.isSafeInteger(reading.vendorCredits) && reading.vendorCredits >= 0).toBe(true);
  });

  it('becomes an operation whose input that operation takes, unchanged', () => {
    const reading = entry.read(entry.example);
    if (!reading.isValid) throw new Error('the example is invalid');
    const { operation, input } = reading.call;

    expect(OPERATIONS[operation].input.parse(input)).toEqual(input);
  });

  it('can be served without a vendor', () => {
    expect(entry.servedBy).toContain('builtin');
  });

  it('takes fields that it does not know', () => {
    expect(entry.read({ ...Object(entry.example), sparkle: true })).toMatchObject({ isValid: true });
  });

  it('knows the fields of its example by name', () => {
    expect([...entry.fields]).toEqual(expect.arrayContaining(Object.keys(Object(entry.example))));
    expect(entry.fields.has('sparkle')).toBe(false);
  });

  it('names every required field when nothing is given', () => {
    const reading = entry.read({});
    if (reading.isValid) throw new Error('nothing was taken for a request');

    expect(reading.issues.every(({ isMissing }) => isMissing)).toBe(true);
    expect(reading.issues.map(({ field }) => field)).toContain('imageUrl');
  });

  it('is the only one of its name', () => {
    expect(CATALOG.filter(({ type, model }) => type === entry.type && model === entry.model)).toHaveLength(1);
    expect(findModel(entry.type, entry.model)).toBe(entry);
  });
});

describe('the catalogue', () => {
  it('lists the models of a type', () => {
    expect(modelsOf('BACKGROUND_REPLACER').map(({ model }) => model)).toEqual(['clipdrop', 'ideogram-3', 'recraft']);
    expect(modelsOf('IMAGE_OBJECT_REMOVER').map(({ model }) => model)).toEqual(['recraft']);
    expect(modelsOf('TEXT_REMOVER').map(({ model }) => model)).toEqual(['clipdrop']);
    expect(modelsOf('toString')).toEqual([]);
  });

  it('knows no model under another type', () => {
    expect(findModel('IMAGE_OBJECT_REMOVER', 'clipdrop')).toBeUndefined();
  });
});
