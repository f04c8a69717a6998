import type { PlacedWord } from '@backlot/contract';
import { createMatte } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { checkWords } from './check-words.ts';
import { hiddenWords } from './hidden-words.ts';

function word(text: string, fromX: number, toX: number): PlacedWord {
  return {
    text,
    corners: [
      [fromX, 0.2],
      [toX, 0.2],
      [toX, 0.6],
      [fromX, 0.6],
    ],
  };
}

test('words that a subject stands before are told of; those beside it are not', () => {
  const matte = createMatte(40, 20);
  for (let i = 0; i < matte.data.length; i++) if (i % 40 < 20) matte.data[i] = 1;

  const warnings = hiddenWords([word('BEHIND', 0.1, 0.45), word('BESIDE', 0.55, 0.9), word('HALF', 0.35, 0.95)], matte);

  expect(warnings).toEqual([{ code: 'words-hidden', message: expect.stringContaining('"BEHIND"') }]);
});

test('words that cannot be set are found before anything is painted', () => {
  expect(() => checkWords([word('FINE', 0, 1)])).not.toThrow();
  expect(() => checkWords([word('FINE', 0, 1), word('LINE', 0.5, 0.5)])).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ field: 'words.1' })] }),
  );
  expect(() => checkWords([word('漢', 0, 1)])).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ field: 'words.0' })] }),
  );
});
