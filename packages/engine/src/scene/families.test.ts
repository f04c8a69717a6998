import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FAMILIES } from './families/index.gen.ts';
import { parsePrompt } from './parse/parse-prompt.ts';

const PHOTO = { output: 'raster', treatment: 'photo' } as const;

describe.each(Object.entries(FAMILIES))('the family %s', (name, family) => {
  test('is declared under the name of its file', () => {
    expect(family.name).toBe(name);
  });

  test('loads its painters when it is asked to paint and not before', () => {
    const source = readFileSync(new URL(`./families/${name}.ts`, import.meta.url), 'utf8');

    expect(source).not.toMatch(/^import .*'\.\.\/(?:photo|vector)\//m);
  });

  test('can be painted or drawn', () => {
    expect(family.photo ?? family.vector).toBeDefined();
  });

  test.each(family.examples.map((prompt) => [prompt]))('is what its example asks for: %s', (prompt) => {
    const { spec } = parsePrompt({ prompt, seed: 1, purpose: 'picture', style: PHOTO });

    expect(spec.family).toBe(name);
  });

  test('names other families as the nearest', () => {
    expect(family.nearest).not.toContain(name);
    expect(new Set(family.nearest).size).toBe(family.nearest.length);
  });

  test('calls only words weak that it has', () => {
    const words = new Set((family.words ?? '').split(/[,:\n]/).map((word) => word.trim()));

    for (const word of family.weakWords?.split(', ') ?? []) expect(words).toContain(word);
  });
});
