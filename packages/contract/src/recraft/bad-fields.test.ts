import { describe, expect, it } from 'vitest';
import { RECRAFT_ENDPOINTS } from './endpoints.ts';
import type { FieldFacts } from './entry.ts';
import { fault } from './testing/ask.ts';

const HUGE = 'x'.repeat(200_000);
const MANY = Array.from({ length: 10_000 }, () => 1);

/** Values that no field of a kind takes. */
const WRONG: Readonly<Record<FieldFacts['textKind'], readonly unknown[]>> = {
  text: [5, true, {}, [], Number.NaN],
  number: ['1', true, {}, [], Number.NaN, Infinity, -1, 1e12, -1e300],
  boolean: ['yes', 1, {}, []],
  list: [5, 'x', true, HUGE, MANY, [[]], [{}]],
  object: [5, 'x', true, HUGE],
};
/** Values that no text but free text takes. */
const WRONG_WORDS = [HUGE, 'nope', '\u0000'];
/** A field of one that may say anything, or nothing. */
const FREE_TEXT: ReadonlySet<string> = new Set(['prompt', 'negative_prompt']);
const REFERENCES: ReadonlySet<string> = new Set(['image_url', 'mask_url']);

function wrongValues(field: string, { textKind }: FieldFacts): readonly unknown[] {
  if (textKind !== 'text') return WRONG[textKind];
  if (FREE_TEXT.has(field)) return [...WRONG.text, HUGE];
  if (REFERENCES.has(field)) return [...WRONG.text, HUGE, ''];
  return [...WRONG.text, ...WRONG_WORDS, ''];
}

describe.each(RECRAFT_ENDPOINTS)('$name', ({ name, fields, example }) => {
  const { style: _, ...plain } = example;
  const base = name === 'createStyle' ? example : plain;

  it.each([...fields])('blames %s for whatever is wrong with it', (field, facts) => {
    for (const value of wrongValues(field, facts)) {
      const found = fault(name, { ...base, [field]: value });

      expect([shown(value), found?.field.split('.')[0]]).toEqual([shown(value), field]);
      expect(found?.message.startsWith(`${found.field} `) || found?.code === 'invalid_image_type').toBe(true);
      expect(found?.message.length).toBeLessThan(600);
    }
  });
});

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 40);

describe('objects in fields', () => {
  const box = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];

  it.each([
    ['controls', { colors: 'red' }, 'controls.colors'],
    ['controls', { colors: [5] }, 'controls.colors.0'],
    ['controls', { colors: [{}] }, 'controls.colors.0.rgb'],
    ['controls', { colors: [{ rgb: [0, 0] }] }, 'controls.colors.0.rgb'],
    ['controls', { colors: [{ rgb: [0, 0, 256] }] }, 'controls.colors.0.rgb.2'],
    ['controls', { colors: [{ rgb: [0, 0, 0.5] }] }, 'controls.colors.0.rgb.2'],
    ['controls', { colors: [{ rgb: [0, 0, 0], weight: 1.01 }] }, 'controls.colors.0.weight'],
    ['controls', { colors: [0.6, 0.6].map((weight) => ({ rgb: [0, 0, 0], weight })) }, 'controls.colors'],
    ['controls', { colors: Array.from({ length: 65 }, () => ({ rgb: [0, 0, 0] })) }, 'controls.colors'],
    ['controls', { background_color: [0, 0, 0] }, 'controls.background_color'],
    ['controls', { background_color: { rgb: '000' } }, 'controls.background_color.rgb'],
    ['controls', { artistic_level: 6 }, 'controls.artistic_level'],
    ['controls', { artistic_level: -1 }, 'controls.artistic_level'],
    ['controls', { artistic_level: 1.5 }, 'controls.artistic_level'],
    ['controls', { no_text: 'yes' }, 'controls.no_text'],
    ['text_layout', [5], 'text_layout.0'],
    ['text_layout', [{ text: 'TWO WORDS', bbox: box }], 'text_layout.0.text'],
    ['text_layout', [{ text: '', bbox: box }], 'text_layout.0.text'],
    ['text_layout', [{ text: '漢', bbox: box }], 'text_layout.0.text'],
    ['text_layout', [{ text: 'A=B', bbox: box }], 'text_layout.0.text'],
    ['text_layout', [{ text: 'X'.repeat(101), bbox: box }], 'text_layout.0.text'],
    ['text_layout', [{ text: 'ONE' }], 'text_layout.0.bbox'],
    ['text_layout', [{ text: 'ONE', bbox: box.slice(1) }], 'text_layout.0.bbox'],
    ['text_layout', [{ text: 'ONE', bbox: [...box, [0, 0]] }], 'text_layout.0.bbox'],
    ['text_layout', [{ text: 'ONE', bbox: [...box.slice(1), [0]] }], 'text_layout.0.bbox.3'],
    ['text_layout', [{ text: 'ONE', bbox: [...box.slice(1), [0, 1e9]] }], 'text_layout.0.bbox.3.1'],
    ['text_layout', Array.from({ length: 65 }, () => ({ text: 'ONE', bbox: box })), 'text_layout'],
  ])('%s: %j', (field, value, wrong) => {
    expect(fault('generations', { prompt: 'x', model: 'recraftv3', [field]: value })).toMatchObject({
      field: wrong,
      code: 'invalid_request_parameter',
    });
  });
});
