import { createRandom } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { relatedPlace } from './relate.ts';
import type { RelationKind } from '../spec.ts';

const TARGET = { x: 100, y: 200, width: 100, height: 80 };
const place = (kind: RelationKind, index = 0, lemma = 'box', count = 1) =>
  relatedPlace(
    { kind, index, count, target: TARGET, widthPx: 40, heightPx: 50, gapPx: 4, random: createRandom(1) },
    { lemma },
  );
const middleOf = ({ x, width }: { x: number; width: number }): number => x + width / 2;
const feetOf = ({ y, height }: { y: number; height: number }): number => y + height;

test('what is on a thing has its feet at the top of it, on a sofa at the seat', () => {
  expect(feetOf(place('on').box)).toBeCloseTo(206.4);
  expect(feetOf(place('on', 0, 'sofa').box)).toBeCloseTo(252.8);
  expect(place('on').isInFront).toBe(true);
});

test('what is under a thing stands on its ground and is much lower', () => {
  const { box } = place('under', 0, 'tree');

  expect(feetOf(box)).toBe(280);
  expect(box.height).toBeLessThan(40);
});

test('what is behind is drawn before it, and higher up', () => {
  const { box, isInFront } = place('behind');

  expect(isInFront).toBe(false);
  expect(feetOf(box)).toBeLessThan(280);
});

test('neighbours stand at both sides without touching', () => {
  expect(place('beside', 0).box.x).toBeGreaterThan(200);
  expect(feetOf({ y: place('beside', 1).box.x, height: 40 })).toBeLessThan(100);
});

test('many above a thing are a swarm around its middle', () => {
  const middles = [0, 1, 2, 3, 4, 5].map((index) => place('above', index, 'house', 6).box);

  expect(new Set(middles.map(({ y }) => Math.round(y / 50))).size).toBeGreaterThan(1);
  expect(Math.min(...middles.map(middleOf))).toBeLessThan(150);
  expect(Math.max(...middles.map(middleOf))).toBeGreaterThan(150);
  for (const box of middles) expect(feetOf(box)).toBeLessThan(200);
});
