import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../packages/engine/src/scene/parse/languages/index.ts';
import { readCases, scoreCases, type Score } from './score.ts';

function share(score: Score, slot: string): number {
  const { met, asked } = score.slots.get(slot) ?? { met: 0, asked: 0 };
  return asked === 0 ? 1 : met / asked;
}

describe('understanding of prompts in other languages', () => {
  test.each(LANGUAGES)(
    '$name: the kind of place is understood in nine of ten prompts that nobody looked at',
    ({ code }) => {
      const cases = readCases(`languages/${code}-held-out.txt`);
      const score = scoreCases(cases);

      expect(cases.length).toBeGreaterThanOrEqual(20);
      expect(share(score, 'family')).toBeGreaterThanOrEqual(0.9);
      for (const slot of ['time', 'weather', 'material', 'light', 'palette']) {
        expect(share(score, slot), slot).toBeGreaterThanOrEqual(0.8);
      }
    },
  );

  test.each(LANGUAGES)('$name: nearly all of the prompts that were looked at are understood', ({ code }) => {
    const score = scoreCases(readCases(`languages/${code}-tuning.txt`));

    expect(share(score, 'family'), score.failures.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
