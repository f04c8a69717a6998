import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFrame } from './plan-frame.ts';

const picture = { width: 600, height: 400 };
const uncut = { left: false, right: false, top: false, bottom: false };
const subject = { box: { x: 220, y: 100, width: 140, height: 200 }, isCut: uncut };

describe('planFrame', () => {
  test('has the proportions of the size and holds the whole subject, whatever the size and the seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 4096 }),
        fc.integer({ min: 50, max: 4096 }),
        fc.nat(6),
        fc.nat(),
        (width, height, index, seed) => {
          const frame = planFrame({ picture, size: { width, height }, subject, index, seed });

          expect(frame.width / frame.height).toBeCloseTo(width / height, 5);
          expect(frame.x).toBeLessThan(subject.box.x);
          expect(frame.y).toBeLessThan(subject.box.y);
          expect(frame.x + frame.width).toBeGreaterThan(subject.box.x + subject.box.width);
          expect(frame.y + frame.height).toBeGreaterThan(subject.box.y + subject.box.height);
        },
      ),
    );
  });

  test('never goes beyond a border that cuts the subject', () => {
    const portrait = { box: { x: 150, y: 60, width: 300, height: 340 }, isCut: { ...uncut, bottom: true } };

    for (let seed = 0; seed < 20; seed++) {
      const frame = planFrame({ picture, size: { width: 400, height: 800 }, subject: portrait, index: 0, seed });

      expect(frame.y + frame.height).toBeLessThanOrEqual(400 + 1e-9);
    }
  });

  test('puts the subject of the pictures of one call in different places', () => {
    const size = { width: 600, height: 400 };
    const middles = [0, 1, 2].map((index) => {
      const { x, width } = planFrame({ picture, size, subject, index, seed: 9 });
      return (290 - x) / width;
    });

    expect(Math.max(...middles) - Math.min(...middles)).toBeGreaterThan(0.1);
  });

  test('stays on a picture without a subject where it is large enough', () => {
    const frame = planFrame({ picture, size: { width: 300, height: 300 }, subject: undefined, index: 0, seed: 4 });

    expect(frame.x).toBeGreaterThanOrEqual(0);
    expect(frame.x + frame.width).toBeLessThanOrEqual(600);
  });
});
