import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../runs/run.ts';
import { ignoredFields } from './ignored-fields.ts';

function asked(promptObject: Record<string, unknown>, model = 'recraft'): RunRecord {
  // Only what is looked at.
  return { dialect: 'onemin', type: 'BACKGROUND_REPLACER', model, promptObject } as unknown as RunRecord;
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

describe('ignoredFields of the Recraft API', () => {
  const recraft = (promptObject: Record<string, unknown>) =>
    ({ dialect: 'recraft', type: 'replaceBackground', model: 'recraftv3', promptObject }) as unknown as RunRecord;

  it('says nothing of fields that act', () => {
    expect(ignoredFields(recraft({ image_url: 'x', prompt: 'x', n: 2, block_nsfw: false }))).toEqual([]);
  });

  it('names unknown fields, and says why known ones change nothing', () => {
    expect(ignoredFields(recraft({ sparkle: 1, calculate_features: true }))).toEqual([
      { code: 'field-ignored', message: "The endpoint replaceBackground has no field 'sparkle': it changed nothing." },
      {
        code: 'field-without-effect',
        message:
          "The field 'calculate_features' changed nothing: no classifier is configured here, and scores are not made up.",
      },
    ]);
  });
});

describe('ignoredFields of what OpenAI’s clients ask', () => {
  const edit = (promptObject: Record<string, unknown>) => {
    const facts = { images: [{ widthPx: 320, heightPx: 256 }] };
    return { dialect: 'openai', type: 'edits', model: 'recraftv3', promptObject, facts } as unknown as RunRecord;
  };

  it('says nothing of fields that act', () => {
    expect(ignoredFields(edit({ image: 'x', mask: 'x', prompt: 'x', n: 2, size: 'auto', style: 'Noir' }))).toEqual([]);
  });

  it('names unknown fields, and says why known ones change nothing', () => {
    const warnings = ignoredFields(edit({ sparkle: 1, user: 'me', model: 'gpt-image-1', size: '1024x1024' }));

    expect(warnings.map(({ code, message }) => [code, /'(\w+)'/.exec(message)?.[1]])).toEqual([
      ['field-ignored', 'sparkle'],
      ['field-without-effect', 'user'],
      ['field-without-effect', 'model'],
      ['field-without-effect', 'size'],
    ]);
  });
});
