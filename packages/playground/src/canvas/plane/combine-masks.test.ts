import { createMask } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { combineMasks, type Mode } from './combine-masks.ts';

test.each<[Mode, number[]]>([
  ['add', [0, 255, 255, 100]],
  ['subtract', [0, 255, 0, 100]],
  ['replace', [0, 0, 255, 60]],
])('%s', (mode, expected) => {
  const mask = createMask(4, 1, Uint8Array.of(0, 255, 255, 100));

  combineMasks(mask, createMask(4, 1, Uint8Array.of(0, 0, 255, 60)), mode);

  expect([...mask.data]).toEqual(expected);
});
