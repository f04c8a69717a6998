import { expect, test } from 'vitest';
import { packMatch } from './patch.ts';
import { levelWithSquareHole } from './testing/fixtures.ts';
import { upsampleField } from './upsample-field.ts';

test('a displacement doubles with the size of the level', () => {
  const coarse = levelWithSquareHole(32, 6, () => 0);
  const fine = levelWithSquareHole(64, 12, () => 0, 2);
  for (let i = 0; i < coarse.target.length; i++)
    if (coarse.target[i] === 1)
      coarse.match[i] = packMatch(
        coarse.box.x + (i % coarse.box.width) - 8,
        coarse.box.y + Math.floor(i / coarse.box.width) + 7,
      );

  upsampleField(coarse, fine, 1);

  for (let i = 0; i < fine.target.length; i++) {
    if (fine.target[i] === 0) continue;
    const x = fine.box.x + (i % fine.box.width);
    const y = fine.box.y + Math.floor(i / fine.box.width);
    const isInherited = x - 16 >= 0 && y + 14 <= 58 && fine.source[(y + 14) * 64 + x - 16] === 1;
    if (isInherited) expect([fine.match[i]! & 0xffff, fine.match[i]! >> 16]).toEqual([x - 16, y + 14]);
  }
});

test('every target gets a source, also where the coarse level offers none', () => {
  const coarse = levelWithSquareHole(32, 2, () => 0);
  const fine = levelWithSquareHole(64, 24, () => 0);
  coarse.match.fill(packMatch(0, 0));

  upsampleField(coarse, fine, 1);

  for (let i = 0; i < fine.target.length; i++)
    if (fine.target[i] === 1) expect(fine.source[(fine.match[i]! >> 16) * 64 + (fine.match[i]! & 0xffff)]).toBe(1);
});
