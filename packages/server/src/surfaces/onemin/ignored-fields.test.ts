import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../runs/run.ts';
import { ignoredFields } from './ignored-fields.ts';

function asked(promptObject: Record<string, unknown>, model = 'recraft'): RunRecord {
  // Only what is looked at.
  return { type: 'BACKGROUND_REPLACER', model, promptObject } as unknown as RunRecord;
}

describe('ignoredFields', () => {
  it('says nothing of fields that the model knows', () => {
    const known = { imageUrl: 'x', prompt: 'x', n: 1, style: 'any', substyle: null, negative_prompt: '' };

    expect(ignoredFields(asked({ ...known, task_type: 'recraftv3' }))).toEqual([]);
  });

  it('names fields of another model', () => {
    expect(ignoredFields(asked({ imageUrl: 'x', prompt: 'x', seed: 7, style: 'any' }, 'clipdrop'))).toEqual([
      { code: 'field-ignored', message: "The model clipdrop has no field 'seed': it changed nothing." },
      { code: 'field-ignored', message: "The model clipdrop has no field 'style': it changed nothing." },
    ]);
  });

  it('says nothing of a field that is null', () => {
    expect(ignoredFields(asked({ seed: null }))).toEqual([]);
  });

  it.each([
    ['countless', Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`field ${i}`, 1])), 20],
    ['endless', { ['x'.repeat(10_000)]: 1 }, 1],
  ])('stays short for %s names', (_what, promptObject, count) => {
    const warnings = ignoredFields(asked(promptObject));

    expect(warnings).toHaveLength(count);
    expect(warnings.every(({ message }) => message.length < 200)).toBe(true);
  });

  it('says nothing of a model that is no longer there', () => {
    expect(ignoredFields(asked({ seed: 1 }, 'gone'))).toEqual([]);
  });
});
