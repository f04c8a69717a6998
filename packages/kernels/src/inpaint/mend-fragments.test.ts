import { expect, test } from 'vitest';
import { HOLE, KNOWN, type Level } from './level.ts';
import { mendFragments } from './mend-fragments.ts';
import { packMatch } from './patch.ts';
import { SCRIPT_STEPS } from './steps/script-steps.ts';
import { RED, stripedLevel } from './testing/striped-level.ts';

/** Copies everything from so many rows further down. */
function copyFromBelow(patch: Level, rows: number): void {
  const { width, box, hole, pixels, target, match } = patch;
  for (let i = 0; i < hole.length; i++) if (hole[i] === HOLE) pixels[i] = pixels[i + rows * width]!;
  for (let i = 0; i < target.length; i++) {
    const y = box.y + Math.floor(i / box.width);
    if (target[i] === 1) match[i] = packMatch(box.x + (i % box.width), Math.min(42, y + rows));
  }
}

const redPixels = ({ pixels, hole }: Level) => pixels.filter((pixel, i) => pixel === RED && hole[i] === HOLE).length;

test('a fragment gives way to what fits as well', async () => {
  const level = stripedLevel(SCRIPT_STEPS);

  await mendFragments(level, SCRIPT_STEPS, async (patch) => copyFromBelow(patch, 12));

  expect(redPixels(level)).toBe(0);
  const inMiddle = (28 - level.box.y) * level.box.width + 28 - level.box.x;
  expect(level.match[inMiddle]).toBe(packMatch(28, 40));
});

test('it stays where what comes instead fits worse', async () => {
  const level = stripedLevel(SCRIPT_STEPS);
  const before = { pixels: level.pixels.slice(), match: level.match.slice() };

  await mendFragments(level, SCRIPT_STEPS, async (patch) => {
    copyFromBelow(patch, 12);
    for (let i = 0; i < patch.hole.length; i += 2) if (patch.hole[i] === HOLE) patch.pixels[i] = 0xff_ff_ff;
  });

  expect(level.pixels).toEqual(before.pixels);
  expect(level.match).toEqual(before.match);
});

test('nothing that looks like it, and nothing filled, may be copied', async () => {
  const patches: Level[] = [];
  const level = stripedLevel(SCRIPT_STEPS);

  await mendFragments(level, SCRIPT_STEPS, async (patch) => void patches.push(patch));

  const [patch] = patches;
  expect(patches).toHaveLength(1);
  expect(patch!.source[2 * level.width + 2]).toBe(0);
  expect(patch!.source[2 * level.width + 20]).toBe(1);
  expect(patch!.hole[28 * level.width + 28]).toBe(HOLE);
  for (let i = 0; i < level.hole.length; i++) if (level.hole[i] === HOLE) expect(patch!.hole[i]).not.toBe(KNOWN);
});

test('a level without fragments is left alone', async () => {
  const level = stripedLevel(SCRIPT_STEPS);
  await mendFragments(level, SCRIPT_STEPS, async (patch) => copyFromBelow(patch, 12));

  await mendFragments(level, SCRIPT_STEPS, () => Promise.reject(new Error('there is none')));
});
