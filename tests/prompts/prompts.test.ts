import { describe, expect, test } from 'vitest';
import { readCases, scoreCases, type Score } from './score.ts';

function share(score: Score, slot: string): number {
  const { met, asked } = score.slots.get(slot) ?? { met: 0, asked: 0 };
  return asked === 0 ? 0 : met / asked;
}

describe('understanding of prompts', () => {
  const tuning = scoreCases([...readCases('tuning.txt'), ...readCases('second-tuning.txt')]);
  const heldOut = scoreCases(readCases('held-out.txt'));
  const secondHeldOut = scoreCases(readCases('second-held-out.txt'));

  test('the sets are large enough to mean something', () => {
    expect(readCases('tuning.txt').length + readCases('held-out.txt').length).toBeGreaterThanOrEqual(150);
    expect(readCases('second-held-out.txt').length).toBeGreaterThanOrEqual(80);
  });

  test.each([
    ['family', 0.97],
    ['time', 0.95],
    ['weather', 0.95],
    ['material', 0.95],
    ['light', 0.95],
    ['palette', 0.9],
    ['objects', 0.93],
    ['style', 0.95],
  ])('tuning part: %s is understood in at least %d of the cases', (slot, least) => {
    expect(share(tuning, slot), tuning.failures.join('\n')).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['family', 0.9],
    ['time', 0.9],
    ['weather', 0.9],
    ['material', 0.9],
    ['light', 0.85],
    ['palette', 0.85],
    ['objects', 0.8],
    ['style', 0.8],
  ])('held-out parts: %s is understood in at least %d of the cases', (slot, least) => {
    expect(share(heldOut, slot)).toBeGreaterThanOrEqual(least);
    expect(share(secondHeldOut, slot)).toBeGreaterThanOrEqual(least);
  });

  test('where things stand is understood in at least 0.8 of the cases', () => {
    expect(share(tuning, 'relation')).toBeGreaterThanOrEqual(0.8);
    expect(share(secondHeldOut, 'relation')).toBeGreaterThanOrEqual(0.8);
  });
});
