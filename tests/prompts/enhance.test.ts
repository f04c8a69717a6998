import { describe, expect, test } from 'vitest';
import { enhancePrompt, LONGEST_TEXT } from '../../packages/engine/src/scene/describe/enhance.ts';
import { parsePrompt } from '../../packages/engine/src/scene/parse/parse-prompt.ts';
import { readCases } from './score.ts';

const SEED = 7;
const read = (prompt: string, purpose: 'picture' | 'background') =>
  parsePrompt({ prompt, purpose, seed: SEED, style: { output: 'raster', treatment: 'photo' } }).spec;

describe('an enhanced prompt', () => {
  const cases = readCases('tuning.txt');

  test.each(['picture', 'background'] as const)('still reads as the same %s', (purpose) => {
    for (const { prompt } of cases) {
      const before = read(prompt, purpose);
      const after = read(enhancePrompt(prompt, SEED).text, purpose);

      expect([after.family, after.time, after.light.key, after.weather], prompt).toEqual([
        before.family,
        before.time,
        before.light.key,
        before.weather,
      ]);
      if (before.material.surface !== undefined) expect(after.material.surface, prompt).toBe(before.material.surface);
      expect(after.confidence, prompt).toBeGreaterThanOrEqual(before.confidence);
    }
  });

  test('begins with the words of the caller and says more', () => {
    for (const { prompt } of cases) {
      const { text } = enhancePrompt(prompt, SEED);

      expect(text.startsWith(prompt)).toBe(true);
      expect(text.length).toBeGreaterThan(prompt.length + 10);
      expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
    }
  });
});
